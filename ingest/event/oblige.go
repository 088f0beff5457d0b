package event

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// obligations reports what somebody says that another must do: a demand of the
// speaker on whoever must.
func (a *article) obligations(s *mention.Sentence, m *matcher) {
	for _, c := range m.clauses {
		if c.verb < 0 || !m.must(c) || c.link == partLink {
			continue // "the importance of keeping the truce" is nobody's duty
		}
		a.mustEnd(s, m, c)
		a.mustCease(s, m, c)
		if a.toldDuty(s, m, c) || c.passive && !m.vso {
			continue
		}
		sub := m.subjectOf(c)
		if sub == nil || sub.arg == nil || sub.arg.actor == nil || m.cased && !sub.own {
			continue
		}
		fill := filledBy(lang.TargetRole, m.toldHeMust(c, *sub.arg))
		rd := &reading{node: m.byChunk[c.verb], frame: mustFrame, fills: []filler{fill}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9})
		a.toEnd(m, rd.node, &base)
		a.endOwn(m, rd.node, &base, fill)
		a.demand(s, base, a.demandersOf(m, c), fill)
	}
	a.duties(s, m)
	a.owed(s, m)
	a.dueOf(s, m)
	a.requested(s, m)
	a.backedBy(s, m)
	a.answeredTo(s, m)
	a.untilTheyDo(s, m)
}

// demandersOf resolves who demands what the clause tells: the subject of the verb above it, «طالب بأن
// تنسحب», else whoever says so.
func (a *article) demandersOf(m *matcher, c *clause) []*entity.Entity {
	g := m.byChunk[c.governor]
	if g != nil && g.matched != nil && demandsThat(g.matched.frame) {
		return a.who(g.matched, lang.SourceRole)
	}
	speakers := a.speakersOf(m, c)
	if m.vso && len(speakers) == 0 && g != nil && g.class == lang.Noun {
		return a.needing(m, g) // «شدد على ضرورة أن تفتح»
	}
	return speakers
}

// toEnd: whoever "must lift its embargo" is to end a measure of his own.
func (a *article) toEnd(m *matcher, n *node, r *Report) {
	if m.vso {
		return
	}
	if m.stopsForce(n) || m.analytic && hasOperator(n.lemma, lang.End) && len(n.after) == 0 && a.isForce(m.subjectOf(n.clause)) {
		r.Relation, r.CAMEO = "demands-end-of", endOfFighting
		return
	}
	if n.matched == nil || n.matched.frame.Operator != lang.End {
		return
	}
	for _, f := range n.matched.fills {
		if f.measure == nil {
			continue
		}
		if measure := a.measure(m, f.measure); measure != nil {
			r.Relation, r.CAMEO, r.Measure, r.About = "demands-end-of", "1054", measure, measure.Name
			return
		}
	}
}

var mustFrame = &lang.Frame{Name: "must", Class: lang.Verb, Relation: "demands", CAMEO: "100"}

// speakersOf resolves who says a clause.
func (a *article) speakersOf(m *matcher, c *clause) []*entity.Entity {
	if say := m.sayingOf(c); say != nil {
		return slices.DeleteFunc(slices.Clone(a.who(say, lang.SourceRole)), a.expert)
	}
	if p := m.lone(c.parent); c.link == colonLink && p != nil {
		return a.talk.phrase(p, 0)
	}
	return a.quoting(m, c)
}

// sayersOf resolves who says a clause, also by "according to" or, in Arabic, behind it: "according
// to Paris, Niger has".
func (a *article) sayersOf(m *matcher, c *clause) []*entity.Entity {
	if speakers := a.speakersOf(m, c); len(speakers) > 0 {
		return speakers
	}
	if p := cmp.Or(m.sourceOf(c), m.toldBehind(c)); p != nil {
		return a.talk.phrase(p, 0)
	}
	return nil
}

// obligersOf resolves who says that somebody has to do what a clause tells, in Arabic also by
// "according to" or behind it: «على إيران أن تتعاون، قال الوزير».
func (a *article) obligersOf(m *matcher, c *clause) []*entity.Entity {
	if m.vso {
		return a.sayersOf(m, c)
	}
	return a.speakersOf(m, c)
}

func (a *article) demand(s *mention.Sentence, base Report, sources []*entity.Entity, fill filler) {
	targets := a.participants(s, fill, Target)
	if len(sources) == 0 || len(targets) > 1 && len(apartFrom(targets, unsaid(sources, Source))) < len(targets) {
		return // "Macron said the two countries should": his own is one of them
	}
	a.between(base, unsaid(sources, Source), targets)
}

// allHeNeeds: in "gave Chad all it needs to win" the English clause tells what somebody needs for it, and that he
// need not do it.
func (m *matcher) allHeNeeds(c *clause) bool {
	if !m.analytic || len(c.parts) == 0 || c.parts[0] < 1 || m.chunks[c.parts[0]].Kind != mention.ActorChunk {
		return false
	}
	switch m.chunks[c.parts[0]-1].Fold {
	case "all", "everything", "anything", "whatever", "what":
		return true
	}
	return false
}

// must: the clause's verb stands under "must", or the clause under a predicate
// of obligation.
func (m *matcher) must(c *clause) bool {
	if c.modal == obliged {
		if m.allHeNeeds(c) {
			return false
		}
		aux := c.verb - 1
		for aux > 0 && (m.chunks[aux].Kind == mention.NegChunk || m.chunks[aux].Kind == mention.SkipChunk) {
			aux--
		}
		perfect := aux >= 0 && m.chunks[c.verb].Form == mention.PastForm && m.chunks[aux].Kind == mention.AuxChunk
		return !perfect || !m.analytic // "should have (never) let them in"
	}
	g := m.byChunk[c.governor]
	return g != nil && g.matched != nil && g.matched.frame.Operator == lang.Oblige && !m.factBeside(g.matched.frame, c)
}

// factBeside: a past tense is no part of what an Arabic verb demands: «تطالب بأن تدفع، لكن كينيا رفضت».
func (m *matcher) factBeside(f *lang.Frame, c *clause) bool {
	return m.vso && demandsThat(f) && c.verb >= 0 && m.chunks[c.verb].Form == mention.PastForm
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

// mustEnd reports what somebody says of a measure: "Spain said the embargo must
// be lifted" demands its end of whoever keeps it up.
func (a *article) mustEnd(s *mention.Sentence, m *matcher, c *clause) {
	v := m.byChunk[c.verb]
	if m.vso || !hasOperator(v.lemma, lang.End) {
		return
	}
	if ended := m.toBeEnded(c, v); ended != nil {
		a.demandEnd(s, m, v, ended)
		return
	}
	a.mustEndDeed(s, m, c, v)
}

// demandEnd reports that whoever says what v tells demands the end of a measure.
func (a *article) demandEnd(s *mention.Sentence, m *matcher, v, ended *node) {
	measure := a.measure(m, ended)
	if measure == nil {
		return
	}
	base := a.report(s, m, &reading{node: v, frame: mustFrame}, context{status: ontology.Occurred, confidence: 0.85})
	base.Relation, base.CAMEO, base.Measure, base.About = "demands-end-of", "1054", measure, measure.Name
	a.between(base, unsaid(a.obligersOf(m, v.clause), Source), []Participant{{Entity: measure.Imposer, Role: Target}})
}

// toBeEnded: the measure that "must end", or that there is a "need to end".
func (m *matcher) toBeEnded(c *clause, v *node) *node {
	sub := m.subjectOf(c)
	if sub != nil && sub.arg != nil && sub.arg.node != nil && isMeasure(sub.arg.node) {
		return sub.arg.node
	}
	if sub != nil && sub.own || v.matched == nil {
		return nil // "Washington must lift it": a duty of somebody named
	}
	for _, f := range v.matched.fills {
		if f.measure != nil {
			return f.measure
		}
	}
	return nil
}
