package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// owed reports Arabic «يجب على X» behind what somebody says: X has to; and a
// measure that «يجب رفعها».
func (a *article) owed(s *mention.Sentence, m *matcher) {
	a.needed(s, m)
	for _, n := range m.nodes {
		if !m.vso || n.class != lang.Verb || n.clause.negated || !hasOperator(n.lemma, lang.Oblige) {
			continue
		}
		for _, arg := range n.after {
			if arg.node != nil && hasOperator(arg.node.lemma, lang.End) {
				if ended := m.measureAt(arg.node, 0); ended != nil {
					a.demandEnd(s, m, n, ended) // «يجب رفع العقوبات»
				}
			}
		}
		who := m.prepositional(n, "على")
		if takes(n.lemma, "ل") {
			who = append(who, m.prepositional(n, "ل")...) // «ينبغي لإيران أن»
		}
		for _, arg := range who {
			if arg.actor == nil {
				continue
			}
			fill := filledBy(lang.TargetRole, arg)
			rd := &reading{node: n, frame: mustFrame, fills: []filler{fill}}
			base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9})
			a.endOwn(m, m.dueVerb(n.clause), &base, fill)
			a.demand(s, base, a.obligersOf(m, n.clause), fill)
		}
	}
}

// needed reports «ضرورة التزام إيران بالاتفاق»: whose doing somebody says is
// needed he demands it of, where the noun is of one who does it himself.
func (a *article) needed(s *mention.Sentence, m *matcher) {
	for _, n := range m.nodes {
		if !m.vso || n.clause.negated || !needs(n.lemma) {
			continue
		}
		for _, arg := range n.after {
			if arg.node == nil || !actsAlone(arg.node.lemma) {
				continue
			}
			for _, doer := range m.genitives(arg.node) {
				if doer.actor == nil || doer.actor.Kind == mention.ByPronoun {
					continue
				}
				fill := filledBy(lang.TargetRole, doer)
				base := a.report(s, m, &reading{node: n, frame: mustFrame, fills: []filler{fill}}, context{status: ontology.Occurred, confidence: 0.85})
				a.demand(s, base, a.needing(m, n), fill)
				break
			}
		}
	}
}

// needing is who speaks of a need: the speaker of its clause, else the subject of
// the verb that has it as its object: «شدد على ضرورة», «أكد ضرورة».
func (a *article) needing(m *matcher, n *node) []*entity.Entity {
	if g := n.governor; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Say {
		return a.who(g.matched, lang.SourceRole)
	}
	return a.speakersOf(m, n.clause)
}

// actsAlone: the noun has a doer and no object: departure, resignation, compliance.
func actsAlone(l *mention.Lemma) bool {
	alone := false
	for _, f := range l.Frames {
		if f.Operator == lang.End {
			continue // «رحيل» may be that of a measure, too
		}
		for _, slot := range f.Slots {
			switch {
			case slot.Role != lang.EmptyRole && (slot.Names[0] == "obj" || slot.Names[0] == "gen"):
				return false
			case slot.Names[0] == "subj" && slot.Role == lang.SourceRole && (f.Operator == lang.None || f.Relation == "withdraws-from" || f.Relation == "concedes-to"):
				alone = true
			}
		}
	}
	return alone && l.Class == lang.Noun
}
