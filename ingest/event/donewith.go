package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doneWith is the passive verb whose doer "by" names behind the noun with which he does it:
// "was hit with sanctions by Norway", "were placed under an embargo by the EU".
func (s *syntax) doneWith(c *clause, g group) *node {
	v := s.byChunk[c.verb]
	if !s.analytic || g.prep != "by" || !c.passive || v == nil || s.lastHead <= v.chunk || len(v.preps) == 0 || v.preps[len(v.preps)-1].chunk != s.lastHead || s.chunks[s.lastHead].Kind != mention.NounChunk {
		return nil
	}
	with := &v.preps[len(v.preps)-1]
	for _, f := range v.lemma.Frames {
		for _, slot := range f.Slots {
			if slot.Role == lang.EmptyRole && slices.Contains(slot.Names, with.prep) && isOneOf(s.chunks[s.lastHead].Fold, slot.Words) {
				return v
			}
		}
	}
	return nil
}
