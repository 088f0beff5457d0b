package mention

// alone reads "both" and "each" where they stand for two told of before.
func (b *builder) alone() bool {
	switch {
	case b.j.bothAlone(b.i):
		b.p.Ref = "list.2"
	case b.j.eachAlone(b.i):
		b.p.Ref = PairOfSides
	default:
		return false
	}
	b.p.Kind = ByReference
	b.i++
	return true
}

// bothAlone: behind the word at piece i, which opens a list of two, stands none: "urged
// both to", "both said".
func (j *joiner) bothAlone(i int) bool {
	if p := &j.pieces[i]; !j.r.lexicon.grammar.placed || p.function("each") == nil || p.last > p.first || j.s.Tokens[p.first].Fold != "both" {
		return false
	}
	if b := j.piece(i - 1); b != nil && (b.function("aux") != nil || b.function("modal") != nil) {
		return false // "Britain and France, which have both condemned"
	}
	n := j.piece(i + 1)
	if n == nil || n.punct != "" {
		return n == nil || n.punct == "." || n.punct == ","
	}
	if n.function("conj") != nil {
		verb := j.piece(i + 2)
		return verb != nil && verb.participle() && !j.s.Tokens[verb.first].Upper // "telephoned both and asked"
	}
	if j.s.Tokens[n.first].Upper {
		return false // "targeting both IS and"
	}
	for _, class := range []string{"inf", "aux", "modal", "passive"} {
		if n.function(class) != nil {
			return class != "inf" || !j.opensObject(i+2) // "both to Israel and to Egypt"
		}
	}
	verb, other := predicates(n.entries, false)
	return verb != nil && other == nil && verb.Form == PastForm
}

// eachAlone: the English "each" at piece i opens a clause, and behind it stands what it does to the other:
// "each accused the other", "each blames the other".
func (j *joiner) eachAlone(i int) bool {
	p, n := &j.pieces[i], j.piece(i+1)
	if !j.r.lexicon.Pack.Settings.Analytic() || j.s.Tokens[p.first].Fold != "each" || n == nil {
		return false
	}
	if b := j.piece(i - 1); i > 0 && b.punct != "." && b.punct != "," && b.function("conj") == nil && b.function("sub") == nil {
		return false
	}
	if i++; n.function("aux") != nil {
		i++
	}
	verb, whom := j.piece(i), j.piece(i+1)
	if verb == nil || whom == nil || whom.function("ref") == nil || whom.function("ref").Word.Value != "each.other" {
		return false
	}
	e, _ := predicates(verb.entries, false)
	return e != nil
}
