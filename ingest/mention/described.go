package mention

// described leaves a person alone whom a plain noun with a body of its own describes
// before his name: "a un empleado de la ONU, Juan Pérez," is Juan Pérez.
func (j *joiner) described(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return
	}
	for k := 1; k < len(chunks); k++ {
		if byNameAlone(&chunks[k]) && native(chunks, k-1) {
			chunks[k-1].Kind, chunks[k-1].Actor, chunks[k-1].Value = SkipChunk, nil, ""
		}
	}
	for k := 4; k < len(chunks); k++ {
		if !byNameAlone(&chunks[k]) || chunks[k-1].Kind != CommaChunk || chunks[k-2].Kind != ActorChunk || chunks[k-3].Kind != PrepChunk || chunks[k-3].Value != "of" || k+1 < len(chunks) && leadsOn(&chunks[k+1]) {
			continue
		}
		first := describing(chunks, k-4)
		if first < 0 {
			continue
		}
		for i := first; i < k; i++ {
			chunks[i].Kind, chunks[i].Actor, chunks[i].Value = SkipChunk, nil, ""
		}
	}
}

// native: the adjective of a state stands as a noun before the name of somebody whom it
// describes: "la rusa María Zajárova", "al estadounidense".
func native(chunks []Chunk, k int) bool {
	c := &chunks[k]
	if c.Kind != ActorChunk || c.Actor.Kind != ByAdjective || c.Actor.Plural || len(c.Actor.List) > 0 {
		return false
	}
	return c.First < c.Last || k > 0 && (chunks[k-1].Kind == DetChunk || chunks[k-1].Kind == PrepChunk)
}

// byNameAlone: the chunk names one person, without an office.
func byNameAlone(c *Chunk) bool {
	return c.Kind == ActorChunk && (c.Actor.Person != "" || c.Actor.Local > 0) && len(c.Actor.Offices) == 0 && len(c.Actor.List) == 0
}

// leadsOn: the chunk begins what its subject does.
func leadsOn(c *Chunk) bool {
	switch c.Kind {
	case VerbChunk, AuxChunk, PassiveChunk, ModalChunk, NegChunk, SkipChunk, ConjChunk:
		return true
	}
	return false
}

// describing gives the first chunk of the plain nouns that end at k, behind a
// preposition that leads to somebody; -1 where there are none.
func describing(chunks []Chunk, k int) int {
	plain := false
	for ; k >= 0; k-- {
		switch c := &chunks[k]; c.Kind {
		case WordChunk:
			plain = true
		case DetChunk, SkipChunk:
		case NounChunk:
			if len(c.Lemma.Frames) > 0 && (k == 0 || chunks[k-1].Kind != PrepChunk || chunks[k-1].Value != "of") {
				return -1
			}
		case PrepChunk:
			switch c.Value {
			case "of":
				continue
			case "to", "with", "by", "against", "for":
			default:
				return -1
			}
			if plain {
				return k + 1
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}
