package event

import "github.com/diplograph/diplograph/ingest/mention"

// bareInTitle: a headline tells in the present what somebody does, so that a past there without
// an object is a participle that lost its "is": "Kenyan ambassador to Chad expelled over leak".
func (p *parser) bareInTitle(c *clause, k int) bool {
	if !p.title || !p.analytic || p.passive || p.modalBefore(k) || p.chunks[k].Form != mention.PastForm || !takes(p.chunks[k].Lemma, "obj") || c.link != mainLink && c.link != compLink && c.link != colonLink {
		return false
	}
	if b := p.before(k); b < 0 || p.chunks[b].Kind != mention.ActorChunk && p.chunks[b].Kind != mention.NounChunk && p.chunks[b].Kind != mention.WordChunk {
		return false
	}
	if k+1 >= len(p.chunks) {
		return true
	}
	switch p.chunks[k+1].Kind {
	case mention.StopChunk, mention.PrepChunk, mention.DateChunk, mention.SubChunk, mention.CommaChunk, mention.SemicolonChunk:
		return true
	case mention.InfChunk:
		if k+2 < len(p.chunks) && p.chunks[k+2].Kind == mention.VerbChunk {
			return takes(p.chunks[k].Lemma, "inf") // "Chad told to leave Togo"
		}
		return k+2 < len(p.chunks) && tells(p.chunks[k].Lemma, "detains") // "sentenced to ten years in Chad"
	}
	return false
}
