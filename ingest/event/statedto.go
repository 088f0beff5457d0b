package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// statedTo: the actor at k behind the noun of a statement is whom its verb addresses or charges, as the
// verb has a subject and no object yet and what it takes follows: «طالبت حماس في بيان مصر بفتح المعبر».
func (s *syntax) statedTo(g group, last *mention.Chunk, k int, bare []argument) bool {
	if g.prep == "" || len(g.parts) != 1 || last.Kind != mention.NounChunk || last.Def || last.Pron != "" || !hasOperator(last.Lemma, lang.Say) || len(bare) != 1 || bare[0].actor == nil {
		return false
	}
	next := &s.chunks[k]
	if next.Actor.Kind != mention.ByName || next.Actor.First != next.First || k+1 >= len(s.chunks) || s.chunks[k+1].Kind != mention.PrepChunk {
		return false
	}
	for v := k - 1; v >= 0; v-- {
		if c := &s.chunks[v]; c.Kind == mention.VerbChunk {
			return v < bare[0].chunk && takes(c.Lemma, "obj") && takes(c.Lemma, s.chunks[k+1].Value) && (tells(c.Lemma, "demands") || tells(c.Lemma, "accuses") || tells(c.Lemma, "warns"))
		}
	}
	return false
}
