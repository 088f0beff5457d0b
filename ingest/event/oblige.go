package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// obligations reports what somebody says that another must do: a demand of the
// speaker on whoever must.
func (a *article) obligations(s *mention.Sentence, m *matcher) {
	for _, c := range m.clauses {
		if c.verb < 0 || !m.must(c) {
			continue
		}
		say := m.sayingOf(c)
		sub := m.subjectOf(c)
		if say == nil || sub == nil || sub.arg == nil || sub.arg.actor == nil {
			continue
		}
		rd := &reading{node: m.byChunk[c.verb], frame: mustFrame, fills: []filler{
			{role: lang.TargetRole, phrase: sub.arg.actor, argument: *sub.arg},
		}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9})
		for _, source := range a.who(say, lang.SourceRole) {
			for _, target := range a.participants(s, rd.fills[0], Target) {
				if foreign(source, target.Entity, ontology.RelationType{}) {
					r := base
					r.Participants = []Participant{{Entity: source, Role: Source}, target}
					a.keep(r)
				}
			}
		}
	}
}

var mustFrame = &lang.Frame{Name: "must", Class: lang.Verb, Relation: "demands", CAMEO: "100"}

// must: the clause's verb stands under "must", or the clause under a predicate
// of obligation.
func (m *matcher) must(c *clause) bool {
	if c.modal == obliged {
		return true
	}
	g := m.byChunk[c.governor]
	return g != nil && g.matched != nil && g.matched.frame.Operator == lang.Oblige
}

// sayingOf finds the attribution above a clause.
func (m *matcher) sayingOf(c *clause) *reading {
	for depth := 0; c != nil && depth < 8; depth++ {
		if g := m.byChunk[c.governor]; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Say {
			return g.matched
		}
		c = c.parent
	}
	return nil
}
