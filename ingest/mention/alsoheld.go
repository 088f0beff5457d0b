package mention

// alsoHeld: what stands behind "and" is another office of the person at i: "Kaja Kallas, the
// EU's foreign policy chief and a former prime minister of Estonia"; what stands between commas is
// one that he held: "Mr Rutte, a former Dutch prime minister,".
func (j *joiner) alsoHeld(chunks []Chunk, i, k int) bool {
	person, office := chunks[i].Actor, chunks[k].Actor
	held := chunks[k-1].Kind == CommaChunk && len(office.Offices) == 1 && office.Offices[0].Former && len(person.List) == 0 && (k+1 == len(chunks) || chunks[k+1].Kind == CommaChunk)
	if !j.before() || person.Name == "" || chunks[k-1].Kind != ConjChunk && !held || office.Name != "" || office.Kind != ByOffice {
		return false
	}
	first := j.s.Tokens[chunks[k].First].Fold
	return first == "a" || first == "an" || held
}
