package event

import "github.com/diplograph/diplograph/ingest/mention"

// relativeGoesOn: the comma at k opens or closes nothing but a day within an Arabic relative clause, behind
// which comes the preposition that its verb takes: «الرئيس الذي تحدث، أمس الخميس، مع نظيره أكد».
func (p *parser) relativeGoesOn(c *clause, k int) bool {
	if !p.vso || c.link != relLink || c.verb < 0 || c.parent == nil || c.parent.verb >= 0 {
		return false
	}
	n := k + 1
	for n < len(p.chunks) && (p.chunks[n].Kind == mention.DateChunk || p.chunks[n].Kind == mention.SkipChunk) {
		n++
	}
	switch {
	case n > k+1 && n < len(p.chunks) && p.chunks[n].Kind == mention.CommaChunk:
		n++
	case n > k+1 || p.chunks[k-1].Kind != mention.DateChunk && p.chunks[k-1].Kind != mention.SkipChunk:
		return false
	}
	if n >= len(p.chunks) || p.chunks[n].Kind != mention.PrepChunk || !takes(p.chunks[c.verb].Lemma, p.chunks[n].Value) {
		return false
	}
	for _, part := range c.parts {
		if part > c.verb && p.chunks[part].Kind != mention.CommaChunk && p.chunks[part].Kind != mention.DateChunk && p.chunks[part].Kind != mention.SkipChunk {
			return false
		}
	}
	return true
}
