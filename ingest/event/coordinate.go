package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// verbBeside is the verb joined right behind n, whose object is that of both:
// "condemned and rejected the plan".
func (m *matcher) verbBeside(n *node) *node {
	if m.vso || m.cased || n.class != lang.Verb || len(n.after) > 0 || n.clause.passive {
		return nil
	}
	joined := false
	for k := n.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ConjChunk:
			joined = true
		case mention.SkipChunk:
		case mention.VerbChunk:
			next := m.byChunk[k]
			if !joined || next == nil || next.clause.sibling != n.clause && !(m.analytic && c.Form == mention.IngForm && next.clause.parent == n.clause) || next.clause.passive || m.chunks[n.chunk].Form != c.Form {
				return nil
			}
			return next
		default:
			return nil
		}
	}
	return nil
}
