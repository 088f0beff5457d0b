package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
)

// elsewhere: "Turkey and the United States agreed to a ceasefire in Syria": where
// neither is at home they agree on it, neither ceases fire at the other.
func (a *article) elsewhere(m *matcher, rd *reading, r *Report, s *sides) {
	if r.Relation != "concedes-to" || rd.node.class != lang.Noun || len(s.party) < 2 || len(s.slots) > 1 {
		return
	}
	for _, arg := range append(m.prepositional(rd.node, "in"), m.prepositional(rd.node, "for")...) {
		at := ""
		switch {
		case arg.place != "":
			if p := a.places[arg.place]; p != nil {
				at = p.Country
			}
		case arg.actor != nil:
			if e := one(a.talk.phrase(arg.actor, arg.chunk)); e != nil {
				at = e.Country
			}
		}
		if at == "" {
			continue
		}
		for _, p := range s.party {
			if p.Entity.Country == at || p.Entity.Country == "" || movement(p.Entity) {
				return
			}
		}
		r.Relation, r.CAMEO = "agrees-with", "057"
	}
}
