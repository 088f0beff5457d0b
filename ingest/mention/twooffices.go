package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// secondOffice takes the portfolio that "and" joins to that of an Arabic office in the dual,
// the office at piece k: «وزيرا الخارجية والدفاع الروسيان» are two ministers of one state.
func (b *builder) secondOffice(k int, first *lang.Office) {
	n := b.j.piece(b.i)
	if b.j.before() || first.Number != lang.Dual || n == nil || n.clitics.Conj == "" || n.clitics.Prep != "" || n.first != n.last {
		return
	}
	p := &b.j.pieces[k]
	head := strings.TrimPrefix(strings.TrimPrefix(b.j.s.Tokens[p.first].Fold, p.clitics.Conj), p.clitics.Prep)
	word := strings.TrimPrefix(b.j.s.Tokens[n.first].Fold, n.clitics.Conj)
	x := b.j.r.lexicon
	for _, e := range x.at(x.child(x.child(0, x.words.get(head)), x.words.get(word))) {
		if e.Kind == OfficeEntry && e.Office.Number == lang.Dual {
			b.second = e.Office
			b.i++
			return
		}
	}
}

// bothHolders makes one holder for each of the two offices of a state.
func (b *builder) bothHolders(office Office) {
	b.p = Phrase{Kind: ByOffice}
	names, next := b.namesBehind(2)
	for i, kind := range []*lang.Office{office.Office, b.second} {
		o := office
		o.Office = kind
		holder := &Phrase{Kind: ByOffice, Offices: []Office{o}, Spread: true}
		if names != nil {
			holder = b.namedHolder(names[i], o)
		}
		b.p.List = append(b.p.List, holder)
	}
	if names != nil {
		b.i = next
	}
}

// anotherTitle passes the "and" of an English chain of titles that one person holds, who is named
// behind them: "Qatari Prime Minister and Foreign Minister X". A president and a prime minister
// are two people.
func (b *builder) anotherTitle(p *piece) bool {
	if e := p.function("conj"); e == nil || e.Word.Value != "and" || !b.j.r.lexicon.grammar.placed || b.named || b.p.Plural || len(b.p.Offices) == 0 {
		return false
	}
	n, last := b.j.piece(b.i+1), &b.p.Offices[len(b.p.Offices)-1]
	headOfState := last.Office.Name == "president" || last.Office.Name == "king"
	if n == nil || n.punct != "" || last.Office.Capacity != lang.StateCapacity || last.Former || headOfState {
		return false
	}
	e := n.has(OfficeEntry)
	if e == nil || e.Office.Number != lang.Singular || e.Office.Name == last.Office.Name {
		return false
	}
	capitals := b.j.s.Tokens[b.j.pieces[b.i-1].last].Upper && b.j.s.Tokens[n.first].Upper
	return capitals && b.nameAhead(b.i+1)
}
