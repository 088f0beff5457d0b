package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// joiner joins the pieces of one sentence into actor phrases and chunks.
type joiner struct {
	r      *Reader
	s      *Sentence
	pieces []piece
	found  *introductions // people whom the article introduces, being gathered
	states []int          // pieces at which the last list of states was read
}

func (j *joiner) piece(i int) *piece {
	if i < 0 || i >= len(j.pieces) {
		return nil
	}
	return &j.pieces[i]
}

// before: modifiers stand before their noun ("Russian minister").
func (j *joiner) before() bool { return !j.r.lexicon.Pack.Settings.VerbFirst }

// builder gathers one actor phrase from piece i on.
type builder struct {
	j       *joiner
	p       Phrase
	i       int      // next piece
	pending []string // states and bodies named before their office ("Russian", "Hungary's")
	titled  bool
	pron    string // possessive before an office: "its foreign minister"
	former  bool
	desig   bool
	named   bool
	apposed bool // a comma between name and office was passed
}

// phraseAt reads the actor phrase that begins at piece i, nil if none does.
func (j *joiner) phraseAt(i int) (*Phrase, int) {
	b := builder{j: j, i: i}
	if !b.read() {
		return nil, i
	}
	j.close(&b.p, i, b.i-1)
	return &b.p, b.i
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
	case p.punct == "," && b.i > start:
		return b.apposition()
	case p.punct != "" || p.date != nil:
		return false
	case p.function("trap") != nil:
		return false
	case p.function("title") != nil && !b.named:
		b.titled = true
		b.i++
		return b.titleLeads(b.i)
	case p.function("former") != nil:
		return b.modifier(&b.former)
	case p.function("designate") != nil, p.function("acting") != nil:
		return b.modifier(&b.desig)
	case p.has(OfficeEntry) != nil && !b.officeIsPlainWord(p):
		return b.office(p)
	case b.j.before() && (!b.named || b.apposed && len(b.p.Offices) == 0) && b.pendingModifier(p):
		return true
	}
	return !b.named && b.name(p)
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

func (b *builder) titleLeads(i int) bool { return b.j.piece(i) != nil }

// modifier takes "former" and the like where an office stands beside it.
func (b *builder) modifier(flag *bool) bool {
	if n := len(b.p.Offices); n > 0 && !b.j.before() && !b.named {
		b.p.Offices[n-1].Former = b.p.Offices[n-1].Former || flag == &b.former
		b.p.Offices[n-1].Designate = b.p.Offices[n-1].Designate || flag == &b.desig
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
			*flag = true
			b.i++
			return true
		}
	}
	return false
}

// officeIsPlainWord: an English office in small letters without a state, a
// name or a determiner near it is no actor ("head for the hills").
func (b *builder) officeIsPlainWord(p *piece) bool {
	return b.named && b.j.before() && len(b.p.Offices) == 0 && b.i > 0 && !b.apposed
}

// office takes an office with the states or bodies that it is of.
func (b *builder) office(p *piece) bool {
	e := p.has(OfficeEntry)
	if b.named && !b.officeOfNamed(b.i) {
		return false
	}
	if len(b.p.Offices) > 0 && !b.named && (e.Office.Number != lang.Singular || e.Office.Name != "prince" && b.crowned() && b.nameAhead(b.i)) {
		return false
	}
	if b.otherState() {
		return false
	}
	if b.servant(e.Office) {
		b.portfolio()
		return true
	}
	o := Office{
		Office: e.Office, Former: b.former, Designate: b.desig, OfPron: p.clitics.Pron, Def: b.definite(p),
		Start: b.j.s.Tokens[p.first].Start,
	}
	b.former, b.desig = false, false
	o.Of, b.pending = b.pending, nil
	if len(o.Of) == 0 && p.last > p.first {
		o.Of = b.namedInside(p)
	}
	if b.pron != "" {
		o.OfPron, b.pron = b.pron, ""
	}
	b.p.Plural = b.p.Plural || e.Office.Number == lang.Plural
	b.p.Dual = b.p.Dual || e.Office.Number == lang.Dual
	if e.Office.Of != "" && len(o.Of) == 0 {
		o.Of = []string{e.Office.Of}
	}
	b.i++
	b.portfolio()
	b.officeOf(&o)
	b.portfolio() // «مستشار الملك لشؤون الأمن القومي»
	o.End = b.j.s.Tokens[b.j.pieces[b.i-1].last].End
	b.p.Offices = append(b.p.Offices, o)
	return true
}

// otherState: «أطلع وزير الخارجية الأميركي أمير قطر»: an Arabic office of one state
// beside an office or a known person of another is that of somebody else.
func (b *builder) otherState() bool {
	home := ""
	if n := len(b.p.Offices); n > 0 && len(b.p.Offices[n-1].Of) > 0 {
		home = b.p.Offices[n-1].Of[0]
	} else if a, ok := b.j.r.lexicon.Gaz.Actor(b.p.Person); b.named && ok {
		home = a.Country
	}
	if home == "" || b.j.before() {
		return false
	}
	states := b.j.statesAfter(b.i + 1)
	return len(states) > 0 && states[0] != home && b.j.kind(states[0]) == b.j.kind(home)
}

// servant: "adviser of the king", «مبعوث جلالة الملك»: the second office is
// whose servant the first one is, and its state is theirs.
func (b *builder) servant(o *lang.Office) bool {
	n := len(b.p.Offices)
	if n == 0 || b.named || b.j.before() {
		return false
	}
	first := &b.p.Offices[n-1]
	switch o.Name {
	case "king", "emir", "sultan", "president", "prime minister":
	default:
		return false
	}
	if !accredited(first.Office) && first.Office.Capacity != lang.MemberCapacity || len(first.Of) > 0 {
		return false
	}
	b.i++
	if o.Of != "" {
		first.Of = []string{o.Of}
	}
	if accredited(first.Office) {
		if ids, next := b.j.ofList(b.i, false); b.j.prepOf(b.i) == "ل" && len(ids) > 0 {
			first.Host, b.i = ids[0], next // «مبعوث جلالة الملك للسعودية»
			return true
		}
		b.sender(first)
		first.Host, b.i = b.j.passHost(b.i)
		return true
	}
	b.officeOf(first)
	return true
}

// crowned: the office before is one that nobody holds beside a lesser one that
// is named behind it: «ولي العهد» and then «وزير الدولة» with a name are two men.
func (b *builder) crowned() bool {
	switch b.p.Offices[len(b.p.Offices)-1].Office.Name {
	case "king", "queen", "emir", "sultan", "crown prince", "deputy crown prince", "president", "emperor", "pope":
		return true
	}
	return false
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
	if b.i > 0 && b.j.pieces[b.i-1].function("det") != nil && b.j.s.Tokens[b.j.pieces[b.i-1].first].Fold == "the" {
		return true
	}
	return p.clitics.Def || strings.HasPrefix(strings.TrimLeft(b.j.s.Tokens[p.first].Fold, "وفبلك"), "ال")
}

// officeOfNamed: may the office at piece i belong to the person just named?
// Not when its state is another one, nor when a name of its own follows.
func (b *builder) officeOfNamed(i int) bool {
	after := i + 1
	for after < len(b.j.pieces) && b.j.pieces[after].has(PortfolioEntry) != nil {
		after++
	}
	of := b.j.statesAfter(after)
	if home := b.home(); home != "" && len(of) > 0 && of[0] != home {
		return false
	}
	comma := i > 0 && (b.j.pieces[i-1].punct == "," || b.j.pieces[i-1].function("det") != nil)
	if !comma && !b.fullName() {
		return false
	}
	if !comma && b.nameFollows(after, len(of) > 0) {
		return false
	}
	return true
}

// nameFollows: somebody is named right behind the office at hand.
func (b *builder) nameFollows(i int, skipState bool) bool {
	if skipState {
		i++
	}
	for n := b.j.piece(i); n != nil && n.function("title") != nil; n = b.j.piece(i) {
		i++
	}
	n := b.j.piece(i)
	if n == nil || n.clitics.Prep != "" || n.clitics.Conj != "" {
		return false
	}
	if e := n.has(NameEntry); e != nil {
		a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
		return ok && a.Kind == ontology.Person
	}
	return n.has(LocalEntry) != nil || b.j.newName(i) > i
}

func (b *builder) fullName() bool {
	return len(strings.Fields(b.p.Name)) > 1
}

// home is the state that the person or the office before is known to be of.
func (b *builder) home() string {
	if b.p.Person != "" {
		if a, ok := b.j.r.lexicon.Gaz.Actor(b.p.Person); ok && a.ActsFor != "" {
			return a.ActsFor
		}
	}
	for _, o := range b.p.Offices {
		if len(o.Of) > 0 {
			return o.Of[0]
		}
	}
	return ""
}

// portfolio passes over words that lengthen an office.
func (b *builder) portfolio() {
	for {
		p := b.j.piece(b.i)
		if p == nil || p.has(PortfolioEntry) == nil || p.clitics.Prep != "" {
			return
		}
		b.i++
	}
}

// officeOf takes the states and bodies that stand behind an office.
func (b *builder) officeOf(o *Office) {
	if n := b.j.piece(b.i); !b.j.before() && o.Def && n != nil && n.clitics.Prep == "" && n.has(AdjectiveEntry) == nil && n.function("prep") == nil && b.singleWord() {
		return // «الوزير» with the article has no genitive: what follows is somebody else
	}
	if accredited(o.Office) {
		b.sender(o)
		o.Host, b.i = b.j.passHost(b.i)
		return
	}
	if b.j.before() && rules[o.Office.Capacity] && b.j.prepOf(b.i) != "of" && b.j.prepOf(b.i) != "for" {
		return // "the visit by the president to Washington"
	}
	ids, next := b.j.ofList(b.i, b.p.Plural || b.p.Dual)
	if len(ids) == 0 {
		if p := b.j.piece(b.i); p != nil && p.function("former") != nil && !b.j.before() {
			o.Former = true
			b.i++
			ids, next = b.j.ofList(b.i, b.p.Plural || b.p.Dual)
		}
	}
	if len(ids) == 0 {
		return
	}
	o.Of = append(o.Of, ids...)
	o.ofPieces = slices.Clone(b.j.states)
	b.i = next
	if p := b.j.piece(b.i); p != nil && p.function("former") != nil && !b.j.before() {
		o.Former = true
		b.i++
	}
	if p := b.j.piece(b.i); p != nil && (p.function("designate") != nil || p.function("acting") != nil) && !b.j.before() {
		o.Designate = true
		b.i++
	}
}

// rules are the capacities of offices of which a state follows "of" or "for" only.
var rules = map[lang.Capacity]bool{lang.StateCapacity: true, lang.DomesticCapacity: true, lang.MilitaryCapacity: true}

// namedInside gives the body that a longer form of an office names: "UN chief".
func (b *builder) namedInside(p *piece) []string {
	for _, m := range p.shorter {
		for _, e := range m.entries {
			if e.Kind == NameEntry && b.j.kind(e.Actor) == ontology.Organization {
				return []string{e.Actor}
			}
		}
	}
	return nil
}

// singleWord: the office just taken is one word.
func (b *builder) singleWord() bool {
	p := &b.j.pieces[b.i-1]
	return p.first == p.last && p.has(OfficeEntry) != nil
}

// sender takes the state that sends an envoy: named before him, "of" it, or
// right behind him in a language that puts possessors there.
func (b *builder) sender(o *Office) {
	if b.j.before() {
		if b.j.prepOf(b.i) != "of" && b.j.prepOf(b.i) != "for" {
			return
		}
	} else if b.j.prepOf(b.i) != "" && b.j.prepOf(b.i) != "ل" {
		return
	}
	if ids, next := b.j.ofList(b.i, b.p.Plural || b.p.Dual); len(ids) > 0 {
		o.Of = append(o.Of, ids...)
		b.i = next
		return
	}
	if p := b.j.piece(b.i); p != nil && !b.j.before() && p.function("ref") != nil && p.function("ref").Word.Value == "country" && p.clitics.Pron == "" {
		b.i++ // «مندوب المملكة الدائم لدى الجامعة»: of the outlet's own state
	}
}

// apposition passes a comma between a name and its office, or an office and
// its name.
func (b *builder) apposition() bool {
	k := b.i + 1
	for n := b.j.piece(k); n != nil && (n.function("det") != nil || n.function("former") != nil || n.function("title") != nil); n = b.j.piece(k) {
		k++
	}
	n := b.j.piece(k)
	if n == nil || n.clitics.Prep != "" || n.clitics.Conj != "" {
		return false
	}
	if !b.named {
		if len(b.p.Offices) == 0 || b.p.Plural || b.p.Dual {
			return false
		}
		return b.nameAfterComma(k)
	}
	if len(b.p.Offices) > 0 {
		return false
	}
	at := b.j.officeStart(k)
	if at < 0 || !b.officeOfNamed(at) {
		return false
	}
	b.i, b.apposed = k, true
	if b.j.before() && b.j.piece(k-1).function("former") != nil {
		b.former = true
	}
	return true
}

// nameAfterComma: "the foreign minister of Hungary, Péter Szijjártó, said".
func (b *builder) nameAfterComma(k int) bool {
	n := b.j.piece(k)
	if e := n.has(NameEntry); e != nil {
		a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
		if !ok || a.Kind != ontology.Person {
			return false
		}
		if home := b.home(); home != "" && a.ActsFor != "" && a.ActsFor != home {
			return false
		}
		b.i = k
		return b.name(n)
	}
	if n.has(LocalEntry) == nil && b.j.newName(k) <= k {
		return false
	}
	b.i = k
	return b.name(n)
}

// officeStart finds the office of an apposition that begins at piece k, past
// "the", adjectives and states before it; -1 when there is none.
func (j *joiner) officeStart(k int) int {
	for limit := k + 6; k < limit; k++ {
		n := j.piece(k)
		switch {
		case n != nil && j.joinsStates(k):
		case n == nil || n.punct != "" || n.date != nil:
			return -1
		case n.has(OfficeEntry) != nil:
			return k
		case j.before() && (n.has(AdjectiveEntry) != nil || n.has(NameEntry) != nil || n.function("det") != nil || n.function("former") != nil ||
			n.function("acting") != nil || n.function("designate") != nil || n.function("poss") != nil || j.possessive(k) || n.unknown()):
		default:
			return -1
		}
	}
	return -1
}

// joinsStates: "and" or a comma between two adjectives of states: "the British,
// French and German foreign ministers".
func (j *joiner) joinsStates(k int) bool {
	n, prev, next := j.piece(k), j.piece(k-1), j.piece(k+1)
	if !j.before() || prev == nil || next == nil || n.punct != "," && n.function("conj") == nil {
		return false
	}
	return prev.has(AdjectiveEntry) != nil && next.has(AdjectiveEntry) != nil
}

func (j *joiner) possessive(k int) bool {
	p := j.piece(k)
	return p != nil && j.s.Tokens[p.first].Fold == "'s"
}

// pendingModifier takes a state or body before its office or organ.
func (b *builder) pendingModifier(p *piece) bool {
	if b.j.possessive(b.i) {
		b.i++
		return len(b.pending) > 0
	}
	if b.possessiveBefore(p) {
		return true
	}
	id := stateOrBody(b.j.r.lexicon.Gaz, p)
	if organ, next := b.j.organAfterState(b.i); organ != "" && next < len(b.j.pieces) && b.j.pieces[next].has(OfficeEntry) != nil {
		b.pending = append(b.pending, organ) // "Chinese foreign ministry spokeswoman"
		b.i = next
		return true
	}
	if id == "" {
		switch {
		case p.function("det") != nil && len(b.pending) == 0 && len(b.p.Offices) == 0:
		case p.function("deputy") != nil:
		case p.function("conj") != nil && len(b.pending) > 0 && b.j.plainStates(b.i+1):
		case len(b.pending) > 0 && len(b.p.Offices) == 0 && p.unknown() && b.j.officeStart(b.i) > 0 && !b.j.s.Tokens[p.first].Upper:
		default:
			return false
		}
		b.i++
		return true
	}
	if len(b.p.Offices) > 0 || b.j.officeStart(b.i) < 0 && !b.ownPerson(id) {
		return false
	}
	b.pending = append(b.pending, id)
	b.i++
	return true
}

// ownPerson: "Italy's Tajani": a state before a known person of its own.
func (b *builder) ownPerson(state string) bool {
	return len(b.pending) == 0 && b.j.possessive(b.i+1) && b.j.piece(b.i+2) != nil && b.j.personOf(b.i+2, state)
}

// possessiveBefore takes "its" or "the country's" before an office.
func (b *builder) possessiveBefore(p *piece) bool {
	if len(b.p.Offices) > 0 || len(b.pending) > 0 || b.named {
		return false
	}
	if e := p.function("poss"); e != nil && b.j.officeStart(b.i+1) >= 0 {
		b.pron = e.Word.Value
		b.i++
		return true
	}
	if e := p.function("ref"); e != nil && e.Word.Value == "country" && b.j.possessive(b.i+1) && b.j.officeStart(b.i+2) >= 0 {
		b.pron = "country"
		b.i += 2
		return true
	}
	return false
}

// plainStates: a state stands at piece i and an office soon after.
func (j *joiner) plainStates(i int) bool {
	p := j.piece(i)
	return p != nil && stateOrBody(j.r.lexicon.Gaz, p) != "" && j.officeStart(i) >= 0
}

// stateOrBody gives the id of the state or body that a piece names.
func stateOrBody(gaz *gazetteer.Gazetteer, p *piece) string {
	if e := p.has(AdjectiveEntry); e != nil {
		return e.Actor
	}
	for _, e := range p.entries {
		if e.Kind != NameEntry {
			continue
		}
		if a, ok := gaz.Actor(e.Actor); ok && a.Kind != ontology.Person {
			return e.Actor
		}
	}
	return ""
}
