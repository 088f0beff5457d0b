package mention

// pairComplete: behind "between Mali and Niger" a comma and an "and" go on with
// something else than the pair.
func (j *joiner) pairComplete(chunks []Chunk, first, end, k int) bool {
	if !j.before() || first == 0 || end == first || chunks[first-1].Kind != PrepChunk || chunks[first-1].Value != "between" || chunks[end+1].Kind != CommaChunk {
		return false
	}
	for n := first + 1; n < end; n++ {
		if chunks[n].Kind == ConjChunk {
			return chunks[k-1].Kind == ConjChunk
		}
	}
	return false
}
