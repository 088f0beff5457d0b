package load

import (
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// ties adds the offices and memberships that the gazetteer knows between the
// actors of the document on a day. They bring no further actor in.
func (b *builder) ties(day ontology.Date) {
	for _, a := range b.doc.Actors {
		if a.Kind == ontology.Person {
			b.offices(a.Key, day)
		}
		b.memberships(a.Key, day)
	}
}

// offices are those that the tables are sure of on that day.
//
//	(:Person)-[:HOLDS_OFFICE {office, since, until}]->(:Country|Organization)
func (b *builder) offices(person string, day ontology.Date) {
	for t := range b.gaz.Offices(person, day) {
		if _, here := b.known[t.Body]; !here || !t.Certain(day) || strings.HasSuffix(t.Office, "spokesperson") {
			continue // whom a spokesperson speaks for is for the text to say
		}
		tie := graph.Tie{Relation: "holds-office", Source: person, Target: t.Body, Office: t.Office, Until: t.Until}
		if t.Exact {
			tie.Since = t.Since // else the first sighting, which is no beginning
		}
		b.doc.Ties = append(b.doc.Ties, tie)
	}
}

// memberships are drawn from the member.
//
//	(:Country)-[:MEMBER_OF]->(:Organization)
func (b *builder) memberships(member string, day ontology.Date) {
	for _, m := range b.gaz.Memberships(member, day) {
		if _, here := b.known[m.Body]; here {
			b.doc.Ties = append(b.doc.Ties, graph.Tie{Relation: "member-of", Source: member, Target: m.Body, Since: m.Since, Until: m.Until})
		}
	}
}
