package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// plainSayer opens the clause of who said what stands before it where that is nobody's name:
// "Kenya closed the border, two officials in Nairobi said on Monday".
func (p *parser) plainSayer(c *clause, k int) bool {
	if !p.analytic || c.verb < 0 && !p.predicated(c) || !p.says(k) || p.chunks[k].Form == mention.IngForm || p.passive || p.modalBefore(k) || p.takesComplement(k) {
		return false
	}
	comma := len(c.parts) - 1
	for comma >= 0 && p.chunks[c.parts[comma]].Kind != mention.CommaChunk {
		comma--
	}
	if comma < 1 || comma+1 == len(c.parts) {
		return false
	}
	moved := c.parts[comma+1:]
	switch p.chunks[moved[0]].Kind {
	case mention.DetChunk, mention.WordChunk, mention.NounChunk:
	default:
		return false
	}
	for i, part := range moved {
		switch p.chunks[part].Kind {
		case mention.DetChunk, mention.WordChunk, mention.NounChunk, mention.SkipChunk, mention.DateChunk:
		case mention.PrepChunk, mention.ActorChunk, mention.PlaceChunk:
			if i == 0 || p.chunks[part].Kind != mention.PrepChunk && p.chunks[moved[i-1]].Kind != mention.PrepChunk {
				return false
			}
		default:
			return false
		}
	}
	c.parts = c.parts[: comma+1 : comma+1]
	p.said(c, k, slices.Clone(moved))
	return true
}

// takesComplement: what the verb of saying at k says stands behind it, not before a comma.
func (p *parser) takesComplement(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.CompChunk, mention.VerbChunk, mention.PassiveChunk, mention.ColonChunk, mention.QuoteChunk:
			return true
		case mention.CommaChunk, mention.StopChunk, mention.SemicolonChunk:
			return false
		}
	}
	return false
}
