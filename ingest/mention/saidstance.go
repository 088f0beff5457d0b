package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// saidStance: what may be a past or a noun stands, behind a day or what two commas enclose, behind a verb
// of saying that has no complement yet, so that it is the noun of what is said: «أكد الملك أمس دعم الأردن»,
// «أكد الملك، في بيان، رفض الأردن القرار».
func saidStance(out []Chunk, verb, other *Entry) bool {
	if verb.Form != PastForm || other == nil || other.Lemma.Class != lang.Noun || len(out) < 2 {
		return false
	}
	end := len(out) - 1
	switch out[end].Kind {
	case DateChunk:
	case CommaChunk:
		if end = asideBefore(out, end); end < 0 {
			return false
		}
	default:
		return false
	}
	for k := end - 1; k >= 0; k-- {
		switch c := &out[k]; c.Kind {
		case ActorChunk, DateChunk, SkipChunk, PrepChunk, PlaceChunk:
		case NounChunk, WordChunk, DetChunk:
			if k == 0 || out[k-1].Kind != PrepChunk && out[k-1].Kind != NounChunk && out[k-1].Kind != WordChunk {
				return false
			}
		case VerbChunk:
			return slices.ContainsFunc(c.Lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Say }) && (k == 0 || out[k-1].Kind != RelChunk)
		default:
			return false
		}
	}
	return false
}

// asideBefore is the comma that opens what the one at end closes, a day or what a preposition brings; -1 for
// none.
func asideBefore(out []Chunk, end int) int {
	for k := end - 1; k > 0; k-- {
		switch out[k].Kind {
		case CommaChunk:
			if k+1 < end && (out[k+1].Kind == DateChunk || out[k+1].Kind == PrepChunk) {
				return k
			}
			return -1
		case VerbChunk, CompChunk, RelChunk, SubChunk, StopChunk, QuoteChunk, ColonChunk, ConjChunk:
			return -1
		}
	}
	return -1
}
