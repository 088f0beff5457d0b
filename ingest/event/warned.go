package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// warned reports whom somebody warns who only says so: whoever he says must not do
// something ("advirtió que responderá si Suecia entra"), or whom he says that he will
// strike ("advirtió que lanzará un ataque contra").
func (a *article) warned(s *mention.Sentence, m *matcher, rd *reading) {
	if m.vso || m.cased || rd.frame.Operator != lang.Say || rd.node.class != lang.Verb || rd.node.clause.negated || !tells(rd.node.lemma, "warns") {
		return
	}
	source := a.sides(s, rd).source
	if len(source) == 0 || !m.nounFirst && len(rd.node.after) > 0 && rd.node.after[0].actor != nil {
		return
	}
	file := func(frame *lang.Frame, targets []Participant) {
		base := a.report(s, m, &reading{node: rd.node, frame: frame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.85})
		a.between(base, source, asRole(apartFrom(targets, source), Target))
	}
	for _, c := range m.clauses {
		if c.link != condLink || !said(rd, c) || !m.nounFirst && c.parent.verb >= 0 && (tells(m.chunks[c.parent.verb].Lemma, "threatens") || m.answering(m.byChunk[c.parent.verb])) {
			continue // "warned that it would retaliate if" is a threat, told already
		}
		if sub := m.subjectOf(c); sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil && (m.nounFirst || sub.arg.actor.Kind != mention.ByPronoun && !c.passive) {
			frame := warnFrame
			if m.ownPlan(c.parent, source, a) {
				frame = threatFrame // "warned it would close the border unless Chad opened its own"
			}
			file(frame, a.participants(s, filler{phrase: sub.arg.actor, argument: *sub.arg}, Target))
		}
	}
	if !m.nounFirst {
		return
	}
	for _, n := range m.nodes {
		if n.matched == nil || n.matched.frame.Relation != "attacks" || !said(rd, n.clause) {
			continue
		}
		if doers := a.sides(s, n.matched); len(doers.source) > 0 && sameSide(doers.source[0].Entity, source) && ahead(n.clause) {
			file(threatFrame, doers.target)
			n.matched.threatened = true
		}
	}
}

// ownPlan: the English clause tells what the one who warns will do himself.
func (m *matcher) ownPlan(c *clause, source []Participant, a *article) bool {
	if !m.analytic || c.modal != "planned" {
		return false
	}
	sub := m.subjectActor(c)
	if sub == nil {
		return false
	}
	if sub.actor.Kind == mention.ByPronoun {
		return sub.actor.Person3 == "3n" || sub.actor.Person3 == "3sm" || sub.actor.Person3 == "3sf"
	}
	found := one(a.talk.phrase(sub.actor, sub.chunk))
	return found != nil && sameSide(found, source)
}

// said: the clause stands in what the reading's verb says.
func said(rd *reading, c *clause) bool {
	for above := c; above != nil; above = above.parent {
		if above.link == compLink && above.governor == rd.node.chunk {
			return true // "warned that there will be consequences if"
		}
	}
	return false
}

var warnFrame = &lang.Frame{Name: "said.warning", Class: lang.Verb, Relation: "warns", CAMEO: "130"}

// ahead: the clause tells what is still to be done.
func ahead(c *clause) bool {
	return c.future || c.modal != "" || c.link == purposeLink || c.link == infLink
}
