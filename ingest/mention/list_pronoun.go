package mention

// leadsPair: the pronoun at i and the person behind "and" are the subject of one verb:
// "he and Xi Jinping held".
func (j *joiner) leadsPair(chunks []Chunk, i int) bool {
	k := i + 2
	if !j.r.lexicon.grammar.placed || k+1 >= len(chunks) || chunks[i].Actor.Kind != ByPronoun {
		return false
	}
	if p := chunks[i].Actor.Person3; p != "3sm" && p != "3sf" {
		return false
	}
	if chunks[i+1].Kind != ConjChunk || chunks[i+1].Value != "and" || chunks[k].Kind != ActorChunk {
		return false
	}
	p := chunks[k].Actor
	return listable(p) && (person(p) || p.Kind == ByCounterpart || len(p.List) > 0) && finiteBehind(chunks, k+1)
}

// finiteBehind: past adverbs a finite verb or an auxiliary stands at k.
func finiteBehind(chunks []Chunk, k int) bool {
	for ; k < len(chunks); k++ {
		switch c := &chunks[k]; c.Kind {
		case SkipChunk, DateChunk:
		case AuxChunk, ModalChunk, PassiveChunk:
			return true
		case VerbChunk:
			return c.Form != IngForm
		default:
			return false
		}
	}
	return false
}
