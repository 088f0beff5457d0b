package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// local holds the people whom the article itself introduced.
type local struct {
	byFirst map[string][]localName
}

func (m *matcher) localNames(i int, core string, cl Clitics) {
	if cl.Def || cl.Future {
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
func (m *matcher) ruled(e *Entry, first, last int) bool {
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

// nameWord: a word with a capital that no table has.
func (m *matcher) nameWord(i int) bool {
	if !m.tokens[i].Upper || i == 0 {
		return false
	}
	return m.words[i].id == 0
}
