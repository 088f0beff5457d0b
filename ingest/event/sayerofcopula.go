package event

import "github.com/diplograph/diplograph/ingest/mention"

// sayerOfCopula: the plain past at k tells of speech and goes on, behind "and" at joint, from whoever
// said what the "is" of the clause tells: "said the talks were useful and thanked Turkey".
func (p *parser) sayerOfCopula(c *clause, k, joint int) bool {
	if p.chunks[joint].Kind != mention.ConjChunk || p.chunks[k].Form != mention.PastForm || !speaks(p.chunks[k].Lemma) {
		return false
	}
	return c.link == compLink && c.parent != nil && c.parent.verb >= 0 && c.governor == c.parent.verb && p.says(c.governor) && p.chunks[c.governor].Form == mention.PastForm
}

// deniedBefore: the negation at hand is that of the "is" before the "and" right before the verb at k.
func (p *parser) deniedBefore(k int) bool {
	for k--; k > 0 && p.chunks[k].Kind == mention.SkipChunk; k-- {
	}
	return p.negated && k > 0 && p.chunks[k].Kind == mention.ConjChunk
}
