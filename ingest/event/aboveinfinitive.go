package event

import "github.com/diplograph/diplograph/ingest/mention"

// aboveInfinitive is the finite clause from which the English past at k goes on behind a comma and an
// infinitive: in "told Chad to leave, bombed Togo and met Deby" it is no deed of Chad's. A participle
// with a preposition behind it tells of whoever stands before it: "to free the man, held in Lima".
func (p *parser) aboveInfinitive(c *clause, k int) *clause {
	if !p.analytic || p.passive || p.chunks[k].Form != mention.PastForm || k+1 >= len(p.chunks) {
		return c
	}
	switch next := &p.chunks[k+1]; next.Kind {
	case mention.StopChunk, mention.CommaChunk, mention.DateChunk, mention.ConjChunk:
		return c
	case mention.PrepChunk:
		if takes(p.chunks[k].Lemma, "obj") {
			return c
		}
	}
	above := c
	for above.link == infLink && above.parent != nil {
		above = above.parent
	}
	if above.verb < 0 {
		return c // "X, the first president to visit Togo, met Y"
	}
	return above
}
