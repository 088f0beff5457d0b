package mention

import (
	"slices"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
)

// local holds the people whom the article itself introduced.
type local struct {
	byFirst map[string][]localName
	firsts  uint64 // see firstBit; of all of them
}

// named gives the names that begin with a word.
func (l *local) named(word string) []localName {
	if l.firsts&firstBit(word) == 0 {
		return nil
	}
	return l.byFirst[word]
}

// firstBit is one that few words share: by length and last letter.
func firstBit(word string) uint64 {
	n := len(word)
	if n == 0 {
		return 0 // folded to nothing
	}
	return 1 << ((word[n-1] ^ byte(n)) & 63)
}

func (m *matcher) localNames(i int, core string, cl *Clitics) {
	if cl.Def || cl.Future {
		return
	}
	if m.x.Pack.Settings.Capitals && !m.tokens[i].Upper {
		return
	}
	for _, n := range m.local.named(core) {
		last := i + len(n.words) - 1
		if last >= len(m.tokens) {
			continue
		}
		same := true
		for k := 1; k < len(n.words) && same; k++ {
			same = m.tokens[i+k].Fold == n.words[k]
		}
		if same && !(n.alone && m.besideName(i)) && !(n.descent && !m.noName(i-1)) {
			m.keepLocal(i, last, n.entry, cl)
		}
	}
}

// noName: token i, if there is one, is a word that builds sentences or predicates and
// no part of a name.
func (m *matcher) noName(i int) bool {
	if i < 0 || m.tokens[i].Kind != text.Word {
		return true
	}
	builds := false
	for k := range m.words[i].cuts {
		for _, e := range m.x.at(m.words[i].cuts[k].node) {
			switch e.Kind {
			case NameWordEntry, NameEntry:
				return false
			case PredicateEntry, FunctionEntry:
				builds = true
			}
		}
	}
	return builds
}

// keepLocal prefers the article's own person to the dictionary's words of the
// same length.
func (m *matcher) keepLocal(first, last int, e Entry, cl *Clitics) {
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

// namesake: a ship or a club bears the name that begins at token i.
func (m *matcher) namesake(i int) bool {
	k := i - 1
	if k > 0 && m.tokens[k].Kind == text.Punct && isQuote(m.tokens[k].Fold) {
		k-- // «Динамо» Москва
	}
	return k >= 0 && m.words[k].namesake
}

// ruled applies the rules of an ambiguous name: what may not stand beside it.
func (m *matcher) ruled(e *Entry, first, last int) bool {
	if e.Rules == nil {
		return true
	}
	before, after := m.fold(first-1), m.fold(last+1)
	for _, r := range *e.Rules {
		switch r.Code {
		case gazetteer.RuleNotBefore:
			if r.Names(after) {
				return false
			}
		case gazetteer.RuleNotAfter:
			if r.Names(before) || r.Names(m.fold(first-2)+" "+before) {
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

// nameWord: a word with a capital that is nothing but part of somebody's name, or
// that no table has, save one that opens the sentence.
func (m *matcher) nameWord(i int) bool {
	t := m.tokens[i]
	if !t.Upper || t.Kind != text.Word {
		return false
	}
	id := m.words[i].id
	if id == 0 {
		return i > 0 && !m.headline()
	}
	entries := m.x.at(m.x.child(0, id))
	for _, e := range entries {
		if e.Kind == NameWordEntry {
			continue
		}
		if a, ok := m.x.Gaz.Actor(e.Actor); e.Kind != NameEntry || !ok || a.Kind != ontology.Person {
			return false
		}
	}
	return len(entries) > 0 || m.x.personal[id]
}

// headline: every word of the sentence has a capital, save short ones.
func (m *matcher) headline() bool {
	return !slices.ContainsFunc(m.tokens, func(t text.Token) bool {
		return t.Kind == text.Word && !t.Upper && utf8.RuneCountInString(t.Fold) > 3
	})
}

// givenToo: a state or place bears what is also a given name: Chad, Paris.
func (x *Lexicon) givenToo(word string) bool {
	return slices.ContainsFunc(x.Gaz.Rules(x.Pack.Code, word), func(r gazetteer.Rule) bool { return r.Code == gazetteer.RuleNotBeforeName })
}
