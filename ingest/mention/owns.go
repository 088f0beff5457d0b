package mention

// ownsBetween: what stands between two commas says whose the actor before it is:
// "Russia, Syria's main backer, vetoed" names no list.
func ownsBetween(chunks []Chunk, k int) bool {
	if chunks[k-1].Kind != CommaChunk || k+2 >= len(chunks) || chunks[k+1].Kind != PossessiveChunk {
		return false
	}
	for n := k + 2; n < len(chunks); n++ {
		switch chunks[n].Kind {
		case WordChunk, NounChunk, AdjChunk, SkipChunk, CompoundChunk:
		case CommaChunk:
			return n > k+2
		default:
			return false
		}
	}
	return false
}
