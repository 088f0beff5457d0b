package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// Clitics are what is written together with a word in Arabic.
type Clitics struct {
	Conj   string // و or ف
	Prep   string // ب, ل or ك
	Def    bool   // the article ال
	Future bool   // the prefix س of a verb
	Pron   string // suffix pronoun: 3sm, 3sf, 3d, 3p, 1p
}

// match is what the lexicon knows of a stretch of tokens.
type match struct {
	last    int // index of the last token
	entries []Entry
	clitics Clitics
}

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

// matcher looks the tokens of one sentence up.
type matcher struct {
	x      *Lexicon
	local  *local
	tokens []text.Token
	cuts   []candidate
	found  []match
}

// at lists what the lexicon knows from token i on, longest first; of one
// length the reading with the fewest cuts alone.
func (m *matcher) at(i int) []match {
	m.found = m.found[:0]
	if !m.x.Pack.Settings.Clitics {
		m.walk(i, m.tokens[i].Fold, Clitics{})
		m.localNames(i, m.tokens[i].Fold, Clitics{})
		return m.found
	}
	m.cuts = candidates(m.tokens[i].Fold, m.cuts)
	for _, c := range m.cuts {
		m.walk(i, c.core, c.clitics)
		m.localNames(i, c.core, c.clitics)
	}
	m.conjoined(i)
	if (len(m.found) == 0 || weakOnly(m.found)) && !strings.HasSuffix(m.tokens[i].Raw, "ة") {
		m.withPronoun(i)
	}
	return m.found
}

func weakOnly(found []match) bool {
	for _, f := range found {
		for _, e := range f.entries {
			if e.Kind != CommonEntry && e.Kind != NameWordEntry {
				return false
			}
		}
	}
	return true
}

func adjective(entries []Entry) bool {
	return len(entries) > 0 && entries[0].Kind == AdjectiveEntry && entries[0].Weak
}

// commonOnly: a whole word that is only known to be frequent may be cut; one
// that names people may not («فيصل» is Faisal, not "and arrives").
func commonOnly(entries []Entry) bool {
	for _, e := range entries {
		if e.Kind != CommonEntry {
			return false
		}
	}
	return true
}

// walk follows the trie from a core; every end that it passes is a match.
func (m *matcher) walk(i int, core string, cl Clitics) {
	word, ok := m.x.words[core]
	if !ok {
		return
	}
	at := int32(0)
	for j := i; ; {
		if at = m.x.child(at, word); at == 0 {
			return
		}
		if entries := m.x.nodes[at].entries; len(entries) > 0 {
			m.keep(i, j, entries, cl)
		}
		if j++; j >= len(m.tokens) {
			return
		}
		m.owned(i, j, at, cl)
		if word, ok = m.x.words[m.tokens[j].Fold]; !ok {
			return
		}
	}
}

// owned finds offices whose last word has a suffix pronoun: «وزير خارجيتها».
func (m *matcher) owned(i, j int, at int32, cl Clitics) {
	if !m.x.Pack.Settings.Clitics {
		return
	}
	stems(m.tokens[j].Fold, func(stem, person string) bool {
		word, ok := m.x.words[stem]
		if !ok {
			return true
		}
		var offices []Entry
		for _, e := range m.x.nodes[m.x.child(at, word)].entries {
			if e.Kind == OfficeEntry {
				offices = append(offices, e)
			}
		}
		if len(offices) == 0 {
			return true
		}
		cl.Pron = person
		m.keep(i, j, offices, cl)
		return false
	})
}

// keep files a match in order of length unless one of that length is there.
func (m *matcher) keep(first, last int, entries []Entry, cl Clitics) {
	var fit []Entry
	for _, e := range entries {
		if m.fits(e, first, last, cl) {
			fit = append(fit, e)
		}
	}
	if len(fit) == 0 {
		return
	}
	k := 0
	for k < len(m.found) && m.found[k].last > last {
		k++
	}
	if k < len(m.found) && m.found[k].last == last {
		if commonOnly(m.found[k].entries) && !commonOnly(fit) { // «وكالة» is an agency, no «و» with a machine
			m.found[k] = match{last, append(fit, m.found[k].entries...), cl}
		} else if adjective(fit) && !hasName(m.found[k].entries) {
			m.found[k].entries = append(slices.Clone(m.found[k].entries), fit...) // «المالية»: of finance, or of Mali
		}
		return
	}
	m.found = append(m.found, match{})
	copy(m.found[k+1:], m.found[k:])
	m.found[k] = match{last, fit, cl}
}

// fits tells whether an entry can stand with these clitics and capitals.
func (m *matcher) fits(e Entry, first, last int, cl Clitics) bool {
	if e.Ending != "" && cl.Pron == "" && e.Kind != NameEntry && e.Kind != LocalEntry {
		if raw := m.tokens[last].Raw; !strings.HasSuffix(raw, e.Ending) && (strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ه")) {
			return false
		}
	}
	switch e.Kind {
	case NameEntry, PlaceEntry, LocalEntry:
		return !cl.Def && !cl.Future && m.capitals(e, first, last) && m.ruled(e, first, last)
	case AdjectiveEntry, OfficeEntry, OrganEntry, PortfolioEntry:
		return !cl.Future && (e.Kind != AdjectiveEntry || m.capitals(e, first, last))
	case PredicateEntry:
		if e.Lemma.Class == lang.Verb {
			return !cl.Def && (cl.Prep == "" || cl.Prep == "ل" && e.Form == PresentForm) && (!cl.Future || e.Form == PresentForm)
		}
		return !cl.Future
	case FunctionEntry:
		return !cl.Future && (!cl.Def || e.Word.Class == "ref" || e.Word.Class == "group" || e.Word.Class == "title" || e.Word.Class == "former")
	}
	return !cl.Future
}

func (m *matcher) capitals(e Entry, first, last int) bool {
	if !m.x.Pack.Settings.Capitals {
		return true
	}
	if e.Caps {
		for _, t := range m.tokens[first : last+1] {
			if !allCapitals(t.Raw) && t.Kind == text.Word {
				return false
			}
		}
		return true
	}
	return m.tokens[first].Upper || m.tokens[last].Upper
}

// withPronoun tries suffix pronouns: «لقائه» is "his meeting", «معه» "with him".
func (m *matcher) withPronoun(i int) {
	for _, c := range m.cuts {
		if c.clitics.Def {
			continue
		}
		stems(c.core, func(stem, person string) bool {
			word, ok := m.x.words[stem]
			if !ok {
				return true
			}
			at := m.x.child(0, word)
			if at == 0 {
				return true
			}
			cl := c.clitics
			cl.Pron = person
			before := len(m.found)
			m.keep(i, i, takesPronoun(m.x.nodes[at].entries), cl)
			return len(m.found) == before
		})
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

// local holds the people whom the article itself introduced.
type local struct {
	byFirst map[string][]localName
}

type localName struct {
	words []string
	entry Entry
	alone bool // a first name: counts only where no other name stands beside it
}

func (m *matcher) localNames(i int, core string, cl Clitics) {
	if m.local == nil || cl.Def || cl.Future {
		return
	}
	if m.x.Pack.Settings.Capitals && !m.tokens[i].Upper {
		return
	}
	for _, n := range m.local.byFirst[core] {
		last := i + len(n.words) - 1
		if last >= len(m.tokens) {
			continue
		}
		same := true
		for k := 1; k < len(n.words) && same; k++ {
			same = m.tokens[i+k].Fold == n.words[k]
		}
		if same && !(n.alone && m.besideName(i)) {
			m.keepLocal(i, last, n.entry, cl)
		}
	}
}

// keepLocal prefers the article's own person to the dictionary's words of the
// same length, except to a full name that the gazetteer knows.
func (m *matcher) keepLocal(first, last int, e Entry, cl Clitics) {
	for k := range m.found {
		if m.found[k].last == last {
			m.found[k].entries = append([]Entry{e}, m.found[k].entries...)
			return
		}
	}
	m.keep(first, last, []Entry{e}, cl)
}

// besideName: another word with a capital stands next to token i.
func (m *matcher) besideName(i int) bool {
	after := i+1 < len(m.tokens) && m.tokens[i+1].Upper
	return after || i > 1 && m.tokens[i-1].Upper
}

// ruled applies the rules of an ambiguous name: what may not stand beside it.
func (m *matcher) ruled(e Entry, first, last int) bool {
	if e.Rules == nil {
		return true
	}
	before, after := m.raw(first-1), m.raw(last+1)
	for _, r := range *e.Rules {
		switch r.Code {
		case gazetteer.RuleNotBefore:
			if after != "" && slices.Contains(strings.Split(r.Arg, ","), after) {
				return false
			}
		case gazetteer.RuleNotAfter:
			if before != "" && slices.Contains(strings.Split(r.Arg, ","), before) {
				return false
			}
		case gazetteer.RuleNotBeforeName:
			if last+1 < len(m.tokens) && m.nameWord(last+1) {
				return false
			}
		case gazetteer.RuleNotAfterName:
			if first > 0 && m.nameWord(first-1) {
				return false
			}
		}
	}
	return true
}

func (m *matcher) raw(i int) string {
	if i < 0 || i >= len(m.tokens) {
		return ""
	}
	return m.tokens[i].Raw
}

// nameWord: a word with a capital that no table has.
func (m *matcher) nameWord(i int) bool {
	if !m.tokens[i].Upper || i == 0 {
		return false
	}
	_, known := m.x.words[m.tokens[i].Fold]
	return !known
}

// conjoined prefers "and" with a name or a word that builds sentences to a
// plain word of the same letters: «وجوبا» is "and Juba" before it is a noun of
// duty, «وفي» "and in" before it is a verb.
func (m *matcher) conjoined(i int) {
	if len(m.found) == 0 || m.found[len(m.found)-1].last != i || m.found[len(m.found)-1].clitics.Conj != "" {
		return
	}
	word := &m.found[len(m.found)-1]
	if hasName(word.entries) || officeOrOrgan(word.entries) || buildsSentences(word.entries) {
		return
	}
	for _, c := range m.cuts {
		id, ok := m.x.words[c.core]
		if !ok || c.clitics.Conj == "" || c.clitics.Def || c.clitics.Prep != "" {
			continue
		}
		at := m.x.child(0, id)
		if at == 0 {
			continue
		}
		var better []Entry
		for _, e := range m.x.nodes[at].entries {
			name := e.Kind == NameEntry && !e.Weak && e.Use != gazetteer.Given
			if (name || e.Kind == FunctionEntry && builders[e.Word.Class]) && m.fits(e, i, i, c.clitics) {
				better = append(better, e)
			}
		}
		if len(better) > 0 {
			*word = match{i, better, c.clitics}
			return
		}
	}
}

func buildsSentences(entries []Entry) bool {
	for _, e := range entries {
		if e.Kind == FunctionEntry && builders[e.Word.Class] {
			return true
		}
	}
	return false
}
