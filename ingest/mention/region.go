package mention

// Region is what «القطاع» refers to: the part of a state whose name begins with that word.
const Region = "region"

// kindAdjective: at piece i stands a plain word with the article that says of what kind the Arabic noun
// before it is: «القطاع الخاص».
func (j *joiner) kindAdjective(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" || p.clitics.Conj != "" || p.clitics.Prep != "" {
		return false
	}
	return withArticle(j.s.Tokens[p.first].Fold) && p.has(NameEntry) == nil && p.has(OfficeEntry) == nil
}
