package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sufferer is whom an English headline names right before the noun of what hits him: "lifts Iran
// sanctions", "vows revenge for Kabul raid". Nil where he may as well be the one who does it.
func (m *matcher) sufferer(n *node) *argument {
	if !m.analytic || n.class != lang.Noun || m.kindOf == nil || len(n.before) != 1 || n.pron != "" || slices.ContainsFunc(n.preps, namesSide) {
		return nil
	}
	a := &n.before[0]
	if a.actor == nil || a.actor.Kind != mention.ByName || len(a.actor.List) > 0 || m.kindOf(a.actor) != ontology.Country || m.ownsNext(a.chunk) {
		return nil
	}
	switch {
	case tells(n.lemma, "sanctions"):
		if !m.doneByAnother(n) {
			return nil
		}
	case !usesForceOn(n.lemma) || m.prepBefore(n.chunk) == "" && (n.clause.verb < 0 || n.clause.verb > n.chunk) || !a.actor.Seat || m.chunks[n.chunk].Fold != n.lemma.Text || a.chunk != n.chunk-1:
		return nil
	}
	return a
}

// namesSide: the preposition brings whom the act hits, or who does it.
func namesSide(a argument) bool {
	switch a.prep {
	case "on", "against", "from", "by":
		return true
	}
	return false
}

// doneByAnother: the noun is the object of a verb that says that its subject, a state, body or
// person, brings it about, plans or ends it.
func (m *matcher) doneByAnother(n *node) bool {
	g := n.governor
	if g == nil || g.class != lang.Verb || g.clause.passive || prepOf(g, n) != "" || !hasOperator(g.lemma, lang.End) && !hasOperator(g.lemma, lang.Light) && !hasOperator(g.lemma, lang.PossibleOp) && !hasOperator(g.lemma, lang.Plan) {
		return false
	}
	who := m.subjectActor(g.clause)
	return who != nil && who.actor.Actor != n.before[0].actor.Actor
}
