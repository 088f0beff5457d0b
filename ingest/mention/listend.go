package mention

// pairComplete: behind "between Mali and Niger" a comma and an "and" go on with
// something else than the pair.
func (j *joiner) pairComplete(chunks []Chunk, first, end, k int) bool {
	if !j.before() || first == 0 || end == first || chunks[first-1].Kind != PrepChunk || chunks[first-1].Value != "between" || chunks[end+1].Kind != CommaChunk {
		return false
	}
	return chunks[k-1].Kind == ConjChunk && conjoined(chunks[first+1:end])
}

// sayersBehind: "backs the rebels, UN experts say": the actor behind the comma is of
// those who say what stands before it.
func sayersBehind(chunks []Chunk, k int) bool {
	if chunks[k-1].Kind != CommaChunk {
		return false
	}
	n := k + 1
	for n < len(chunks) && n < k+4 && (chunks[n].Kind == WordChunk || chunks[n].Kind == NounChunk) {
		n++
	}
	if n == k+1 || n >= len(chunks) || chunks[n].Kind != VerbChunk || !says(chunks[n].Lemma) {
		return false
	}
	return n+1 == len(chunks) || chunks[n+1].Kind == StopChunk
}

// opensAnew: the preposition at k stands behind a comma, as what leads a sentence may:
// "Poco después, en Malta, el presidente Bush acordó".
func (j *joiner) opensAnew(chunks []Chunk, k int) bool {
	return j.r.lexicon.Pack.Settings.NounFirst() && k > 0 && chunks[k-1].Kind == CommaChunk && chunks[k].Value == "in"
}
