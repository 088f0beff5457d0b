package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// leavesStatement closes an Arabic relative clause that says no more than where or when a statement came
// out, before what the verb above still lacks: «أدانت قطر في بيان نشرته أمس الهجوم الإسرائيلي», «ندد في
// بيان صدر اليوم بالهجوم».
func (p *parser) leavesStatement(k int) {
	c := p.cur
	if !p.vso || c.link != relLink || c.verb < 0 || k-1 <= c.verb || k+1 >= len(p.chunks) || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.verb {
		return
	}
	above := c.parent
	if !p.inStatement(c) || !p.toldOut(c, k) || !p.subjectAndPhrase(above) {
		return
	}
	l := p.chunks[c.antecedent].Lemma
	if p.objectOfAbove(c, k) || l != nil && hasOperator(l, lang.Say) && p.prepOfAbove(c, k) {
		p.cur = above
	}
}

// objectOfAbove: at k stands the object of the verb above: a noun with its owner, or an actor before a
// preposition that this verb takes.
func (p *parser) objectOfAbove(c *clause, k int) bool {
	above, own, ch, next := p.chunks[c.parent.verb].Lemma, p.chunks[c.verb].Lemma, &p.chunks[k], &p.chunks[k+1]
	if !takes(above, "obj") {
		return false
	}
	switch ch.Kind {
	case mention.NounChunk, mention.WordChunk:
		if next.Kind != mention.ActorChunk || next.Actor.Kind == mention.ByPronoun {
			return false
		}
		def := ch.Def || hasArticle(ch.Fold)
		return hasArticle(next.Fold) == def || !def && ch.Kind == mention.NounChunk
	case mention.ActorChunk:
		return p.chunks[c.verb].Pron != "" && ch.Actor.Kind != mention.ByAdjective && ch.Actor.Kind != mention.ByPronoun && p.takenAbove(above, own, k+1)
	}
	return false
}

// prepOfAbove: at k stands a preposition of the verb above, which has none of them so far.
func (p *parser) prepOfAbove(c *clause, k int) bool {
	return p.takenAbove(p.chunks[c.parent.verb].Lemma, p.chunks[c.verb].Lemma, k) && !slices.ContainsFunc(c.parent.parts, func(part int) bool {
		return part > c.parent.verb && p.chunks[part].Kind == mention.PrepChunk && p.chunks[part].Value == p.chunks[k].Value
	})
}

// inStatement: the clause tells of a noun without the article right behind a preposition, of a statement,
// a press conference or something that no table knows.
func (p *parser) inStatement(c *clause) bool {
	at := c.antecedent
	if at < 1 || p.chunks[at].Def || p.chunks[at].Pron != "" || p.chunks[at-1].Kind != mention.PrepChunk || !slices.Contains(p.preps.Occasion, p.chunks[at-1].Value) {
		return false
	}
	l := p.chunks[at].Lemma
	return l == nil || hasOperator(l, lang.Say) || tellsOneOf(l, occasions)
}

// toldOut: the verb of the relative clause has its object, as its own pronoun or as that of the word right
// before chunk k, or takes none, and what stands right before k ends a phrase.
func (p *parser) toldOut(c *clause, k int) bool {
	last := &p.chunks[k-1]
	if last.Kind == mention.ActorChunk && last.Actor.Kind == mention.ByPronoun {
		return true // «تلقت الصحيفة نسخة منه»
	}
	if v := &p.chunks[c.verb]; v.Pron == "" && takes(v.Lemma, "obj") && (last.Kind != mention.DateChunk || k-2 != c.verb) {
		return false // «بيان صدر أمس»
	}
	switch last.Kind {
	case mention.DateChunk, mention.SkipChunk, mention.ActorChunk, mention.PlaceChunk:
		return true
	case mention.WordChunk:
		return last.Owned || last.Pron != "" || hasArticle(last.Tail)
	}
	return false
}

// subjectAndPhrase: behind the verb of the clause, or before it, stands one actor, and what a preposition
// brings is all that follows him.
func (p *parser) subjectAndPhrase(c *clause) bool {
	actors, phrase := 0, false
	for _, k := range c.parts {
		switch kind := p.chunks[k].Kind; {
		case kind == mention.ActorChunk && !phrase:
			actors++
		case k <= c.verb:
		case kind == mention.PrepChunk:
			phrase = true
		case !phrase && (kind == mention.NounChunk || kind == mention.WordChunk || kind == mention.DetChunk):
			return false
		}
	}
	return actors == 1
}
