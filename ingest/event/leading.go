package event

import "github.com/diplograph/diplograph/ingest/mention"

// hasOwnObject: behind the actor at k stands a verb that has its object behind it, so that no
// noun before the actor can be that: "at the talks Kenya accused Ghana", not "in an attack
// Israel blamed on Iran".
func (s *syntax) hasOwnObject(k int) bool {
	if !s.verbNext(k) {
		return false
	}
	for n := k + 1; n+1 < len(s.chunks); n++ {
		if s.chunks[n].Kind != mention.VerbChunk {
			continue
		}
		switch s.chunks[n+1].Kind {
		case mention.ActorChunk, mention.DetChunk, mention.PossessiveChunk, mention.CompChunk:
			return true
		}
		return false
	}
	return false
}
