package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// forcePosture is the code of a show of force without more. In English it marks what forces are moved
// for: "sent a carrier to the Gulf to deter Iran".
const forcePosture = "150"

// deters: the reading is of an English verb of deterring somebody.
func (m *matcher) deters(rd *reading) bool {
	return m.analytic && rd.frame.CAMEO == forcePosture && rd.frame.Class == lang.Verb && rd.frame.HasSlot("obj")
}

// movedFor: forces are moved to do what the verb of deterring tells, which is as real as that.
func (m *matcher) movedFor(rd *reading, ctx *context) bool {
	if m.idleDeterrence(rd) {
		return false
	}
	ctx.status = movedStatus(rd.node.clause.parent)
	return true
}

// movedStatus is the status of forces that the clause says are moved.
func movedStatus(c *clause) ontology.Status {
	switch c.modal {
	case "planned":
		return ontology.Planned
	case "possible":
		return ontology.Possible
	}
	return ontology.Occurred
}

// idleDeterrence: no forces are moved to deter whom the verb names: "sanctions to deter Chad",
// "vowed to deter Chad".
func (m *matcher) idleDeterrence(rd *reading) bool {
	c := rd.node.clause
	if c.link != infLink || c.parent == nil || c.parent.verb < 0 || c.parent.negated {
		return true
	}
	v := m.byChunk[c.parent.verb]
	if v == nil {
		return true
	}
	moved := v.after
	if c.parent.passive {
		moved = m.subjectArgs(c.parent)
	}
	return !slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "mobilizes-against" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return len(s.Words) > 0 && s.Names[0] == "obj" && slices.ContainsFunc(moved, func(a argument) bool { return m.headed(a, s.Words) })
		})
	})
}
