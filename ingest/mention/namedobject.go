package mention

// namedObject: the word at piece i, or one behind a plain word there, is one that a frame of the verb
// names as its object, so that the word before it is the verb: "Chad and Niger ban fish imports from".
func (j *joiner) namedObject(verb *Entry, i int) bool {
	if i+1 < len(j.pieces) && len(j.pieces[i].entries) == 0 && j.pieces[i].punct == "" {
		i++
	}
	if i >= len(j.pieces) {
		return false
	}
	return actsOn(verb.Lemma, j.s.Tokens[j.pieces[i].first].Fold)
}
