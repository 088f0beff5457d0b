package mention

import "slices"

// pairNamed takes the two named between commas behind an Arabic word for both for those whom it means:
// «وقع البلدان، السودان وتشاد، بروتوكولا».
func (j *joiner) pairNamed(chunks []Chunk) []Chunk {
	if !j.r.lexicon.Pack.Settings.VerbFirst {
		return chunks
	}
	for k := 0; k+3 < len(chunks); k++ {
		c, both := &chunks[k], &chunks[k+2]
		if c.Kind != ActorChunk || !IsPair(c.Actor.Ref) && !c.Actor.Dual || chunks[k+1].Kind != CommaChunk || both.Kind != ActorChunk || len(both.Actor.List) != 2 || chunks[k+3].Kind != CommaChunk {
			continue
		}
		c.Actor, c.Last, c.End = both.Actor, both.Last, both.End
		chunks = slices.Delete(chunks, k+1, k+4)
	}
	return chunks
}
