package mention

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// singleWord: the office just taken is one word.
func (b *builder) singleWord() bool {
	p := &b.j.pieces[b.i-1]
	return p.first == p.last && p.has(OfficeEntry) != nil
}

// apposition passes a comma between a name and its office, or an office and
// its name.
func (b *builder) apposition() bool {
	k := b.i + 1
	for n := b.j.piece(k); n != nil && (n.function("det") != nil || n.function("former") != nil || n.function("title") != nil || b.j.given(k)); n = b.j.piece(k) {
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
	if len(b.p.Offices) > 0 && !b.sameOfficeOf(k) {
		return false
	}
	if k > b.i+1 && b.otherSays(k) {
		return false
	}
	at := b.j.officeStart(k)
	if at < 0 || !b.officeOfNamed(at) || b.ownOfficial(at) {
		return false
	}
	if !b.j.r.lexicon.Pack.Settings.VerbFirst && b.nameAhead(at) {
		return false // "after meeting Lavrov, Prime Minister Andrej Babiš flew": the office is the next one's
	}
	b.i, b.apposed = k, true
	if b.j.before() && b.j.piece(k-1).function("former") != nil {
		b.former = true
	}
	return true
}

// sameOfficeOf: in «السفير كريم علي، سفير ملاوي» the office at piece k says of whom the one before
// the name is.
func (b *builder) sameOfficeOf(k int) bool {
	if b.j.before() || len(b.p.Offices) != 1 || len(b.p.Offices[0].Of) > 0 || b.p.Offices[0].OfPron != "" {
		return false
	}
	e := b.j.piece(k).has(OfficeEntry)
	return e != nil && e.Office.Name == b.p.Offices[0].Office.Name && len(b.j.statesAfter(k+1)) > 0
}

// ownOfficial: in «سحب المغرب، سفيره لدى السعودية» the office at piece k is held for the state just
// named, which is not its holder.
func (b *builder) ownOfficial(k int) bool {
	p := &b.j.pieces[k]
	return p.clitics.Pron != "" && b.p.Person == "" && len(b.p.Offices) == 0
}

// nameAfterComma: "the foreign minister of Hungary, Péter Szijjártó, said".
func (b *builder) nameAfterComma(k int) bool {
	n := b.j.piece(k)
	if e := n.has(NameEntry); e != nil {
		a, ok := b.j.r.lexicon.Gaz.Actor(e.Actor)
		if !ok || a.Kind != ontology.Person || !b.agrees(a) {
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
	if next := b.j.pastHyphened(b.i); next > b.i && len(b.pending) > 0 && len(b.p.Offices) == 0 && b.j.officeStart(next) >= 0 {
		b.i = next
		return true
	}
	id := stateOrBody(p)
	if organ, next := b.j.organAfterState(b.i); organ != "" && next < len(b.j.pieces) && b.j.pieces[next].has(OfficeEntry) != nil {
		b.pending = append(b.pending, organ) // "Chinese foreign ministry spokeswoman"
		b.i = next
		return true
	}
	if id != "" && p.has(AdjectiveEntry) == nil && b.j.r.lexicon.Pack.Settings.Behind != lang.Nothing {
		return false // «в Бурунди ждали президент и министр»: only an adjective stands before its office
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
	if b.j.r.lexicon.cased() && p.has(AdjectiveEntry) == nil {
		return false // «визит в Пекин премьер-министра»
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

// possessiveBefore takes "its", "the country's" or, in English, "the group's" before an office.
func (b *builder) possessiveBefore(p *piece) bool {
	if len(b.p.Offices) > 0 || len(b.pending) > 0 || b.named {
		return false
	}
	if e := p.function("poss"); e != nil && b.j.officeStart(b.i+1) >= 0 {
		b.pron = e.Word.Value
		b.i++
		return true
	}
	if e := p.function("ref"); e != nil && (e.Word.Value == "country" || b.j.ownsOffice(e)) && b.j.possessive(b.i+1) && b.j.officeStart(b.i+2) >= 0 {
		b.pron, b.pronWord = e.Word.Value, b.j.bodyWord(e)
		b.i += 2
		return true
	}
	return false
}

// ownsOffice: the word refers to a movement or body, whose office stands beside it in English.
func (j *joiner) ownsOffice(e *Entry) bool {
	return j.r.lexicon.Pack.Settings.Analytic() && OfTold(e.Word.Value)
}

// OfTold reports whether the value of a reference says that an office is of the movement or body told
// of before: "the group's spokesman", "a spokesman for the movement", "the agency's chief".
func OfTold(value string) bool { return value == "movement" || BodyTold(value) }

// BodyTold reports whether the value of a reference means a body told of before.
func BodyTold(value string) bool { return value == "body" || value == "bloc" }

// bodyWord is the word for the body to which the entry refers, empty where it refers to none.
func (j *joiner) bodyWord(e *Entry) string {
	if !BodyTold(e.Word.Value) {
		return ""
	}
	words := j.r.lexicon.foldWords(e.Word.Text)
	return words[len(words)-1]
}

// plainStates: a state stands at piece i and an office soon after.
func (j *joiner) plainStates(i int) bool {
	p := j.piece(i)
	return p != nil && stateOrBody(p) != "" && j.officeStart(i) >= 0
}

// stateOrBody gives the id of the state or body that a piece names.
func stateOrBody(p *piece) string {
	if e := p.has(AdjectiveEntry); e != nil {
		return e.Actor
	}
	if p.kinds&(1<<NameEntry) == 0 {
		return ""
	}
	for i := range p.entries {
		if e := &p.entries[i]; e.Kind == NameEntry && e.body {
			return e.Actor
		}
	}
	return ""
}

// otherSays: in "met Vladimir Putin, a Kremlin spokesman said" nothing parts the office that
// begins at piece k from a verb of saying, so that it is somebody else's. The name stands
// behind another verb.
func (b *builder) otherSays(k int) bool {
	if !b.j.r.lexicon.Pack.Settings.Analytic() || !b.behindVerb() {
		return false
	}
	for n := k; n < k+6; n++ {
		p := b.j.piece(n)
		if p == nil || p.punct != "" || p.function("rel") != nil {
			return false
		}
		if verb, _ := predicates(p.entries, false); n > k && verb != nil && verb.Form != IngForm && says(verb.Lemma) {
			return true
		}
	}
	return false
}

// behindVerb: a verb stands before the phrase at hand.
func (b *builder) behindVerb() bool {
	for n := b.i - 1; n >= 0; n-- {
		if verb, _ := predicates(b.j.pieces[n].entries, false); verb != nil && verb.Form != IngForm {
			return true
		}
	}
	return false
}
