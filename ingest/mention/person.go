package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// builder gathers one actor phrase from piece i on.
type builder struct {
	j        *joiner
	p        Phrase
	i        int      // next piece
	pending  []string // states and bodies named before their office ("Russian", "Hungary's")
	titled   bool
	pron     string // possessive before an office: "its foreign minister"
	pronWord string // the word of the possessive where it refers to a body: "the agency's chief"
	former   bool
	desig    bool
	acting   bool
	named    bool
	cases    Cases        // of the last office
	apposed  bool         // a comma between name and office was passed
	voiced   *lang.Organ  // the organ before a spokesperson's office whose state is not named
	second   *lang.Office // the other of two offices of one state: «وزيرا الخارجية والدفاع»
}

// phraseAt reads the actor phrase that begins at piece i, nil if none does.
func (j *joiner) phraseAt(i int) (*Phrase, int) {
	if !j.opens(i) {
		return nil, i
	}
	b := builder{j: j, i: i}
	if !b.read() {
		return nil, i
	}
	p := j.m.room.phrases.New()
	*p = b.p // the builder itself is gone with this call
	j.close(p, i, b.i-1)
	return p, b.i
}

func (j *joiner) close(p *Phrase, first, last int) {
	p.First, p.Last = j.pieces[first].first, j.pieces[last].last
	p.Start, p.End = j.s.Tokens[p.First].Start, j.s.Tokens[p.Last].End
}

// read takes titles, modifiers, offices and a name in the order in which they
// come; it stops at the first piece that belongs to somebody else.
func (b *builder) read() bool {
	start := b.i
	for b.step(start) {
	}
	if len(b.p.Offices) > 0 || b.named {
		return b.finishPerson() && b.i > start
	}
	b.i = start
	return b.readOther()
}

// step takes one element; false when the phrase ends before piece b.i.
func (b *builder) step(start int) bool {
	p := b.j.piece(b.i)
	if p == nil || b.i > start && b.breaks(p) {
		return false
	}
	switch {
	case p.punct == "," && len(b.pending) > 0 && len(b.p.Offices) == 0 && !b.named && b.j.joinsStates(b.i) && b.j.officeStart(b.i+1) >= 0:
		b.i++
		return true
	case p.punct == "-" && b.i > start && b.designate():
		return true
	case p.punct == "," && b.i > start:
		return b.apposition()
	case b.i > start && b.anotherTitle(p):
		b.i++
		return true
	case p.punct != "" || p.date != nil:
		return false
	case p.function("trap") != nil, p.function("title") != nil && b.othersRank():
		return false
	case p.function("title") != nil && !b.named:
		b.titled = true
		b.i++
		b.passGuestsState(p)
		return b.j.piece(b.i) != nil
	case p.function("former") != nil && p.function("skip") != nil && b.j.piece(b.i+1) != nil && b.j.piece(b.i+1).function("det") != nil:
		return false // "and then the king", not "then president X"
	case p.function("former") != nil:
		return b.modifier(&b.former)
	case p.function("designate") != nil:
		return b.modifier(&b.desig)
	case p.function("acting") != nil:
		return b.modifier(&b.acting)
	case p.has(OfficeEntry) != nil && !b.officeIsPlainWord() && !b.sentFrom(p) && !b.holderDoes(p) && !b.j.sonFollows(b.i):
		return b.office(p)
	case b.j.before() && b.voices(p):
		b.voiced = p.has(OrganEntry).Organ
		b.i++
		return true
	case b.j.before() && (!b.named || b.apposed && len(b.p.Offices) == 0) && b.pendingModifier(p):
		return true
	}
	if b.named {
		return b.stateBehind()
	}
	return b.name(p) || b.party(p)
}

// holderDoes: behind the holder of an office of a Romance language stands a verb that is an office,
// too: "le ministre polonais juge inacceptables".
func (b *builder) holderDoes(p *piece) bool {
	if !b.j.r.lexicon.Pack.Settings.NounFirst() || len(b.p.Offices) == 0 || p.first != p.last {
		return false
	}
	verb, _ := predicates(p.entries, false)
	return verb != nil && verb.Lemma.Class == lang.Verb && verb.Form == PresentForm
}

// sentFrom: "envoys from Iran" are people of a state as its officials are, in no
// office of their own.
func (b *builder) sentFrom(p *piece) bool {
	return len(b.p.Offices) == 0 && p.function("group") != nil && slices.Contains(b.j.r.lexicon.Pack.Settings.From, b.j.prepOf(b.i+1))
}

// voices: the organ at hand is the one that the spokesperson right behind speaks for:
// "Foreign Ministry spokesman Esmail Baghaei".
func (b *builder) voices(p *piece) bool {
	if b.named || len(b.p.Offices) > 0 || len(b.pending) > 0 || p.has(OrganEntry) == nil || len(p.inner) > 0 || p.has(NameEntry) != nil {
		return false
	}
	n := b.j.piece(b.i + 1)
	if n == nil {
		return false
	}
	e := n.has(OfficeEntry)
	return e != nil && e.Office.Capacity == lang.SpokesCapacity && b.nameFollows(b.i+2, false)
}

// stateBehind takes the state behind a name: "President Macron of France".
func (b *builder) stateBehind() bool {
	if !b.j.before() || b.apposed || b.j.prepOf(b.i) != "of" {
		return false
	}
	ids, next := b.j.ofList(b.i, false)
	if len(ids) != 1 || b.j.kind(ids[0]) != ontology.Country || b.j.possessive(next) {
		return false
	}
	n := len(b.p.Offices)
	if home := b.home(); home != ids[0] && (home != "" || n == 0) {
		return false
	}
	if n > 0 && len(b.p.Offices[n-1].Of) == 0 {
		b.p.Offices[n-1].Of = ids
	}
	b.i = next
	return true
}

// party passes over an adjective between office and name, where adjectives
// stand behind: "le Premier ministre conservateur Antonis Samaras".
func (b *builder) party(p *piece) bool {
	if b.j.r.lexicon.Pack.Settings.Behind != lang.Adjective || len(b.p.Offices) == 0 || b.p.Plural || !p.unknown() || b.j.s.Tokens[p.first].Upper {
		return false
	}
	n := b.j.piece(b.i + 1)
	if n == nil || n.punct != "" || b.j.newName(b.i+1) <= b.i+1 && n.has(LocalEntry) == nil && !b.personAt(n) {
		return false
	}
	b.i++
	return true
}

// breaks: a conjunction or preposition written with the word starts something
// else, except a second office of one person ("and minister of defence").
func (b *builder) breaks(p *piece) bool {
	if p.clitics.Prep != "" {
		return true
	}
	if p.clitics.Conj == "" {
		return false
	}
	return !(p.has(OfficeEntry) != nil && len(b.p.Offices) > 0 && b.sameHolder(b.i))
}

// sameHolder: "prime minister and minister of defence X": the second office
// has no state of its own and a singular one went before without a name.
func (b *builder) sameHolder(i int) bool {
	e := b.j.pieces[i].has(OfficeEntry)
	if e.Office.Number != lang.Singular || b.p.Plural || b.p.Dual || b.named {
		return false
	}
	last := b.p.Offices[len(b.p.Offices)-1]
	return len(last.Of) == 0 && len(b.j.statesAfter(i+1)) == 0
}

// modifier takes "former" and the like where an office stands beside it.
func (b *builder) modifier(flag *bool) bool {
	if n := len(b.p.Offices); n > 0 && !b.j.before() && (!b.named || b.p.NameStart < b.p.Offices[n-1].Start) {
		b.p.Offices[n-1].Former = b.p.Offices[n-1].Former || flag == &b.former
		b.p.Offices[n-1].Designate = b.p.Offices[n-1].Designate || flag != &b.former
		b.p.Offices[n-1].Acting = b.p.Offices[n-1].Acting || flag == &b.acting
		b.i++
		return true
	}
	if !b.j.before() || b.named {
		return false
	}
	for k := b.i + 1; k < b.i+4; k++ {
		n := b.j.piece(k)
		if n == nil || n.punct != "" {
			return false
		}
		if n.has(OfficeEntry) != nil {
			*flag = !b.j.given(b.i)
			b.i++
			return true
		}
	}
	return false
}

// given: piece i tells before an office that somebody was given it: "nommé ministre",
// where "président élu" is yet to be.
func (j *joiner) given(i int) bool {
	e := j.piece(i).function("designate")
	return e != nil && e.Word.Value == "given"
}

// designate takes what a hyphen ties to an office: "minister-designate".
func (b *builder) designate() bool {
	n, next := len(b.p.Offices), b.j.piece(b.i+1)
	if n == 0 || b.named || next == nil || next.function("designate") == nil {
		return false
	}
	b.i += 2
	o := &b.p.Offices[n-1]
	o.Designate = true
	if len(o.Of) == 0 {
		b.officeOf(o)
	}
	return true
}

// nameAhead: a chain of offices from piece i on ends in a name.
func (b *builder) nameAhead(i int) bool {
	for k := i; k < i+8; k++ {
		p := b.j.piece(k)
		switch {
		case p == nil || p.punct != "" || p.date != nil || k > i && (p.clitics.Conj != "" || p.clitics.Prep != ""):
			return false
		case p.has(OfficeEntry) != nil || p.has(PortfolioEntry) != nil || p.has(AdjectiveEntry) != nil || p.has(OrganEntry) != nil || p.function("title") != nil:
		case p.has(LocalEntry) != nil || b.j.newName(k) > k || b.personAt(p):
			return true
		case p.has(NameEntry) != nil:
		default:
			return false
		}
	}
	return false
}

func (b *builder) personAt(p *piece) bool {
	e := p.has(NameEntry)
	if e == nil {
		return false
	}
	a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
	return ok && a.Kind == ontology.Person
}

// definite: with the article, in whichever way the language writes it.
func (b *builder) definite(p *piece) bool {
	k := b.i - 1
	if b.j.before() && b.j.possessive(k) {
		return true // "Kenya's leader"
	}
	for prev := b.j.piece(k); prev != nil && prev.has(AdjectiveEntry) != nil; prev = b.j.piece(k) {
		k-- // "the Tunisian minister"
	}
	if prev := b.j.piece(k); b.j.before() && b.j.r.lexicon.grammar.placed && prev != nil && k == b.i-1 && prev.has(NameEntry) != nil {
		k-- // "the EU foreign policy chief"
	}
	if prev := b.j.piece(k); prev != nil {
		if e := prev.function("det"); e != nil && e.Word.Value == DefiniteValue {
			return true
		}
	}
	return p.clitics.Def || withArticle(b.j.s.Tokens[p.first].Fold)
}

// inHeadline: a headline leaves the article out before an office of a state or body: "Chinese
// leader hails ties", not "Iranian official".
func (b *builder) inHeadline(o *Office) bool {
	return b.j.s.Kind == text.Title && o.Office.Number == lang.Singular && (len(o.Of) > 0 || o.Office.Of != "") && (o.Office.Leads || !o.Office.Generic)
}

// nameFollows: somebody is named right behind the office at hand.
func (b *builder) nameFollows(i int, skipState bool) bool {
	if skipState {
		i++
	}
	for n := b.j.piece(i); n != nil && n.function("title") != nil; n = b.j.piece(i) {
		if n.clitics.Conj != "" {
			return false // «بين زيد وزير الخارجية والسيد سيرغي لافروف»
		}
		i++
	}
	n := b.j.piece(i)
	if n == nil || n.clitics.Prep != "" || n.clitics.Conj != "" {
		return false
	}
	if n.has(NameEntry) != nil {
		return b.personAt(n)
	}
	return n.has(LocalEntry) != nil || b.j.newName(i) > i
}

func (b *builder) fullName() bool {
	return len(strings.Fields(b.p.Name)) > 1
}

// rules are the capacities of offices of which a state follows "of" or "for" only.
var rules = map[lang.Capacity]bool{lang.StateCapacity: true, lang.DomesticCapacity: true, lang.MilitaryCapacity: true}
