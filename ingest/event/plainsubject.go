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

// plainBeing opens the clause of the English "is" at k whose subject, one behind "and", is nobody we
// know: "met Modi and a deal is close". Two of them would be, not is.
func (p *parser) plainBeing(k int) {
	c, next := p.cur, k+1
	for next < len(p.chunks) && p.chunks[next].Kind == mention.SkipChunk {
		next++
	}
	if !p.analytic || c.verb < 0 || p.passive || next >= len(p.chunks) || p.chunks[next].Kind == mention.VerbChunk {
		return
	}
	from := p.before(k)
	if p.actorBeing(c, k, from) {
		p.unpart(c, from)
		n := p.open(coordLink, c.parent)
		n.governor, n.parts = c.governor, []int{from}
		return
	}
	if p.chunks[k].Value == "plural" {
		return
	}
	for from > c.verb && (plainPart(&p.chunks[from]) || p.chunks[from].Kind == mention.NounChunk) {
		from--
	}
	at := slices.Index(c.parts, from+1)
	if from <= c.verb+1 || at < 0 || p.chunks[from].Kind != mention.ConjChunk || p.chunks[from+1].Kind != mention.DetChunk {
		return
	}
	moved := slices.Clone(c.parts[at:])
	c.parts = c.parts[:at:at]
	n := p.open(coordLink, c.parent)
	n.governor, n.parts = c.governor, moved
}

// actorBeing: the actor behind "and" is the subject of the English "is" at k: "closed the road, and
// Mali is grateful to". Behind "are" a comma must part him from who stands before.
func (p *parser) actorBeing(c *clause, k, actor int) bool {
	if actor < c.verb+2 || p.chunks[actor].Kind != mention.ActorChunk || p.chunks[actor].Actor.Kind == mention.ByAdjective || p.chunks[actor-1].Kind != mention.ConjChunk {
		return false
	}
	return p.chunks[k].Value != "plural" || p.chunks[actor-2].Kind == mention.CommaChunk
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
