package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// provoked: who scrambles his jets "after a Venezuelan warship entered its waters" does so
// against whoever did what the clause of time or cause tells.
func (a *article) provoked(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if !m.analytic || rd.frame.Relation != "mobilizes-against" || m.kindOf == nil {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != timeLink && c.link != causeLink || c.contrast || c.parent != rd.node.clause || c.passive || c.verb < 0 {
			continue
		}
		sub := m.subjectOf(c)
		if sub == nil || sub.arg == nil {
			continue
		}
		who := sub.arg.actor
		if who == nil {
			who = sub.arg.owner
		}
		if who == nil || who.Kind == mention.ByPronoun || m.kindOf(who) != ontology.Country {
			continue
		}
		return apartFrom(a.participants(s, filler{phrase: who, argument: *sub.arg}, Target), source)
	}
	return nil
}
