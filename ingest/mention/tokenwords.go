package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// word is what the lexicon knows of a token by itself. It is found out once for
// all tokens that are written alike, and kept from article to article.
type word struct {
	raw  string
	fold string
	kind text.TokenKind

	settled   bool // nothing beside the word can change entries
	more      bool // a longer entry begins with it
	inner     bool // it goes on in one
	adjective bool // it may begin the adjective of a state
	namesake  bool // a name behind it is that of a ship or club
	initial   bool // a capital with a dot, where names have capitals
	be        bool // a form of an auxiliary of the passive
	adverb    bool // one that may be passed over

	local   bool   // the article's own people may be called so
	article int32  // number of the one for which that was asked
	firsts  uint64 // see firstBit; of all ways to read it

	id      int32 // in the lexicon, 0 for none
	date    calendar.Key
	entries []Entry  // its reading where no longer one begins with it
	clitics *Clitics // of the reading
	summary          // of the entries

	cuts []cut // ways to read it that the lexicon has, fewest cuts first
	// owned are the readings with a suffix pronoun, stems what is left of it
	// without one, for a word that ends a longer entry.
	owned []ownedCut
	stems []stem
}

// cut is a way to cut proclitics off a word and the node to which the rest leads,
// 0 where the lexicon does not have it.
type cut struct {
	candidate
	node   int32
	behind wordBits // of the node
}

// cut gives a way to cut and where its core, a word by number, leads.
func (x *Lexicon) cut(c candidate, core int32) cut {
	node := x.child(0, core)
	return cut{c, node, x.nodes[node].behind}
}

// ownedCut is the reading of a cut with a suffix pronoun; of numbers the cut.
type ownedCut struct {
	of, node int32
	set      cliticSet
}

type stem struct {
	id     int32
	person string
}

// is: the word is that of a token with the same letters.
func (w *word) is(t *text.Token) bool {
	return w.kind == t.Kind && w.raw == t.Raw && w.fold == t.Fold
}

// sentence is one of an article before it is cut into pieces.
type sentence struct {
	tokens []text.Token
	words  []*word
	dates  []calendar.Phrase
}

// sentence finds the words and dates of a sentence.
func (m *matcher) sentence(tokens []text.Token) sentence {
	first := len(m.slab)
	if first+len(tokens) > cap(m.slab) {
		first, m.slab = 0, make([]*word, 0, max(len(tokens), 1000))
	}
	m.keys = m.keys[:0]
	for i := range tokens {
		w := m.word(&tokens[i])
		m.slab, m.keys = append(m.slab, w), append(m.keys, w.date)
	}
	return sentence{tokens, slices.Clip(m.slab[first:]), calendar.Find(m.calendar, tokens, m.keys)}
}

// word gives what is known of a token.
func (m *matcher) word(t *text.Token) *word {
	w, hash := m.known.find(t)
	if w == nil {
		w = m.newWord(t)
		m.known.keep(w, hash)
	}
	return w
}

func (m *matcher) newWord(t *text.Token) *word {
	x := m.x
	// Copies: the letters of the article itself would keep all of it.
	w := &word{kind: t.Kind, id: x.words.get(t.Fold), date: m.calendar.Key(t), clitics: noClitics}
	if t.Fold == t.Raw {
		w.raw = strings.Clone(t.Raw)
		w.fold = w.raw
	} else {
		both := t.Raw + t.Fold
		w.raw, w.fold = both[:len(t.Raw)], both[len(t.Raw):]
	}
	ways := m.ways(w.fold)
	m.cuts = m.cuts[:0]
	for i, c := range ways {
		w.firsts |= firstBit(c.core)
		core := w.id // the first way is the word itself
		if i > 0 {
			core = x.words.get(c.core)
		}
		if c := x.cut(c, core); c.node > 0 {
			m.cuts = append(m.cuts, c)
			w.more = w.more || c.behind != 0
		}
	}
	w.cuts = slices.Clone(m.cuts)
	if x.Pack.Settings.Clitics {
		m.suffixes(w, ways)
	} else if len(w.cuts) > 0 && x.Pack.Settings.Behind != lang.Nothing {
		w.adjective = w.more || has(x.at(w.cuts[0].node), AdjectiveEntry)
	}
	w.inner = x.inner[w.id] || slices.ContainsFunc(w.stems, func(s stem) bool { return x.inner[s.id] })
	w.initial = x.Pack.Settings.Capitals && isInitial(*t)
	w.settled = true
	for _, c := range w.cuts {
		entries := x.at(c.node)
		for i := range entries {
			e := &entries[i]
			w.settled = w.settled && !e.looksAround()
			if e.Kind == FunctionEntry {
				w.namesake = w.namesake || e.Word.Class == "namesake"
				w.be = w.be || e.Word.Class == "passive"
				w.adverb = w.adverb || e.Word.Class == "skip" && e.Word.Value == ""
			}
		}
	}
	if len(w.cuts)+len(w.owned) > 0 {
		if found := m.single(t, w); len(found) > 0 {
			w.entries, w.clitics = found[0].entries, found[0].clitics
			w.summary = summarize(w.entries)
		}
	}
	return w
}

// single reads a word by itself.
func (m *matcher) single(t *text.Token, w *word) []match {
	if m.lone == nil {
		m.lone = &matcher{x: m.x, tokens: make([]text.Token, 1), words: make([]*word, 1)}
	}
	m.lone.tokens[0], m.lone.words[0] = *t, w
	return m.lone.read(0, w)
}

// ways gives the ways to cut proclitics off a folded word. They hold until the
// next word.
func (m *matcher) ways(fold string) []candidate {
	if m.x.Pack.Settings.Clitics {
		m.candidates = candidates(fold, m.candidates)
	} else {
		m.candidates = append(m.candidates[:0], candidate{core: fold})
	}
	return m.candidates
}

// allCuts gives the ways to read a folded word, also those that the lexicon does
// not have.
func (m *matcher) allCuts(fold string) []cut {
	ways := m.ways(fold)
	cuts := make([]cut, len(ways))
	for i, c := range ways {
		cuts[i] = m.x.cut(c, m.x.words.get(c.core))
	}
	return cuts
}

// suffixes notes what a word is without a suffix pronoun. The first way is the word itself.
func (m *matcher) suffixes(w *word, ways []candidate) {
	x := m.x
	m.suffixed = m.suffixed[:0]
	for i, c := range ways {
		if c.set.lead == defLead {
			continue
		}
		stems(c.core, func(core, person string) bool {
			id := x.words.get(core)
			if id > 0 && i == 0 {
				w.stems = append(w.stems, stem{id, person})
			}
			if node := x.child(0, id); node > 0 {
				with := c.set
				with.pron = uint8(slices.Index(pronouns[:], person))
				m.suffixed = append(m.suffixed, ownedCut{int32(i), node, with})
			}
			return true
		})
	}
	w.owned = slices.Clone(m.suffixed)
}

// looksAround: whether the entry fits depends on what stands beside it.
func (e *Entry) looksAround() bool {
	if e.First || e.Others != nil {
		return true
	}
	if e.Rules != nil {
		for _, r := range *e.Rules {
			if r.Code != gazetteer.RulePrefer && r.Code != gazetteer.RuleContext {
				return true
			}
		}
	}
	return false
}

// goesOn: an entry of several words may begin with token i.
func (m *matcher) goesOn(i int, w *word) bool {
	if !w.more || i+1 >= len(m.words) {
		return false
	}
	next := m.words[i+1]
	if m.skips(i, i+1) {
		return true
	}
	if !next.inner {
		return next.adjective
	}
	for k := range w.cuts {
		node, behind := w.cuts[k].node, w.cuts[k].behind
		if behind&bitOf(next.id) != 0 && m.x.next.get(node, next.id) > 0 {
			return true
		}
		for _, s := range next.stems {
			if behind&bitOf(s.id) != 0 && m.x.next.get(node, s.id) > 0 {
				return true
			}
		}
	}
	return next.adjective
}

// isLocal: the article's own people may be called by the word.
func (m *matcher) isLocal(w *word) bool {
	if m.local == nil || m.local.firsts&w.firsts == 0 {
		return false // so are nearly all words
	}
	if w.article != m.number {
		w.article = m.number
		w.local = slices.ContainsFunc(m.ways(w.fold), func(c candidate) bool { return len(m.local.named(c.core)) > 0 })
	}
	return w.local
}
