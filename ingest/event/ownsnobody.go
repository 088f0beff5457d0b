package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// ownsNobody: the actor behind the Arabic phrase g that ends so far in last is not its own: last has
// its owner as a pronoun and takes no object («اتهم المالكي لدى عودته تركيا»), or is a plural in
// the nominative, which has no possessor («هاجم متظاهرون السفارة»).
func (s *syntax) ownsNobody(g group, last, next *mention.Chunk) bool {
	if next.Kind != mention.ActorChunk || next.Actor.Kind == mention.ByAdjective || next.Actor.Kind == mention.ByPronoun {
		return false
	}
	if last.Kind == mention.WordChunk {
		return g.prep == "" && !last.Def && len(last.Fold) > len("ون") && strings.HasSuffix(last.Fold, "ون") && last.Value == ""
	}
	return g.prep != "" && last.Kind == mention.NounChunk && last.Pron != "" && last.Lemma != nil && !takes(last.Lemma, "obj") &&
		next.Actor.Kind == mention.ByName && len(next.Actor.List) == 0 && next.Actor.First == next.First
}

// nominativePlural: the plain phrase is headed by a plural in the nominative, which is the subject of
// a plural verb behind it: «محتجون يقتحمون السفارة».
func nominativePlural(a *argument) bool {
	head := headWord(a.fold)
	return a.actor == nil && a.node == nil && len(head) > len("ون") && strings.HasSuffix(head, "ون")
}
