package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// charged gives those whose charge or demand is denied where the text names
// only the charge ("Abu Dhabi denies the charge"): whoever last made one
// against the denier.
func (a *article) charged(r *Report, source []Participant) []Participant {
	if r.Relation != "rejects" || len(source) != 1 {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		have := &a.out.Reports[i]
		if !charges[have.Relation] || len(have.Participants) != 2 {
			continue
		}
		if by, of := have.Participants[0], have.Participants[1]; sameActor(of.Entity, source[0].Entity) {
			r.Confidence *= inherited
			by.Role = Target
			return []Participant{by}
		}
	}
	return nil
}

// inherited lowers the confidence of what the sentence itself does not name.
const inherited = 0.75

var charges = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "demands": true, "demands-end-of": true, "threatens": true, "warns": true}

// sameActor: the same, or two who act for one state.
func sameActor(a, b *entity.Entity) bool {
	return a.Key == b.Key || a.Country != "" && a.Country == b.Country
}
