package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidAtOccasion: in "Phiri said the pact would help both, after talks with Sall" whoever speaks took part
// in what stands behind the comma, or where no actor is the subject of what is said.
func (m *matcher) saidAtOccasion(n *node) *argument {
	c := n.clause
	if !m.analytic || c.link != compLink || n.pron != "" || len(m.prepositional(n, "with")) == 0 {
		return nil
	}
	lead := m.leadOf(n)
	if lead < 0 || !slices.Contains(m.preps.Occasion, m.chunks[lead].Value) {
		return nil
	}
	said := m.byChunk[c.governor]
	if said == nil || said.class != lang.Verb || !hasOperator(said.lemma, lang.Say) || said.clause.passive {
		return nil
	}
	if sub := m.subjectOf(c); sub != nil && sub.arg != nil && sub.arg.actor != nil && !m.behindComma(lead) {
		return nil
	}
	if sub := m.subjectOf(said.clause); sub != nil && sub.own {
		return sub.arg
	}
	return nil
}

// leadOf is the preposition that leads to the noun; -1 for none.
func (m *matcher) leadOf(n *node) int {
	for k := n.chunk - 1; k > 0; k-- {
		switch m.chunks[k].Kind {
		case mention.DetChunk, mention.WordChunk, mention.SkipChunk:
		case mention.PrepChunk, mention.SubChunk:
			return k
		default:
			return -1
		}
	}
	return -1
}
