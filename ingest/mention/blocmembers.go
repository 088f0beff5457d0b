package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// namedMembers puts members that are named right behind the word for them in the place of their
// bloc: "EU members Poland and Hungary".
func (b *builder) namedMembers(p *piece, of []string, next int) bool {
	if len(of) != 1 || !b.j.isBloc(of[0]) && !(callsMembers(p) && b.j.kind(of[0]) == ontology.Organization) {
		return false
	}
	var ids []string
	id, after := b.j.ofElement(next, false)
	for id != "" && b.j.kind(id) == ontology.Country {
		ids = append(ids, id)
		next = after
		id, after = b.j.nextInList(next)
	}
	if len(ids) < 2 {
		return false
	}
	b.setStates(ids)
	if callsMembers(p) {
		b.p.MembersOf = of[0]
	}
	b.i = next
	return true
}

// callsMembers: the word at the piece says of states that they are in a body: "members", not "countries".
func callsMembers(p *piece) bool {
	_, noun := predicates(p.entries, false)
	return noun != nil && slices.ContainsFunc(noun.Lemma.Frames, func(f *lang.Frame) bool { return f.Relation == "member-of" })
}

// calledMembers: between commas and behind "both" the body at hand, whose word for members stands at
// piece k, says of whom stands before that they are in it: "Mali and Niger, both AU members, condemned".
func (b *builder) calledMembers(of []string, k int) bool {
	j := b.j
	if !j.r.lexicon.Pack.Settings.Analytic() || len(of) != 1 || j.kind(of[0]) != ontology.Organization || b.i < 3 || k >= len(j.pieces) || !callsMembers(&j.pieces[k]) {
		return false
	}
	return j.pieces[b.i-1].function("each") != nil && j.pieces[b.i-2].punct == "," && j.endsPhrase(k+1)
}

// isBloc: states are members of the body.
func (j *joiner) isBloc(id string) bool {
	a, ok := j.r.lexicon.Gaz.Actor(id)
	return ok && a.Has(ontology.AllianceLabel)
}

// saysSo: what might be a word for members is a verb: "Iran states that".
func (b *builder) saysSo(of []string, p *piece, k int) bool {
	verb, _ := predicates(p.entries, false)
	if !b.j.before() || verb == nil || verb.Form != PresentForm || !says(verb.Lemma) {
		return false
	}
	next := b.j.piece(k + 1)
	return len(of) != 1 || !b.j.isBloc(of[0]) || next == nil || next.function("comp") != nil || next.punct != ""
}
