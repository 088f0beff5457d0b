package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// topic: in a headline like "Syrie : l'ONU condamne les violences" the state before the colon
// is that of which the clause tells, and whom its act is about where the act names nobody.
func (a *article) topic(m *matcher, rd *reading, source []Participant) []Participant {
	c := rd.node.clause
	for c != nil && c.link != colonLink {
		c = c.parent
	}
	if c == nil || m.vso {
		return nil
	}
	sub := m.subjectOf(c)
	if sub == nil || !sub.own || sub.arg == nil || sub.arg.actor == nil {
		return nil
	}
	p := m.lone(c.parent)
	if p == nil {
		return nil
	}
	e := one(a.resolver.Resolve(p))
	if e == nil || e.Kind != ontology.Country || sameSide(e, source) {
		return nil
	}
	return unsaid([]*entity.Entity{e}, Target)
}
