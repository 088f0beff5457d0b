package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// newsBeside: behind the conjunction at k, which follows what stands behind a preposition, stands
// a noun of an act without the article and the adjective of who does it: an Arabic headline tells what
// else happened. «غارة إسرائيلية على غزة ودعوات أممية لوقف», not «على مواقع ومخازن».
func (s *syntax) newsBeside(g group, k int) bool {
	if !s.vso || g.prep == "" || len(g.parts) == 0 || k+2 >= len(s.chunks) {
		return false
	}
	for _, part := range g.parts {
		if s.chunks[part].Kind == mention.NounChunk {
			return false
		}
	}
	noun, by := &s.chunks[k+1], &s.chunks[k+2]
	if noun.Kind != mention.NounChunk || noun.Def || noun.Pron != "" || by.Kind != mention.ActorChunk {
		return false
	}
	return by.Actor.Kind == mention.ByAdjective && !hasArticle(by.Fold) && tellsStance(noun.Lemma)
}

// tellsStance: all that the noun tells of is what one does to another: «دعوات», «ترحيب», «قصف».
func tellsStance(l *mention.Lemma) bool {
	return onlyTells(l, func(r ontology.Relation) bool {
		t, _ := ontology.Lookup(r)
		return !t.Symmetric && !t.Tie
	}) || hasOperator(l, lang.Say)
}
