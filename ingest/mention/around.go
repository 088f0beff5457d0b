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
		if at = m.step(at, j); at == 0 {
			return
		}
		if states, next := m.adjectivesAt(j + 1); len(states) > 0 {
			m.goOn(i, next, at, states)
		}
	}
}

// step gives the node behind a node and token j, 0 for none.
func (m *matcher) step(at int32, j int) int32 {
	if id := m.words[j].id; id > 0 {
		return m.x.child(at, id)
	}
	return 0
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
func (m *matcher) joins(fold string) bool { return hasFunction(m.x.alone(fold), "conj", "and") }

// adjectiveAt reads the adjective of a state from token j on: one word, or
// three with a hyphen ("sud-coréen").
func (m *matcher) adjectiveAt(j int) (state string, next int) {
	at := int32(0)
	for k := j; k < len(m.tokens) && k < j+3; k++ {
		if at = m.step(at, k); at == 0 {
			return state, next
		}
		for _, e := range m.meaning(m.x.at(at)) {
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
		if at = m.step(at, j); at == 0 {
			return
		}
		var fit []Entry
		for _, e := range m.x.at(at) {
			if e.Kind == OfficeEntry && (len(states) == 1 || e.Office.Number != lang.Singular) || e.Kind == OrganEntry && len(states) == 1 {
				fit = append(fit, e)
			}
		}
		if len(fit) == 0 {
			continue
		}
		before := len(m.found)
		m.keep(first, j, fit, noClitics)
		if len(m.found) > before {
			for k := range m.found {
				if m.found[k].last == j {
					m.found[k].inner = states
				}
			}
		}
	}
}
