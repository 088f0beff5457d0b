package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// match is what the lexicon knows of a stretch of tokens.
type match struct {
	last    int // index of the last token
	entries []Entry
	clitics *Clitics
	inner   []string // states whose adjectives stand inside an office or organ
}

// matcher looks the tokens of one sentence after the other up. What it holds
// is used again from sentence to sentence and from article to article.
type matcher struct {
	x        *Lexicon
	calendar *calendar.Words

	local  *local
	tokens []text.Token
	words  []*word // of the tokens

	number   int32 // running number of the article
	article  []sentence
	changing []bool // sentences that other sentences of the article change
	slab     []*word
	keys     []calendar.Key
	known    known
	lone     *matcher // for words by themselves, see single

	candidates []candidate
	cuts       []cut      // of the word at hand, see newWord
	suffixed   []ownedCut // the same
	found      []match    // from one token on, see at
	way        []match    // see giveWay
	kept       []match    // shorter readings of the pieces of the sentence
	pieces     []piece
	used       int                  // most pieces of a sentence of the article
	room       *Room                // for what is joined
	joiner     joiner               // of the sentence at hand
	meant      map[*[]Bearer]Bearer // see sharing
}

// at lists what the lexicon knows from token i on, longest first; of one
// length the reading with the fewest cuts alone. The list holds until the next.
func (m *matcher) at(i int) []match {
	w := m.words[i]
	if !m.alone(i, w) {
		return m.read(i, w)
	}
	m.found = m.found[:0]
	if len(w.entries) > 0 {
		m.found = append(m.found, match{last: i, entries: w.entries, clitics: w.clitics})
	}
	return m.found
}

// alone reports that nothing but the word itself tells what token i may be.
func (m *matcher) alone(i int, w *word) bool {
	return w.settled && !m.goesOn(i, w) && !m.isLocal(w) && !m.namesake(i)
}

// read finds the matches from token i on, as [matcher.at] gives them.
func (m *matcher) read(i int, w *word) []match {
	m.found = m.found[:0]
	cuts, local := w.cuts, m.isLocal(w)
	if local {
		cuts = m.allCuts(w.fold)
	}
	if !m.x.Pack.Settings.Clitics {
		for k := range cuts {
			m.walk(i, cuts[k].node, noClitics)
		}
		m.walkAround(i)
		if local {
			m.localNames(i, w.fold, noClitics)
		}
		return m.found
	}
	for k := range cuts {
		clitics := cuts[k].set.clitics()
		m.walk(i, cuts[k].node, clitics)
		if local {
			m.localNames(i, cuts[k].core, clitics)
		}
	}
	m.conjoined(i, cuts)
	if (len(m.found) == 0 || weakOnly(m.found)) && !strings.HasSuffix(m.tokens[i].Raw, "ة") {
		m.withPronoun(i, w)
	}
	return m.found
}

func weakOnly(found []match) bool {
	for i := range found {
		for k := range found[i].entries {
			if kind := found[i].entries[k].Kind; kind != CommonEntry && kind != NameWordEntry {
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
	for i := range entries {
		if entries[i].Kind != CommonEntry {
			return false
		}
	}
	return true
}

// walk follows the trie from a node, to which token i leads; every end that it
// passes is a match.
func (m *matcher) walk(i int, at int32, cl *Clitics) {
	for j := i; at > 0; {
		n := &m.x.nodes[at]
		if n.count > 0 {
			m.keep(i, j, m.x.at(at), cl)
		}
		if j++; n.behind == 0 || j >= len(m.tokens) {
			return
		}
		w := m.words[j]
		if len(w.stems) > 0 {
			m.owned(i, j, at, cl, w)
		}
		if j+1 < len(m.tokens) && m.skips(i, j) && m.step(at, j) == 0 {
			j++ // "Vladimir V. Putin", "is already under sanctions"
			w = m.words[j]
		}
		if w.id == 0 || n.behind&bitOf(w.id) == 0 {
			return
		}
		at = m.x.child(at, w.id)
	}
}

// skips: what begins at token i may go on behind token j: a name behind an initial, a verb of
// several words behind the adverb that its auxiliary takes.
func (m *matcher) skips(i, j int) bool {
	return m.words[j].initial || j == i+1 && m.words[i].be && m.words[j].adverb
}

// keep files a match in order of length unless one of that length is there.
func (m *matcher) keep(first, last int, entries []Entry, cl *Clitics) {
	fit := m.meaning(m.fitting(entries, first, last, cl))
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
func (m *matcher) fitting(entries []Entry, first, last int, cl *Clitics) []Entry {
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
	if first == last && len(fit) > 1 && m.x.Pack.Settings.VerbFirst {
		return m.asHamzated(fit, first)
	}
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

// asHamzated keeps that of two Arabic verbs that is written so: «أطلع» informs, «اطلع» is
// informed.
func (m *matcher) asHamzated(fit []Entry, i int) []Entry {
	verb := func(e Entry, alef string) string {
		if e.Kind != PredicateEntry || e.Lemma.Class != lang.Verb {
			return ""
		}
		rest, ok := strings.CutPrefix(e.Lemma.Text, alef)
		if !ok {
			return ""
		}
		return rest
	}
	raw := strings.TrimLeft(m.tokens[i].Raw, "وف")
	with, without := "أ", "ا"
	switch {
	case strings.HasPrefix(raw, with):
	case strings.HasPrefix(raw, without):
		with, without = without, with
	default:
		return fit
	}
	written := func(rest string) bool {
		return slices.ContainsFunc(fit, func(e Entry) bool { return verb(e, with) == rest })
	}
	if !slices.ContainsFunc(fit, func(e Entry) bool { rest := verb(e, without); return rest != "" && written(rest) }) {
		return fit
	}
	return slices.DeleteFunc(slices.Clone(fit), func(e Entry) bool { rest := verb(e, without); return rest != "" && written(rest) })
}

// fits tells whether an entry can stand with these clitics and capitals.
func (m *matcher) fits(e *Entry, first, last int, cl *Clitics) bool {
	if e.Ending != plainEnding && cl.Pron == "" && e.Kind != NameEntry && e.Kind != LocalEntry {
		if written := endingOf(m.tokens[last].Raw); written != plainEnding && written != e.Ending {
			return false
		}
	}
	switch e.Kind {
	case NameEntry, PlaceEntry, LocalEntry:
		if e.Exact != "" && m.x.Pack.Settings.Capitals && m.tokens[first].Raw != e.Exact {
			return false
		}
		if (e.Use == gazetteer.Seat || e.Use == gazetteer.Weak) && e.Ending == hehEnding && endingOf(m.tokens[last].Raw) == tehEnding {
			return false // «مالية» is "financial", not Malé
		}
		return !cl.Def && !cl.Future && (e.Small || m.capitals(e, first, last)) && m.ruled(e, first, last) && !m.namesake(first)
	case AdjectiveEntry, OfficeEntry, OrganEntry, PortfolioEntry:
		if e.First && m.raw(last+1) != "-" {
			return false
		}
		return !cl.Future && (e.Kind != AdjectiveEntry || e.Small || m.capitals(e, first, last))
	case PredicateEntry:
		if e.Exact != "" && !m.accented(e.Exact, first, last) {
			return false // "ataque" and "ataqué", "visite" and "visité"
		}
		if e.Lemma.Class == lang.Verb {
			return !cl.Def && !nunated(m.tokens[last].Raw) && (cl.Prep == "" || cl.Prep == "ل" && e.Form == PresentForm) && (!cl.Future || e.Form == PresentForm)
		}
		return !cl.Future && !(e.Lemma.Class == lang.Part && cl.Prep != "") // «لمعاقبة» is a noun, «كاملة» is "whole", not «آملة»
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
	tokens := m.tokens[first : last+1]
	if e.Caps {
		for i := range tokens {
			if tokens[i].Kind == text.Word && !allCapitals(tokens[i].Raw) {
				return false
			}
		}
		return true
	}
	for i := range tokens {
		if tokens[i].Upper || tokens[i].Kind == text.Number {
			return true // "pro-Russian separatists", "el grupo 5+1"
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

// accented: the predicate has the accents of the text, one of several words those of its first,
// which alone inflects: "pondrán fin", "limaran asperezas".
func (m *matcher) accented(exact string, first, last int) bool {
	head, _, several := strings.Cut(exact, " ")
	if several == (first == last) || strings.ContainsAny(head, "'-") {
		return true // "cessez-le-feu"
	}
	return accentFits(m.tokens[first], head)
}

// isInitial: a capital with a dot.
func isInitial(t text.Token) bool {
	return t.Upper && strings.HasSuffix(t.Raw, ".") && utf8.RuneCountInString(t.Fold) == 1
}

type localName struct {
	words []string
	entry Entry
	alone bool // a first name: counts only where no other name stands beside it
	// descent: begins with "son of" (بن), counts only behind a word that is no part of a name
	descent bool
}

func (m *matcher) fold(i int) string {
	if i < 0 || i >= len(m.tokens) {
		return ""
	}
	return m.tokens[i].Fold
}

func (m *matcher) raw(i int) string {
	if i < 0 || i >= len(m.tokens) {
		return ""
	}
	return m.tokens[i].Raw
}
