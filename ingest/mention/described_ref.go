package mention

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// DescribedCountry is the reference of a state by what describes it: "the landlocked nation".
const DescribedCountry = "country.described"

// SamePerson is the reference of a person told of before: "the veteran leader", "the
// 54-year-old".
const SamePerson = "person"

// agedPerson is the value of a word that refers to a person behind a number.
const agedPerson = "person.aged"

// describable: the word refers to nobody but by what describes it.
func describable(e *Entry) bool {
	return (e.Word.Value == DescribedCountry || e.Word.Value == agedPerson) && !strings.Contains(e.Word.Text, " ")
}

// byDescription takes an English noun behind "the" and words that describe who was told of before.
func (b *builder) byDescription() bool {
	if !b.j.r.lexicon.Pack.Settings.Analytic() {
		return false
	}
	det := b.j.piece(b.i).function("det")
	if det == nil || det.Word.Value != DefiniteValue {
		return false
	}
	for k := b.i + 1; k <= b.i+5; k++ {
		p := b.j.piece(k)
		if p == nil || p.punct != "" && p.punct != "-" {
			return false
		}
		if e := p.function("ref"); e != nil {
			return b.descriptionOf(k, e.Word.Value)
		}
		if p.punct == "" && (stateOrBody(p) != "" || p.has(OfficeEntry) != nil || b.j.binds(p)) {
			return false
		}
	}
	return false
}

// descriptionOf makes the reference of the noun at piece k.
func (b *builder) descriptionOf(k int, value string) bool {
	switch {
	case value == DescribedCountry && k > b.i+1 && !b.j.furtherTold(k+1):
		b.p.Ref = DescribedCountry
	case value == agedPerson && b.j.digits(b.j.piece(b.i+1)):
		b.p.Ref = SamePerson
		if n := b.j.piece(k + 1); n != nil && n.unknown() && b.j.piece(k+2) != nil {
			k++ // "the 37-year-old captain"
		}
	default:
		return false
	}
	b.p.Kind = ByReference
	b.i = k + 1
	return true
}

// furtherTold: what stands at piece i says which of many is meant: "the first country to", "the
// largest nation in".
func (j *joiner) furtherTold(i int) bool {
	p := j.piece(i)
	return p != nil && (p.function("prep") != nil || p.function("inf") != nil || p.function("rel") != nil || p.function("comp") != nil) || j.possessive(i)
}

// binds: the word ties others together or begins something else: no word of description.
func (j *joiner) binds(p *piece) bool {
	for _, class := range [...]string{"prep", "det", "conj", "comp", "inf", "rel", "sub", "aux", "passive", "modal", "neg", "pron", "poss"} {
		if p.function(class) != nil {
			return true
		}
	}
	return false
}

// stateNamed: the state or body that the word at hand describes is named behind it, so that the word refers
// to none told of before: "the Republic of Niger", "the military junta in Niger", "its neighbour Chad".
func (b *builder) stateNamed(e *Entry, p *piece) bool {
	several := b.j.before() && p.last > p.first
	switch e.Word.Value {
	case "bloc", "body", "movement":
		n := b.j.piece(b.i + 1) // "the regional bloc ECOWAS"
		return b.j.before() && !b.j.r.lexicon.cased() && !b.j.r.lexicon.Pack.Settings.NounFirst() && n != nil && n.has(NameEntry) != nil && b.j.kind(n.has(NameEntry).Actor) == ontology.Organization
	case "country":
		if !several || b.j.prepOf(b.i+1) != "of" {
			return false
		}
		id, _ := b.j.ofElement(b.i+2, true)
		return id != ""
	case DescribedCountry:
		if !several {
			return false
		}
		of, _ := b.j.ground(b.i + 1)
		return of != nil
	}
	return e.Word.Value == Neighbour && b.neighbourNamed()
}
