package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// Clitics are what is written together with a word in Arabic.
type Clitics struct {
	Conj   string // و or ف
	Prep   string // ب, ل or ك
	Def    bool   // the article ال
	Future bool   // the prefix س of a verb
	Pron   string // suffix pronoun: 3sm, 3sf, 3d, 3p, 1p
}

// noClitics are those of a word that stands by itself.
var noClitics = &Clitics{}

// none: the word has none.
func (c *Clitics) none() bool { return *c == Clitics{} }

// candidate is one way to cut the proclitics off a word.
type candidate struct {
	core    string
	clitics Clitics
}

// candidates cuts a folded Arabic word in every way that its letters allow,
// fewest cuts first. Whether a cut is right is for the dictionary to say:
// «والمالي» is "and the financial" and never Mali.
func candidates(word string, into []candidate) []candidate {
	into = append(into[:0], candidate{core: word})
	for _, conj := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(word, conj); ok && len(rest) > 2 {
			into = append(into, candidate{rest, Clitics{Conj: conj}})
		}
	}
	for _, c := range into[:len(into):len(into)] {
		for _, prep := range [...]string{"ب", "ل", "ك"} {
			rest, ok := strings.CutPrefix(c.core, prep)
			if !ok || len(rest) < 2 {
				continue
			}
			with := c.clitics
			with.Prep = prep
			into = append(into, candidate{rest, with})
			if prep == "ل" && strings.HasPrefix(rest, "ل") {
				into = append(into, candidate{"ال" + rest[len("ل"):], with}, candidate{"ال" + rest, with})
			}
		}
	}
	for _, c := range into[:len(into):len(into)] {
		if rest, ok := strings.CutPrefix(c.core, "ال"); ok && len(rest) > 2 {
			with := c.clitics
			with.Def = true
			into = append(into, candidate{rest, with})
		}
		if rest, ok := strings.CutPrefix(c.core, "س"); ok && c.clitics.Prep == "" && len(rest) > 4 {
			with := c.clitics
			with.Future = true
			into = append(into, candidate{rest, with})
		}
	}
	return into
}

var suffixPronouns = [...]struct{ suffix, person string }{
	{"هما", "3d"}, {"ها", "3sf"}, {"هم", "3p"}, {"هن", "3p"}, {"نا", "1p"}, {"ه", "3sm"},
}

// stems cuts a suffix pronoun off and undoes what it did to the word's end.
func stems(core string, yield func(stem, person string) bool) {
	for _, p := range suffixPronouns {
		stem, ok := strings.CutSuffix(core, p.suffix)
		if !ok || stem == "" {
			continue
		}
		// «إدانته» is "his condemnation" before it is "she condemned him".
		if s, ok := strings.CutSuffix(stem, "ت"); ok && !yield(s+"ه", p.person) {
			return
		}
		if !yield(stem, p.person) {
			return
		}
		if s, ok := strings.CutSuffix(stem, "ا"); ok && !yield(s+"ي", p.person) {
			return
		}
	}
}

// owned finds offices whose last word has a suffix pronoun: «وزير خارجيتها».
func (m *matcher) owned(i, j int, at int32, cl *Clitics, last *word) {
	for _, s := range last.stems {
		var offices []Entry
		for _, e := range m.x.nodes[m.x.child(at, s.id)].entries {
			if e.Kind == OfficeEntry {
				offices = append(offices, e)
			}
		}
		if len(offices) > 0 {
			with := *cl
			with.Pron = s.person
			m.keep(i, j, offices, &with)
			return
		}
	}
}

// withPronoun tries suffix pronouns: «لقائه» is "his meeting", «معه» "with him".
func (m *matcher) withPronoun(i int, w *word) {
	done := -1 // the cut that was read with a pronoun
	for k := range w.owned {
		o := &w.owned[k]
		if o.of == done {
			continue
		}
		before := len(m.found)
		m.keep(i, i, takesPronoun(m.x.nodes[o.node].entries), &o.clitics)
		if len(m.found) > before {
			done = o.of
		}
	}
}

func takesPronoun(entries []Entry) []Entry {
	var fit []Entry
	for _, e := range entries {
		switch {
		case e.Kind == PredicateEntry, e.Kind == OfficeEntry:
			fit = append(fit, e)
		case e.Kind == FunctionEntry:
			switch e.Word.Class {
			case "prep", "between", "counterpart", "group", "comp", "ref", "topic":
				fit = append(fit, e)
			}
		}
	}
	return fit
}

// conjoined prefers "and" with a name or a word that builds sentences to a
// plain word of the same letters: «وجوبا» is "and Juba" before it is a noun of
// duty, «وفي» "and in" before it is a verb.
func (m *matcher) conjoined(i int, cuts []cut) {
	if len(m.found) == 0 || m.found[len(m.found)-1].last != i || m.found[len(m.found)-1].clitics.Conj != "" {
		return
	}
	word := &m.found[len(m.found)-1]
	if hasName(word.entries) || officeOrOrgan(word.entries) || buildsSentences(word.entries) {
		return
	}
	for k := range cuts {
		c := &cuts[k]
		if c.node == 0 || c.clitics.Conj == "" || c.clitics.Def || c.clitics.Prep != "" || c.clitics.Conj == "ف" && pastVerb(word.entries) {
			continue
		}
		var better []Entry
		for _, e := range m.x.nodes[c.node].entries {
			name := e.Kind == NameEntry && !e.Weak && e.Use != gazetteer.Given
			if (name || e.Kind == FunctionEntry && e.builds) && m.fits(&e, i, i, &c.clitics) {
				better = append(better, e)
			}
		}
		if len(better) > 0 {
			*word = match{last: i, entries: better, clitics: &c.clitics}
			return
		}
	}
}

// pastVerb: the word is a verb in the past: «فتحت» is "opened", no "and under".
func pastVerb(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool {
		return e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Form == PastForm
	})
}

func buildsSentences(entries []Entry) bool {
	for i := range entries {
		if entries[i].builds {
			return true
		}
	}
	return false
}

// withArticle: the word has the article, behind proclitics or none.
func withArticle(fold string) bool {
	return strings.HasPrefix(strings.TrimLeft(fold, "وفبلك"), "ال")
}
