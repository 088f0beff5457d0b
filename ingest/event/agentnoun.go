package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// A noun that says what somebody is to another, "Israel's biggest arms supplier",
// "a donor to Sudan", has a slot for the other; its doer is whom it is said of.

// agentNoun: the frame is one of such a noun.
func agentNoun(f *lang.Frame) bool {
	last := len(f.Slots) - 1
	return f.Class == lang.Noun && last > 0 && f.Slots[last].Names[0] == "subj" && f.Slots[0].Names[0] != "subj"
}

// saidOfWhom is the actor of whom "is" or a comma says the noun: "China is the
// biggest buyer of", "Iran, the group's main backer, said".
func (m *matcher) saidOfWhom(n *node) []argument {
	if g := n.governor; g != nil && g.class == lang.Verb && prepOf(g, n) == "" && hasOperator(g.lemma, lang.Judge) && !g.clause.passive && n.chunk > g.chunk {
		return m.subjectArgs(g.clause)
	}
	comma := false
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.PossessiveChunk, mention.DetChunk, mention.SkipChunk, mention.CompoundChunk, mention.AuxChunk, mention.DashChunk:
		case mention.ActorChunk:
			if comma || k+1 < n.chunk && m.chunks[k+1].Kind != mention.PossessiveChunk && c.Actor.Kind != mention.ByAdjective {
				return m.asSubject(k)
			}
		case mention.PrepChunk:
			if c.Value != "among" && (c.Value != "of" || k == 0 || m.chunks[k-1].Fold != "one") {
				return nil // but "is among the harshest critics", "one of its critics"
			}
		case mention.CommaChunk:
			if comma || n.clause.verb >= 0 && n.clause.verb < k {
				return nil
			}
			comma = true
		case mention.PassiveChunk:
			if comma || n.clause.verb >= 0 {
				return nil
			}
			for k--; k > 0 && (m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.SkipChunk); k-- {
			}
			switch {
			case n.clause.link == relLink && n.clause.antecedent >= 0:
				a := m.antecedent(n.clause) // "China, which is the biggest buyer of"
				return m.room.only(&a)
			case k < 0:
				return nil // "Is importing arms": nobody stands before it
			}
			return m.asSubject(k)
		default:
			return nil
		}
	}
	return nil
}

// asSubject is the actor at chunk k that stands behind no preposition.
func (m *matcher) asSubject(k int) []argument {
	c := &m.chunks[k]
	if c.Kind != mention.ActorChunk || k > 0 && m.chunks[k-1].Kind == mention.PrepChunk {
		return nil
	}
	return []argument{{actor: c.Actor, chunk: k, fold: c.Fold}}
}
