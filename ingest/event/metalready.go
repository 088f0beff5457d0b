package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
)

// metAlready: two of whom an English article has just told that they met speak where they met, where no phone is told of:
// "Lula met Modi. The two spoke for an hour".
func (a *article) metAlready(m *matcher, rd *reading, r *Report, s *sides) {
	if !m.analytic || r.Relation != "spoke-with" || r.Status != ontology.Occurred || len(s.slots) > 1 || len(s.party) != 2 || !plainlySpeak(rd) || m.phones(rd.node.clause) {
		return
	}
	both := [2]*entity.Entity{s.party[0].Entity, s.party[1].Entity}
	if a.talk.joint[0] == nil || a.talk.sentence-a.talk.joined > 1 || !sameTwo(a.talk.joint, both) {
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
		if sameTwo([2]*entity.Entity{have.Participants[0].Entity, have.Participants[1].Entity}, both) {
			r.Relation, r.CAMEO = "met-with", have.CAMEO
			return
		}
	}
}

// plainlySpeak: a verb of one word and its subject alone, "the two spoke", not "held a phone call".
func plainlySpeak(rd *reading) bool {
	return rd.node.class == lang.Verb && len(rd.frame.Slots) == 1 && !strings.Contains(rd.node.lemma.Text, " ")
}

// sameTwo: the pairs are of the same two, in whatever order.
func sameTwo(a, b [2]*entity.Entity) bool {
	return a[0].Key == b[0].Key && a[1].Key == b[1].Key || a[0].Key == b[1].Key && a[1].Key == b[0].Key
}
