package mention

// landmark: a capital beside the word for a school, a street or an agreement
// is no government: "Moscow State University", «شارع القاهرة».
func (j *joiner) landmark(k int) bool {
	near, far := k+1, k+2
	if j.r.lexicon.Pack.Settings.VerbFirst {
		near, far = k-1, k-1
	}
	for _, n := range []int{near, far} {
		if p := j.piece(n); p != nil && p.function("landmark") != nil {
			return true
		}
		if p := j.piece(n); p == nil || p.punct != "" || !j.s.Tokens[p.first].Upper {
			break
		}
	}
	for n := k - 1; n >= 0 && n >= k-3; n-- { // "the University of Moscow", "l'université de Paris"
		p := &j.pieces[n]
		switch {
		case p.function("landmark") != nil:
			return true
		case p.function("det") != nil || j.prepOf(n) == "of":
		default:
			return false
		}
	}
	return false
}

// namesPeople is the value of a landmark that is named after people, too.
const namesPeople = "person"

// namedAfter: in «مطار الملك خالد» the person right behind the word for a building is
// nobody who does something; what stands there is its name.
func (j *joiner) namedAfter(p *Phrase, i int) bool {
	before := j.piece(i - 1)
	if before == nil || !j.r.lexicon.Pack.Settings.VerbFirst || p.Person == "" && p.Local == 0 && len(p.Offices) == 0 {
		return false
	}
	e := before.function("landmark")
	return e != nil && e.Word.Value == namesPeople && before.clitics.Pron == "" && j.pieces[i].clitics.Prep == "" && j.pieces[i].clitics.Conj == ""
}
