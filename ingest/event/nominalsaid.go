package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// besideNominal finds the clause from which the Arabic verb at k goes on behind what is
// said in a clause without a verb: «أكد أن مصر شريك مهم، واتهم إيران», «وصف القرار بأنه خطأ،
// وطرد السفير». Nil where the verb is that clause's own.
func (p *parser) besideNominal(c *clause, k int) *clause {
	if !p.vso || c.verb >= 0 || c.link != compLink && c.link != partLink || len(p.quotes) > 0 || len(c.parts) < 3 || p.modal != "" || p.negated {
		return nil
	}
	v := &p.chunks[k]
	if v.Lemma == nil || !p.says(k) && !c.pron && (!states(v.Lemma) || tells(v.Lemma, "supports")) && !tells(v.Lemma, "protests-against") || p.chunks[k-1].Kind != mention.ConjChunk || p.chunks[k-2].Kind != mention.CommaChunk && !p.plainTopic(c) {
		return nil
	}
	for above := c.parent; above != nil; above = above.parent {
		if above.verb < 0 || p.chunks[above.verb].Kind != mention.VerbChunk {
			continue
		}
		told := &p.chunks[above.verb]
		if told.Lemma == nil || told.Form != v.Form || feminineForm(told) != feminineForm(v) && (feminineForm(v) || !p.feminineTopic(c)) {
			return nil
		}
		return above
	}
	return nil
}

// plainTopic: what is said is told of a thing, and ends in a plain word that tells what it is like, so
// that a verb goes on from whoever says so: «قال إن الخطة غير مقبولة واتهم إسرائيل».
func (p *parser) plainTopic(c *clause) bool {
	if c.pron || c.link != compLink || len(c.parts) < 2 {
		return false
	}
	first, last := &p.chunks[c.parts[0]], &p.chunks[c.parts[len(c.parts)-2]]
	if p.chunks[c.parts[len(c.parts)-1]].Kind != mention.ConjChunk || last.Kind != mention.WordChunk || last.Def || hasArticle(last.Fold) {
		return false
	}
	return first.Kind == mention.NounChunk && first.Def || first.Kind == mention.WordChunk && (first.Def || hasArticle(first.Fold))
}

// feminineTopic: the clause begins with the name of a state of which no masculine verb tells.
func (p *parser) feminineTopic(c *clause) bool {
	first := p.chunks[c.parts[0]].Actor
	return first != nil && first.Kind == mention.ByName && len(first.Actor) == 3 && !slices.Contains(p.of.Masculine, first.Actor)
}
