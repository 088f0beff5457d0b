package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// firstIn: in "lands in Beijing in first trip in seven years" the years of the date are those since
// the last one, not those to come.
func (m *matcher) firstIn(date *mention.Chunk) bool {
	if !m.analytic || !date.Date.Within() {
		return false
	}
	k := slices.IndexFunc(m.chunks, func(c mention.Chunk) bool { return c.Start == date.Start })
	for b := k - 1; b >= 0 && b >= k-5; b-- {
		switch w := &m.chunks[b]; w.Kind {
		case mention.SkipChunk:
			if w.Value == mention.RankValue {
				return true
			}
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.ActorChunk, mention.DetChunk:
		case mention.PrepChunk:
			if w.Value != "by" {
				return false
			}
		default:
			return false
		}
	}
	return false
}
