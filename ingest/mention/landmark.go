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
