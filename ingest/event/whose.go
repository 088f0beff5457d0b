package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// whoseValue is the value of a relative pronoun that is a possessor: whose.
const whoseValue = "of"

// whose: in "Turkey, whose parliament condemned" the antecedent is the subject.
func (m *matcher) whose(c *clause) *argument {
	if len(c.parts) == 0 || c.parts[0] == 0 || m.kindOf == nil || c.passive {
		return nil
	}
	k := c.parts[0]
	if rel := &m.chunks[k-1]; rel.Kind != mention.RelChunk || rel.Value != whoseValue || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return nil
	}
	switch own := &m.chunks[k]; {
	case own.Kind == mention.ActorChunk && own.Actor.Organ != nil && len(own.Actor.Of) == 0, own.Kind == mention.ActorChunk && own.Actor.Kind == mention.ByReference:
	case own.Kind == mention.WordChunk && (own.Value == "group" || own.Value == "governs"):
	default:
		return nil
	}
	a := m.antecedent(c)
	if a.actor == nil || m.kindOf(a.actor) != ontology.Country {
		return nil
	}
	return &a
}
