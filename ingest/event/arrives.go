package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// thingArrives: behind a verb of going somewhere the noun of an act that it agrees with is what
// goes there: «تصل الرسالة إلى مالي».
func (m *matcher) thingArrives(n *node, first *argument) bool {
	if first.node == nil || first.chunk != n.chunk+1 || !m.chunks[first.chunk].Def || m.feminineVerb(n) == masculineHead(&m.chunks[first.chunk]) || !tells(n.lemma, "visited") || !takes(n.lemma, "إلى") {
		return false
	}
	return !slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool { return f.HasSlot("obj") && f.Relation != "visited" })
}
