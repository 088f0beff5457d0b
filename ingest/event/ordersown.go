package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ordersOwn: who orders those of his own side to do something to another demands nothing; it is
// what he plans himself: "ordered US troops to withdraw from Syria". False where he orders none.
func (a *article) ordersOwn(s *mention.Sentence, m *matcher, rd *reading, of *sides) bool {
	if !m.analytic || rd.frame.Relation != "demands" || !hasOperator(rd.node.lemma, lang.Plan) || len(of.source) == 0 || len(apartFrom(of.target, of.source)) > 0 || len(of.target) == 0 && !unnamedOrgan(rd) {
		return false
	}
	inner := m.innerReading(rd)
	if inner == nil || inner.frame.Operator != lang.NoOperator || inner.node.clause.negated || !ordered[inner.frame.Relation] {
		return false
	}
	base := a.report(s, m, inner, context{status: ontology.Planned, confidence: 0.85})
	a.between(base, of.source, apartFrom(a.sides(s, inner).target, of.source))
	return true
}

// ordered are the deeds that soldiers and officials do by order.
var ordered = map[ontology.Relation]bool{"attacks": true, "withdraws-from": true, "mobilizes-against": true, "detains": true, "sanctions": true, "cuts-ties-with": true, "concedes-to": true, "aids": true}

// unnamedOrgan: it is an organ of no state in particular: "ordered the army to".
func unnamedOrgan(rd *reading) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.role == lang.TargetRole && f.phrase != nil && f.phrase.Kind == mention.ByOrgan && len(f.phrase.Of) == 0
	})
}

// ordersPlain: the object of the order is a plain word for those who do it for whoever gives it, as
// a frame of the verb lists them: "ordered troops to leave Chad".
func (m *matcher) ordersPlain(g *node) bool {
	if !m.analytic || g.class != lang.Verb || len(g.after) != 1 || g.after[0].actor != nil || g.after[0].node != nil {
		return false
	}
	return slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Plan && f.HasSlot("inf") && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.EmptyRole && len(s.Words) > 0 && m.headed(g.after[0], s.Words)
		})
	})
}
