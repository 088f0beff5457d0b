package mention

// ruledBy: «نظام الأسد», «إدارة أوباما», "el régimen de Asad", "la administración Obama",
// "el gobierno del presidente Maduro" are the state of the ruler behind them.
func (j *joiner) ruledBy(i int) (string, int) {
	nounFirst := j.r.lexicon.Pack.Settings.NounFirst()
	if j.before() && !nounFirst {
		return "", i
	}
	k := i
	if nounFirst && j.prepOf(k) == "of" {
		k++
	}
	p := j.piece(k)
	if p == nil || p.clitics.Conj != "" || p.clitics.Prep != "" || !j.opens(k) {
		return "", i
	}
	b := builder{j: j, i: k}
	if !b.read() || b.p.Person == "" || !nounFirst && len(b.p.Offices) > 0 {
		return "", i // «إدارة الرئيس أوباما» tells his office, too
	}
	a, ok := j.r.lexicon.Gaz.Actor(b.p.Person)
	if !ok {
		return "", i
	}
	return a.Country, b.i
}
