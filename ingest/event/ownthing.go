package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// ownThing: an Arabic attack hits a thing that belongs to whom its pronoun stands for:
// «استهدفت منشآتها», «غارات على مواقعهم».
func (m *matcher) ownThing(f *lang.Frame, slot lang.Slot, a argument) bool {
	listed := (f.Relation == "mobilizes-against" || f.Relation == "cuts-ties-with") && len(slot.Words) > 0
	if !m.vso || !listed && (f.Relation != "attacks" || len(slot.Words) > 0) || slot.Role != lang.TargetRole || !slot.Through || a.actor != nil || a.node != nil || a.owner != nil || a.chunk < 0 {
		return false
	}
	c := &m.chunks[a.chunk]
	if c.Kind != mention.WordChunk || mention.WrittenPronoun(c.Fold) == "" {
		return false
	}
	if listed {
		return true // «انتهكت مجالها الجوي», «أمهل دبلوماسييها»: the frame lists it
	}
	stem := owned(c)
	if bare, ok := strings.CutSuffix(stem, "ت"); ok && m.holding(bare+"ه") {
		return true // «سفارتها»
	}
	return m.holding(stem)
}

// holding: the word is one for a thing that is hit and that somebody has.
func (m *matcher) holding(fold string) bool {
	return slices.ContainsFunc(m.holdings, func(w string) bool { return text.FoldsTo(w, fold) })
}
