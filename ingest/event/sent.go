package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// sent is who makes the journey that the noun tells where its verb sends somebody:
// «أوفد الرئيس وزيره في جولة تشمل».
func (m *matcher) sent(n, g *node) *argument {
	if !m.vso || g == nil || g.class != lang.Verb || g.clause.passive || !tells(n.lemma, "visited") || !sends(g) {
		return nil
	}
	sub := m.subjectOf(g.clause)
	for i := range g.after {
		a := &g.after[i]
		if a.actor != nil && a.chunk < n.chunk && people(a.actor) && (sub == nil || sub.arg == nil || sub.arg.chunk != a.chunk) {
			return a
		}
	}
	return nil
}

// sends: whoever is the verb's object travels.
func sends(g *node) bool {
	return slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "visited" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.SourceRole && slices.Contains(s.Names, "obj")
		})
	})
}
