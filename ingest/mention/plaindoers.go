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

// placeNoun: an Arabic word for a place that is written like a participle is the place where what
// the participle takes does not follow: «فتح معبر رفح», not «معبر عن».
func (j *joiner) placeNoun(i int, other *Entry) bool {
	if other == nil || other.Lemma.Class != lang.Part || j.before() {
		return false
	}
	e, next := j.pieces[i].function("place"), j.piece(i+1)
	return e != nil && e.Word.Value == "place" && next != nil && next.function("prep") == nil
}
