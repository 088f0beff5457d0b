package mention

import "github.com/diplograph/diplograph/graph/ontology"

// plainNext: an office at piece k describes the plain word behind it: "general intelligence".
func (j *joiner) plainNext(k int) bool {
	n := j.piece(k + 1)
	return n != nil && n.unknown() && n.punct == "" && n.date == nil && !j.s.Tokens[n.first].Upper
}

// movementOf takes the movement whose name stands at piece k in English, right behind its state,
// in place of the state: "the leader of Lebanon's Hezbollah".
func (j *joiner) movementOf(states []string, k int) (of []string, next int) {
	if !j.r.lexicon.grammar.placed || len(states) != 1 || j.kind(states[0]) != ontology.Country {
		return states, k
	}
	at := k
	if j.possessive(k) {
		at++
	} else if j.pieces[k-1].has(AdjectiveEntry) == nil {
		return states, k
	}
	id := j.bodyAt(at, ontology.MovementLabel)
	if id == "" {
		return states, k
	}
	return []string{id}, at + 1
}

// bodyAt is the body with the label that piece k names and that is no office, "" for none.
func (j *joiner) bodyAt(k int, label string) string {
	p := j.piece(k)
	if p == nil || p.has(OfficeEntry) != nil {
		return ""
	}
	e := p.has(NameEntry)
	if e == nil {
		return ""
	}
	if a, ok := j.r.lexicon.Gaz.Actor(e.Actor); !ok || !a.Has(label) {
		return ""
	}
	return e.Actor
}

// itsOrgan is the organ with a name of its own behind the English genitive or adjective of its
// state that ends before piece i, and where it ends: "the chief of Israel's Mossad".
func (j *joiner) itsOrgan(i int) (organ string, end int) {
	if !j.r.lexicon.grammar.placed || i == 0 {
		return "", i
	}
	if j.possessive(i) {
		i++
	} else if j.pieces[i-1].has(AdjectiveEntry) == nil && !j.possessive(i-1) {
		return "", i
	}
	if p := j.piece(i); p == nil || p.punct != "" {
		return "", i
	}
	return j.bodyAt(i, ontology.OrganLabel), i + 1
}
