package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// terms is the time that somebody is left behind the English verb of whoever leaves it to him:
// "gave Chad until Friday to", "Chad has been given until noon to".
func (m *matcher) terms(n *node) []argument {
	if !m.analytic || n.class != lang.Verb {
		return nil
	}
	for k := n.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ActorChunk, mention.DateChunk, mention.SkipChunk:
		case mention.SubChunk, mention.PrepChunk:
			if c.Fold == "until" || c.Fold == "till" {
				return []argument{{chunk: k}}
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}
