package event

import "github.com/diplograph/diplograph/ingest/mention"

// calledSo: in «انتقد ما وصفه بالإرهاب» what is criticized stands behind the preposition
// that the verb of calling takes.
func (p *parser) calledSo(k int) {
	c := &p.chunks[k]
	if k < 2 || c.Kind != mention.PrepChunk || p.chunks[k-1].Kind != mention.SkipChunk || p.chunks[k-1].Value != "as" {
		return
	}
	before := p.chunks[k-2].Kind
	if before == mention.PrepChunk && k > 2 && p.chunks[k-3].Kind != mention.ActorChunk && p.chunks[k-3].Kind != mention.VerbChunk {
		return // «بالنظر إلى ما وصفه بغزو»
	}
	if before != mention.WordChunk {
		c.Kind = mention.SkipChunk
	}
}
