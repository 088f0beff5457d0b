package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// owed reports Arabic «يجب على X» behind what somebody says: X has to; and a
// measure that «يجب رفعها».
func (a *article) owed(s *mention.Sentence, m *matcher) {
	for _, n := range m.nodes {
		if !m.vso || n.class != lang.Verb || n.clause.negated || !hasOperator(n.lemma, lang.Oblige) {
			continue
		}
		for _, arg := range n.after {
			if arg.node != nil && hasOperator(arg.node.lemma, lang.End) {
				if ended := m.measureAt(arg.node, 0); ended != nil {
					a.demandEnd(s, m, n, ended) // «يجب رفع العقوبات»
				}
			}
		}
		for _, arg := range m.prepositional(n, "على") {
			if arg.actor == nil {
				continue
			}
			fill := filler{role: lang.TargetRole, phrase: arg.actor, argument: arg}
			rd := &reading{node: n, frame: mustFrame, fills: []filler{fill}}
			base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9})
			a.demand(s, base, a.speakersOf(m, n.clause), fill)
		}
	}
}
