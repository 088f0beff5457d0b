package mention

// stateOfRef takes the adjective of a state behind a noun with the article that refers to somebody
// told before, or a guest's or host's pronoun, unless his name follows: «الضيف الكيني», «الحزب
// اللبناني», «ضيفه الكيني» are one actor, of that state.
func (b *builder) stateOfRef(value string) {
	visit := ofVisit(value)
	if b.j.before() || !visit && (b.p.OfPron != "" || value != "movement" && value != "body") {
		return
	}
	p := b.j.piece(b.i)
	e := p.has(AdjectiveEntry)
	if e == nil || e.Actor == "" || p.clitics.Conj != "" || e.Plural || !withArticle(b.j.s.Tokens[p.first].Fold) || b.j.nameOrOfficeAt(b.i+1) {
		return
	}
	b.p.Of = []string{e.Actor}
	b.i++
}

// passGuestsState passes the adjective of a state between the word for a guest or host, or a rank, piece p, and
// his name: «ضيفه الكيني وليام روتو».
func (b *builder) passGuestsState(p *piece) {
	n := b.j.piece(b.i)
	if b.j.before() || n == nil || n.has(AdjectiveEntry) == nil || !b.j.nameOrOfficeAt(b.i+1) {
		return
	}
	if p.function("ref") != nil || b.rankOfState(b.i) {
		b.i++
	}
}

// rankOfState: the adjective of a state at piece i stands between a rank and a new name: «العقيد الكيني سامي
// الحداد».
func (b *builder) rankOfState(i int) bool {
	n := b.j.piece(i)
	return n != nil && !prefixed(n) && n.clitics.Conj == "" && n.has(AdjectiveEntry) != nil && n.has(NameEntry) == nil && withArticle(b.j.s.Tokens[n.first].Fold) && b.j.newName(i+1) > i+2
}

// othersRank: the title at hand, behind an office, is that of somebody of another state: «التقى رئيس مالي
// العقيد الغاني سامي الحداد».
func (b *builder) othersRank() bool {
	if b.j.before() || !b.rankOfState(b.i+1) {
		return false
	}
	home := b.home()
	return home != "" && b.j.piece(b.i+1).has(AdjectiveEntry).Actor != home
}

// nameOrOfficeAt: at piece i begins the name or office of somebody.
func (j *joiner) nameOrOfficeAt(i int) bool {
	p := j.piece(i)
	return p != nil && p.clitics.none() && (p.has(NameEntry) != nil || p.has(LocalEntry) != nil || p.has(OfficeEntry) != nil || j.newName(i) > i+1)
}

// ofVisit reports whether the value of a reference means the guest or the host of a visit.
func ofVisit(value string) bool { return value == "guest" || value == "host" }
