package mention

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// plainNext: an office at piece k describes the plain word behind it: "general intelligence".
func (j *joiner) plainNext(k int) bool {
	n := j.piece(k + 1)
	return n != nil && n.unknown() && n.punct == "" && n.date == nil && !j.s.Tokens[n.first].Upper
}

// movementOf is the movement whose name stands right behind its state in English: "the leader
// of Lebanon's Hezbollah". "" for none.
func (j *joiner) movementOf(states []string, k int) string {
	if !j.r.lexicon.grammar.placed || len(states) != 1 || j.kind(states[0]) != ontology.Country {
		return ""
	}
	if j.possessive(k) {
		k++
	} else if j.pieces[k-1].has(AdjectiveEntry) == nil {
		return ""
	}
	p := j.piece(k)
	if p == nil || p.has(NameEntry) == nil || p.has(OfficeEntry) != nil {
		return ""
	}
	a, ok := j.r.lexicon.Gaz.Actor(p.has(NameEntry).Actor)
	if !ok || !a.Has(ontology.MovementLabel) {
		return ""
	}
	return p.has(NameEntry).Actor
}

// bodyAt: piece k is the name of an organ and of nothing else.
func (j *joiner) bodyAt(k int) bool {
	e := j.pieces[k].has(NameEntry)
	if e == nil || j.pieces[k].has(OfficeEntry) != nil {
		return false
	}
	a, ok := j.r.lexicon.Gaz.Actor(e.Actor)
	return ok && a.Has(ontology.OrganLabel)
}

// otherHosts are the states to which the others of several English envoys are sent: "Kenya's
// ambassadors to Peru, Chile and Bolivia".
func (b *builder) otherHosts(o *Office) {
	if o.Host == "" || o.Office.Number != lang.Plural || !b.j.r.lexicon.grammar.placed {
		return
	}
	for id, next := b.j.nextInList(b.i); id != ""; id, next = b.j.nextInList(b.i) {
		o.Hosts, b.i = append(o.Hosts, id), next
	}
}
