package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// name takes the name of the person: one that the gazetteer or the article
// knows, else a new one where an office or a title leads to it.
func (b *builder) name(p *piece) bool {
	if p.clitics.Prep != "" && b.i > 0 && len(b.p.Offices) > 0 {
		return false
	}
	if b.voiceOf() {
		return false
	}
	led := b.titled || len(b.p.Offices) > 0
	if e := b.knownPerson(p, led); e != nil {
		b.officeInside(p)
		next := b.j.nameEnd(b.i+1, e)
		b.setName(b.i, next-1)
		if e.Kind == LocalEntry {
			b.p.Local = e.Local + 1
		} else {
			b.p.Person = e.Actor
		}
		b.p.Candidates = candidatesOf(p)
		b.i = next
		return true
	}
	if b.p.Plural || b.p.Dual && !b.j.before() {
		return false
	}
	end := b.j.newName(b.i)
	if end <= b.i || !led && !b.j.introduced(b.i, end) && !b.j.inFull(b.i, end) {
		return false
	}
	if end == b.i+1 && b.j.before() && (b.j.nameless(p, end) || b.placed(p)) {
		return false
	}
	if b.ofPlace(p) {
		if end == b.i+1 || !strings.HasSuffix(b.j.s.Tokens[p.first].Raw, "ии") {
			return false // «руководителем Курчатовского института»
		}
		b.i++ // «главой Гагаузии Евгенией Гуцул»
	}
	if first := b.givenAt(end); first > b.i { // "Chief Financial Officer John Rainey", «мэр Гданьска Павел Адамович»
		b.i = first
		if b.j.pieces[first].has(LocalEntry) != nil {
			return b.name(&b.j.pieces[first])
		}
		b.setName(first, end-1)
		b.i = end
		return true
	}
	if b.j.before() && b.j.shortened(p) {
		return false
	}
	if end == b.i+1 && !b.j.before() && !p.quoted && p.has(NameWordEntry) == nil {
		return false // «نظيره التركي سأل»: without capitals one unknown word is any word
	}
	b.setName(b.i, end-1)
	b.i = end
	return true
}

// officeInside: "Saudi Arabia's King Salman": a name that the tables know with the
// office tells which one the state before it has given him.
func (b *builder) officeInside(p *piece) {
	if len(b.pending) == 0 || len(b.p.Offices) > 0 || !b.j.before() {
		return
	}
	for _, m := range p.shorter {
		if m.last != p.first {
			continue
		}
		for _, e := range m.entries {
			if e.Kind == OfficeEntry && e.Office.Number == lang.Singular {
				t := b.j.s.Tokens[p.first]
				b.p.Offices = []Office{{Office: e.Office, Of: b.pending, Start: t.Start, End: t.End}}
				b.pending = nil
				return
			}
		}
	}
}

func (b *builder) setName(first, last int) {
	tokens := b.j.s.Tokens
	from, to := tokens[b.j.pieces[first].first], tokens[b.j.pieces[last].last]
	conj := b.j.pieces[first].clitics.Conj
	b.p.NameStart, b.p.NameEnd = from.Start+len(conj), to.End
	words := make([]string, 0, last-first+1)
	for _, p := range b.j.pieces[first : last+1] {
		for _, t := range tokens[p.first : p.last+1] {
			if t.Kind != text.Punct || t.Raw == "-" {
				words = append(words, t.Raw)
			}
		}
	}
	words[0] = strings.TrimPrefix(words[0], conj)
	if b.p.Offices != nil || b.titled {
		words = b.j.r.lexicon.grammar.base(words, b.cases)
	}
	b.p.Name = strings.Join(words, " ")
	if strings.ContainsAny(b.p.Name, "-'’") {
		b.p.Name = tightly.Replace(b.p.Name)
	}
	b.named = true
	b.p.Quoted = b.j.pieces[first].quoted
}

// tightly takes out the spaces beside hyphens and behind apostrophes.
var tightly = strings.NewReplacer(" - ", "-", "' ", "'", "’ ", "’")

func (b *builder) knownPerson(p *piece, led bool) *Entry {
	for i := range p.entries {
		e := &p.entries[i]
		if e.Kind == LocalEntry {
			if b.anotherLocal(e) {
				continue
			}
			return e
		}
		if e.Kind != NameEntry || e.body {
			continue
		}
		a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
		if !ok || e.Use == gazetteer.Given && !led && !(len(b.pending) == 1 && b.pending[0] == a.Country) { // "China's Wang"
			continue
		}
		if led && !b.agrees(a) || b.anotherBearer(e) || b.j.otherFamily(b.i, e) || led && b.j.givenTail(b.i+1) > b.i+1 {
			continue
		}
		return e
	}
	return nil
}

// candidatesOf lists whom a piece could name, nil where it names one only.
func candidatesOf(p *piece) []string {
	if len(p.entries) < 2 {
		return nil
	}
	var ids []string
	for _, e := range p.entries {
		if (e.Kind == NameEntry || e.Kind == AdjectiveEntry) && !slices.Contains(ids, e.Actor) {
			ids = append(ids, e.Actor)
		}
	}
	return ids
}

// anotherBearer: the given name before a known surname is somebody else's
// ("Tom Bolton"); in a script with capitals any unknown name before it is.
func (b *builder) anotherBearer(e *Entry) bool {
	if b.givenName(e) {
		return true
	}
	prev := b.j.piece(b.i - 1)
	if e.Use == gazetteer.Surname && prev != nil && prev.punct == "-" && b.j.halfName(b.i-2) {
		return true // "Zaghari-Ratcliffe"
	}
	if e.Use != gazetteer.Surname || prev == nil || !prev.nameOnly() {
		return false
	}
	x, t := b.j.r.lexicon, b.j.s.Tokens[prev.last]
	if x.Pack.Settings.Capitals && !t.Upper {
		return false
	}
	if isInitial(t) {
		return !x.initialOf(e.Actor, t.Fold)
	}
	if x.Gaz.OtherBearer(x.Pack.Code, e.Actor, t.Fold) || x.givenToo(t.Raw) && !x.Gaz.IsGivenName(e.Actor, t.Fold) {
		return true
	}
	return x.Pack.Settings.Capitals && prev.first > 0 && b.j.s.Kind == text.Body && !x.Gaz.IsGivenName(e.Actor, t.Fold)
}

// halfName: piece k, a capitalized word that names nobody, is tied to the next by a hyphen.
func (j *joiner) halfName(k int) bool {
	p := j.piece(k)
	if p == nil || !p.nameOnly() || p.last+2 >= len(j.s.Tokens) {
		return false
	}
	word, dash := j.s.Tokens[p.last], j.s.Tokens[p.last+1]
	return word.Upper && word.End == dash.Start && dash.End == j.s.Tokens[p.last+2].Start
}

// anotherLocal: before the surname of somebody whom the article introduces stands
// the given name of another: "Hafez Assad" beside Bashar Assad.
func (b *builder) anotherLocal(e *Entry) bool {
	x, prev, p := b.j.r.lexicon, b.j.piece(b.i-1), &b.j.pieces[b.i]
	if !x.Pack.Settings.Capitals || prev == nil || !prev.nameOnly() || prev.first == 0 || p.last > p.first {
		return false
	}
	t := b.j.s.Tokens[prev.last]
	return t.Upper && !isInitial(t) && x.Gaz.OtherBearer(x.Pack.Code, "", t.Fold) && !slices.Contains(b.j.found.people[e.Local].words, t.Fold)
}

// givenName: a surname that others bear as a given name stands before another
// name: «Павел Адамович» is no President Pavel.
func (b *builder) givenName(e *Entry) bool {
	x, next := b.j.r.lexicon, b.j.piece(b.i+1)
	if e.Kind != NameEntry || e.Use != gazetteer.Surname && !e.Weak || next == nil || !next.nameOnly() || next.quoted || !next.clitics.none() {
		return false
	}
	here, after := b.j.s.Tokens[b.j.pieces[b.i].first], b.j.s.Tokens[next.first]
	if x.Pack.Settings.Capitals && !after.Upper {
		return false
	}
	if x.Pack.Settings.Analytic() && b.j.s.Kind == text.Body && next.unknown() && len(b.p.Offices) > 0 && !x.Gaz.IsGivenName(e.Actor, after.Fold) {
		return true // "Defence Minister Yassin Ibrahim" is nobody whose surname is Yassin
	}
	if e.Use != gazetteer.Surname {
		return x.Pack.Settings.Capitals && next.unknown() // "Francis Tolentino" is not the pope
	}
	return x.Gaz.OtherBearer(x.Pack.Code, "", x.grammar.base([]string{here.Raw, here.Raw}, b.cases)[0])
}

// initialOf: a name of the person has a word before its last that begins so.
func (x *Lexicon) initialOf(person, initial string) bool {
	for _, n := range x.Gaz.NamesOf(person) {
		words := strings.Fields(text.Fold(n.Text))
		for _, w := range words[:max(len(words)-1, 0)] {
			if strings.HasPrefix(w, initial) {
				return true
			}
		}
	}
	return false
}

// agrees: a known person of one state does not hold an office of another.
func (b *builder) agrees(a *gazetteer.Actor) bool {
	home := b.home()
	for _, o := range b.p.Offices {
		if o.Office.Accredited {
			return true
		}
	}
	return home == "" || a.Country == "" || a.Country == home || b.j.kind(home) != ontology.Country
}

// nameEnd lengthens a known surname or given name by the unknown parts of
// the name around it ("bin Abdulaziz").
func (j *joiner) nameEnd(i int, e *Entry) int {
	if e.Kind == LocalEntry || e.Use == gazetteer.Surname {
		return i
	}
	for n := j.piece(i); n != nil && n.function("namepart") != nil && n.clitics.Conj == "" && n.clitics.Prep == ""; n = j.piece(i) {
		k := i + 1
		if p := j.piece(k); p != nil && p.punct == "-" {
			k++ // "al-Thani"
		}
		next := j.piece(k)
		if next != nil && next.function("namepart") != nil && j.articled(k+1) { // «بن عبد العزيز»
			i = k + 2
			continue
		}
		if next == nil || next.punct != "" || !j.continuesName(n, next) {
			return i
		}
		i = k + 1
	}
	return i
}

// articled: piece i is one word with the article.
func (j *joiner) articled(i int) bool {
	p := j.piece(i)
	return p != nil && p.punct == "" && p.first == p.last && p.clitics.Conj == "" && p.clitics.Prep == "" && withArticle(j.s.Tokens[p.first].Fold)
}

// continuesName: behind "bin" stands a father, known or not; behind «آل» a house,
// whatever its name means («آل ثاني»).
func (j *joiner) continuesName(part, next *piece) bool {
	return next.unknown() || next.has(NameWordEntry) != nil || next.has(NameEntry) != nil || part.function("namepart").Word.Value == "house" && j.s.Tokens[part.first].Raw == part.function("namepart").Word.Text
}
