package mention

import "slices"

// hostNamed takes the name between commas behind "his host" for whom that means: "met his host, Emmanuel
// Macron, in Paris".
func (j *joiner) hostNamed(chunks []Chunk) []Chunk {
	if !j.r.lexicon.Pack.Settings.Analytic() {
		return chunks
	}
	for k := 0; k+2 < len(chunks); k++ {
		c, name := &chunks[k], &chunks[k+2]
		if c.Kind != ActorChunk || c.Actor.Kind != ByReference || !ofVisit(c.Actor.Ref) || chunks[k+1].Kind != CommaChunk {
			continue
		}
		if name.Kind != ActorChunk || name.Actor.Name == "" || len(name.Actor.List) > 0 {
			continue
		}
		end := k + 3
		if end < len(chunks) && chunks[end].Kind == CommaChunk {
			end++
		} else if end < len(chunks) && chunks[end].Kind != StopChunk {
			continue
		}
		c.Actor, c.Last, c.End = name.Actor, name.Last, name.End
		chunks = slices.Delete(chunks, k+1, end)
	}
	return chunks
}
