package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldThere: the Arabic phrase at hand names in what somebody speaks, and words that say no more of
// that end it before the actor at k: «حذر ميدفيديف في منشور على إكس واشنطن», «في كلمة متلفزة إيران».
func (s *syntax) toldThere(g group, last *mention.Chunk, k int) bool {
	if !s.vso || g.prep == "" || len(g.parts) != 1 || s.chunks[k].Actor.Kind == mention.ByAdjective {
		return false
	}
	if last.Pron != "" && last.Kind == mention.NounChunk && (hasOperator(last.Lemma, lang.Say) || tells(last.Lemma, "spoke-with") || len(last.Lemma.Frames) == 0) && !takes(last.Lemma, "obj") && g.parts[0] == k-1 {
		return s.chunks[k].Actor.Kind == mention.ByName // «في خطابه حركة حماس»
	}
	if last.Def || last.Pron != "" {
		return false
	}
	words := &s.chunks[k-1]
	if words.Kind != mention.SkipChunk || words.Value != skipValue || g.parts[0] >= k-1 {
		return false
	}
	if last.Kind == mention.WordChunk {
		return words.First < words.Last
	}
	return last.Kind == mention.NounChunk && (hasOperator(last.Lemma, lang.Say) || tellsOneOf(last.Lemma, occasions) || len(last.Lemma.Frames) == 0)
}

// skipValue is the value of a word that a reader of clauses passes over.
const skipValue = "skip"
