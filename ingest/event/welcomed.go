package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// welcomedDeed: what is welcomed is no guest but what he does, as the English gerund right behind
// him tells: "Ukraine welcomed Germany sending tanks", not "welcomed Scholz arriving in Kyiv".
func (m *matcher) welcomedDeed(a argument) bool {
	if !m.analytic || a.actor == nil || a.chunk < 1 || a.chunk+1 >= len(m.chunks) {
		return false
	}
	deed := &m.chunks[a.chunk+1]
	if deed.Kind != mention.VerbChunk || deed.Form != mention.IngForm || len(deed.Lemma.Frames) == 0 || comes(deed.Lemma) {
		return false
	}
	for _, c := range m.clauses {
		if c.verb >= 0 && c.verb < a.chunk && c.verb >= a.chunk-3 && !c.passive && tells(m.chunks[c.verb].Lemma, "praises") {
			return true
		}
	}
	return false
}

// comes: the word tells that its subject itself goes somewhere.
func comes(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "visited" && f.HasSlot("subj") && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Names[0] == "obj" && s.Role == lang.EmptyRole
		})
	})
}
