package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// explains: the English noun stands between the subject and its verb in a phrase of two commas that says who the
// subject is, which is so whatever the verb tells of him: "Chad, a supplier of arms to Togo, refused to come".
func (m *matcher) explains(n *node) bool {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || c.verb <= n.chunk || len(c.parts) < 4 || m.chunks[c.parts[0]].Kind != mention.ActorChunk || m.chunks[c.parts[1]].Kind != mention.CommaChunk || n.chunk < c.parts[2] {
		return false
	}
	for k := c.parts[1] + 1; k < n.chunk; k++ {
		switch m.chunks[k].Kind {
		case mention.CommaChunk, mention.PrepChunk, mention.VerbChunk, mention.SkipChunk:
			return false
		}
	}
	for k := c.verb - 1; k > n.chunk; k-- {
		switch m.chunks[k].Kind {
		case mention.CommaChunk:
			return true
		case mention.AuxChunk, mention.SkipChunk, mention.NegChunk, mention.PassiveChunk, mention.DateChunk:
		default:
			return false
		}
	}
	return false
}
