package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
)

// arabicRefused: «لن نعترف», «لا تتفاوض مع»: what somebody does not or will not do
// is a refusal, what he did not do («لم») is none.
func (m *matcher) arabicRefused(rd *reading, r *Report, s *sides) {
	c := rd.node.clause
	if r.Status != ontology.Denied || !c.negated || rd.node.chunk != c.verb || !m.refuses(c.verb) {
		return
	}
	switch {
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && len(s.slots) == 2:
		s.source, s.target = asRole(s.slots[0], Source), asRole(s.slots[1], Target)
		s.party, s.slots = nil, nil
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && len(s.party) == 0, r.Relation == "recognizes":
	default:
		return
	}
	r.Relation, r.CAMEO, r.Status = "rejects", "120", ontology.Occurred
}

// refuses: the negation before the verb is one of the present or future.
func (m *matcher) refuses(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-3; k-- {
		switch m.chunks[k].Tail {
		case "لا", "لن":
			return true
		case "لم":
			return false
		}
	}
	return false
}
