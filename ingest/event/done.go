package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// done is to whom the predicate does an act of one of the relations, as a slot of its frames names him.
func (m *matcher) done(g *node, relations map[ontology.Relation]bool) *argument {
	var subject *argument
	if g.class == lang.Verb && !m.we(g) { // «نطالب واشنطن بأن»: whoever stands there is no subject
		subject = m.subjectActor(g.clause)
	}
	for _, f := range g.lemma.Frames {
		if !relations[f.Relation] {
			continue
		}
		for i := range f.Slots {
			if slot := &f.Slots[i]; slot.Role == lang.TargetRole && len(slot.Words) == 0 {
				if a := m.addressed(g, slot, subject); a != nil {
					return a
				}
			}
		}
	}
	return nil
}

// addressed is the actor in a slot of the verb that is not its subject.
func (m *matcher) addressed(g *node, slot *lang.Slot, subject *argument) *argument {
	if slices.Contains(slot.Names, "obj") {
		for i := range g.after {
			if a := &g.after[i]; a.actor != nil && (subject == nil || a.chunk != subject.chunk) {
				return a
			}
		}
	}
	for i := range g.preps {
		if a := &g.preps[i]; a.actor != nil && slices.Contains(slot.Names, a.prep) {
			return a
		}
	}
	return nil
}
