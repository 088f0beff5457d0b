package event

import "github.com/diplograph/diplograph/ingest/mention"

// pastSource is the clause in which an Arabic clause between commas stands that tells only whose words
// these are, where what is at k comes behind its comma; else the one at hand: «يصل الوزير الثلاثاء، وفق ما
// أفادت به الخارجية، حيث يلتقي نظيره».
func (p *parser) pastSource(k int) *clause {
	c := p.cur
	v := c.verb
	if !p.vso || c.link != coordLink || c.sibling == nil || v < 2 || k < 1 || p.chunks[k-1].Kind != mention.CommaChunk {
		return c
	}
	if p.chunks[v-1].Kind != mention.SourceChunk || p.chunks[v-2].Kind != mention.CommaChunk {
		return c
	}
	return c.sibling
}
