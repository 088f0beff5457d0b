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
var noClitics = cliticSet{}.clitics()

// none: the word has none.
func (c *Clitics) none() bool { return *c == Clitics{} }

// What may be written together with a word; the first of each list is nothing.
var (
	conjunctions = [...]string{"", "و", "ف"}
	prepositions = [...]string{"", "ب", "ل", "ك"}
	pronouns     = [...]string{"", "3sm", "3sf", "3d", "3p", "1p"}
)

// cliticSet tells by number what is written together with a word.
type cliticSet struct {
	conj, prep uint8
	lead       cliticLead
	pron       uint8
}

// cliticLead is what stands right before the word itself.
type cliticLead uint8

// The leads.
const (
	noLead cliticLead = iota
	defLead
	futureLead
	leads
)

// allClitics are all there are, so that the words of a text share them.
var allClitics = func() (all [len(conjunctions)][len(prepositions)][leads][len(pronouns)]Clitics) {
	for c, conj := range conjunctions {
		for p, prep := range prepositions {
			for lead := range leads {
				for k, pron := range pronouns {
					all[c][p][lead][k] = Clitics{conj, prep, lead == defLead, lead == futureLead, pron}
				}
			}
		}
	}
	return all
}()

func (s cliticSet) clitics() *Clitics { return &allClitics[s.conj][s.prep][s.lead][s.pron] }

// candidate is one way to cut the proclitics off a word.
type candidate struct {
	core string
	set  cliticSet
}

// candidates cuts a folded Arabic word in every way that its letters allow,
// fewest cuts first. Whether a cut is right is for the dictionary to say:
// «والمالي» is "and the financial" and never Mali.
func candidates(word string, into []candidate) []candidate {
	into = append(into[:0], candidate{core: word})
	for k, conj := range conjunctions[1:] {
		if rest, ok := strings.CutPrefix(word, conj); ok && len(rest) > 2 {
			into = append(into, candidate{rest, cliticSet{conj: uint8(k + 1)}})
		}
	}
	for _, c := range into[:len(into):len(into)] {
		for k, prep := range prepositions[1:] {
			rest, ok := strings.CutPrefix(c.core, prep)
			if !ok || len(rest) < 2 {
				continue
			}
			with := c.set
			with.prep = uint8(k + 1)
			into = append(into, candidate{rest, with})
			if prep == "ل" && strings.HasPrefix(rest, "ل") {
				into = append(into, candidate{"ال" + rest[len("ل"):], with}, candidate{"ال" + rest, with})
			}
		}
	}
	for _, c := range into[:len(into):len(into)] {
		if rest, ok := strings.CutPrefix(c.core, "ال"); ok && len(rest) > 2 {
			with := c.set
			with.lead = defLead
			into = append(into, candidate{rest, with})
		}
		if rest, ok := strings.CutPrefix(c.core, "س"); ok && c.set.prep == 0 && len(rest) > 4 {
			with := c.set
			with.lead = futureLead
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
		if strings.HasSuffix(stem, "و") && !yield(stem+"ا", p.person) {
			return // «احتجزوه»: the alef of «احتجزوا» is not written before a pronoun
		}
		if s, ok := strings.CutSuffix(stem, "ا"); ok && !yield(s+"ي", p.person) {
			return
		}
	}
}

// owned finds offices, organs and prepositions whose last word has a suffix pronoun: «وزير خارجيتها»,
// «وزارة خارجيتها», «إلى جانبها».
func (m *matcher) owned(i, j int, at int32, cl *Clitics, last *word) {
	for _, s := range last.stems {
		var owned []Entry
		for _, e := range m.x.at(m.x.child(at, s.id)) {
			if e.Kind == OfficeEntry || e.Kind == OrganEntry || e.Kind == FunctionEntry && ownPrep(e.Word) {
				owned = append(owned, e)
			}
		}
		if len(owned) > 0 {
			with := *cl
			with.Pron = s.person
			m.keep(i, j, owned, &with)
			return
		}
	}
}

// ownPrep: a preposition of several words that stands for no other: «إلى جانب» is إلى_جانب, «من جانب» a "by".
func ownPrep(w *lang.FunctionWord) bool { return w.Class == "prep" && strings.Contains(w.Value, "_") }

// withPronoun tries suffix pronouns: «لقائه» is "his meeting", «معه» "with him".
func (m *matcher) withPronoun(i int, w *word) {
	done := int32(-1) // the cut that was read with a pronoun
	for k := range w.owned {
		o := &w.owned[k]
		if o.of == done {
			continue
		}
		before := len(m.found)
		m.keep(i, i, m.asWritten(i, takesPronoun(m.x.at(o.node))), o.set.clitics())
		if len(m.found) > before {
			done = o.of
		}
	}
}

// asWritten drops the nouns that open in «إ» where the token opens in «أ»: «أدانته» is no
// «إدانته».
func (m *matcher) asWritten(i int, entries []Entry) []Entry {
	if !strings.HasPrefix(strings.TrimLeft(m.tokens[i].Raw, "وف"), "أ") {
		return entries
	}
	return slices.DeleteFunc(entries, func(e Entry) bool {
		return e.Kind == PredicateEntry && e.Lemma.Class == lang.Noun && strings.HasPrefix(e.Lemma.Text, "إ")
	})
}

func takesPronoun(entries []Entry) []Entry {
	var fit []Entry
	for _, e := range entries {
		switch {
		case e.Kind == PredicateEntry && e.Lemma.Class != lang.Part, e.Kind == OfficeEntry:
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
		c, clitics := &cuts[k], cuts[k].set.clitics()
		if c.node == 0 || clitics.Conj == "" || clitics.Def || clitics.Prep != "" || clitics.Conj == "ف" && pastVerb(word.entries) {
			continue
		}
		var better []Entry
		for _, e := range m.x.at(c.node) {
			name := e.Kind == NameEntry && !e.Weak && e.Use != gazetteer.Given
			if (name || e.Kind == FunctionEntry && e.builds) && m.fits(&e, i, i, clitics) {
				better = append(better, e)
			}
		}
		if len(better) > 0 {
			*word = match{last: i, entries: better, clitics: clitics}
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

// hamzaFirst: the word opens with a hamza on its alef, so that no article does: «أليسون», «إليزابيث».
func hamzaFirst(raw string) bool {
	return strings.HasPrefix(raw, "أ") || strings.HasPrefix(raw, "إ")
}
