package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldHim reports the meeting at which one statesman says something to another: «أكد
// روحاني لضيفه», «قال الرئيس للوزير إن». Of two of whose call the article tells it says
// nothing new.
func (a *article) toldHim(s *mention.Sentence, m *matcher, rd *reading) {
	c := rd.node.clause
	if !m.vso || rd.frame.Operator != lang.Say || rd.node.class != lang.Verb || c.verb != rd.node.chunk || c.passive || c.negated {
		return
	}
	k := slices.IndexFunc(rd.node.preps, func(p argument) bool {
		return p.prep == "ل" && p.actor != nil && people(p.actor) && p.chunk <= rd.node.chunk+3
	})
	if k < 0 {
		return
	}
	told := rd.node.preps[k]
	source := a.sides(s, rd).source
	heard := a.participants(s, filledBy(lang.PartyRole, told), Party)
	if len(source) != 1 || len(heard) != 1 || !statesman(source[0]) || !statesman(heard[0]) || a.spoke(source[0], heard[0]) {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: toldFrame, fills: rd.fills}, m.contextOf(rd))
	base.Confidence *= inferredPair
	m.byPhone(rd, &base)
	a.between(base, asRole(source, Party), heard)
}

var toldFrame = &lang.Frame{Name: "told.him", Class: lang.Verb, Relation: "met-with", CAMEO: "040"}

// statesman: a person who acts for a state.
func statesman(p Participant) bool {
	return p.Entity.Kind == ontology.Person && p.Entity.Country != "" && p.Entity.Office != ""
}

// spoke: the article has told of a call or a letter between the two.
func (a *article) spoke(x, y Participant) bool {
	return slices.ContainsFunc(a.out.Reports, func(r Report) bool {
		return r.Relation == "spoke-with" && isPair(&r, x.Entity, y.Entity)
	})
}
