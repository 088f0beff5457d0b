package load

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/event"
)

// sided gives a report as the graph takes it.
//
// A relation that both do has parties: "X met A and B" are two meetings of two
// parties, whoever the sentence makes its subject, so that other tellings of
// the same meeting are the same. A relation with a direction has source and
// target: "the Russia-Ukraine war" and "a truce between Israel and Hamas" tell
// of an act that each side does to the other, two reports.
func sided(r event.Report) []event.Report {
	relation, _ := ontology.Lookup(r.Relation)
	parties := len(r.Participants) > 0 && r.Participants[0].Role == event.Party
	switch {
	case relation.Symmetric && !parties:
		return pairs(r, event.Party, event.Party)
	case !relation.Symmetric && parties:
		return pairs(r, event.Source, event.Target)
	}
	return []event.Report{r}
}

// pairs makes a report of each pair of participants who stand on two sides,
// with new roles.
func pairs(r event.Report, first, second event.Role) []event.Report {
	var all []event.Report
	for _, a := range r.Participants {
		for _, b := range r.Participants {
			if a.Role == event.Target || b.Role == event.Source || a.Entity.Key == b.Entity.Key {
				continue
			}
			one := r
			one.Participants = []event.Participant{a, b}
			one.Participants[0].Role, one.Participants[1].Role = first, second
			all = append(all, one)
		}
	}
	return all
}
