package mention

// bothAnd makes "and" of the word that joins the second of two behind a word like
// "both": "tanto con Rusia como con China".
func (j *joiner) bothAnd(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return
	}
	for i := range chunks {
		if chunks[i].Kind != SkipChunk || chunks[i].Value != eachValue {
			continue
		}
		for k := i + 2; k < len(chunks) && chunks[k].Kind != VerbChunk && chunks[k].Kind != StopChunk; k++ {
			if c := &chunks[k]; c.Kind == PrepChunk && c.Value == "as" {
				c.Kind, c.Value = ConjChunk, "and"
				break
			}
		}
	}
}

// eachValue is the value of a word that opens a list: both, each of.
const eachValue = "each"
