package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// whoseValue is the value of a relative pronoun that is a possessor: whose.
const whoseValue = "of"

// whose: the relative clause opens with "whose", so that its antecedent is neither its
// subject nor its object.
func (m *matcher) whose(c *clause) bool {
	if !m.analytic || c.antecedent < 0 {
		return false
	}
	for k := c.antecedent + 1; k < len(m.chunks) && k <= c.antecedent+3; k++ {
		if m.chunks[k].Kind == mention.RelChunk {
			return m.chunks[k].Value == whoseValue
		}
	}
	return false
}

// ofWhom gives the office behind "whose" its state: "Malaysia, whose prime minister accused".
func (m *matcher) ofWhom(c *clause, sub *argument) *argument {
	state := m.chunks[c.antecedent].Actor
	if m.chunks[sub.chunk].Value == mention.StateValue && m.onePerson(state) {
		return m.countryOf(c, sub)
	}
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

// countryOf is the state of the person before "whose country", where he is the subject of the clause above, whom
// "his" means there; else nobody: "Tusk, whose country shot down drones, called".
func (m *matcher) countryOf(c *clause, sub *argument) *argument {
	if c.parent == nil {
		return sub
	}
	if above := m.subjectActor(c.parent); above == nil || above.chunk != c.antecedent {
		return sub
	}
	own := *sub
	own.actor = &mention.Phrase{Kind: mention.ByReference, Ref: mention.OwnCountry, OfPron: "3sm"}
	return &own
}

// behindWhose: the clause begins right behind "whose".
func behindWhose(chunks []mention.Chunk, c *clause) bool {
	if len(c.parts) == 0 || c.parts[0] == 0 {
		return false
	}
	rel := &chunks[c.parts[0]-1]
	return rel.Kind == mention.RelChunk && rel.Value == whoseValue
}

// whoseSubject: in "Turkey, whose parliament condemned" the antecedent is the subject.
func (m *matcher) whoseSubject(c *clause) *argument {
	if m.kindOf == nil || c.passive || !behindWhose(m.chunks, c) || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return nil
	}
	k := c.parts[0]
	switch own := &m.chunks[k]; {
	case own.Kind == mention.ActorChunk && own.Actor.Organ != nil && len(own.Actor.Of) == 0, own.Kind == mention.ActorChunk && own.Actor.Kind == mention.ByReference:
	case own.Kind == mention.WordChunk && (own.Value == mention.GroupValue || own.Value == "governs"):
	default:
		return nil
	}
	a := m.antecedent(c)
	if a.actor == nil || m.kindOf(a.actor) != ontology.Country {
		return nil
	}
	return &a
}

// whoseDoer: in "Viktor Orban, whose visit to Moscow angered" the antecedent does what the
// noun behind "whose" tells.
func (m *matcher) whoseDoer(n *node) *argument {
	c := n.clause
	if c.link != relLink || !m.whose(c) || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return nil
	}
	for k := n.chunk - 1; k > c.antecedent; k-- {
		switch m.chunks[k].Kind {
		case mention.DateChunk, mention.WordChunk, mention.SkipChunk:
		case mention.RelChunk:
			a := m.antecedent(c)
			if ch := &m.chunks[c.antecedent]; len(ch.Actor.List) > 1 && (tellsOneOf(n.lemma, occasions) || tells(n.lemma, "agrees-with")) {
				a.actor = ch.Actor // "Chad and Niger, whose talks failed"
			}
			return &a
		default:
			return nil
		}
	}
	return nil
}
