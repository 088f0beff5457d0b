package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// aspect tells whether an act happened, goes on or is a standing position:
//
//   - what is planned, possible or denied is an event
//   - a measure that somebody just imposes is an event; one that is only named
//     stands, a war or siege goes on
//   - a frame, or the predicate above it ("continued to shell"), may say so itself
//   - "is shelling", «كان يضغط» go on
//   - in the present tense of a body a relation tells what its declaration says:
//     "India imports oil from" goes on, "Turkey opposes" is a position; headlines
//     tell events in the present tense
//   - a bare noun or adjective of such a relation, not said, done or dated,
//     is a position: "Turkey's opposition to", "US-backed"
func (m *matcher) aspect(rd *reading, r *Report, kind text.SentenceKind) ontology.Aspect {
	if r.Status != ontology.Occurred {
		return ontology.PointEvent
	}
	n := rd.node
	if rd.frame.Measure != "" {
		return m.aspectOfMeasure(rd)
	}
	if rd.frame.Aspect != "" {
		return rd.frame.Aspect
	}
	if above := m.aspectAbove(n); above != "" {
		return above
	}
	declared, _ := ontology.Lookup(r.Relation)
	switch {
	case n.class == lang.Verb && m.progressive(n.clause):
		if declared.Present != ontology.PointEvent {
			return ontology.Ongoing
		}
	case n.class == lang.Verb:
		if kind == text.Body && m.presentTense(n.clause) || m.reducedState(n.clause) {
			return declared.Present
		}
	case n.governor != nil && n.governor.matched != nil, r.Date != "":
	case declared.Present == ontology.Standing, n.class == lang.Adj, declared.PLOVER == "COOPERATE":
		return declared.Present
	}
	return ontology.PointEvent
}

func (m *matcher) aspectOfMeasure(rd *reading) ontology.Aspect {
	switch {
	case rd.node.class == lang.Verb && m.past(rd.node.clause), m.brings(rd.node):
		return ontology.PointEvent
	case rd.frame.Measure == ontology.War, rd.frame.Measure == ontology.Siege, rd.frame.Measure == ontology.Blockade, rd.frame.Measure == ontology.Activity:
		return ontology.Ongoing
	}
	return ontology.Standing
}

// brings: a verb in the past tense brings the measure about: "imposed sanctions".
func (m *matcher) brings(n *node) bool {
	g := n.governor
	return g != nil && g.class == lang.Verb && g.matched != nil && g.matched.frame.Operator == lang.Light && g.matched.frame.Aspect == "" && m.past(g.clause)
}

// aspectAbove is what the predicates above say of the act: "continued to".
func (m *matcher) aspectAbove(n *node) ontology.Aspect {
	for g, depth := n.governor, 0; g != nil && depth < 3; g, depth = g.governor, depth+1 {
		if g.matched != nil && g.matched.frame.Operator == lang.Light {
			return g.matched.frame.Aspect
		}
	}
	if c := n.clause; c.verb == n.chunk && c.governor >= 0 {
		if g := m.byChunk[c.governor]; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Light {
			return g.matched.frame.Aspect
		}
	}
	return ""
}

// progressive: "is shelling", «كان يضغط».
func (m *matcher) progressive(c *clause) bool {
	if c.verb < 0 {
		return false
	}
	form := m.chunks[c.verb].Form
	if m.vso {
		return form == mention.PresentForm && m.auxiliary(c) != nil
	}
	return form == mention.IngForm && c.link != partLink && c.link != infLink && m.copulaBefore(c)
}

// copulaBefore: a form of "be" stands before the clause's verb.
func (m *matcher) copulaBefore(c *clause) bool {
	for _, k := range c.parts {
		if k >= c.verb {
			return false
		}
		if m.chunks[k].Kind == mention.PassiveChunk {
			return true
		}
	}
	return false
}

// reducedState: a participle behind an actor tells how he is: "forces backed by
// X", "fighters besieging Y".
func (m *matcher) reducedState(c *clause) bool {
	if m.vso || c.link != relLink || c.antecedent < 0 || c.antecedent+1 < c.verb-1 || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return false
	}
	form := m.chunks[c.verb].Form
	return form == mention.IngForm || c.passive && !m.copulaBefore(c)
}

// presentTense: the clause tells in the present tense.
func (m *matcher) presentTense(c *clause) bool {
	if c.verb < 0 || c.future || c.modal != "" || c.passive || c.link == infLink || m.auxiliary(c) != nil {
		return false
	}
	form := m.chunks[c.verb].Form
	return form == mention.PresentForm || form == mention.BaseForm && !m.vso
}

// auxiliary is the auxiliary of the past before the clause's verb: "had", كان.
func (m *matcher) auxiliary(c *clause) *mention.Chunk {
	for _, k := range c.parts {
		if k >= c.verb {
			break
		}
		if ch := &m.chunks[k]; ch.Kind == mention.AuxChunk && pastMark(ch.Value) {
			return ch
		}
	}
	return nil
}
