package mention

import "github.com/diplograph/diplograph/graph/ontology"

// namedMembers puts members that are named right behind the word for them in the place of their
// bloc: "EU members Poland and Hungary".
func (b *builder) namedMembers(of []string, next int) bool {
	if len(of) != 1 || !b.j.isBloc(of[0]) {
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
	b.i = next
	return true
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
