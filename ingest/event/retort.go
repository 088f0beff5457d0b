package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// retorts reports the hostile act with which somebody answers and of which no word says whom
// it hits: whoever did one to him just before: «وردت كندا بفرض رسوم مماثلة».
func (a *article) retorts(s *mention.Sentence, m *matcher, rd *reading) {
	if !m.vso || rd.frame.Operator != lang.Light || rd.node.class != lang.Verb || rd.node.clause.negated || !slices.Contains(m.answers, rd.node.lemma.Text) {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.ActRole || f.act == nil {
			continue
		}
		n, frame := m.hostileAct(f.act)
		if n == nil || n.matched != nil && n.matched.frame.Relation != "" && hasFill(n.matched, lang.TargetRole) || m.namesAnother(rd.node) {
			return
		}
		sides := a.sides(s, rd)
		if len(sides.source) != 1 {
			return
		}
		base := a.report(s, m, &reading{node: n, frame: frame, fills: rd.fills}, m.contextOf(rd))
		base.Confidence *= inherited
		a.between(base, sides.source, a.strifeOf(sides.source[0], false))
		return
	}
}

// hostileAct is the noun of a hostile act to which a noun that only brings it about leads, with
// the frame that tells it: «فرض رسوم».
func (m *matcher) hostileAct(n *node) (*node, *lang.Frame) {
	for range 3 {
		for _, f := range n.lemma.Frames {
			if retorted[f.Relation] {
				return n, f
			}
			if f.Relation != "" {
				return nil, nil
			}
		}
		if len(n.after) == 0 || n.after[0].node == nil {
			return nil, nil
		}
		n = n.after[0].node
	}
	return nil, nil
}

// retorted are the acts that answer like with like.
var retorted = map[ontology.Relation]bool{"sanctions": true, "cuts-ties-with": true, "attacks": true, "detains": true}

// hasFill: something fills a slot of the role.
func hasFill(rd *reading, role lang.SlotRole) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == role })
}
