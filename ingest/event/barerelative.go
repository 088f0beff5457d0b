package event

import "github.com/diplograph/diplograph/ingest/mention"

// bareRelative: the verb at k takes up by its pronoun, or by one behind it, the noun
// without the article right before it, in a clause that has no verb: «إثر هجوم شنته
// الفصائل».
func (p *parser) bareRelative(c *clause, k int) bool {
	if !p.vso || !p.takesUp(k) && (p.chunks[k].Pron == "" || p.chunks[k].Form != mention.PastForm) || k < 1 || len(c.parts) < 2 || c.parts[len(c.parts)-1] != p.before(k) {
		return false
	}
	b := &p.chunks[p.before(k)]
	if b.Def || b.Pron != "" {
		return false
	}
	if b.Kind != mention.WordChunk {
		return b.Kind == mention.NounChunk
	}
	switch p.chunks[c.parts[len(c.parts)-2]].Kind {
	case mention.NounChunk:
		return true
	case mention.PrepChunk, mention.WordChunk:
		return p.kindAfter(k) == mention.ActorChunk // «مقتل جندي بصاروخ أطلقه الحوثيون»
	}
	return false
}
