package event

import "github.com/diplograph/diplograph/ingest/mention"

// beingSo: an infinitive hangs on what somebody is said to be, by a gerund behind the preposition of
// the verb, and tells of no act of its subject: "accused Chad of being afraid to negotiate with".
func (m *matcher) beingSo(c *clause) bool {
	if !m.analytic || c.parent == nil || c.parent.verb < 0 {
		return false
	}
	v := m.byChunk[c.parent.verb]
	if v == nil || v.clause.passive || len(v.after) == 0 || v.after[0].actor == nil {
		return false
	}
	for k := c.verb - 1; k > v.after[0].chunk+1; k-- {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.PassiveChunk:
			at := k - 1
			if m.chunks[at].Kind == mention.NegChunk {
				at-- // "of not being ready to"
			}
			prep := &m.chunks[at]
			return prep.Kind == mention.PrepChunk && objectControls[prep.Value]
		case mention.InfChunk, mention.AdjChunk, mention.WordChunk, mention.SkipChunk, mention.NegChunk, mention.DetChunk, mention.QuoteChunk:
		default:
			return false
		}
	}
	return false
}
