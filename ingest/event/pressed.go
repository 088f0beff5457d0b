package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pressed: what somebody does "under US pressure" or "after pressure from Washington" he does
// because he himself is pressed.
func (a *article) pressed(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if !m.analytic || rd.frame.Relation != "pressures" || rd.node.class != lang.Noun || !m.underIt(rd.node) {
		return nil
	}
	who := m.subjectActor(rd.node.clause)
	if who == nil || rd.node.clause.passive || who.actor.Kind == mention.ByPronoun {
		return nil
	}
	return apartFrom(a.participants(s, filler{phrase: who.actor, argument: *who}, Target), source)
}

// underIt: the clause tells what is done under or after what the noun names.
func (m *matcher) underIt(n *node) bool {
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ActorChunk, mention.WordChunk, mention.DetChunk, mention.AdjChunk, mention.PossessiveChunk:
		case mention.PrepChunk, mention.SubChunk:
			return c.Fold == "under" || slices.Contains(m.preps.After, c.Value) || slices.Contains(m.preps.After, c.Tail)
		default:
			return false
		}
	}
	return false
}
