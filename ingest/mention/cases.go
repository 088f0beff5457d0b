package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
)

// allCases is what a word that does not change stands for: it tells nothing.
const allCases = Nominative | Genitive | Dative | Accusative | Instrumental | Prepositional

// CasePrep is what a preposition means before some cases: «с» is "with" before
// the instrumental and "from" before the genitive.
type CasePrep struct {
	Cases Cases
	Prep  string
}

// casesOf reads the cases that a word of the pack names: "gen+acc".
func casesOf(w *lang.FunctionWord) Cases {
	var c Cases
	if w.Case == "" {
		return c
	}
	for name := range strings.SplitSeq(w.Case, "+") {
		c |= 1 << slices.Index(lang.CaseNames, name)
	}
	return c
}

// fits: the two may stand in one case.
func (c Cases) fits(o Cases) bool { return c == 0 || o == 0 || c&o != 0 }

// told drops cases that tell nothing.
func (c Cases) told() Cases {
	if c == allCases {
		return 0
	}
	return c
}

// guessCases are the cases of a word that no table declines.
func (j *joiner) guessCases(p *piece) Cases {
	guess := j.r.lexicon.grammar.guess
	if guess == nil {
		return 0
	}
	t := j.s.Tokens[p.last]
	if t.Upper && hasAnySuffix(t.Fold, "в", "й", "м", "х") {
		return 0 // names end so in the nominative, too
	}
	return guess(t.Fold)
}

// shareState gives an unnamed office without a state that of the office before it:
// «с президентом Анголы и главой МИД».
func shareState(members []*Phrase) {
	for i, p := range members[1:] {
		before := members[i]
		if p.Kind == ByOffice && p.Name == "" && len(p.Offices) == 1 && len(p.Offices[0].Of) == 0 && p.Offices[0].OfPron == "" &&
			before.Kind == ByOffice && len(before.Offices) == 1 && len(before.Offices[0].Of) == 1 {
			p.Offices[0].Of = before.Offices[0].Of
		}
	}
}

// initial: a capital with its stop before a name: «Б. Асад».
func (j *joiner) initial(p *piece) bool {
	t := j.s.Tokens[p.first]
	return j.r.lexicon.cased() && p.first == p.last && t.Upper && utf8.RuneCountInString(strings.TrimSuffix(t.Raw, ".")) == 1 && strings.HasSuffix(t.Raw, ".")
}

// unknownVerb: a word that the pack does not know heads a clause when it ends as
// only verbs do.
func (j *joiner) unknownVerb(p *piece) (Chunk, bool) {
	verb := j.r.lexicon.grammar.verb
	t := j.s.Tokens[p.first]
	if verb == nil || p.first != p.last || !p.unknown() || t.Upper {
		return Chunk{}, false
	}
	word := t.Fold
	if j.r.lexicon.grammar.accents {
		word = strings.ToLower(t.Raw)
	}
	ok, plural := verb(word)
	if !ok {
		return Chunk{}, false
	}
	c := j.chunk(VerbChunk, p, "")
	c.Lemma, c.Form, c.Plural = &Lemma{Text: t.Fold, Class: lang.Verb}, PresentForm, plural
	return c, true
}

// functionCases gives a preposition its senses by case, other words the cases
// that they may stand in.
func (j *joiner) functionCases(c *Chunk, p *piece) {
	if c.Kind != PrepChunk {
		c.Cases = j.guessCases(p)
		return
	}
	plain := false
	for k := range p.entries {
		e := &p.entries[k]
		if e.Kind != FunctionEntry || e.Word.Class != "prep" {
			continue
		}
		if in := casesOf(e.Word); in != 0 {
			c.ByCase = append(c.ByCase, CasePrep{in, e.Word.Value})
		} else if !plain {
			c.Value, plain = e.Word.Value, true
		}
	}
}

// phraseCases are the cases of an actor phrase: those of its head that fit the
// adjectives before it.
func (j *joiner) phraseCases(of *Phrase, first, next int) Cases {
	var c Cases
	counted := false
	for i := first; i < next; i++ {
		p := &j.pieces[i]
		if e := p.function("det"); e != nil && e.Word.Value == CountValue {
			counted = true
			continue
		}
		if p.punct != "" || p.date != nil {
			break
		}
		if e := p.function("ref"); of.Kind == ByReference && e != nil && casesOf(e.Word) != 0 {
			return casesOf(e.Word).told() // «стороны» are no genitive of «сторона»
		}
		if i+1 < next && p.function("poss") != nil && p.function("pron") != nil {
			continue // «его коллега», «с их послом»: the word stands before any case
		}
		in, head := j.headCases(p, of.Name != "" && len(of.List) == 0)
		switch {
		case c == 0:
			c = in
		case in != 0 && c&in != 0:
			c &= in
		case in != 0 && head:
			c = in
		}
		if head {
			break
		}
	}
	if counted && c&Genitive != 0 {
		return Nominative | Accusative // «двое граждан Чили»
	}
	return c.told()
}

// headCases are the cases of one piece of a phrase, of a phrase that names one person
// without its plurals («главы МИД Павла Стоянова»); head tells whether it can be the head
// or only stands before it.
func (j *joiner) headCases(p *piece, one bool) (c Cases, head bool) {
	var all Cases
	for _, kind := range []EntryKind{OfficeEntry, OrganEntry, AdjectiveEntry, LocalEntry, NameEntry} {
		for k := range p.entries {
			if e := &p.entries[k]; e.Kind == kind {
				head = true
				if all |= e.Cases; !one || e.Office == nil || e.Office.Number == lang.Singular {
					c |= e.Cases
				}
			}
		}
		if c == 0 {
			c = all
		}
		if head {
			return c.told(), kind != AdjectiveEntry
		}
	}
	for k := range p.entries {
		e := &p.entries[k]
		if e.Kind != FunctionEntry {
			continue
		}
		if in := casesOf(e.Word); in != 0 {
			return in, true
		}
		switch e.Word.Class {
		case "group", "pron", "counterpart", "ref":
			return j.guessCases(p), true
		}
		return j.guessCases(p), false
	}
	return j.guessCases(p), true
}
