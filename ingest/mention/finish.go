package mention

import (
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
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
		if office.Office.Number == lang.Dual {
			p.Ref = "pair.person"
		}
		return office.Def
	case b.interleaved(office):
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
		*p = body
	default:
		*p = Phrase{Kind: ByName, Actor: office.Of[0]}
	}
	return true
}

// governed: "the Trump administration", "Netanyahu's government", "Assad's forces"
// are the state.
func (b *builder) governed() {
	if !b.j.before() || b.p.Person == "" || len(b.p.Offices) > 0 {
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
		b.p = Phrase{Kind: ByName, Actor: a.Country}
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
		if end <= i {
			return nil, b.i
		}
		names = append(names, span{i, end - 1})
		i = end
		for p := b.j.piece(i); p != nil && len(names) < n && (p.punct == "," || p.function("conj") != nil && p.clitics == (Clitics{})); p = b.j.piece(i) {
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
		b.j.found.know(p)
	case p.Local > 0:
		p.Kind = ByNewName
	default:
		p.Kind = ByNewName
		p.Local = 1 + b.j.found.add(p)
	}
}

// introductions gathers the people whom an article introduces by name and
// office, so that "Benjamin said" finds him three paragraphs later.
type introductions struct {
	x       *Lexicon
	people  []Introduction
	known   map[string][]string // gazetteer id -> folded words of the longest name
	full    map[string]bool     // ids of bodies named by what is no other word
	told    map[named]bool      // who was filed under known, or would not have been
	sharing sharing
	asked   bool // somebody was added or looked for: an answer that other sentences may change
}

func newIntroductions(x *Lexicon) *introductions {
	return &introductions{x: x, full: map[string]bool{}, told: map[named]bool{}}
}

// named is a person of the gazetteer as an article calls him.
type named struct{ person, name string }

// inFull: the article names the body by what is no other word.
func (in *introductions) inFull(actor string) bool {
	in.asked = true
	return in.full[actor]
}

// know files a person of the gazetteer who is named in full: the rest of the
// article may call him by a surname that names nobody elsewhere.
func (in *introductions) know(p *Phrase) {
	x := in.x
	bearer := named{p.Person, p.Name}
	if in.told[bearer] {
		return
	}
	in.told[bearer] = true
	name := p.Name
	if x.cased() && len(x.foldWords(name)) > 1 {
		if usual := x.Gaz.CommonName(p.Person, x.Pack.Code); usual != "" {
			name = usual // the text may write it in any case
		}
	}
	words := x.foldWords(name)
	if len(words) < 2 || len(words) <= len(in.known[p.Person]) || x.named(words[len(words)-1], p.Person) {
		return
	}
	if in.known == nil {
		in.known = map[string][]string{}
	}
	in.known[p.Person] = words
}

// named: the word by itself names the actor everywhere.
func (x *Lexicon) named(word, actor string) bool {
	for _, e := range x.alone(word) {
		if e.Kind == NameEntry && e.Actor == actor && e.Use != gazetteer.Given {
			return true
		}
	}
	return false
}

// Introduction is a person of whom only the article tells.
type Introduction struct {
	Name       string
	Offices    []Office
	Of         []string // from a modifier or a counterpart, not through an office
	words      []string
	FirstStart int
}

// add files a person under his name; whoever shares all words of a shorter
// name with one already there is the same.
func (in *introductions) add(p *Phrase) int {
	in.asked = true
	words := in.x.foldWords(p.Name)
	for i := range in.people {
		have := &in.people[i]
		if samePerson(have.words, words) {
			if len(words) > len(have.words) {
				have.Name, have.words = p.Name, words
			}
			have.Offices = append(have.Offices, p.Offices...)
			return i
		}
	}
	in.people = append(in.people, Introduction{Name: p.Name, Offices: p.Offices, Of: p.Of, words: words, FirstStart: p.NameStart})
	return len(in.people) - 1
}

func samePerson(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	if len(a) == 1 {
		return a[0] == b[len(b)-1]
	}
	k := 0
	for _, w := range b {
		if k < len(a) && a[k] == w {
			k++
		}
	}
	return k == len(a)
}

// local makes the look-up of the article's own people: by full name, by the
// last word, by the last two.
func (in *introductions) local() *local {
	x := in.x
	l := &local{byFirst: map[string][]localName{}}
	for i, p := range in.people {
		for _, words := range shortForms(p.words) {
			if len(words) == 1 && !x.localSurname(words[0]) || len(words) < len(p.words) && x.descentWord(words[0]) {
				continue
			}
			for _, form := range x.personForms(words) {
				l.byFirst[form.words[0]] = append(l.byFirst[form.words[0]], localName{words: form.words, entry: Entry{Kind: LocalEntry, Local: i, Cases: form.cases}})
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(in.known)) { // in one order, whatever the map's: two may share a surname
		words := in.known[id]
		if last := words[len(words)-1]; x.localSurname(last) || x.surnameOnly(last) && in.onlyBearer(last, id) && len(x.Gaz.Tenures(id)) > 0 || x.surnameOf(last, in.known) {
			for _, form := range x.personForms(words[len(words)-1:]) {
				l.byFirst[form.words[0]] = append(l.byFirst[form.words[0]], localName{words: form.words, entry: Entry{Kind: NameEntry, Actor: id, Use: gazetteer.Surname, Cases: form.cases}})
			}
		}
	}
	in.firstNames(l)
	return l
}

// surnameOnly: the word is nothing but the surname of people: of several in the
// gazetteer the article means the one whom it names in full, if he has held an
// office: "Trump" is not Melania.
func (x *Lexicon) surnameOnly(word string) bool {
	entries := x.alone(word)
	for _, e := range entries {
		if e.Kind != NameEntry || e.Use != gazetteer.Surname {
			return false
		}
	}
	return len(entries) > 0
}

// onlyBearer: the article names nobody else in full whose name ends so.
func (in *introductions) onlyBearer(last, id string) bool {
	for other, words := range in.known {
		if other != id && words[len(words)-1] == last {
			return false
		}
	}
	return true
}

// firstNames lets the first word of a name stand for its bearer, as news do
// where the family name comes first or is the only one ("Kang", "Retno").
func (in *introductions) firstNames(l *local) {
	x := in.x
	if !x.Pack.Settings.Capitals {
		return
	}
	bearers := map[string][]Entry{}
	note := func(words []string, e Entry) {
		if len(words) > 1 && len(words[0]) > 2 && len(l.byFirst[words[0]]) <= 1 && x.localSurname(words[0]) {
			bearers[words[0]] = append(bearers[words[0]], e)
		}
	}
	for i, p := range in.people {
		note(p.words, Entry{Kind: LocalEntry, Local: i})
	}
	for _, id := range slices.Sorted(maps.Keys(in.known)) {
		note(in.known[id], Entry{Kind: NameEntry, Actor: id, Use: gazetteer.Surname})
	}
	for word, entries := range bearers {
		if len(entries) == 1 {
			l.byFirst[word] = append(l.byFirst[word], localName{words: []string{word}, entry: entries[0], alone: true})
		}
	}
}

// descentWord: the word is "son of" (بن), which opens no name.
func (x *Lexicon) descentWord(word string) bool {
	return slices.ContainsFunc(x.alone(word), func(e Entry) bool {
		return e.Kind == FunctionEntry && e.Word.Class == "namepart" && e.Word.Value == "descent"
	})
}

// surnameOf: in a script without capitals the word by itself names other people of
// the gazetteer only, none of whom the article names in full: there «المالكي» is
// whoever it does.
func (x *Lexicon) surnameOf(word string, named map[string][]string) bool {
	if x.Pack.Settings.Capitals {
		return false
	}
	found := false
	for _, e := range x.alone(word) {
		switch {
		case e.Kind == NameWordEntry:
		case e.Kind == NameEntry && e.Use == gazetteer.Surname && named[e.Actor] == nil:
			found = true
		default:
			return false
		}
	}
	return found
}

// cased: the language writes names in cases.
func (x *Lexicon) cased() bool { return x.Pack.Settings.Cased() }

// personForm is a name in some case: its folded words.
type personForm struct {
	words []string
	cases Cases
}

// personForms gives the folded words of a name in every case.
func (x *Lexicon) personForms(words []string) []personForm {
	if !x.cased() {
		return []personForm{{words: words}}
	}
	var all []personForm
	seen := map[string]bool{}
	for _, form := range x.grammar.name(strings.Join(words, " "), true) {
		if !seen[form.text] {
			seen[form.text] = true
			all = append(all, personForm{x.foldWords(form.text), form.cases})
		}
	}
	return all
}

func shortForms(words []string) [][]string {
	n := len(words)
	forms := [][]string{words}
	if n > 1 {
		forms = append(forms, words[n-1:])
	}
	if n > 2 {
		forms = append(forms, words[n-2:], words[:2])
	}
	return forms
}

// localSurname: a single word names a person only when the lexicon has no other
// use for it.
func (x *Lexicon) localSurname(word string) bool {
	if len([]rune(word)) < 3 {
		return false
	}
	for _, e := range x.alone(word) {
		switch e.Kind {
		case CommonEntry, FunctionEntry, OfficeEntry, AdjectiveEntry, NameEntry:
			return false
		case PredicateEntry:
			if !x.Pack.Settings.Capitals {
				return false
			}
		}
	}
	return true
}
