package mention

// stateOfRef takes the adjective of a state behind a noun with the article that refers to somebody
// told before: «الضيف الكيني», «الحزب اللبناني» are one actor, of that state.
func (b *builder) stateOfRef(value string) {
	p := b.j.piece(b.i)
	if b.j.before() || value != "guest" && value != "movement" && value != "body" || b.p.OfPron != "" {
		return
	}
	e := p.has(AdjectiveEntry)
	if e == nil || e.Actor == "" || p.clitics.Conj != "" || !withArticle(b.j.s.Tokens[p.first].Fold) {
		return
	}
	b.p.Of = []string{e.Actor}
	b.i++
}
