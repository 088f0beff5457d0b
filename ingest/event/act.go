package event

import (
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// act turns a reading into reports; what is said of several measures is one
// report for each.
func (a *article) act(s *mention.Sentence, m *matcher, rd *reading) {
	measures := 0
	for i := range rd.fills {
		if rd.fills[i].measure != nil {
			measures++
		}
	}
	if measures < 2 {
		a.actOf(s, m, rd)
		return
	}
	rest := *rd
	rest.fills = slices.DeleteFunc(slices.Clone(rd.fills), func(f filler) bool { return f.measure != nil })
	for _, f := range rd.fills {
		if f.measure == nil {
			continue
		}
		each := rest
		each.fills = append(slices.Clone(rest.fills), f)
		a.actOf(s, m, &each)
	}
}

// actOf reports a reading with one measure or none.
func (a *article) actOf(s *mention.Sentence, m *matcher, rd *reading) {
	rd = m.answersSame(rd)
	if m.callsChargeUntrue(rd) {
		denied := *rd
		denied.frame = denyFrame
		rd = &denied
	}
	ctx := m.contextOf(rd)
	if m.deters(rd) && !m.movedFor(rd, &ctx) {
		return
	}
	denial := m.denial(rd)
	if ctx.suppressed && denial == nil && !a.metBeside(s, m, rd) {
		return
	}
	sides := a.sides(s, rd)
	if m.deniesAll(rd) {
		sides.target = nil
		if m.analytic {
			ctx.speaker, ctx.source = nil, nil // whom he denies does not say so
		}
	}
	if a.ordersOwn(s, m, rd, &sides) || a.leavesTime(m, rd, &sides) || m.toldOfEnd(rd) {
		return
	}
	switch {
	case len(sides.target) > 0:
	case denial != nil:
		sides.target = a.denier(s, denial)
	case rd.frame.Relation == "mediates":
		sides.target = a.mediatedBy(s, m, rd, sides.source)
	}
	if rd.frame.Relation == "mediates" && (ownTalks(&sides) || rejected(rd.node)) {
		return
	}
	if m.vso && rd.frame.Relation == "met-with" {
		a.visitor(s, m, rd, &sides)
		a.attended(s, m, rd, &sides)
	}
	a.joined(m, rd, &sides)
	measure := a.measureSide(s, m, rd, &sides)
	base := a.report(s, m, rd, ctx)
	base.Measure = measure
	if denial != nil {
		base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, "" // made before it was denied
	}
	if rd.frame.Operator == lang.End {
		if len(sides.source) == 0 && !m.happens(rd.node) || !a.endsOfSeveral(rd, &base, &sides, measure) {
			return
		}
	}
	a.ownEnvoy(&base, &sides, rd)
	a.ofRank(&base, &sides)
	a.hostOf(&sides, rd)
	a.refine(m, rd, &base, &sides)
	a.vowed(s, m, rd, &base, sides.target)
	if base.Relation == "visited" && len(sides.target) == 0 && !hasRole(rd.frame, lang.TargetRole) && !a.travelAlong(&base, &sides) {
		a.waitForVisit(m, rd, ctx, base, sides)
		return
	}
	if rd.partial {
		sides.target = a.inferredTarget(s, m, rd, &base, sides.source)
	} else if len(sides.target) == 0 && len(sides.source) > 0 && rd.frame.Operator == lang.NoOperator && !(m.analytic && m.behindDespite(rd.node.chunk)) {
		sides.target = a.addressed(s, m, rd, &base, sides.source)
	}
	m.willHitBack(rd, &base)
	a.file(m, rd, ctx, base, sides)
	a.takePart(s, m, rd, base, sides)
}

// inferredTarget is whom an act is aimed at of which a partial reading names only who does it.
func (a *article) inferredTarget(s *mention.Sentence, m *matcher, rd *reading, r *Report, source []Participant) []Participant {
	target := a.deterred(s, m, rd, source)
	m.warnsOfForce(rd, r, target)
	if len(target) == 0 {
		target = a.provoked(s, m, rd, source)
	}
	if len(target) == 0 && m.analytic {
		target = a.brokeToo(r, source)
	}
	if len(target) == 0 && m.nounFirst {
		target = a.reactor(m, rd, source, r)
	}
	if len(target) == 0 && inferable[r.Relation] {
		target = a.opponent(source, r)
	}
	if len(target) == 0 {
		target = a.counterTo(m, rd, source, r)
	}
	return target
}

// ownTalks: "Cairo hosts talks between Egypt and Kenya": who is a side, or of the state that is one,
// mediates nothing.
func ownTalks(s *sides) bool {
	return len(s.target) > 1 && slices.ContainsFunc(s.source, func(p Participant) bool {
		return slices.ContainsFunc(s.target, func(q Participant) bool {
			return p.Entity.Key == q.Entity.Key || p.Entity.Kind == ontology.Person && q.Entity.Kind == ontology.Country && p.Entity.Country != "" && p.Entity.Country == q.Entity.Country
		})
	})
}

// addressed finds whom an act is directed at that names nobody itself.
func (a *article) addressed(s *mention.Sentence, m *matcher, rd *reading, r *Report, source []Participant) []Participant {
	if m.vso && r.Relation == "spoke-with" {
		return nil // «أطلع نظراءه على الاتفاق الإيراني» tells Iran nothing
	}
	if m.analytic && r.Relation == "aids" {
		return a.helpedToo(source)
	}
	if found := a.struckPeople(m, r, rd, source); len(found) > 0 {
		return found
	}
	if found := a.protestedTo(m, r, source); len(found) > 0 {
		return found
	}
	if m.analytic && rd.frame.Relation == "demands" && slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == lang.TargetRole && f.phrase != nil }) {
		return nil // "asked the Commission": of nobody else
	}
	if found := a.pressed(s, m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.embedded(s, m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.topic(m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.deterred(s, m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.provoked(s, m, rd, source); len(found) > 0 {
		return found
	}
	if found := a.concerned(s, rd, source); len(found) > 0 || m.innerReading(rd) != nil {
		return found
	}
	if found := a.sayersOfDenied(rd, r, source); len(found) > 0 {
		return found
	}
	if found := a.adversary(m, rd, source); len(found) > 0 {
		r.Confidence *= inherited
		return found
	}
	if found := a.reactor(m, rd, source, r); len(found) > 0 {
		return found
	}
	if found := a.partner(s, m, rd, source); len(found) > 0 {
		return found
	}
	if aimedSpeech[r.Relation] && !(m.nounFirst && r.Relation == "accuses") {
		if found := a.opponent(source, r); len(found) > 0 {
			return found
		}
	}
	return a.counterTo(m, rd, source, r)
}

// file keeps a report for every pair of its sides, or one of all its parties.
func (a *article) file(m *matcher, rd *reading, ctx context, base Report, sides sides) {
	measure := base.Measure
	relation, ok := ontology.Lookup(base.Relation)
	if !ok || !m.vso && base.Status == ontology.Possible && onlyDone[base.Relation] {
		return
	}
	if m.vso && base.Relation == "cooperates-with" && base.Status == ontology.Denied && rd.node.class == lang.Noun {
		return // «لعدم قيامها بالتنسيق مع»: that two lack cooperation tells of no act
	}
	if base.Relation == "demands-end-of" && measure == nil {
		a.presuppose(m, rd, base, sides.target)
	}
	if relation.Tie && base.Status == ontology.Denied {
		return // "is not a member": no tie
	}
	if measure != nil && base.About == "" {
		base.About = measure.Name
	}
	if len(sides.party) > 0 {
		a.metAlready(m, rd, &base, &sides)
		a.together(base, sides, relation, m, rd, ctx)
		return
	}
	if a.pack.Settings.Analytic() && (answers[base.Relation] || isVerdict(rd.frame)) && slices.ContainsFunc(rd.fills, deedAnswered) {
		a.noteAnswered(entitiesOf(sides.target))
	}
	for _, source := range sides.source {
		for _, target := range sides.target {
			if !foreign(source.Entity, target.Entity, relation) || m.cased && compatriots(source.Entity, target.Entity) {
				a.talk.notesFight(&base, source.Entity, target.Entity)
				continue
			}
			r := base
			r.Participants = []Participant{source, target}
			a.attribute(&r, m, rd, ctx)
			a.keep(r)
		}
	}
}

// onlyDone are acts of which it says nothing that somebody might do them: "could
// join forces with", "may ask".
var onlyDone = map[ontology.Relation]bool{"supports": true, "cooperates-with": true, "demands": true, "criticizes": true, "praises": true, "accuses": true, "rejects": true}

// hasRole: a slot of the frame is for the role.
func hasRole(f *lang.Frame, role lang.SlotRole) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == role })
}

// happens: an end without a doer is told as a fact behind a preposition of time
// or under a verb ("following the easing of US sanctions"), else it is a wish.
func (m *matcher) happens(n *node) bool {
	if !m.vso && n.class == lang.Verb {
		return true // "sanctions were lifted"
	}
	if g := n.governor; g != nil && g.matched != nil {
		switch g.matched.frame.Operator {
		case lang.Light, lang.Say:
			return true
		}
		switch g.matched.frame.Relation {
		case "praises", "criticizes":
			return true // "welcomed the lifting of sanctions"
		}
	}
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-3; k-- {
		if c := &m.chunks[k]; c.Kind == mention.PrepChunk {
			return slices.Contains(m.preps.After, c.Value)
		}
	}
	return false
}

// hostOf: an ambassador is summoned or expelled by the state to which he was
// sent, where nobody else is said to do so.
func (a *article) hostOf(s *sides, rd *reading) {
	if len(s.source) > 0 || rd.frame.Relation != "protests-against" && rd.frame.Relation != "cuts-ties-with" {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.TargetRole || f.phrase == nil || len(f.phrase.Offices) == 0 {
			continue
		}
		if host := a.resolver.Known(f.phrase.Offices[0].Host); host != nil {
			s.source = []Participant{{Entity: host, Role: Source}}
		}
	}
}

// speakerPron marks a subject that is the speaker himself.
const speakerPron = "speaker"

// asks: acts of speech whose addressee is to do what they are about.
var asks = map[ontology.Relation]bool{"demands": true, "accuses": true}

var shortStates = map[string]string{"USA": "US", "GBR": "UK", "ARE": "UAE"}

// keep files a report and remembers the pair that it is about.
func (a *article) keep(r Report) {
	if both := a.mediatedPair(&r); both[0] != nil {
		defer func() { a.talk.pair = both }()
	}
	a.out.Reports = append(a.out.Reports, r)
	a.talk.count(&r)
	a.talk.welcomed(&r)
	a.visitTold(&r)
	if len(r.Date) == len(time.DateOnly) {
		a.talk.day = r.Date
	}
	if t, _ := ontology.Lookup(r.Relation); r.along {
		a.talk.paired = a.talk.sentence // still about whom they go with
	} else if !t.Tie && len(r.Participants) == 2 {
		a.talk.pair = [2]*entity.Entity{r.Participants[0].Entity, r.Participants[1].Entity}
		a.talk.paired, a.talk.pairedAt = a.talk.sentence, r.PredStart
		a.talk.notesFight(&r, r.Participants[0].Entity, r.Participants[1].Entity)
		if t.Symmetric {
			a.talk.joint, a.talk.joined = a.talk.pair, a.talk.sentence
			a.talk.metPeers()
		}
		if a.talk.pair[0].Kind == ontology.Person && a.talk.pair[1].Kind == ontology.Person {
			a.talk.couple, a.talk.coupled = a.talk.pair, a.talk.sentence
		}
	}
}
