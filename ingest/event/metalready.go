package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// metAlready: two of whom an English article has just told that they met speak where they met, where no phone is told of:
// "Lula met Modi. The two spoke for an hour".
func (a *article) metAlready(m *matcher, rd *reading, r *Report, party []Participant) {
	if !m.analytic || strings.Contains(rd.node.lemma.Text, " ") || m.phones(rd.node.clause) || r.Relation != "spoke-with" || r.Status != ontology.Occurred || rd.node.class != lang.Verb || len(rd.frame.Slots) != 1 || len(party) != 2 || a.talk.joint[0] == nil || a.talk.sentence-a.talk.joined > 1 {
		return
	}
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		have := &a.out.Reports[i]
		if have.Relation != "met-with" || have.Status != ontology.Occurred || len(have.Participants) != 2 {
			continue
		}
		if r.Date != "" && r.Date != have.Date {
			return // "met in May. On Monday the two spoke by phone"
		}
		x, y := have.Participants[0].Entity, have.Participants[1].Entity
		if x.Key == party[0].Entity.Key && y.Key == party[1].Entity.Key || x.Key == party[1].Entity.Key && y.Key == party[0].Entity.Key {
			r.Relation, r.CAMEO = "met-with", have.CAMEO
			return
		}
	}
}
