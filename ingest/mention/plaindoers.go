package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// plainDoers: an Arabic participle in the nominative is the subject behind a verb («أحرق
// متظاهرون») and, where the sentence opens with it, before one: «محتجون عراقيون يحرقون».
func (j *joiner) plainDoers(out []Chunk, i int, other *Entry) bool {
	if other == nil || other.Lemma.Class != lang.Part || j.before() || !strings.HasSuffix(j.s.Tokens[j.pieces[i].last].Fold, "ون") {
		return false
	}
	if prev := lastChunk(out); prev != nil && prev.Kind != ColonChunk {
		return prev.Kind == VerbChunk
	}
	next := j.piece(i + 1)
	if next != nil && next.has(AdjectiveEntry) != nil {
		next = j.piece(i + 2)
	}
	if next == nil {
		return false
	}
	verb, _ := predicates(next.entries, false)
	return verb != nil && verb.Form == PresentForm
}
