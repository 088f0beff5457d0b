package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// match is what the lexicon knows of a stretch of tokens.
type match struct {
	last    int // index of the last token
	entries []Entry
	clitics Clitics
	inner   []string // states whose adjectives stand inside an office or organ
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
		m.walkAround(i)
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
		if j+1 < len(m.tokens) && m.x.Pack.Settings.Capitals && isInitial(m.tokens[j]) && !m.follows(at, j) {
			j++ // "Vladimir V. Putin"
		}
		if word, ok = m.x.words[m.tokens[j].Fold]; !ok {
			return
		}
	}
}

// follows: the token at j goes on from a place of the trie.
func (m *matcher) follows(at int32, j int) bool {
	word, ok := m.x.words[m.tokens[j].Fold]
	return ok && m.x.child(at, word) != 0
}

// keep files a match in order of length unless one of that length is there.
func (m *matcher) keep(first, last int, entries []Entry, cl Clitics) {
	fit := m.fitting(entries, first, last, cl)
	if len(fit) == 0 {
		return
	}
	k := 0
	for k < len(m.found) && m.found[k].last > last {
		k++
	}
	if k < len(m.found) && m.found[k].last == last {
		if commonOnly(m.found[k].entries) && !commonOnly(fit) { // «وكالة» is an agency, no «و» with a machine
			m.found[k] = match{last: last, entries: append(fit, m.found[k].entries...), clitics: cl}
		} else if adjective(fit) && !hasName(m.found[k].entries) {
			m.found[k].entries = append(slices.Clone(m.found[k].entries), fit...) // «المالية»: of finance, or of Mali
		}
		return
	}
	m.found = append(m.found, match{})
	copy(m.found[k+1:], m.found[k:])
	m.found[k] = match{last: last, entries: fit, clitics: cl}
}

// fitting gives the entries that fit: mostly all, which need no list of their
// own. Its capacity is its length, so that nobody appends to the lexicon's.
func (m *matcher) fitting(entries []Entry, first, last int, cl Clitics) []Entry {
	n := 0
	for n < len(entries) && m.fits(&entries[n], first, last, cl) {
		n++
	}
	if n == len(entries) {
		return m.asAccented(entries[:n:n], first, last)
	}
	fit := append([]Entry(nil), entries[:n]...)
	for i := n + 1; i < len(entries); i++ {
		if m.fits(&entries[i], first, last, cl) {
			fit = append(fit, entries[i])
		}
	}
	return m.asAccented(fit[:len(fit):len(fit)], first, last)
}

// asAccented leaves out what a capital without its accent could stand for where
// the word as written is one: "El" is the article, not "él".
func (m *matcher) asAccented(fit []Entry, first, last int) []Entry {
	if !m.x.grammar.accents || first != last || len(fit) < 2 || !m.tokens[first].Upper {
		return fit
	}
	raw := strings.ReplaceAll(strings.ToLower(m.tokens[first].Raw), "’", "'")
	written := func(e Entry) string {
		switch e.Kind {
		case FunctionEntry:
			return strings.ToLower(e.Word.Text)
		case PredicateEntry:
			return e.Exact
		}
		return ""
	}
	if !slices.ContainsFunc(fit, func(e Entry) bool { return written(e) == raw }) {
		return fit
	}
	return slices.DeleteFunc(slices.Clone(fit), func(e Entry) bool { return written(e) != "" && written(e) != raw })
}

// fits tells whether an entry can stand with these clitics and capitals.
func (m *matcher) fits(e *Entry, first, last int, cl Clitics) bool {
	if e.Ending != "" && cl.Pron == "" && e.Kind != NameEntry && e.Kind != LocalEntry {
		if raw := m.tokens[last].Raw; !strings.HasSuffix(raw, e.Ending) && (strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ه")) {
			return false
		}
	}
	switch e.Kind {
	case NameEntry, PlaceEntry, LocalEntry:
		if e.Exact != "" && m.x.Pack.Settings.Capitals && m.tokens[first].Raw != e.Exact {
			return false
		}
		if (e.Use == gazetteer.Seat || e.Use == gazetteer.Weak) && e.Ending == "ه" && strings.HasSuffix(m.tokens[last].Raw, "ة") {
			return false // «مالية» is "financial", not Malé
		}
		return !cl.Def && !cl.Future && (e.Small || m.capitals(e, first, last)) && m.ruled(e, first, last)
	case AdjectiveEntry, OfficeEntry, OrganEntry, PortfolioEntry:
		if e.First && m.raw(last+1) != "-" {
			return false
		}
		return !cl.Future && (e.Kind != AdjectiveEntry || e.Small || m.capitals(e, first, last))
	case PredicateEntry:
		if e.Exact != "" && first == last && !accentFits(m.tokens[first], e.Exact) {
			return false // "ataque" and "ataqué", "visite" and "visité"
		}
		if e.Lemma.Class == lang.Verb {
			return !cl.Def && !nunated(m.tokens[last].Raw) && (cl.Prep == "" || cl.Prep == "ل" && e.Form == PresentForm) && (!cl.Future || e.Form == PresentForm)
		}
		return !cl.Future
	case FunctionEntry:
		if m.x.Pack.Settings.Capitals && first == last && isInitial(m.tokens[first]) && e.Word.Class != "title" {
			return false // «В. Путин» is no "in Putin"
		}
		if first == last && m.x.grammar.accents && !accentFits(m.tokens[first], e.Word.Text) {
			return false
		}
		return !cl.Future && (!cl.Def || e.Word.Class == "ref" || e.Word.Class == "group" || e.Word.Class == "title" || e.Word.Class == "former")
	}
	return !cl.Future
}

// nunated: the word is written with the vowel of an indefinite noun: «تقدمًا».
func nunated(raw string) bool { return strings.ContainsAny(raw, "\u064b\u064c\u064d") }

func (m *matcher) capitals(e *Entry, first, last int) bool {
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
	for _, t := range m.tokens[first : last+1] {
		if t.Kind == text.Number {
			return true // "el grupo 5+1"
		}
		if t.Upper {
			return true // "pro-Russian separatists"
		}
	}
	return false
}

// accentFits: "a" has and "à" to, "el" the and "él" he: what folding makes one
// the page keeps apart, save in capitals, which go without accents.
func accentFits(t text.Token, word string) bool {
	if strings.Contains(word, " ") || t.Raw == word {
		return true
	}
	raw := strings.ReplaceAll(strings.ToLower(t.Raw), "’", "'")
	return raw == strings.ToLower(word) || t.Upper && raw == t.Fold
}

// isInitial: a capital with a dot.
func isInitial(t text.Token) bool {
	return t.Upper && strings.HasSuffix(t.Raw, ".") && utf8.RuneCountInString(t.Fold) == 1
}

type localName struct {
	words []string
	entry Entry
	alone bool // a first name: counts only where no other name stands beside it
}

func (m *matcher) raw(i int) string {
	if i < 0 || i >= len(m.tokens) {
		return ""
	}
	return m.tokens[i].Raw
}
