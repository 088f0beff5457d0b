package mention

// stateOfRef takes the adjective of a state behind a noun with the article that refers to somebody
// told before, or a guest's or host's pronoun, unless his name follows: «الضيف الكيني», «الحزب
// اللبناني», «ضيفه الكيني» are one actor, of that state.
func (b *builder) stateOfRef(value string) {
	p := b.j.piece(b.i)
	if b.j.before() || value != "guest" && value != "host" && value != "movement" && value != "body" || b.p.OfPron != "" && value != "guest" && value != "host" {
		return
	}
	e := p.has(AdjectiveEntry)
	if e == nil || e.Actor == "" || p.clitics.Conj != "" || e.Plural || !withArticle(b.j.s.Tokens[p.first].Fold) || b.j.personAt(b.i+1) {
		return
	}
	b.p.Of = []string{e.Actor}
	b.i++
}
