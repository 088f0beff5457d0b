package event

import "github.com/diplograph/diplograph/ingest/mention"

// leavesLasting closes an Arabic relative clause whose verb says no more than how long something
// took, where a preposition follows that the verb above takes and it does not: «توصلوا بعد محادثات
// استمرت يومين إلى اتفاق».
func (p *parser) leavesLasting(k int) {
	c := p.cur
	prep := &p.chunks[k]
	if !p.vso || prep.Kind != mention.PrepChunk || c.link != relLink || c.verb < 0 || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.verb || p.before(k) == c.verb {
		return
	}
	lasts, above := p.chunks[c.verb].Lemma, p.chunks[c.parent.verb].Lemma
	if lasts == nil || above == nil || ofRelations(lasts) || lasts.Takes(prep.Value) || !above.Takes(prep.Value) {
		return
	}
	for _, part := range c.parts {
		switch p.chunks[part].Kind {
		case mention.WordChunk, mention.DetChunk, mention.DateChunk, mention.SkipChunk, mention.VerbChunk, mention.AuxChunk:
		default:
			return
		}
	}
	for _, part := range c.parent.parts {
		if part > c.parent.verb && p.chunks[part].Kind == mention.PrepChunk && p.chunks[part].Value == prep.Value {
			return // the verb above has what it takes
		}
	}
	p.cur = c.parent
}
