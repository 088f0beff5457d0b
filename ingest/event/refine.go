package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// refine settles who the sides of an act are where its own words name them too
// broadly or not at all.
func (a *article) refine(m *matcher, rd *reading, r *Report, s *sides) {
	ownRebels(r, s)
	if m.vso {
		a.seat(r, s)
		a.arabicAddressee(m, rd, r, s)
		m.byPhone(rd, r)
		a.talkedOn(rd, r, s)
		m.arabicRefused(rd, r, s)
		a.makeSense(m, rd, r, s)
		m.readiness(rd, r)
		a.onThePhone(r, s)
		return
	}
	a.keepsUp(m, rd, s)
	a.forState(m, rd, s)
	a.host(m, rd, r, s)
	a.hostsUnnamed(rd, r, s)
	a.guest(m, rd, r, s)
	a.addressee(m, rd, r, s)
	a.withOthers(m, rd, r, s)
	a.seat(r, s)
	m.byPhone(rd, r)
	a.goesOn(rd, r, s)
	m.aimed(rd, r)
	m.refused(rd, r, s)
	m.menaced(rd, r)
	m.attackedInWords(rd, r, s)
	m.endsForce(rd, r)
	keptUp(r)
	a.breaks(m, rd, r, s)
	a.elsewhere(m, rd, r, s)
	a.guards(r, s)
}

// guards: who moves forces against an organ of a state, which watches them, moves them against
// the state: "the ministry said it had detected Chinese jets around the island"; who hands a base to
// an army leaves its state.
func (a *article) guards(r *Report, s *sides) {
	if a.pack.Settings.Analytic() && (r.Relation == "mobilizes-against" || r.Relation == "withdraws-from") {
		a.asStates(s.target, func(e *entity.Entity) bool {
			return e.Kind == ontology.Organization && e.ActsFor == e.Country
		})
	}
}

// addressee: "told Trump in a phone call" is a call with Trump.
func (a *article) addressee(m *matcher, rd *reading, r *Report, s *sides) {
	g := rd.node.governor
	if m.cased && a.metThere(m, rd, r, s) {
		return
	}
	if !occasions[r.Relation] || len(s.party) != 1 || g == nil || !hasOperator(g.lemma, lang.Say) || !slices.Contains(m.preps.Occasion, prepOf(g, rd.node)) {
		return
	}
	if len(g.after) > 0 && g.after[0].actor != nil && !g.clause.passive {
		for _, e := range a.talk.phrase(g.after[0].actor, g.after[0].chunk) {
			s.party = append(s.party, Participant{Entity: e, Role: Party})
		}
	}
}

// seat: who visits an organ of a state, or in English a man of one, visits the state, and nobody where he
// is of none; one of many without a name visits for his state.
func (a *article) seat(r *Report, s *sides) {
	if r.Relation != "visited" {
		return
	}
	a.asStates(s.target, func(e *entity.Entity) bool {
		return e.Kind == ontology.Organization && e.ActsFor == e.Country || e.Kind == ontology.Person && a.pack.Settings.Analytic()
	})
	if a.pack.Settings.Analytic() {
		s.target = slices.DeleteFunc(s.target, func(p Participant) bool { return p.Entity.Kind == ontology.Person })
		a.asStates(s.source, func(e *entity.Entity) bool { // "a US lawmaker said during a visit to"
			o := a.resolver.OfficeNamed(e.Office)
			return e.Unnamed && o != nil && o.Capacity == lang.MemberCapacity
		})
	}
}

// asStates puts their states in the place of those who fit and are of one.
func (a *article) asStates(all []Participant, fit func(*entity.Entity) bool) {
	for i := range all {
		e := all[i].Entity
		if e.Country == "" || !fit(e) {
			continue
		}
		if state := a.resolver.Known(e.Country); state != nil {
			all[i].Entity = state
		}
	}
}

// refused: "will not negotiate with", "will not let X do", "does not recognize": what
// somebody will not do is a refusal of whoever wants it, and no act that did not happen.
func (m *matcher) refused(rd *reading, r *Report, s *sides) {
	c := rd.node.clause
	if r.Status != ontology.Denied || !c.negated || c.verb < 0 {
		return
	}
	if m.nounFirst && r.Relation == "recognizes" && rd.node.chunk == c.verb && m.chunks[c.verb].Form == mention.PresentForm {
		r.refuse() // "no reconoce a Maduro"
		return
	}
	willNot := c.modal == "planned" || m.vowsNot(c)
	if m.chunks[c.verb].Form != mention.BaseForm && !willNot {
		return
	}
	if m.analytic && m.cannotBack(rd, r) {
		r.refuse()
		return
	}
	switch {
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && willNot && len(s.slots) == 2,
		m.analytic && r.Relation == "agrees-with" && (willNot || c.modal == "" && m.present(c)) && len(s.slots) == 2 && rd.frame.HasSlot("obj"):
		s.refuser() // "will not accept Chad's plan"
	case r.Relation == "recognizes" && (willNot || c.modal == "" && m.present(c)):
	case r.Relation == "concedes-to" && (willNot || c.modal == "" && m.present(c)) && rd.node.chunk == c.verb:
	default:
		return
	}
	r.refuse()
}

// vowsNot: somebody vows that he will not do it: "vowed not to let Chad join".
func (m *matcher) vowsNot(c *clause) bool {
	if !m.analytic || c.link != infLink || c.modal != "" {
		return false
	}
	g := m.byChunk[c.governor]
	return g != nil && g.class == lang.Verb && !g.clause.negated && promising(g.lemma)
}

// refuse makes a refusal of an act that somebody will not do.
func (r *Report) refuse() {
	r.Relation, r.CAMEO, r.Status = "rejects", "120", ontology.Occurred
}

// refuser makes of two parties of a meeting him who refuses it and whoever wants it.
func (s *sides) refuser() {
	s.source, s.target = asRole(s.slots[0], Source), asRole(s.slots[1], Target)
	s.party, s.slots = nil, nil
}

func asRole(all []Participant, role Role) []Participant {
	out := slices.Clone(all)
	for i := range out {
		out[i].Role = role
	}
	return out
}

// present: "does not", not "did not".
func (m *matcher) present(c *clause) bool {
	for k := c.verb - 1; k >= 0 && k >= c.verb-4; k-- {
		if ch := &m.chunks[k]; ch.Kind == mention.AuxChunk {
			return ch.Fold != "did"
		}
	}
	return c.modal == "planned"
}

// goesOn: what two, named by a pronoun only, discuss belongs to the call that
// was just told of.
func (a *article) goesOn(rd *reading, r *Report, s *sides) {
	if r.Relation != "met-with" || len(s.slots) != 1 || len(s.party) != 2 || len(rd.fills) == 0 || len(a.out.Reports) == 0 {
		return
	}
	p := rd.fills[0].phrase
	last := &a.out.Reports[len(a.out.Reports)-1]
	if p == nil || p.Kind != mention.ByPronoun && p.Kind != mention.ByReference || last.Relation != "spoke-with" || len(last.Participants) != 2 {
		return
	}
	if sameActor(last.Participants[0].Entity, s.party[0].Entity) && sameActor(last.Participants[1].Entity, s.party[1].Entity) {
		r.Relation, r.CAMEO = "spoke-with", "041"
	}
}

// aimed: "announced sanctions, targeting X" is no use of force.
func (m *matcher) aimed(rd *reading, r *Report) {
	c := rd.node.clause
	if r.Relation != "attacks" || c.link != partLink || c.parent == nil || rd.node.chunk != c.verb || c.verb > 0 && m.chunks[c.verb-1].Kind == mention.PrepChunk {
		return
	}
	for _, n := range m.nodes {
		if n.clause == c.parent && n.chunk < c.verb && n.matched != nil && n.matched.frame.Relation == "sanctions" {
			r.Relation, r.CAMEO = "sanctions", "163"
		}
	}
}

// byPhone: what is discussed by phone is a call.
func (m *matcher) byPhone(rd *reading, r *Report) {
	if r.Relation != "met-with" {
		return
	}
	if m.phones(rd.node.clause) || m.duringCall(rd.node) {
		r.Relation, r.CAMEO = "spoke-with", "041"
	}
}

// duringCall: what two discuss in a call of which no other partner is named is
// the call: «بحث مع نظيره خلال اتصال هاتفي».
func (m *matcher) duringCall(met *node) bool {
	for _, n := range m.nodes {
		if n == met || n.clause != met.clause || n.class != lang.Noun {
			continue
		}
		if m.analytic && m.callAlone(n.chunk) {
			return true // "discussed the truce with Chad in a phone call"
		}
		if n.matched == nil || n.matched.frame.Relation != "spoke-with" || len(n.matched.fills) > 1 {
			continue
		}
		if prep := m.prepBefore(n.chunk); prep != "" && slices.Contains(m.preps.Occasion, prep) && !slices.Contains(m.preps.After, prep) {
			return true
		}
	}
	return false
}

// mediatedSides: "held talks under US mediation": the sides are those of the
// talks.
func (a *article) mediatedSides(s *mention.Sentence, m *matcher, rd *reading, mediators []Participant) []Participant {
	var all []Participant
	for _, n := range m.nodes {
		if n == rd.node || n.matched == nil || n.clause != rd.node.clause && !m.toldOfTalks(n, rd.node) {
			continue
		}
		for _, f := range n.matched.fills {
			if f.role == lang.PartyRole || reconciles[n.matched.frame.Relation] && (f.role == lang.SourceRole || f.role == lang.TargetRole) {
				all = append(all, a.participants(s, f, Target)...)
			}
		}
		if !m.vso && slices.ContainsFunc(all, func(p Participant) bool { return sameSide(p.Entity, mediators) }) {
			all = nil // "negotiated the release in talks with Iran" mediates for nobody
		}
		if len(all) > 1 {
			a.asStates(all, func(e *entity.Entity) bool { return e.Unnamed }) // two advisers: between their states
			return all
		}
	}
	return nil
}

// toldOfTalks: the Arabic relative clause that tells who mediates takes up the talks at which the
// sides of n agreed: «اتفقت تشاد والنيجر خلال محادثات استضافتها الدوحة بوساطة قطرية».
func (m *matcher) toldOfTalks(n, mediation *node) bool {
	c := mediation.clause
	if m.analytic && c.link == relLink && c.antecedent == n.chunk && n.class == lang.Verb {
		return reconciles[n.matched.frame.Relation] // "held talks mediated by Chad"
	}
	return m.vso && (mediation.class == lang.Noun || n.matched.frame.Relation != "met-with") && c.link == relLink && c.parent == n.clause && reconciles[n.matched.frame.Relation]
}

// reconciles are the acts that bring two sides together, with or without a mediator.
var reconciles = map[ontology.Relation]bool{"met-with": true, "agrees-with": true, "concedes-to": true}

// keepsUp: a measure that somebody may lift is kept up by his state: "Trump said
// he would end sanctions".
func (a *article) keepsUp(m *matcher, rd *reading, s *sides) {
	if rd.frame.Measure == "" || !m.ended(rd.node) {
		return
	}
	for i := range s.source {
		if e := s.source[i].Entity; e.Kind == ontology.Person && e.ActsFor != "" {
			if state := a.resolver.Known(e.ActsFor); state != nil {
				s.source[i].Entity = state
			}
		}
	}
}

// forState: "President X expressed Iran's solidarity" is his own act.
func (a *article) forState(m *matcher, rd *reading, s *sides) {
	g := rd.node.governor
	if len(s.source) != 1 || s.source[0].Entity.Kind != ontology.Country || g == nil || g.matched == nil || g.matched.frame.Operator != lang.Light || g.clause.passive {
		return
	}
	sub := m.subjectOf(g.clause)
	if sub == nil || sub.arg == nil || sub.arg.actor == nil {
		return
	}
	if who := one(a.talk.phrase(sub.arg.actor, sub.arg.chunk)); who != nil && who.Kind == ontology.Person && who.Country == s.source[0].Entity.Country {
		s.source[0].Entity = who
	}
}

// host: whoever "visits Tehran for talks" is to talk with his hosts.
func (a *article) host(m *matcher, rd *reading, r *Report, s *sides) {
	if r.Relation != "met-with" || len(s.party) != 1 || rd.node.governor == nil || !m.ahead(rd.node) {
		return
	}
	g := rd.node.governor.matched
	if g == nil || g.frame.Relation != "visited" {
		return
	}
	if host := one(a.who(g, lang.TargetRole)); host != nil {
		s.party = append(s.party, Participant{Entity: host, Role: Party})
		r.Confidence *= inherited
	}
}

// mirrored is the same act seen from its other side.
func mirrored(r Report) Report {
	p := slices.Clone(r.Participants)
	p[0].Entity, p[1].Entity = r.Participants[1].Entity, r.Participants[0].Entity
	p[0].Surface, p[1].Surface = r.Participants[1].Surface, r.Participants[0].Surface
	p[0].Start, p[0].End, p[1].Start, p[1].End = r.Participants[1].Start, r.Participants[1].End, r.Participants[0].Start, r.Participants[0].End
	r.Participants = p
	return r
}

// partner: condolences and thanks without an addressee, told of a call or a
// meeting or as its end, go to whom it is held with: "rang Modi to offer condolences".
func (a *article) partner(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if m.vso || rd.frame.Relation != "supports" && rd.frame.Relation != "praises" || hasRole(rd.frame, lang.TargetRole) {
		return nil
	}
	for _, n := range m.nodes {
		if n.clause != rd.node.clause && !goesOnFrom(rd.node.clause, n.clause) || n.matched == nil || !occasions[n.matched.frame.Relation] {
			continue
		}
		for _, f := range n.matched.fills {
			for _, p := range a.participants(s, f, Target) {
				if f.role == lang.PartyRole && !sameSide(p.Entity, source) {
					return []Participant{p}
				}
			}
		}
	}
	return nil
}

// goesOnFrom: the clause tells to what end, how or with what beside it the subject of another
// does what that one tells.
func goesOnFrom(c, above *clause) bool {
	return (c.link == infLink || c.link == partLink) && c.parent == above || c.link == coordLink && c.sibling == above
}
