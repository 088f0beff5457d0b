package event

import "github.com/diplograph/diplograph/ingest/mention"

// calledSo: in «انتقد ما وصفه بالإرهاب» what is criticized stands behind the preposition
// that the verb of calling takes.
func (p *parser) calledSo(k int) {
	if c := &p.chunks[k]; k > 0 && c.Kind == mention.PrepChunk && p.chunks[k-1].Kind == mention.SkipChunk && p.chunks[k-1].Value == "as" {
		c.Kind = mention.SkipChunk
	}
}
