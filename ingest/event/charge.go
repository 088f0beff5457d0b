package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// charged gives those whose charge or demand is denied where the text names
// only the charge ("Abu Dhabi denies the charge"): whoever last made one
// against the denier. What a relative clause denies was said in its own sentence; what a
// verb denies without naming it was said in its own or the one before.
func (a *article) charged(rd *reading, r *Report, source []Participant) []Participant {
	both := a.pack.Settings.Analytic() && rd.node.clause.link == relLink // "a charge that both Paris and Cotonou reject"
	if r.Relation != "rejects" || r.Status == ontology.Planned || len(source) == 0 || len(source) > 1 && !both || a.pack.Settings.Analytic() && onlyThoughtOf(rd) {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		have := &a.out.Reports[i]
		if !charges[have.Relation] || len(have.Participants) != 2 {
			continue
		}
		if (a.pack.Settings.VerbFirst || len(rd.frame.Slots) == 1) && i < a.last || rd.node.clause.link == relLink && i < a.here {
			return nil // told too long ago to be what «نفى ذلك» means
		}
		if slices.ContainsFunc(source, func(p Participant) bool { return sameActor(have.Participants[1].Entity, p.Entity) }) {
			r.Confidence *= inherited
			return unsaid(a.doersWith(i), Target)
		}
	}
	return nil
}

// sayersOfDenied gives those who said what somebody denies.
func (a *article) sayersOfDenied(rd *reading, r *Report, source []Participant) []Participant {
	if found := a.charged(rd, r, source); len(found) > 0 {
		return found
	}
	if found := a.saidOfHim(rd, source); len(found) > 0 {
		return found
	}
	return a.chargedBefore(rd, r, source)
}

// onlyThoughtOf: what is rejected is no more than a thought, which nobody need have charged anybody with:
// "rejects suggestions that the war has weakened it".
func onlyThoughtOf(rd *reading) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		n := f.argument.node
		return f.role == lang.TargetRole && n != nil && n.class == lang.Noun && hasOperator(n.lemma, lang.PossibleOp) && !tellsOneOf(n.lemma, charges)
	})
}

// chargedBefore gives whoever spoke in the sentence before, where somebody rejects "the
// charge" that no word of it called so: "The Pentagon said a Chinese jet had flown near.
// Beijing rejected the charge".
func (a *article) chargedBefore(rd *reading, r *Report, source []Participant) []Participant {
	if a.pack.Settings.VerbFirst || r.Relation != "rejects" || len(source) != 1 || !hasRole(rd.frame, lang.EmptyRole) && !slices.ContainsFunc(rd.fills, ofCharge) && !a.deniesTold(rd) || a.talk.spoke != a.talk.sentence-1 && rd.node.clause.link != relLink || rd.node.clause.link == relLink && a.talk.spoke != a.talk.sentence {
		return nil
	}
	who := one(a.talk.speaker)
	if who == nil || who.Country == "" || sameActor(who, source[0].Entity) {
		return nil
	}
	r.Confidence *= inherited
	return []Participant{{Entity: who, Role: Target}}
}

// ofCharge: the filler is "the charge", "the claim" or the like.
func ofCharge(f filler) bool {
	return f.refers != nil && (tells(f.refers, "accuses") || hasOperator(f.refers, lang.Say))
}

// saidOfHim gives whoever said of the denier, in this sentence or the one before, what he
// denies: "France said Iran had attacked its ship. Tehran denied it".
func (a *article) saidOfHim(rd *reading, source []Participant) []Participant {
	if a.pack.Settings.VerbFirst || rd.frame.Relation != "rejects" && rd.frame.Operator != lang.Deny || len(source) != 1 || !hasOperator(rd.node.lemma, lang.Deny) {
		return nil
	}
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		have := &a.out.Reports[i]
		if have.SaidBy == nil || len(have.Participants) != 2 || sameActor(have.SaidBy, source[0].Entity) || !deniedActs[have.Relation] {
			continue
		}
		if sameActor(have.Participants[0].Entity, source[0].Entity) {
			return []Participant{{Entity: have.SaidBy, Role: Target}}
		}
	}
	return nil
}

// deniedActs are acts that one denies when somebody says that one has done them.
var deniedActs = map[ontology.Relation]bool{"attacks": true, "detains": true, "mobilizes-against": true, "aids": true, "supports": true, "pressures": true, "threatens": true}

// inherited lowers the confidence of what the sentence itself does not name.
const inherited = 0.75

var charges = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "demands": true, "demands-end-of": true, "threatens": true, "warns": true}

// sameActor: the same, or two who act for one state.
func sameActor(a, b *entity.Entity) bool {
	return a.Key == b.Key || a.Country != "" && a.Country == b.Country
}

// denial is the refusal of which a charge is the object: "rejects Turkey's
// assertions" tells that Turkey made them.
func (m *matcher) denial(rd *reading) *reading {
	if !deniable[rd.frame.Relation] || !rejected(rd.node) {
		return nil
	}
	return rd.node.governor.matched
}

// deniable are the acts of speech whose refusal tells that they were made.
var deniable = map[ontology.Relation]bool{"accuses": true, "criticizes": true, "demands": true, "threatens": true}

// denier is whom the charge that he denies is made against.
func (a *article) denier(s *mention.Sentence, denial *reading) []Participant {
	var all []Participant
	for _, f := range denial.fills {
		if f.role == lang.SourceRole {
			all = append(all, a.participants(s, f, Target)...)
		}
	}
	return all
}

// deniesAll: in "accuses Rwanda of arming the M23, which Kigali denies" the charge is
// denied, not the M23.
func (m *matcher) deniesAll(rd *reading) bool {
	c := rd.node.clause
	if m.vso || m.cased || rd.frame.Relation != "rejects" || c.link != relLink || c.passive || c.verb != rd.node.chunk || !hasOperator(rd.node.lemma, lang.Deny) {
		return false
	}
	return c.antecedent >= 0 && (m.chunks[c.antecedent].Kind == mention.ActorChunk || m.analytic && c.behindTold())
}

// deniesWrong: the English verb denies a wrong of its own subject: "denied breaching the deal".
func (m *matcher) deniesWrong(rd *reading) bool {
	if !m.analytic || rd.node.class != lang.Verb || rd.node.clause.negated {
		return false
	}
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.verb != nil && f.verb.clause.link == infLink && f.verb.matched != nil && f.verb.matched.frame.Operator == lang.Wrong
	})
}

// deniesCharge reports the denial behind a charge: "accused it of arming rebels,
// which Kigali denies".
func (a *article) deniesCharge(s *mention.Sentence, m *matcher, rd *reading) {
	if rd.frame.Operator != lang.Deny || !m.vso && rd.node.clause.link != relLink && !m.deniesWrong(rd) || m.vso && (rd.node.class != lang.Verb || rd.node.clause.negated) {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: denyFrame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.9})
	sides := a.sides(s, rd)
	for _, target := range a.sayersOfDenied(rd, &base, sides.source) {
		if target.Entity.Key == sides.source[0].Entity.Key || m.vso && !a.accused(sides.source[0], target) {
			continue // «رفضت المقترحات» denies no charge
		}
		r := base
		r.Participants = []Participant{sides.source[0], target}
		a.keep(r)
	}
}

// accused: this sentence or the one before tells that by accuses p.
func (a *article) accused(p, by Participant) bool {
	for _, have := range a.out.Reports[a.last:] {
		if have.Relation == "accuses" && len(have.Participants) == 2 && have.Participants[0].Entity.Key == by.Entity.Key && sameActor(have.Participants[1].Entity, p.Entity) {
			return true
		}
	}
	return false
}

var denyFrame = &lang.Frame{Name: "deny.charge", Class: lang.Verb, Relation: "rejects", CAMEO: "120"}

// vetoed is the code of a vote against what others want to pass.
const vetoed = "129"

// deniedSaying: "rejects Turkey's assertions that" tells that Turkey accused, "vetoed a resolution
// of the Council that" of no charge.
func (a *article) deniedSaying(s *mention.Sentence, m *matcher, rd *reading) {
	g := rd.node.governor
	if m.vso || rd.frame.Operator != lang.Say || rd.node.class != lang.Noun || g == nil || g.matched == nil || g.matched.frame.Relation != "rejects" || g.matched.frame.CAMEO == vetoed {
		return
	}
	sources := a.sides(s, rd).source
	if a.ofHimself(m, rd, sources) {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: chargeFrame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.9})
	base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, ""
	a.between(base, sources, a.denier(s, g.matched))
}

// ofHimself: "Trump's claim that he brokered the truce" tells of who makes it, and
// charges nobody.
func (a *article) ofHimself(m *matcher, rd *reading, sources []Participant) bool {
	for _, c := range m.clauses {
		if c.governor != rd.node.chunk || c.link != compLink {
			continue
		}
		who := m.subjectActor(c)
		if who == nil || m.kindOf == nil {
			continue
		}
		e := one(a.talk.phrase(who.actor, who.chunk))
		return e != nil && slices.ContainsFunc(sources, func(p Participant) bool { return p.Entity.Key == e.Key })
	}
	return false
}

var chargeFrame = &lang.Frame{Name: "charge.denied", Class: lang.Noun, Relation: "accuses", CAMEO: "112"}

// charging: the noun is a charge, whose denial is an answer to whoever made it.
func charging(n *node) bool {
	return n != nil && n.class == lang.Noun && tells(n.lemma, "accuses")
}

// callsChargeUntrue: who calls a charge what is bad rejects it: «وصفت هذه الاتهامات بأنها كاذبة»,
// «نفت الاتهامات ووصفتها بأنها كاذبة».
func (m *matcher) callsChargeUntrue(rd *reading) bool {
	if !m.vso || rd.frame.Relation != "criticizes" || rd.node.class == lang.Noun || !tells(rd.node.lemma, "praises") || !hasOperator(rd.node.lemma, lang.Say) {
		return false
	}
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		if f.role != lang.TargetRole {
			return false
		}
		if c := rd.node.clause; f.argument.node == nil && f.pron == "3sf" && c.link == coordLink && c.sibling != nil && c.sibling.verb >= 0 {
			above := m.byChunk[c.sibling.verb].matched
			return above != nil && above.frame.Relation == "rejects" && slices.ContainsFunc(above.fills, func(o filler) bool { return o.role == lang.TargetRole && charging(o.argument.node) })
		}
		return charging(f.argument.node)
	})
}

// wrong reports what somebody says that another has done wrong: "Ukraine said
// Russia had violated the ceasefire". To say that he will is a warning: «قالت إن
// العملية التركية ستزعزع المنطقة».
func (a *article) wrong(s *mention.Sentence, m *matcher, rd *reading) {
	frame := wrongFrame
	switch c := rd.node.clause; {
	case rd.frame.Operator == lang.Threat && (c.modal == "planned" || c.future || inStore(rd.frame)) && !c.negated:
		frame = threatFrame
	case m.toSuffer(rd):
		rd = &reading{node: rd.node, frame: rd.frame, fills: doneTo(rd.fills)}
		frame = threatFrame
	case slices.ContainsFunc(rd.fills, measureMeant):
		return // «العقوبات تعرقل التنمية»: that somebody keeps them up is told already
	case c.negated != failing(rd.frame) || inCondition(c) || m.ifAlleged(c) || rd.frame.Operator != lang.Wrong && !m.doneBySomeone(rd) || !m.attempted(rd.node):
		return
	case m.analytic && (c.modal == "possible" || c.link == infLink && c.parent != nil && c.parent.negated):
		return // "said Niger could break the truce", "does not want to prolong the war"
	case m.vso && c.verb == rd.node.chunk && (c.future || c.modal != ""):
		frame = warnFrame
	}
	speakers := a.sayersOf(m, rd.node.clause)
	if m.vso && rd.node.class == lang.Noun && len(speakers) == 0 {
		speakers = a.needing(m, rd.node) // «أكد تورط تركيا»
	}
	if len(speakers) == 0 {
		speakers = a.allegers(m, rd.node.clause)
	}
	if len(speakers) == 0 && frame == threatFrame {
		speakers = a.threatener(m, rd.node.clause)
	}
	if len(speakers) == 0 {
		return
	}
	base := a.report(s, m, &reading{node: rd.node, frame: frame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.85})
	a.between(base, unsaid(speakers, Source), asRole(a.sides(s, rd).source, Target))
}

// inStore: what has somebody as its object, not its subject, is to come to him: "revenge awaits
// Chad".
func inStore(f *lang.Frame) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.SourceRole && !slices.Contains(s.Names, "subj") })
}

// failing: not to do what the frame tells is a wrong: «لم تحترم الهدنة».
func failing(f *lang.Frame) bool { return f.Operator == lang.Wrong && f.Status == ontology.Denied }

// measureMeant: the filler is an embargo or the like told of before.
func measureMeant(f filler) bool {
	n := f.argument.node
	if f.refers == nil || n == nil {
		return false
	}
	if !isMeasure(n) && len(n.after) > 0 && n.after[0].node != nil {
		n = n.after[0].node // «استمرار العقوبات»
	}
	kind := measureKind(n, nil)
	return economic(kind) || enclosing(kind)
}

// attempted: a verb tells what somebody does, a noun only below one that says so:
// «تسعى إلى زعزعة الاستقرار».
func (m *matcher) attempted(n *node) bool {
	if n.class != lang.Noun || n.clause.verb == n.chunk {
		return !m.ableTo(n)
	}
	g := n.governor
	if m.vso && g != nil && g.class == lang.Verb && hasOperator(g.lemma, lang.Say) && !n.lemma.Takes("gen") && len(m.genitives(n)) > 0 {
		return true // «أكد ضلوع تركيا في»
	}
	return g != nil && g.matched != nil && (g.matched.frame.Operator == lang.Light || g.matched.frame.Operator == lang.PossibleOp)
}

// ableTo: the English infinitive tells what a noun says that somebody could or may do: "Syria's
// ability to use chemical weapons".
func (m *matcher) ableTo(n *node) bool {
	if !m.analytic || n.clause.link != infLink {
		return false
	}
	g := m.byChunk[n.clause.governor]
	return g != nil && g.class == lang.Noun && hasOperator(g.lemma, lang.PossibleOp) && g.chunk > 0 && m.chunks[g.chunk-1].Kind == mention.PossessiveChunk
}

// doneBySomeone: "was carried out by Israel" tells who is behind an attack.
func (m *matcher) doneBySomeone(rd *reading) bool {
	c := rd.node.clause
	return !m.vso && rd.frame.Operator == lang.Light && c.link == compLink && c.passive && c.modal == "" && c.verb == rd.node.chunk && slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.act != nil && f.act.class == lang.Noun && tells(f.act.lemma, "attacks")
	})
}

// inCondition: the clause, or one above it, is a condition: "if Iran violates the deal".
func inCondition(c *clause) bool {
	for ; c != nil; c = c.parent {
		if c.link == condLink {
			return true
		}
	}
	return false
}

// threatFrame: "said Damascus would pay a price" threatens Damascus.
var threatFrame = &lang.Frame{Name: "said.threat", Class: lang.Verb, Relation: "threatens", CAMEO: "130"}

var wrongFrame = &lang.Frame{Name: "said.wrong", Class: lang.Verb, Relation: "accuses", CAMEO: "112"}
