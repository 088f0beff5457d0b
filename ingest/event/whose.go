package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// whose: the relative clause opens with "whose", so that its antecedent is neither its
// subject nor its object.
func (m *matcher) whose(c *clause) bool {
	if m.vso || m.cased || m.nounFirst || c.antecedent < 0 {
		return false
	}
	for k := c.antecedent + 1; k < len(m.chunks) && k <= c.antecedent+3; k++ {
		if m.chunks[k].Kind == mention.RelChunk {
			return m.chunks[k].Fold == "whose"
		}
	}
	return false
}

// ofWhom gives the office behind "whose" its state: "Malaysia, whose prime minister accused".
func (m *matcher) ofWhom(c *clause, sub *argument) *argument {
	state := m.chunks[c.antecedent].Actor
	if sub.actor == nil && sub.node == nil && sub.owner == nil && state != nil {
		own := *sub
		own.owner = state
		return &own // "Zelensky, whose legitimacy Putin questions"
	}
	if sub.actor == nil || len(sub.actor.Offices) != 1 || sub.actor.Name != "" || len(sub.actor.Offices[0].Of) > 0 {
		return sub
	}
	if state == nil || state.Actor == "" {
		return sub
	}
	held, own := *sub.actor, *sub
	held.Offices = slices.Clone(held.Offices)
	held.Offices[0].Of = []string{state.Actor}
	own.actor = &held
	return &own
}
