package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldDuty reports what an English clause says must be done by nobody it names as a demand on whoever
// is told so, the end of a war or a measure as a demand to end it: "told his counterpart that the
// missiles must be removed", "that the siege of Gaza must end". False where it does not.
func (a *article) toldDuty(s *mention.Sentence, m *matcher, c *clause) bool {
	if !m.analytic || c.link != compLink || c.negated || m.kindOf == nil {
		return false
	}
	g := m.byChunk[c.governor]
	ends := m.endsHarm(c)
	if g == nil || g.matched == nil || g.matched.frame.Operator != lang.Say || m.hasActor(c) && (ends == nil || a.measure(m, ends) != nil) {
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
	base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8})
	if ends != nil {
		base.Relation, base.CAMEO = "demands-end-of", "1054"
	}
	a.demand(s, base, a.speakersOf(m, c), fill)
	return true
}

// endsHarm is the war, use of force or measure that is to end by the clause, whose subject it is:
// "told Netanyahu that the siege of Gaza must end". Nil for none.
func (m *matcher) endsHarm(c *clause) *node {
	sub := m.subjectOf(c)
	if !hasOperator(m.byChunk[c.verb].lemma, lang.End) || sub == nil || sub.arg == nil || sub.arg.node == nil {
		return nil
	}
	n := sub.arg.node
	if n.pron != "" || !isMeasure(n) && !isWar(n) && !usesForceOn(n.lemma) {
		return nil
	}
	return n
}

// hasActor: an actor, who may be a pronoun, stands in the clause, not as the place of something:
// "hunger in Gaza".
func (m *matcher) hasActor(c *clause) bool {
	return slices.ContainsFunc(c.parts, func(k int) bool {
		return m.chunks[k].Kind == mention.ActorChunk && (k == 0 || m.chunks[k-1].Kind != mention.PrepChunk || m.chunks[k-1].Value != "in")
	})
}
