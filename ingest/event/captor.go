package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// freed is the code of setting people free.
const freed = "0841"

// captor: who sets people free held them before, so that in the passive the one tells the
// other: "two Britons held in Iran were freed", "Iran freed two Britons arrested in May".
func (m *matcher) captor(n *node) []argument {
	if m.cased || m.nounFirst || n.class != lang.Verb {
		return nil
	}
	c := n.clause
	if frees(n.lemma) {
		if sub := m.subjectOf(c); sub != nil && sub.arg != nil {
			return m.heldBy(sub.arg.chunk)
		}
		return nil
	}
	if len(m.prepositional(n, "in")) > 0 || !tells(n.lemma, "detains") || c.link != relLink || c.parent == nil || c.parent.verb < 0 || c.parent.passive || c.antecedent < c.parent.verb {
		return nil
	}
	if above := m.byChunk[c.parent.verb]; above != nil && frees(above.lemma) {
		if who := m.subjectActor(c.parent); who != nil {
			return []argument{*who}
		}
	}
	return nil
}

// releaser is who is to set free whom an English noun names: those who hold them. "the release of
// staff held by the Houthis", "of citizens detained in Iran".
func (m *matcher) releaser(n *node) []argument {
	if !m.analytic || n.class != lang.Noun || !frees(n.lemma) {
		return nil
	}
	for k := n.chunk; k < len(m.chunks); k++ {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.NounChunk, mention.WordChunk, mention.AdjChunk, mention.DetChunk, mention.SkipChunk, mention.ActorChunk, mention.CommaChunk, mention.ConjChunk:
		case mention.PrepChunk:
			if ch.Value != "of" {
				return nil
			}
		default:
			return nil
		}
		if by := m.heldBy(k); len(by) > 0 {
			return by
		}
	}
	return nil
}

// heldBy is who holds the people named at chunk k, as a clause behind them says: by whom,
// else in which state.
func (m *matcher) heldBy(k int) []argument {
	for _, c := range m.clauses {
		if c.link != relLink || c.antecedent != k || c.verb < 0 || !c.passive {
			continue
		}
		v := m.byChunk[c.verb]
		if v == nil || !tells(v.lemma, "detains") {
			continue
		}
		if by := m.prepositional(v, "by"); len(by) > 0 {
			return by
		}
		return slices.DeleteFunc(slices.Clone(m.prepositional(v, "in")), func(a argument) bool {
			return a.actor == nil || a.actor.Kind != mention.ByName
		})
	}
	return nil
}

// frees: the verb tells of setting people free.
func frees(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.CAMEO == freed })
}

// notPrisoner leaves out whom a demand wants to be set free: nothing is asked of him. "demanded
// that Bazoum be released", "called for Navalny's release".
func notPrisoner(rd *reading, all []Participant) []Participant {
	if rd.frame.Relation != "demands" {
		return all
	}
	for _, f := range rd.fills {
		for _, n := range []*node{f.act, f.verb} {
			if n == nil || !frees(n.lemma) || n.class == lang.Verb && !n.clause.passive || n.class == lang.Noun && (n.matched == nil || n.matched.frame.Relation != "") {
				continue
			}
			return slices.DeleteFunc(all, func(p Participant) bool { return p.Entity.Kind == ontology.Person })
		}
	}
	return all
}
