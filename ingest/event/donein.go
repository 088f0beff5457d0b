package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doneIn: in "condemned the crackdown in Belarus" the state of the place does what the
// noun tells, where a frame of the noun that is no act of its own says so.
func (m *matcher) doneIn(n *node) *mention.Phrase {
	filling := m.filling
	defer func() { m.filling = filling }()
	for _, f := range n.lemma.Frames {
		if f.Relation != "" || f.Operator != "" || !slices.ContainsFunc(f.Slots, doerInPlace) {
			continue
		}
		r := m.fill(n, f)
		if r == nil {
			continue
		}
		for _, fill := range r.fills {
			if fill.role == lang.SourceRole && fill.phrase != nil {
				return fill.phrase
			}
		}
	}
	return nil
}

// doerInPlace: the slot of a place is that of the doer.
func doerInPlace(s lang.Slot) bool { return s.Role == lang.SourceRole && s.Names[0] == "in" }
