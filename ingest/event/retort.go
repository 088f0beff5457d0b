package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// retorts reports the hostile act with which somebody answers and of which no word says whom
// it hits: whoever did one to him just before: «وردت كندا بفرض رسوم مماثلة», "responded by
// imposing tariffs".
func (a *article) retorts(s *mention.Sentence, m *matcher, rd *reading) {
	if rd.frame.Operator != lang.Light || rd.node.clause.negated || !m.answering(rd.node) || m.vso && m.namesAnother(rd.node) {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.ActRole || f.act == nil {
			continue
		}
		n, frame := m.hostileAct(f.act)
		if n == nil || n.matched != nil && n.matched.frame.Relation != "" {
			continue
		}
		source := a.sides(s, rd).source
		base := a.report(s, m, &reading{node: n, frame: frame, fills: rd.fills}, m.contextOf(rd))
		base.Confidence *= inherited
		a.between(base, source, a.provokers(source, a.last, base.Relation))
	}
}

// answering: the verb tells that its subject answers with an act, or an act by which it does.
func (m *matcher) answering(n *node) bool {
	if c := n.clause; c.link == infLink && c.verb == n.chunk && m.byChunk[c.governor] != nil {
		n = m.byChunk[c.governor]
	}
	return n.class == lang.Verb && slices.Contains(m.answers, n.lemma.Text)
}

// hostileAct is the noun of a hostile act to which a noun that only brings it about leads, with
// the frame that tells it: «فرض رسوم».
func (m *matcher) hostileAct(n *node) (*node, *lang.Frame) {
	for range 3 {
		for _, f := range n.lemma.Frames {
			if menaces[f.Relation] {
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
