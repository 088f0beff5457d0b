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
			r.Relation, r.CAMEO = "demands-end-of", "1054"
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

// usesForceOn: all that the lemma tells is a use of force.
func usesForceOn(l *mention.Lemma) bool {
	force := false
	for _, f := range l.Frames {
		switch f.Relation {
		case "attacks":
			force = true
		case "":
		default:
			return false
		}
	}
	return force
}
