package event

import "github.com/diplograph/diplograph/ingest/mention"

// hurtIn: a headline drops "were": "20 Chadian soldiers killed in strikes". Who is hurt is
// counted, and what hurts them stands right behind a preposition.
func (p *parser) hurtIn(k int) bool {
	if !p.harmedIn(k) {
		return false
	}
	for b := k - 1; b >= 0; b-- {
		switch c := &p.chunks[b]; c.Kind {
		case mention.ActorChunk, mention.AdjChunk, mention.CompoundChunk:
		case mention.WordChunk:
			if counts(c) {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// harmedIn: the English verb at k may be a participle that tells whom a use of force harmed,
// before a preposition behind which that stands.
func (p *parser) harmedIn(k int) bool {
	if !p.analytic || p.passive || p.chunks[k].Form != mention.PastForm || !harms(p.chunks[k].Lemma) || k+1 >= len(p.chunks) {
		return false
	}
	next := &p.chunks[k+1]
	return next.Kind == mention.PrepChunk && inStrikes(next.Value)
}

// alsoHurt: in "ten were killed and twenty wounded in shelling" the second participle goes
// on from the first, of the same people or of more, who only are counted.
func (p *parser) alsoHurt(c *clause, k int) bool {
	if !p.analytic || !c.passive || c.verb < 0 || p.passive || p.chunks[k].Form != mention.PastForm || !tells(p.chunks[c.verb].Lemma, "attacks") || !tells(p.chunks[k].Lemma, "attacks") {
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
