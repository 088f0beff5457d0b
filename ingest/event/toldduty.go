package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldDuty reports what an English clause says must be done by nobody it names as a demand on whoever
// is told so: "told his counterpart that the missiles must be removed". False where it does not.
func (a *article) toldDuty(s *mention.Sentence, m *matcher, c *clause) bool {
	if !m.analytic || c.link != compLink || c.negated || m.kindOf == nil {
		return false
	}
	g := m.byChunk[c.governor]
	if g == nil || g.matched == nil || g.matched.frame.Operator != lang.Say || m.hasActor(c) {
		return false
	}
	told := slices.IndexFunc(g.matched.fills, func(f filler) bool {
		return f.role == lang.EmptyRole && f.phrase != nil && f.phrase.Kind != mention.ByPronoun && m.kindOf(f.phrase) != ontology.Organization
	})
	if told < 0 {
		return false
	}
	fill := g.matched.fills[told]
	fill.role = lang.TargetRole
	rd := &reading{node: m.byChunk[c.verb], frame: mustFrame, fills: []filler{fill}}
	a.demand(s, a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8}), a.speakersOf(m, c), fill)
	return true
}

// hasActor: an actor, who may be a pronoun, stands in the clause.
func (m *matcher) hasActor(c *clause) bool {
	return slices.ContainsFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.ActorChunk })
}
