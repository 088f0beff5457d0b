package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// thingArrives: behind a verb of going somewhere the noun of an act that it agrees with is what
// goes there: «تصل الرسالة إلى مالي».
func (m *matcher) thingArrives(n *node, first *argument) bool {
	thing := &m.chunks[first.chunk]
	if first.node != nil && tells(n.lemma, "visited") && m.headsSubject(n, first) {
		return true // «وصلت إلى عدن قافلة مساعدات إماراتية»
	}
	if first.node == nil || first.chunk != n.chunk+1 || !thing.Def || m.feminineVerb(n) == masculineHead(thing) {
		return false
	}
	if !tells(n.lemma, "visited") || !takes(n.lemma, "إلى") {
		return false
	}
	return !slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return f.HasSlot("obj") && f.Relation != "visited" && len(f.Slots[0].Words) == 0
	})
}
