package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// finishPerson settles what a phrase of offices and a name is: one person, a
// list of holders of one office, or the body whose ministers are meant. False
// when it is nobody: "presidents" without a state or an article.
func (b *builder) finishPerson() bool {
	p := &b.p
	p.Kind = ByOffice
	if len(b.pending) > 0 && len(p.Offices) == 0 {
		p.Of = b.pending // "Ukraine's Zelensky"
	}
	if b.named {
		b.finishNamed()
		b.governed()
		return true
	}
	office := p.Offices[0]
	if office.Office.Number == lang.Singular {
		return true
	}
	switch {
	case len(office.Of) == 0 && b.ofStatesNamed():
		p.Kind = ByReference
	case len(office.Of) == 0:
		p.Kind, p.Ref = ByReference, "group"
		if b.j.r.lexicon.Pack.Settings.Analytic() && office.OfPron != "" && office.OfPron != "country" {
			p.Ref = TheirOffices
			return true
		}
		if office.Office.Number == lang.Dual {
			p.Ref = "pair.person"
		}
		return office.Def
	case b.interleaved(office):
	case b.second != nil && len(office.Of) == 1 && office.Office.Number == lang.Dual:
		b.bothHolders(office)
	case len(office.Of) > 1:
		b.spread(office, office.Of, nil)
		if office.Office.Collective {
			b.statesThemselves()
		}
	case b.j.kind(office.Of[0]) == ontology.Organization:
		body := Phrase{}
		b.setState(&body, office.Of[0])
		if members := b.j.listedMembers(b.i); members != nil {
			b.j.close(&body, b.i-1, b.i-1)
			office.ofPieces = slices.Clone(b.j.states)
			b.spread(office, members, &body)
			return true
		}
		body.Through = office.Office
		*p = body
	default:
		*p = Phrase{Kind: ByName, Actor: office.Of[0], Word: p.Word, Plural: !b.j.before() && office.Office.Number == lang.Plural} // «دعا قادة كينيا»: a broken plural may end as a feminine
	}
	return true
}

// governed: "the Trump administration", "Netanyahu's government", "Assad's forces"
// are the state.
func (b *builder) governed() {
	if !b.j.before() || b.p.Person == "" {
		return
	}
	k := b.i
	owned := b.j.possessive(k)
	if owned {
		k++
	}
	p := b.j.piece(k)
	a, ok := b.j.r.lexicon.Gaz.Actor(b.p.Person)
	if p == nil || !ok || a.Country == "" {
		return
	}
	if e := p.function("group"); e != nil && (e.Word.Value == governs || owned && e.Word.Value == "") {
		state := Phrase{Kind: ByName, Actor: a.Country}
		if len(b.p.Offices) > 0 { // "President Biden's administration" tells his office, too
			ruler := b.p
			ruler.Start, ruler.End = min(ruler.Offices[0].Start, ruler.NameStart), max(ruler.Offices[0].End, ruler.NameEnd)
			state.Ruler = &ruler
		}
		b.p = state
		b.i = k + 1
	}
}

// spread makes one holder for each state of a plural office.
func (b *builder) spread(office Office, states []string, via *Phrase) {
	b.p = Phrase{Kind: ByOffice, Via: via}
	names, next := b.namesBehind(len(states))
	for i, id := range states {
		o := office
		o.Of = []string{id}
		holder := &Phrase{Kind: ByOffice, Offices: []Office{o}, Spread: true}
		if len(office.ofPieces) == len(states) {
			b.j.close(holder, office.ofPieces[i], office.ofPieces[i])
		}
		if names != nil {
			holder = b.namedHolder(names[i], o)
		}
		b.p.List = append(b.p.List, holder)
	}
	if names != nil {
		b.i = next
	}
}

// statesThemselves: leaders or officials of several states or bodies without names
// are these themselves: «قادة اليابان والهند».
func (b *builder) statesThemselves() {
	for _, m := range b.p.List {
		if m.Name == "" && m.Person == "" && len(m.Offices) == 1 && len(m.Offices[0].Of) == 1 {
			of := m.Offices[0].Of[0]
			m.Kind, m.Offices, m.Spread = ByName, nil, false
			b.setState(m, of)
		}
	}
}

// span is a stretch of pieces.
type span struct{ first, last int }

// namesBehind reads the names of the holders behind their states: "the foreign
// ministers of Turkey and France, Hakan Fidan and Jean-Noël Barrot". There are
// as many as states, or it is no such list.
func (b *builder) namesBehind(n int) ([]span, int) {
	i := b.i
	if p := b.j.piece(i); p != nil && p.punct == "," {
		i++
	}
	var names []span
	for len(names) < n {
		p := b.j.piece(i)
		if p == nil || p.clitics.Prep != "" || len(names) == 0 && p.clitics.Conj != "" {
			return nil, b.i
		}
		end := b.personEnd(i)
		if end <= i && len(names) > 0 && p.has(NameWordEntry) != nil && b.j.newName(i) > i+1 {
			end = b.j.newName(i) // «وزيرا الخارجية والدفاع المصريان سامي الحداد وفؤاد النجار»
		}
		if end <= i {
			return nil, b.i
		}
		names = append(names, span{i, end - 1})
		i = end
		for p := b.j.piece(i); p != nil && len(names) < n && (p.punct == "," || p.function("conj") != nil && p.clitics.none()); p = b.j.piece(i) {
			i++
		}
	}
	return names, i
}

// personEnd gives the piece behind a name, known or new, that begins at i.
func (b *builder) personEnd(i int) int {
	p := b.j.piece(i)
	if p.has(LocalEntry) != nil || b.personAt(p) {
		return i + 1
	}
	if p.clitics.Conj != "" {
		return i // a new name cannot be told from a word here
	}
	return b.j.newName(i)
}

// namedHolder is one of the holders of a plural office, with his name.
func (b *builder) namedHolder(s span, o Office) *Phrase {
	one := builder{j: b.j, i: s.first, titled: true}
	one.p.Offices = []Office{o}
	one.p.Offices[0].Office = o.Office.One()
	if !one.name(&b.j.pieces[s.first]) {
		one.setName(s.first, s.last)
	}
	one.finishNamed()
	b.j.close(&one.p, s.first, s.last)
	one.p.Spread = true
	return &one.p
}

func (b *builder) finishNamed() {
	p := &b.p
	switch {
	case p.Person != "":
		p.Kind = ByName
		if a, ok := b.j.r.lexicon.Gaz.Actor(p.Person); b.voiced != nil && ok && a.Country != "" && len(p.Offices) > 0 && len(p.Offices[0].Of) == 0 {
			p.Offices[0].Of = []string{OrganID(b.voiced.Pattern, a.Country)}
		}
		b.j.found.know(p)
	case p.Local > 0:
		p.Kind = ByNewName
	default:
		p.Kind = ByNewName
		p.Local = 1 + b.j.found.add(p)
	}
}
