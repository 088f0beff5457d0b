package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownerAbove: in "left Syria, abandoning militias who had fought its war" the
// possessive in the relative clause of a plain noun is the main subject's.
func (m *matcher) ownerAbove(n *node) *argument {
	c := n.clause
	if m.vso || m.cased || m.nounFirst || n.class != lang.Noun || n.pron != "3n" || c.link != relLink || c.antecedent < 0 || c.parent == nil {
		return nil
	}
	if k := m.chunks[c.antecedent].Kind; k != mention.WordChunk && k != mention.NounChunk {
		return nil
	}
	sub := m.subjectActor(c.parent)
	if sub == nil || sub.actor.Person != "" || sub.actor.Kind == mention.ByPronoun || m.kindOf != nil && m.kindOf(sub.actor) == ontology.Person {
		return nil
	}
	return sub
}
