package event

import (
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidBehind is who speaks as what follows the mark at chunk k of sentence n says, with which an
// Arabic quotation closes: «"نشكر قطر". بهذه الكلمات علق روبيو».
func (a *article) saidBehind(n, k int) []*entity.Entity {
	chunks := a.in.Sentences[n].Chunks
	if who := a.pointsBack(chunks[k+1:]); who != nil || n+1 >= len(a.in.Sentences) || !endsWith(chunks, k) {
		return who
	}
	next := a.in.Sentences[n+1].Chunks
	who := a.pointsBack(next)
	if who == nil && len(a.talk.speaker) == 0 && len(next) > 0 && next[0].Kind == mention.ConjChunk {
		return a.saysBehind(next, 0) // «"نشكر قطر". وأضاف روبيو أن»
	}
	return who
}

// endsWith: nothing but a mark stands behind chunk k.
func endsWith(chunks []mention.Chunk, k int) bool {
	for k++; k < len(chunks); k++ {
		if kind := chunks[k].Kind; kind != mention.StopChunk && kind != mention.CommaChunk {
			return false
		}
	}
	return true
}

// pointsBack is whom a sentence that begins with "so" or "this is what" names right behind its
// first predicate.
func (a *article) pointsBack(chunks []mention.Chunk) []*entity.Entity {
	at := 0
	for at < len(chunks) && chunks[at].Kind == mention.CommaChunk {
		at++
	}
	if chunks = chunks[at:]; len(chunks) == 0 {
		return nil
	}
	at = 0
	if len(chunks) > 1 && chunks[0].Kind == mention.PrepChunk {
		at = 1
	}
	if len(chunks) <= at || chunks[at].Kind != mention.DetChunk && chunks[at].Value != mention.ThusValue {
		return nil
	}
	told := false
	for k := at + 1; k < len(chunks) && k < at+5; k++ {
		switch c := &chunks[k]; c.Kind {
		case mention.VerbChunk, mention.NounChunk:
			told = true
		case mention.ActorChunk:
			if !told || c.Actor.Kind == mention.ByPronoun {
				return nil
			}
			return a.resolver.Resolve(c.Actor)
		case mention.WordChunk, mention.RelChunk, mention.DetChunk:
		default:
			return nil
		}
	}
	return nil
}

// sayerBehind: the English verb of saying at k has the speaker behind it and what he said before
// the comma, with "is" and a plain word or in a sentence that he ends: "The veto is shameful, said
// Macron", "Chad struck a town, says Mali".
func (p *parser) sayerBehind(c *clause, k int) bool {
	if !p.analytic || k < 2 || k+1 >= len(p.chunks) || !p.says(k) || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	word := p.chunks[k-2].Kind
	if p.passive && c.verb < 0 && p.chunks[k].Form == mention.PastForm && (word == mention.WordChunk || word == mention.AdjChunk) {
		return true
	}
	if form := p.chunks[k].Form; form != mention.PastForm && form != mention.PresentForm || word == mention.QuoteChunk || takes(p.chunks[k].Lemma, "obj") {
		return false
	}
	return p.sayerEnds(c, k+1)
}

// sayerEnds: nothing but where or when he spoke stands behind the speaker at k.
func (p *parser) sayerEnds(c *clause, k int) bool {
	if p.chunks[k].Actor.Possessive {
		return false
	}
	if k+1 == len(p.chunks) {
		return true
	}
	switch p.chunks[k+1].Kind {
	case mention.StopChunk, mention.SemicolonChunk:
		return true
	case mention.PrepChunk, mention.DateChunk, mention.SubChunk:
		return c.verb >= 0 && !p.verbAhead(k)
	}
	return false
}

// aboveRelatives is the clause in which the relative clause stands that ends at the comma: "hit a
// ship that carried grain, says Chad".
func aboveRelatives(c *clause) *clause {
	for c.link == relLink && c.parent != nil && c.parent.verb >= 0 {
		c = c.parent
	}
	return c
}
