package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// endOwn makes of a duty the demand to end a measure where an Arabic verb of ending tells
// what is due, and who has to keeps the measure up: «على روسيا أن تنهي حربها».
func (a *article) endOwn(m *matcher, verb *node, r *Report, who filler) {
	measured := m.endedBy(verb)
	if !m.vso || measured == nil {
		return
	}
	imposer := one(a.filler(who))
	if imposer == nil {
		return
	}
	r.Measure = a.measure(m, measured)
	if r.Measure != nil && !sameActor(r.Measure.Imposer, imposer) {
		r.Measure = nil
		return
	}
	if r.Measure == nil {
		r.Measure = a.measureOf(m, measured, imposer)
	}
	if measured.pron == "" && (r.Measure == nil || r.Measure.Kind == ontology.Activity && !usesForceOn(measured.lemma)) {
		r.Measure = nil
		return // «أن تكف عن التدخل في شؤون جيرانها»
	}
	if r.Relation, r.CAMEO = "demands-end-of", "1054"; r.Measure != nil {
		r.About = r.Measure.Name
	}
}

// endedBy is the measure that the verb ends; nil for none.
func (m *matcher) endedBy(verb *node) *node {
	if verb == nil || verb.class != lang.Verb || verb.matched == nil || verb.matched.frame.Operator != lang.End {
		return nil
	}
	for _, f := range verb.matched.fills {
		if f.measure != nil {
			return f.measure
		}
	}
	return nil
}

// mustCease reports Arabic «يجب أن تتوقف هجمات روسيا» of whoever says so: its subject is a
// measure.
func (a *article) mustCease(s *mention.Sentence, m *matcher, c *clause) {
	v := m.byChunk[c.verb]
	if !m.vso || c.negated || m.endedBy(v) == nil || hasRole(v.matched.frame, lang.SourceRole) {
		return
	}
	a.demandEnd(s, m, v, m.endedBy(v))
}

// mustEndDeed reports what somebody says of a deed that is no measure: "said Rwanda's support
// for the M23 must stop" demands its end of whoever does it.
func (a *article) mustEndDeed(s *mention.Sentence, m *matcher, c *clause, v *node) {
	sub := m.subjectOf(c)
	if c.negated || sub == nil || sub.arg == nil || sub.arg.node == nil || sub.arg.node.matched == nil {
		return
	}
	deed := sub.arg.node.matched
	switch deed.frame.Relation {
	case "supports", "aids", "buys-from", "pressures", "cooperates-with":
	default:
		return
	}
	base := a.report(s, m, &reading{node: v, frame: mustFrame}, context{status: ontology.Occurred, confidence: 0.85})
	base.Relation, base.CAMEO = "demands-end-of", "1054"
	speakers := unsaid(a.obligersOf(m, c), Source)
	a.between(base, speakers, apartFrom(asRole(a.sides(s, deed).source, Target), speakers))
}

// dueOf reports what is due by an Arabic clause without a verb: «قال إن إسرائيل ملزمة بفتح
// المعابر», «إن إسرائيل مطالبة بفتح المعابر».
func (a *article) dueOf(s *mention.Sentence, m *matcher) {
	for _, n := range m.nodes {
		if n.matched == nil || !isDuty(n.matched.frame) || n.clause.negated || m.chunks[n.chunk-1].Kind == mention.NegChunk {
			continue
		}
		who := m.predicatedActor(n)
		fill := filledBy(lang.TargetRole, *who)
		base := a.report(s, m, &reading{node: n, frame: mustFrame, fills: []filler{fill}}, context{status: ontology.Occurred, confidence: 0.85})
		a.demand(s, base, a.speakersOf(m, n.clause), fill)
	}
}

// isDuty: the frame says of an actor what he has to do.
func isDuty(f *lang.Frame) bool { return f.Operator == lang.Oblige && hasRole(f, lang.TargetRole) }

// needs: the word says that something has to be done, and is no demand itself.
func needs(l *mention.Lemma) bool { return hasOperator(l, lang.Oblige) && !tells(l, "demands") }
