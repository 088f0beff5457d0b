package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// announcer: "Romania announced that two Russian diplomats had been expelled": of what a
// state does by its own decision the one who announces it is the doer, where none is named.
func (m *matcher) announcer(n *node) []argument {
	c := n.clause
	if !m.analytic || c.link != compLink || c.negated || c.verb != n.chunk || !tellsOneOf(n.lemma, decreed) && !m.passiveMeasure(n) {
		return nil
	}
	g := m.byChunk[c.governor]
	if g == nil || g.class != lang.Verb || g.clause.passive || !announcesActs(g.lemma) {
		return nil
	}
	who := m.subjectActor(g.clause)
	if who == nil || who.actor.Kind == mention.ByPronoun || len(who.actor.List) > 0 {
		return nil
	}
	return []argument{*who}
}

// decreed are the acts that a state does by a decision.
var decreed = map[ontology.Relation]bool{"sanctions": true, "cuts-ties-with": true}

// passiveMeasure: the subject of the passive is a measure: "sanctions had been imposed".
func (m *matcher) passiveMeasure(n *node) bool {
	sub := m.subjectOf(n.clause)
	return sub != nil && sub.arg != nil && sub.arg.node != nil && isMeasure(sub.arg.node) && hasOperator(n.lemma, lang.Light)
}

// announcesActs: what somebody is said to "announce" he does himself.
func announcesActs(l *mention.Lemma) bool {
	return hasOperator(l, lang.Say) && slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Light && f.HasSlot("obj")
	})
}
