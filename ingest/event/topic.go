package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// topic: in a headline like "Syrie : l'ONU condamne les violences" the state before the colon
// is that of which the clause tells, and whom its act is about where the act names nobody.
func (a *article) topic(m *matcher, rd *reading, source []Participant) []Participant {
	c := rd.node.clause
	for c != nil && c.link != colonLink {
		c = c.parent
	}
	if c == nil || m.vso || !m.ownDoerBehind(c) {
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

// ownDoerBehind: the clause behind a colon has a subject of its own.
func (m *matcher) ownDoerBehind(c *clause) bool {
	sub := m.subjectOf(c)
	return sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil
}

// topicBefore: what the clause behind a colon says is said by its own subject, not by the
// state before the colon.
func (m *matcher) topicBefore(c *clause, p *mention.Phrase) bool {
	v := m.byChunk[c.verb]
	return !m.vso && p != nil && p.Kind == mention.ByName && m.kindOf != nil && m.kindOf(p) == ontology.Country && v != nil && states(v.lemma) && m.ownDoerBehind(c)
}

// onlyTopic: the state right before the English noun is what several deal with, for the verb names all
// sides: "Israel and Hamas reach Gaza deal", "the US and Russia hold Ukraine talks".
func (m *matcher) onlyTopic(n *node, of, light []argument) bool {
	if !m.analytic || len(of) != 1 || len(light) != 1 || of[0].actor == nil || light[0].actor == nil || of[0].chunk != n.chunk-1 {
		return false
	}
	if !tells(n.lemma, "met-with") && !tells(n.lemma, "agrees-with") || of[0].actor.Kind != mention.ByName || of[0].actor.Person != "" {
		return false
	}
	sides := light[0].actor.List
	return len(sides) > 1 && len(of[0].actor.List) == 0 && !slices.ContainsFunc(sides, func(p *mention.Phrase) bool { return p.Actor == of[0].actor.Actor })
}
