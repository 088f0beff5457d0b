package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// namedBehind: "with its closest ally, Belarus,": the actor between the commas is
// whom the noun with a possessive before it means.
func (m *matcher) namedBehind(a argument) *mention.Phrase {
	k := a.chunk
	for k >= 0 && k+1 < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk && m.chunks[k+1].Kind == mention.WordChunk {
		k++
	}
	if m.vso || m.cased || m.nounFirst || k < 1 || k+2 >= len(m.chunks) || a.actor != nil || a.clause != nil || m.chunks[k+1].Kind != mention.CommaChunk {
		return nil
	}
	if a.node != nil && len(a.node.lemma.Frames) > 0 || m.chunks[k].Kind != mention.NounChunk && m.chunks[k].Kind != mention.WordChunk || !m.possessed3(k) {
		return nil
	}
	for k += 2; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.DetChunk, mention.SkipChunk, mention.CompoundChunk:
		case mention.ActorChunk:
			if k+1 < len(m.chunks) && m.chunks[k+1].Kind != mention.CommaChunk && m.chunks[k+1].Kind != mention.StopChunk || c.Actor.Kind == mention.ByPronoun || c.Actor.Kind == mention.ByAdjective {
				return nil
			}
			return c.Actor
		default:
			return nil
		}
	}
	return nil
}

// possessed3: a possessive of the third person opens the noun phrase that ends at k.
func (m *matcher) possessed3(k int) bool {
	for k--; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.AdjChunk, mention.NounChunk, mention.SkipChunk, mention.CompoundChunk:
		case mention.ActorChunk:
			if c.Actor.Kind != mention.ByAdjective {
				return false
			}
		case mention.DetChunk:
			return c.Pron != "" && c.Pron[0] == '3'
		default:
			return false
		}
	}
	return false
}

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
