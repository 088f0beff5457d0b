package mention

// beforeAct: before the English noun of an act "and" joins the abbreviation of a state or body and
// the adjective of another: "US and Israeli strikes", "British and US sanctions".
func (j *joiner) beforeAct(chunks []Chunk, i, k int) bool {
	a, b := chunks[i].Actor, chunks[k].Actor
	if !j.r.lexicon.Pack.Settings.Analytic() || k != i+2 || chunks[i+1].Kind != ConjChunk || chunks[i+1].Value != "and" {
		return false
	}
	n := k + 1
	if n < len(chunks) && chunks[n].Kind == WordChunk {
		n++
	}
	if n >= len(chunks) || chunks[n].Kind != NounChunk || len(chunks[n].Lemma.Frames) == 0 {
		return false
	}
	return j.abbreviated(&chunks[i]) && plainAdjective(b) || plainAdjective(a) && j.abbreviated(&chunks[k])
}

// plainAdjective: the phrase is the adjective of one state and names nobody.
func plainAdjective(p *Phrase) bool {
	return p.Kind == ByAdjective && !p.Plural && len(p.List) == 0 && p.Person == ""
}

// abbreviated: the chunk is the name of a state or body that is an abbreviation, such as stands
// before a noun like an adjective: US, EU.
func (j *joiner) abbreviated(c *Chunk) bool {
	word := j.s.Tokens[c.Last].Raw
	return c.Actor.Kind == ByName && c.Actor.Person == "" && c.Actor.Actor != "" && len(c.Actor.List) == 0 && len(word) < 5 && allCapitals(word)
}
