package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// opposes reports that somebody vows to keep another from doing something: "vowed to
// block Chile's annexation of the islands" refuses it.
func (a *article) opposes(s *mention.Sentence, m *matcher, rd *reading) {
	n := rd.node
	if !m.vowedAgainst(n) {
		return
	}
	sub := m.subjectActor(n.clause)
	if sub == nil {
		return
	}
	source := filledBy(lang.SourceRole, *sub)
	for _, arg := range n.after {
		if arg.node == nil {
			continue
		}
		for _, doer := range m.genitives(arg.node) {
			if doer.actor == nil {
				continue
			}
			target := filledBy(lang.TargetRole, doer)
			base := a.report(s, m, &reading{node: n, frame: opposeFrame, fills: []filler{source, target}}, context{status: ontology.Occurred, confidence: 0.85})
			a.between(base, a.participants(s, source, Source), a.participants(s, target, Target))
		}
	}
}

var opposeFrame = &lang.Frame{Name: "vow.against", Class: lang.Verb, Relation: "rejects", CAMEO: "120"}

// vowedAgainst: the verb tells what its subject vows to prevent.
func (m *matcher) vowedAgainst(n *node) bool {
	if !m.analytic || n.class != lang.Verb || n.clause.link != infLink || n.clause.negated || n.matched == nil || n.matched.frame.Operator != lang.Fail {
		return false
	}
	g := m.byChunk[n.clause.governor]
	return g != nil && g.class == lang.Verb && g.matched != nil && g.matched.frame.Operator == lang.Plan && !g.clause.negated
}

// breaks: who ends, scraps or suspends his pact with another lowers their ties.
func (a *article) breaks(m *matcher, rd *reading, r *Report, s *sides) {
	n, g := rd.node, rd.node.governor
	if !m.analytic || r.Relation != "agrees-with" || n.class != lang.Noun || n.pron == "" || g == nil || g.class != lang.Verb || g.clause.negated || prepOf(g, n) != "" || !hasOperator(g.lemma, lang.End) {
		return
	}
	sub := m.subjectActor(g.clause)
	if sub == nil || len(s.party) < 2 {
		return
	}
	breaker := a.participants(&a.in.Sentences[a.talk.sentence], filler{phrase: sub.actor, argument: *sub}, Source)
	other := apartFrom(s.party, breaker)
	if len(breaker) != 1 || len(other) != 1 {
		return
	}
	r.Relation, r.CAMEO = "cuts-ties-with", "160"
	if r.Status == ontology.Denied {
		r.Status = ontology.Occurred
	}
	s.source, s.target, s.party, s.slots = breaker, asRole(other, Target), nil, nil
}
