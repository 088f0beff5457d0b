package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// terms is the time that somebody is left behind the English verb of whoever leaves it to him:
// "gave Chad until Friday to", "Chad has been given until noon to".
func (m *matcher) terms(n *node) []argument {
	if !m.analytic || n.class != lang.Verb {
		return nil
	}
	for k := n.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ActorChunk, mention.DateChunk, mention.SkipChunk:
		case mention.SubChunk, mention.PrepChunk:
			if c.Fold == "until" || c.Fold == "till" {
				return []argument{{chunk: k}}
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// leavesTime: who gives those whom he expels a day or two to go threatens them with nothing more:
// "expelled the diplomats, giving them 48 hours to leave".
func (a *article) leavesTime(m *matcher, rd *reading, s *sides) bool {
	if !m.analytic || rd.frame.Relation != "threatens" || !rd.frame.HasSlot("inf") || len(s.source) == 0 || len(s.target) == 0 {
		return false
	}
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if r.Relation == "cuts-ties-with" && len(r.Participants) == 2 && sameActor(r.Participants[0].Entity, s.source[0].Entity) && slices.ContainsFunc(s.target, func(p Participant) bool { return sameActor(r.Participants[1].Entity, p.Entity) }) {
			return true
		}
	}
	return false
}

// toldOfEnd: who tells somebody that a measure is over or will be asks nothing of him: "told him
// that Washington was lifting curbs", but "told Chad it must lift them".
func (m *matcher) toldOfEnd(rd *reading) bool {
	if !m.analytic || rd.frame.Relation != "demands-end-of" || rd.node.class != lang.Verb || !hasOperator(rd.node.lemma, lang.Say) {
		return false
	}
	for _, f := range rd.fills {
		if f.role == lang.MeasureRole && f.argument.clause != nil {
			return f.argument.clause.link == compLink && f.argument.clause.modal != obliged && !m.imperative(f.argument.clause, rd.node)
		}
	}
	return false
}
