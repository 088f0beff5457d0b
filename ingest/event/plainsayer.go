package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// plainSayer gives the words between the last comma of the clause and the English verb of
// saying at k where they name no actor: whoever they are said what the clause tells, "Macron
// called Putin, his office said on Monday", or only where they are: "the embassy in Paris said".
// It gives nothing where the verb is none of those.
func (p *parser) plainSayer(c *clause, k int) []int {
	if !p.analytic || p.passive || c.verb < 0 && !p.predicated(c) || !p.says(k) || !p.finiteAt(k) || !p.endsSaid(k) {
		return nil
	}
	if words := p.sayerIn(c); words != nil || c.verb >= 0 && p.says(c.verb) {
		return words
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

// sayerIn gives what stands behind the last comma of the clause where it is a noun or an actor,
// "in" and a place: "the embassy in Paris".
func (p *parser) sayerIn(c *clause) []int {
	at := len(c.parts) - 1
	for at > 0 && p.chunks[c.parts[at]].Kind != mention.CommaChunk {
		at--
	}
	parts := c.parts[at+1:]
	last := len(parts) - 1
	if at == 0 || last < 2 || !slices.Contains(p.of.Host, p.chunks[parts[last-1]].Value) {
		return nil
	}
	if place := p.chunks[parts[last]].Kind; place != mention.ActorChunk && place != mention.PlaceChunk {
		return nil
	}
	head := false
	for _, k := range parts[:last-1] {
		switch p.chunks[k].Kind {
		case mention.WordChunk, mention.NounChunk, mention.ActorChunk:
			head = true
		case mention.DetChunk, mention.SkipChunk, mention.AdjChunk, mention.CompoundChunk, mention.PossessiveChunk:
		default:
			return nil
		}
	}
	if !head {
		return nil
	}
	return slices.Clone(parts)
}
