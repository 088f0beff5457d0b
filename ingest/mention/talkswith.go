package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// talksWith: behind a comma and "and" stands what may be a past or a noun of talks and right behind it
// the preposition of whom they are with, so that the clause goes on with its verb: «زار باريس، وتباحث
// مع نظيره», «، كما بحث مع».
func (j *joiner) talksWith(out []Chunk, i int, verb *Entry) bool {
	n := len(out)
	if n < 2 || out[n-1].Kind != ConjChunk || out[n-2].Kind != CommaChunk || verb.Form != PastForm || j.pieces[i].clitics.Pron != "" {
		return false
	}
	prep := j.prepOf(i + 1)
	return prep != "" && slices.ContainsFunc(verb.Lemma.Frames, func(f *lang.Frame) bool {
		return (f.Relation == "met-with" || f.Relation == "spoke-with") && f.HasSlot(prep)
	})
}
