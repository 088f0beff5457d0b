package mention

import "github.com/diplograph/diplograph/ingest/lang"

// walkAround finds offices and organs with the adjective of a state inside
// them: "le ministre russe des Affaires étrangères", «глава российского
// правительства».
func (m *matcher) walkAround(i int) {
	if m.x.Pack.Settings.Behind == lang.Nothing {
		return
	}
	at := int32(0)
	for j := i; j+2 < len(m.tokens) && j < i+longestHead; j++ {
		word, ok := m.x.words[m.tokens[j].Fold]
		if !ok {
			return
		}
		if at = m.x.child(at, word); at == 0 {
			return
		}
		if state, next := m.adjectiveAt(j + 1); state != "" {
			m.goOn(i, next, at, state)
		}
	}
}

// longestHead is the number of words before the adjective: "premier ministre
// adjoint".
const longestHead = 4

// adjectiveAt reads the adjective of a state from token j on: one word, or
// three with a hyphen ("sud-coréen").
func (m *matcher) adjectiveAt(j int) (state string, next int) {
	at := int32(0)
	for k := j; k < len(m.tokens) && k < j+3; k++ {
		word, ok := m.x.words[m.tokens[k].Fold]
		if !ok {
			return state, next
		}
		if at = m.x.child(at, word); at == 0 {
			return state, next
		}
		for _, e := range m.x.nodes[at].entries {
			if e.Kind == AdjectiveEntry {
				state, next = e.Actor, k+1
			}
		}
	}
	return state, next
}

// goOn follows the trie behind the adjective.
func (m *matcher) goOn(first, j int, at int32, state string) {
	for ; j < len(m.tokens); j++ {
		word, ok := m.x.words[m.tokens[j].Fold]
		if !ok {
			return
		}
		if at = m.x.child(at, word); at == 0 {
			return
		}
		var fit []Entry
		for _, e := range m.x.nodes[at].entries {
			if e.Kind == OfficeEntry || e.Kind == OrganEntry {
				fit = append(fit, e)
			}
		}
		if len(fit) == 0 {
			continue
		}
		before := len(m.found)
		m.keep(first, j, fit, Clitics{})
		if len(m.found) > before {
			for k := range m.found {
				if m.found[k].last == j {
					m.found[k].inner = state
				}
			}
		}
	}
}
