package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// samePrep is the predicate that holds the phrase which the Arabic one behind "and" is joined to, since
// both have the same preposition, nil where the predicate at hand holds one itself: in «أشاد برد كندا على
// الحرب وبحرصها» the second «ب» is the verb's as the first.
func (s *syntax) samePrep(c *clause, near *node, g group) *node {
	if !s.vso || !g.conj || g.chunk == 0 || s.chunks[g.chunk-1].Kind != mention.ConjChunk || near.class == lang.Verb || len(near.behind(g.prep)) > 0 {
		return nil
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		k := c.parts[i]
		if k >= near.chunk || !hasNode(s.chunks[k].Kind) {
			continue
		}
		if n := s.byChunk[k]; n != nil && len(n.behind(g.prep)) > 0 && takes(n.lemma, g.prep) {
			return n
		}
	}
	return nil
}
