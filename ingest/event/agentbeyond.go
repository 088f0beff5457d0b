package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// agentBeyond: in "was accused of genocide by Chad", "was condemned for its raids by Chad" the "by"
// tells who does what the passive tells, although the noun between could have a doer, too.
func (s *syntax) agentBeyond(c *clause, g group, v *node) bool {
	if !s.analytic || g.prep != "by" || !c.passive || v == nil || v.class != lang.Verb || v.chunk >= g.parts[0] || len(v.preps) == 0 || slices.ContainsFunc(v.preps, func(a argument) bool { return a.prep == "by" }) {
		return false
	}
	last := v.preps[len(v.preps)-1]
	n := last.node
	return n != nil && n.class == lang.Noun && n.chunk > v.chunk && (n.pron != "" || slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return slices.ContainsFunc(f.Slots, func(slot lang.Slot) bool { return slot.Role == lang.ActRole && slices.Contains(slot.Names, last.prep) })
	}))
}
