package load

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/event"
)

// directed gives a report as the graph takes it. "The Russia-Ukraine war" and
// "a truce between Israel and Hamas" tell of an act that each side does to the
// other: two reports of a relation that has a direction.
func directed(r event.Report) []event.Report {
	relation, _ := ontology.Lookup(r.Relation)
	if relation.Symmetric || len(r.Participants) == 0 || r.Participants[0].Role != event.Party {
		return []event.Report{r}
	}
	var all []event.Report
	for i, doer := range r.Participants {
		for k, other := range r.Participants {
			if i == k || doer.Entity.Key == other.Entity.Key {
				continue
			}
			doer.Role, other.Role = event.Source, event.Target
			one := r
			one.Participants = []event.Participant{doer, other}
			all = append(all, one)
		}
	}
	return all
}
