package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// inserted finds the speaker of a verb of saying at k that stands between two
// commas after the subject: "Syria, he added, has condemned"; -1 for none.
func (p *parser) inserted(c *clause, k int) int {
	if p.vso || c.verb >= 0 || !p.says(k) || p.passive || p.chunks[k].Form == mention.IngForm {
		return -1
	}
	comma, a := p.toldWhom(k), p.sayerFrom(p.before(k))
	if comma < 0 || a < 2 || p.chunks[a-1].Kind != mention.CommaChunk || !p.finiteAt(comma+1) {
		return -1
	}
	for _, part := range c.parts {
		if part < a-1 && (p.chunks[part].Kind == mention.ActorChunk || p.chunks[part].Kind == mention.NounChunk || p.chunks[part].Kind == mention.WordChunk) {
			return a
		}
	}
	return -1
}

// sayerFrom is where the speaker begins who ends at chunk a: an actor, or in English whoever
// a few words tell: "Chad, the analysts say, is arming"; -1 for neither.
func (p *parser) sayerFrom(a int) int {
	if a < 0 || p.chunks[a].Kind == mention.ActorChunk {
		return a
	}
	for from := a; p.analytic && from > 0 && from > a-4; from-- {
		switch p.chunks[from].Kind {
		case mention.CommaChunk:
			if from == a {
				return -1
			}
			return from + 1
		case mention.WordChunk, mention.NounChunk, mention.DetChunk, mention.SkipChunk:
		default:
			return -1
		}
	}
	return -1
}

// toldWhom gives the comma behind a verb of saying and, in English, whom it was said to and
// where: "he told reporters in Vienna,"; -1 for none.
func (p *parser) toldWhom(k int) int {
	for n := k + 1; n < len(p.chunks) && n < k+8; n++ {
		switch p.chunks[n].Kind {
		case mention.CommaChunk:
			return n
		case mention.WordChunk, mention.PrepChunk, mention.ActorChunk, mention.PlaceChunk, mention.DateChunk, mention.DetChunk, mention.SkipChunk, mention.NounChunk:
			if !p.analytic {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// insert makes the clause of the speaker at a and his verb at k the one above c,
// which goes on behind the comma.
func (p *parser) insert(c *clause, k, a int) {
	n := p.open(c.link, c.parent)
	n.sibling, n.governor, n.antecedent = c.sibling, c.governor, c.antecedent
	for _, part := range slices.Clone(c.parts) {
		if part >= a && part < k {
			p.unpart(c, part)
			n.parts = append(n.parts, part)
		}
	}
	for b := k + 1; p.chunks[b].Kind != mention.CommaChunk; b++ {
		p.chunks[b].Kind = mention.SkipChunk // whom he told it, and where
	}
	p.take(n, k)
	c.link, c.parent, c.governor, c.sibling, c.antecedent = compLink, n, k, nil, -1
	p.cur = c
}
