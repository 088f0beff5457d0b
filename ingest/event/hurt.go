package event

import "github.com/diplograph/diplograph/ingest/mention"

// alsoHurt: in "ten were killed and twenty wounded in shelling" the second participle goes
// on from the first, of the same people or of more, who only are counted.
func (p *parser) alsoHurt(c *clause, k int) bool {
	if p.vso || p.cased || p.of.NounFirst() || !c.passive || c.verb < 0 || p.passive || p.chunks[k].Form != mention.PastForm || !tells(p.chunks[c.verb].Lemma, "attacks") || !tells(p.chunks[k].Lemma, "attacks") {
		return false
	}
	joined := false
	for n := c.verb + 1; n < k; n++ {
		switch ch := &p.chunks[n]; ch.Kind {
		case mention.ConjChunk:
			joined = true
		case mention.WordChunk, mention.SkipChunk, mention.DetChunk, mention.DateChunk:
		case mention.PrepChunk:
			if ch.Value != "of" {
				return false
			}
		default:
			return false
		}
	}
	return joined
}
