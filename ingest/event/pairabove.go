package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pairAbove are the two people of whom one tells, asks or urges the other in a clause above an
// English noun of a meeting that is theirs, and that clause: "urged Xi to free a man during their
// talks".
func (m *matcher) pairAbove(n *node) (*argument, *clause) {
	if !m.analytic || n.class != lang.Noun || n.pron != "3p" || !tells(n.lemma, "met-with") && !tells(n.lemma, "spoke-with") || !slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) {
		return nil, nil
	}
	c := n.clause
	for (c.link == infLink || c.link == purposeLink || c.link == compLink || c.link == partLink) && c.parent != nil {
		c = c.parent
	}
	v := m.byChunk[c.verb]
	if v == nil || c.passive || len(v.after) == 0 {
		return nil, nil
	}
	one, other := m.subjectActor(c), &v.after[0]
	if one == nil || !m.onePerson(one.actor) || !m.onePerson(other.actor) {
		return nil, nil
	}
	return m.together(one, other.actor), c
}

// onePerson: the phrase names a single person, or his office.
func (m *matcher) onePerson(p *mention.Phrase) bool {
	return p != nil && len(p.List) == 0 && p.Kind != mention.ByPronoun && m.kindOf != nil && m.kindOf(p) == ontology.Person
}
