package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// endsForce: who demands that somebody stop attacking demands the end of a
// measure: "urged Minsk to stop bombing Vilnius".
func (m *matcher) endsForce(rd *reading, r *Report) {
	if m.vso || r.Relation != "demands" || r.Measure != nil {
		return
	}
	for _, f := range rd.fills {
		if f.role == lang.ActRole && f.verb != nil && m.stopsForce(f.verb) {
			r.Relation, r.CAMEO = "demands-end-of", endOfFighting
			return
		}
	}
}

// stopsForce: the verb ends what its complement tells, a use of force.
func (m *matcher) stopsForce(n *node) bool {
	if !hasOperator(n.lemma, lang.End) {
		return false
	}
	for i := range n.preps {
		if c := n.preps[i].clause; c != nil && c.verb >= 0 && usesForceOn(m.byChunk[c.verb].lemma) {
			return true
		}
	}
	return false
}

// usesForceOn: all that the lemma tells is a use of force, but for what only certain
// words as its subject tell ("sanctions targeting").
func usesForceOn(l *mention.Lemma) bool {
	force := false
	for _, f := range l.Frames {
		switch {
		case f.Relation == "attacks":
			force = true
		case f.Relation != "" && len(f.Slots[0].Words) == 0:
			return false
		}
	}
	return force
}

// toBeStopped: what somebody is to stop doing he does so far: "urged Turkey to stop
// buying Russian oil".
func (m *matcher) toBeStopped(r *reading) bool {
	n := r.node
	if r.frame.Relation == "buys-from" && m.stopsBuying(n) {
		return true
	}
	if !m.analytic || n.class != lang.Verb || n.clause.verb != n.chunk || n.clause.link != infLink || m.chunks[n.chunk].Form != mention.IngForm {
		return false
	}
	switch r.frame.Relation {
	case "buys-from", "aids", "attacks", "pressures", "cooperates-with":
	default:
		return false
	}
	g := m.byChunk[n.clause.governor]
	return g != nil && g.matched != nil && g.matched.frame.Operator == lang.End && g.clause.link == infLink && !g.clause.negated && g.chunk < n.chunk
}
