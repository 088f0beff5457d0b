package mention

// groupOfTold makes one actor of a state or movement told before and the word for those who act
// for it: "the group's negotiators", "the country's leaders".
func (j *joiner) groupOfTold(out []Chunk) []Chunk {
	for k := 0; j.r.lexicon.grammar.placed && k+2 < len(out); k++ {
		c := &out[k]
		if c.Kind != ActorChunk || c.Actor.Kind != ByReference || !toldBefore[c.Actor.Ref] && !countryRef(c.Actor.Ref) || out[k+1].Kind != PossessiveChunk {
			continue
		}
		last := j.groupAt(out, k+2)
		if last < 0 {
			continue
		}
		c.Last, c.End, c.Tail = out[last].Last, out[last].End, out[last].Tail
		c.Actor.Last, c.Actor.End = c.Last, c.End
		out = append(out[:k+1], out[last+1:]...)
	}
	return out
}

// groupAt is the last of the chunks from k on that are together a word for those who act for
// somebody, -1 for none.
func (j *joiner) groupAt(out []Chunk, k int) int {
	x, last, at := j.r.lexicon, -1, int32(0)
	for n := k; n < len(out); n++ {
		if kind := out[n].Kind; kind != WordChunk && kind != NounChunk && kind != AdjChunk {
			break
		}
		for t := out[n].First; t <= out[n].Last; t++ {
			if at = x.child(at, x.words.get(j.s.Tokens[t].Fold)); at <= 0 {
				return last
			}
		}
		if e := firstFunction(x.at(at), "group"); e != nil && e.Word.Value != ThingValue {
			last = n
		}
	}
	return last
}
