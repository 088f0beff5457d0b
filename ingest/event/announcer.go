package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// announcer: "Romania announced that two Russian diplomats had been expelled": of what a
// state does by its own decision the one who announces it is the doer, where none is named, and so
// is an organ of a state that only tells of it: "flights have been banned, the Iraqi ministry said", or
// whoever tells what will be done: "sanctions on Syria would be lifted, Trump said". Troops that "would
// be pulled out" leave for their own state.
func (m *matcher) announcer(n *node) []argument {
	c := n.clause
	if !m.analytic || c.link != compLink || c.negated || c.verb != n.chunk || tells(n.lemma, "withdraws-from") || !tellsOneOf(n.lemma, decreed) && !m.passiveMeasure(n) {
		return nil
	}
	g := m.byChunk[c.governor]
	if g == nil || g.class == lang.Verb && g.clause.passive || !hasOperator(g.lemma, lang.Say) {
		return nil
	}
	if g.class == lang.Noun && announcesActs(g.lemma) {
		return m.doers(g) // "an announcement by Trump that sanctions would be lifted"
	}
	who := m.subjectActor(g.clause)
	if who == nil || who.actor.Kind == mention.ByPronoun || len(who.actor.List) > 0 || !announcesActs(g.lemma) && who.actor.Kind != mention.ByOrgan && c.modal != "planned" {
		return nil
	}
	return []argument{*who}
}

// decreed are the acts that a state does by a decision.
var decreed = map[ontology.Relation]bool{"sanctions": true, "cuts-ties-with": true, "recognizes": true}

// passiveMeasure: a measure is the subject of the verb, which imposes or ends it: "sanctions had been
// imposed", "would be lifted".
func (m *matcher) passiveMeasure(n *node) bool {
	sub := m.subjectOf(n.clause)
	return sub != nil && sub.arg != nil && sub.arg.node != nil && isMeasure(sub.arg.node) && (hasOperator(n.lemma, lang.Light) || hasOperator(n.lemma, lang.End))
}

// announcesActs: what a word of saying tells like "announce" whoever says so does himself: it is a
// light word, too ("announced sanctions", "announcement of sanctions").
func announcesActs(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Light && (f.HasSlot("obj") || f.HasSlot("of"))
	})
}
