package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// secondObject: in "gave Ukraine weapons" what is given begins at k, behind whoever gets it.
func (s *syntax) secondObject(g group, k int) bool {
	if !s.analytic || g.prep != "" || g.parts[0] == 0 || s.chunks[k].Kind != mention.NounChunk && s.chunks[k].Kind != mention.WordChunk {
		return false
	}
	who, verb := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[g.parts[0]-1]
	if who.Kind != mention.ActorChunk || who.Actor.Kind != mention.ByName || who.Actor.Possessive || verb.Kind != mention.VerbChunk {
		return false
	}
	head := k
behind:
	for n := head + 1; n < len(s.chunks); n++ {
		switch s.chunks[n].Kind {
		case mention.NounChunk, mention.WordChunk:
			head = n
		case mention.DashChunk: // "F-16 jets"
		default:
			break behind
		}
	}
	fold := s.chunks[head].Fold
	if l := s.chunks[head].Lemma; l != nil {
		fold = l.Text
	}
	fold = fold[strings.LastIndex(fold, " ")+1:]
	for _, f := range verb.Lemma.Frames {
		if len(f.Slots) > 2 && f.Slots[1].Names[0] == "obj" && f.Slots[2].Names[0] == "obj" && f.Slots[2].Role == lang.EmptyRole && (isOneOf(fold, f.Slots[2].Words) || isOneOf(fold+"s", f.Slots[2].Words)) {
			return true
		}
	}
	return false
}
