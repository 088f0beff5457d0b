package event

import "github.com/diplograph/diplograph/ingest/mention"

// contrasted: "not" stands right before chunk k and behind a comma or conjunction, so that
// what the clause tells is not of whom stands there: "with Rubio but not with Vance".
func (s *syntax) contrasted(k int) bool {
	if !s.analytic || k < 2 || s.chunks[k-1].Kind != mention.NegChunk {
		return false
	}
	switch s.chunks[k-2].Kind {
	case mention.ConjChunk, mention.CommaChunk:
		return true
	}
	return false
}
