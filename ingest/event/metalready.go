package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// metAlready: two of whom an English article has just told that they met speak where they met, where no phone is told of:
// "Lula met Modi. The two spoke for an hour".
func (a *article) metAlready(m *matcher, rd *reading, r *Report, s *sides) {
	if !m.analytic || r.Relation != "spoke-with" || r.Status != ontology.Occurred || len(s.slots) > 1 || len(s.party) != 2 || !plainlySpeak(rd) || m.phones(rd.node.clause) {
		return
	}
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		have := &a.out.Reports[i]
		if have.Relation != "met-with" || have.Status != ontology.Occurred || !isPair(have, s.party[0].Entity, s.party[1].Entity) {
			continue
		}
		if r.Date == "" || r.Date == have.Date { // not "met in May. On Monday the two spoke"
			r.Relation, r.CAMEO = "met-with", have.CAMEO
		}
		return
	}
}

// plainlySpeak: a verb of one word and its subject alone, "the two spoke", not "held a phone call".
func plainlySpeak(rd *reading) bool {
	return rd.node.class == lang.Verb && len(rd.frame.Slots) == 1 && !strings.Contains(rd.node.lemma.Text, " ")
}
