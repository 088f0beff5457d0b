package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/text"
)

// capital takes out of the chunks what stands before the capital that the phrase names and says
// no more: in «إلى العاصمة العراقية بغداد» the three words are one.
func (j *joiner) capital(out []Chunk, phrase *Phrase) []Chunk {
	n := len(out)
	if j.before() || !phrase.Seat || n < 2 {
		return out
	}
	if a := out[n-1].Actor; a != nil && a.Kind == ByAdjective && a.Actor == phrase.Actor && len(a.List) == 0 && (out[n-2].Kind == WordChunk || out[n-2].Kind == PrepChunk) {
		n--
	}
	if w := &out[n-1]; w.Kind == WordChunk && slices.ContainsFunc(j.r.lexicon.Pack.Settings.Capital, func(word string) bool { return text.Fold(word) == w.Fold }) {
		n--
	}
	return out[:n]
}
