package event

import "github.com/diplograph/diplograph/ingest/mention"

// besideDay: between the actor at chunk k, behind the «و» written with it, and the one at before stand only a
// day, an adverb or commas, so that the two are one list: «لقاء جمع الرئيس أمس ونظيره», «أدانت مصر أمس والأردن».
func (s *syntax) besideDay(k, before int) bool {
	if k < before+3 || s.chunks[k-1].Kind != mention.ConjChunk || !prefixed(s.chunks, k-1) {
		return false
	}
	for i := before + 1; i < k-1; i++ {
		switch s.chunks[i].Kind {
		case mention.DateChunk, mention.SkipChunk, mention.CommaChunk, mention.DashChunk:
		default:
			return false
		}
	}
	return true
}
