package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// plainSayer gives the words between the last comma of the clause and the English verb of
// saying at k where they name no actor: whoever they are said what the clause tells, "Macron
// called Putin, his office said on Monday". It gives nothing where the verb is none of those.
func (p *parser) plainSayer(c *clause, k int) []int {
	if !p.analytic || p.passive || c.verb < 0 && !p.predicated(c) || c.verb >= 0 && p.says(c.verb) || !p.says(k) || !p.finiteAt(k) || !p.endsSaid(k) {
		return nil
	}
	word := false
	for i := len(c.parts) - 1; i > 0; i-- {
		switch ch := &p.chunks[c.parts[i]]; ch.Kind {
		case mention.WordChunk, mention.NounChunk:
			word = true
		case mention.DetChunk, mention.SkipChunk, mention.AdjChunk:
		case mention.CommaChunk:
			if !word {
				return nil
			}
			return slices.Clone(c.parts[i+1:])
		default:
			return nil
		}
	}
	return nil
}

// endsSaid: behind the verb at k no more is told than when and where it was said.
func (p *parser) endsSaid(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.StopChunk, mention.SemicolonChunk, mention.CommaChunk:
			return true
		case mention.SkipChunk, mention.DateChunk, mention.DetChunk, mention.WordChunk, mention.NounChunk:
		case mention.PrepChunk:
			if c.Value != "on" && c.Value != "in" {
				return false
			}
		default:
			return false
		}
	}
	return true
}
