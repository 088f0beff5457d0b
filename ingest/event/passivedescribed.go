package event

import "github.com/diplograph/diplograph/ingest/mention"

// passiveDescribed: the passive participle at hand, right behind the noun that it describes, is complete
// before the English verb at k: it has a preposition and what stands behind that.
func (p *parser) passiveDescribed(c *clause, k int) bool {
	if !p.analytic || !c.passive || c.verb < 1 || p.kindAfter(c.verb) != mention.PrepChunk || p.nextIs(k, "by") {
		return false
	}
	switch p.chunks[c.verb-1].Kind {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk:
		return p.before(k) > c.verb+1 && p.kindBefore(k) != mention.PrepChunk
	}
	return false
}
