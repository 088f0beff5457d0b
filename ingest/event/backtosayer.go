package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// backToSayer: in «أكد أن بلاده ستشارك، وذلك خلال لقائه نظيره» a comma, "and that" and
// a preposition before a meeting or visit go on with whoever says so, not with what he
// says.
func (p *parser) backToSayer(k int) {
	if !p.vso || k == 0 || k+3 >= len(p.chunks) || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k+1].Kind != mention.DetChunk || p.chunks[k+1].Fold != p.chunks[k].Fold {
		return
	}
	at, noun := &p.chunks[k+2], &p.chunks[k+3]
	if at.Kind != mention.PrepChunk || !slices.Contains(p.preps.Occasion, at.Value) || noun.Kind != mention.NounChunk || !tellsOneOf(noun.Lemma, occasions) {
		return
	}
	for p.cur.link == compLink && p.cur.parent != nil && p.cur.governor == p.cur.parent.verb {
		p.cur = p.cur.parent
	}
}
