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
		if states, next := m.adjectivesAt(j + 1); len(states) > 0 {
			m.goOn(i, next, at, states)
		}
	}
}

// longestHead is the number of words before the adjective: "premier ministre
// adjoint".
const longestHead = 4

// adjectivesAt reads the adjectives of states from token j on: one, or two that
// are joined: «глав российского и белорусского МИД».
func (m *matcher) adjectivesAt(j int) (states []string, next int) {
	state, next := m.adjectiveAt(j)
	if state == "" {
		return nil, j
	}
	states = []string{state}
	if next < len(m.tokens) && m.joins(m.tokens[next].Fold) {
		if second, after := m.adjectiveAt(next + 1); second != "" && second != state {
			return append(states, second), after
		}
	}
	return states, next
}

// joins: the word is "and".
func (m *matcher) joins(fold string) bool {
	for _, e := range m.x.nodes[m.x.child(0, m.x.words[fold])].entries {
		if e.Kind == FunctionEntry && e.Word.Class == "conj" && e.Word.Value == "and" {
			return true
		}
	}
	return false
}

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
func (m *matcher) goOn(first, j int, at int32, states []string) {
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
			if e.Kind == OfficeEntry && (len(states) == 1 || e.Office.Number != lang.Singular) || e.Kind == OrganEntry && len(states) == 1 {
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
					m.found[k].inner = states
				}
			}
		}
	}
}
