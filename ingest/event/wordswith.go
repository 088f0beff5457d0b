package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// wordsWith: one meaning of the Arabic verb has the very word at k, which plays no part in it, and
// a party behind the «مع» that follows: «توصلت تركيا إلى هدنة مع».
func (s *syntax) wordsWith(v *node, k int, prep string) bool {
	if !s.vso || prep != "مع" || v == nil || v.class != lang.Verb || v.chunk > k || s.nextPrep(k) != prep {
		return false
	}
	word := s.chunks[k].Fold
	return slices.ContainsFunc(v.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation != "" && f.HasSlot(prep) && slices.ContainsFunc(f.Slots, func(slot lang.Slot) bool {
			return slot.Role == lang.EmptyRole && isOneOf(word, slot.Words)
		})
	})
}
