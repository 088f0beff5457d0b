package event

import "github.com/diplograph/diplograph/ingest/mention"

// leavesStatement closes an Arabic relative clause that says no more than where or when a statement came
// out, before the object that the verb above still lacks: «أدانت قطر في بيان نشرته أمس الهجوم الإسرائيلي».
func (p *parser) leavesStatement(k int) {
	c := p.cur
	if !p.vso || c.link != relLink || c.verb < 0 || k-1 <= c.verb || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.verb || p.chunks[k].Kind != mention.NounChunk {
		return
	}
	above := c.parent
	if !takes(p.chunks[above.verb].Lemma, "obj") || !p.inStatement(c) || !p.toldOut(c, k) || !p.subjectAndPhrase(above) {
		return
	}
	next := k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.ActorChunk && p.chunks[k+1].Actor.Kind != mention.ByPronoun
	if next && hasArticle(p.chunks[k+1].Fold) == p.chunks[k].Def || next && !p.chunks[k].Def {
		p.cur = above
	}
}

// inStatement: the clause tells of a noun without the article right behind a preposition.
func (p *parser) inStatement(c *clause) bool {
	at := c.antecedent
	return at > 0 && !p.chunks[at].Def && p.chunks[at].Pron == "" && p.chunks[at-1].Kind == mention.PrepChunk
}

// toldOut: the verb of the relative clause has its object, as its own pronoun or as that of the word right
// before chunk k, or takes none, and what stands right before k ends a phrase.
func (p *parser) toldOut(c *clause, k int) bool {
	last := &p.chunks[k-1]
	if last.Kind == mention.ActorChunk && last.Actor.Kind == mention.ByPronoun {
		return true // «تلقت الصحيفة نسخة منه»
	}
	if p.chunks[c.verb].Pron == "" && takes(p.chunks[c.verb].Lemma, "obj") {
		return false
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
