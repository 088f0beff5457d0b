package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// calledIn reports the call in which an Arabic verb says that one statesman congratulates,
// thanks or condoles with another: «هنأ الرئيس في اتصال هاتفي نظيره», «هنأ هاتفيا».
func (a *article) calledIn(s *mention.Sentence, m *matcher, rd *reading) {
	c := rd.node.clause
	if r := rd.frame.Relation; !m.vso || r != "praises" && r != "supports" || rd.node.class != lang.Verb || c.verb != rd.node.chunk || c.passive || c.negated || !m.phones(c) && !m.callAround(rd.node) {
		return
	}
	sides := a.sides(s, rd)
	if len(sides.source) != 1 || len(sides.target) != 1 || !statesman(sides.source[0]) || !statesman(sides.target[0]) {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: phoneFrame, fills: rd.fills}, m.contextOf(rd))
	a.between(base, asRole(sides.source, Party), asRole(sides.target, Party))
}

// callAround: what the verb tells is said in a call with nobody else, which may stand behind what
// it is about: «هنأه بالفوز خلال اتصال».
func (m *matcher) callAround(v *node) bool {
	return slices.ContainsFunc(m.nodes, func(n *node) bool {
		return n.class == lang.Noun && n.clause == v.clause && n.chunk > v.chunk && tells(n.lemma, "spoke-with") && slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) &&
			len(m.prepositional(n, "مع")) == 0 && len(n.after) == 0
	})
}
