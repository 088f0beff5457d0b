package mention

// ruledBehind: "el régimen de Asad", "la administración Obama", "el gobierno del
// presidente Maduro" are the state of the ruler behind them.
func (j *joiner) ruledBehind(i int) (string, int) {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return "", i
	}
	k := i
	if j.prepOf(k) == "of" {
		k++
	}
	if j.piece(k) == nil || !j.opens(k) {
		return "", i
	}
	b := builder{j: j, i: k}
	if !b.read() || b.p.Person == "" || len(b.p.List) > 0 {
		return "", i
	}
	a, ok := j.r.lexicon.Gaz.Actor(b.p.Person)
	if !ok {
		return "", i
	}
	return a.Country, b.i
}
