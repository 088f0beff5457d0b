package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// twoObjects: behind the verb stand an actor and, last, the word that a frame of the verb names
// as its second object, and no frame has the word's addressee behind a preposition of the clause, so
// that the actor is an object as well: «وحملت الحكومة الإسرائيلية المسؤولية عن».
func (m *matcher) twoObjects(n *node) bool {
	if len(n.after) != 2 || n.after[0].actor == nil || n.after[0].chunk != n.chunk+1 || n.after[1].actor != nil || n.pron != "" {
		return false
	}
	held := false
	for _, f := range n.lemma.Frames {
		object, named := false, false
		for _, s := range f.Slots {
			if !slices.Contains(s.Names, "obj") || s.Optional {
				continue
			}
			if s.Role == lang.EmptyRole {
				named = named || len(s.Words) > 0 && m.headed(n.after[1], s.Words)
			} else {
				object = true
			}
		}
		held = held || object && named
		if named && !object && slices.ContainsFunc(n.preps, func(a argument) bool { return a.actor != nil && f.HasSlot(a.prep) }) {
			return false // «وحملت إسرائيل المسؤولية لحماس»
		}
	}
	return held
}
