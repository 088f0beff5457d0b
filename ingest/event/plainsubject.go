package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// plainSubject opens the clause of the English verb at k whose subject, behind a comma and
// "and", is nobody we know: "China condemned Israel, and the junta accused India".
func (p *parser) plainSubject(c *clause, k int) bool {
	if !p.analytic || c.verb < 0 || p.passive && p.nextIs(k, "by") || !p.modalBefore(k) && p.chunks[k].Form != mention.PastForm && p.chunks[k].Form != mention.PresentForm {
		return false
	}
	last := p.before(k)
	from := last
	for from > c.verb && plainPart(&p.chunks[from]) {
		from--
	}
	from++
	if from > last || from < c.verb+3 || p.chunks[from-1].Kind != mention.ConjChunk || p.chunks[from-2].Kind != mention.CommaChunk {
		return false
	}
	head := &p.chunks[last]
	if p.chunks[from].Kind != mention.DetChunk && (!strings.HasSuffix(head.Fold, "s") || strings.HasSuffix(head.Fold, "ss")) {
		return false
	}
	at := slices.Index(c.parts, from)
	if at < 0 {
		return false
	}
	moved := slices.Clone(c.parts[at:])
	c.parts = c.parts[:at:at]
	for (c.link == infLink || c.link == partLink || c.link == relLink) && c.parent != nil {
		c = c.parent
	}
	n := p.open(coordLink, c.parent)
	n.governor, n.parts = c.governor, moved
	p.take(n, k)
	return true
}

// plainPart: the chunk may stand in a subject that is no actor.
func plainPart(c *mention.Chunk) bool {
	switch c.Kind {
	case mention.WordChunk, mention.DetChunk, mention.AdjChunk, mention.CompoundChunk, mention.PossessiveChunk:
		return true
	case mention.NounChunk:
		return len(c.Lemma.Frames) == 0 || someone(c)
	}
	return c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective
}
