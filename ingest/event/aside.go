package event

import "github.com/diplograph/diplograph/ingest/mention"

// pastAside: behind a phrase between commas the clause goes on with what its Arabic verb
// takes: «طالب الوزير، في اتصال مع نظيره، بوقف الحرب».
func (s *syntax) pastAside(v *node, g group) bool {
	close := g.chunk - 1
	if !s.vso || g.conj || close <= v.chunk || s.chunks[close].Kind != mention.CommaChunk || !takes(v.lemma, g.prep) {
		return false
	}
	return s.asideOpens(v, close) >= 0
}

// asideOpens is the comma behind the verb that opens, before a preposition, the phrase which the
// comma at close ends; -1 where none does.
func (s *syntax) asideOpens(v *node, close int) int {
	for k := close - 1; k > v.chunk; k-- {
		switch s.chunks[k].Kind {
		case mention.CommaChunk:
			if k+1 < close && s.chunks[k+1].Kind == mention.PrepChunk {
				return k
			}
			return -1
		case mention.VerbChunk:
			if n := s.byChunk[k]; n == nil || n.clause == v.clause {
				return -1
			}
		}
	}
	return -1
}

// closedAside gives the commas of the last phrase between two that opens with a preposition behind
// the Arabic verb and ends before the chunk at; what stands in it takes nothing behind it.
func (s *syntax) closedAside(v *node, at int) (opens, ends int) {
	if !s.vso || v == nil {
		return -1, -1
	}
	for k := at - 1; k > v.chunk; k-- {
		if s.chunks[k].Kind == mention.CommaChunk {
			return s.asideOpens(v, k), k
		}
	}
	return -1, -1
}
