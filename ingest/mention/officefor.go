package mention

import "slices"

// officeFor makes one actor of "Netanyahu's office" before a verb or behind a word that cites:
// what it says or does he does. "In Netanyahu's office" is a place.
func (j *joiner) officeFor(out []Chunk) []Chunk {
	for k := 0; j.r.lexicon.grammar.placed && k+3 < len(out); k++ {
		c := &out[k]
		if c.Kind != ActorChunk || c.Actor.Person == "" && c.Actor.Name == "" || len(c.Actor.List) > 0 || out[k+1].Kind != PossessiveChunk || out[k+2].Kind != WordChunk || !slices.Contains(j.r.lexicon.Pack.Settings.Staff, out[k+2].Fold) {
			continue
		}
		cited := k > 0 && out[k-1].Kind == SourceChunk
		switch out[k+3].Kind {
		case VerbChunk, AuxChunk, ModalChunk, PassiveChunk:
			if k > 0 && out[k-1].Kind == PrepChunk {
				continue
			}
		default:
			if !cited {
				continue
			}
		}
		c.Last, c.End, c.Tail = out[k+2].Last, out[k+2].End, out[k+2].Tail
		out = append(out[:k+1], out[k+3:]...)
	}
	return out
}
