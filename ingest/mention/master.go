package mention

// master takes the ruler behind the office of whoever serves him, with his name: in "an
// adviser to Russian President Vladimir Putin" the adviser is meant, who acts for Russia.
func (b *builder) master(p *piece) bool {
	n := len(b.p.Offices)
	if n == 0 || !b.j.before() || !p.has(OfficeEntry).Office.Served {
		return false
	}
	of := b.p.Offices[n-1].ofPieces
	if len(of) == 0 || of[len(of)-1] != b.i-1 || b.j.pieces[b.i-1].has(AdjectiveEntry) == nil {
		return false
	}
	prep := b.i - 2
	if d := b.j.piece(prep); d != nil && d.function("det") != nil {
		prep--
	}
	if !b.j.ofPreposition(b.j.prepOf(prep)) {
		return false
	}
	for b.i++; b.nameGoesOn(); b.i++ {
	}
	return true
}

// nameGoesOn: the piece at hand is the name of a person, or a word of one.
func (b *builder) nameGoesOn() bool {
	p := b.j.piece(b.i)
	if p == nil || p.punct != "" || p.date != nil || !b.j.s.Tokens[p.first].Upper {
		return false
	}
	return b.personAt(p) || p.has(LocalEntry) != nil || p.unknown()
}
