package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// pairNamed takes those who are named behind an Arabic word for two or more of them for those whom it means:
// «وقع البلدان، السودان وتشاد، بروتوكولا», «بين البلدين مصر وكينيا», «الدول الثلاث: مصر وكينيا وغانا».
func (j *joiner) pairNamed(chunks []Chunk) []Chunk {
	if !j.r.lexicon.Pack.Settings.VerbFirst {
		return chunks
	}
	for k := 0; k+1 < len(chunks); k++ {
		n := several(&chunks[k])
		if n == 0 {
			continue
		}
		if at, next := j.namesOf(chunks, k, n); next > 0 {
			both := &chunks[at]
			chunks[k].Actor, chunks[k].Last, chunks[k].End = both.Actor, both.Last, both.End
			chunks = slices.Delete(chunks, k+1, next)
		}
	}
	return chunks
}

// several is how many the word in the chunk means, 0 where it tells no number.
func several(c *Chunk) int {
	switch {
	case c.Kind != ActorChunk || len(c.Actor.List) > 0:
		return 0
	case IsPair(c.Actor.Ref) || c.Actor.Dual:
		return 2
	case strings.HasPrefix(c.Actor.Ref, "list."):
		return int(c.Actor.Ref[len("list.")] - '0')
	}
	return 0
}

// namesOf gives the chunk that names the n whom the chunk at k means, and the one behind them and what
// closes them; next is 0 where none does. Right behind a verb its subject and its object may stand side by
// side: «طالب البلدان مصر وإثيوبيا».
func (j *joiner) namesOf(chunks []Chunk, k, n int) (at, next int) {
	at = k + 1
	opener := chunks[at].Kind
	closer := CommaChunk
	switch opener {
	case CommaChunk, ColonChunk, OpenChunk, DashChunk:
		at++
		if opener == OpenChunk {
			closer = CloseChunk
		} else if opener == DashChunk {
			closer = DashChunk
		}
	case ActorChunk:
		if k > 0 && chunks[k-1].Kind == VerbChunk && strings.HasSuffix(chunks[k].Fold, "ان") {
			return 0, 0
		}
	default:
		return 0, 0
	}
	if at >= len(chunks) || chunks[at].Kind != ActorChunk || len(chunks[at].Actor.List) != n {
		return 0, 0
	}
	if opener == ActorChunk || opener == ColonChunk {
		if !j.statesAlone(chunks[at].Actor) {
			return 0, 0
		}
		return at, at + 1
	}
	if at+1 >= len(chunks) || chunks[at+1].Kind != closer {
		return 0, 0
	}
	return at, at + 2
}

// statesAlone: the list is one of states by their names.
func (j *joiner) statesAlone(p *Phrase) bool {
	return !slices.ContainsFunc(p.List, func(m *Phrase) bool {
		return m.Kind != ByName || m.Seat || j.kind(m.Actor) != ontology.Country
	})
}
