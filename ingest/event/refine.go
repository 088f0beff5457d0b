package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
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

// seat: who visits an organ of a state visits the state; one of many without a name visits for
// his state.
func (a *article) seat(r *Report, s *sides) {
	if r.Relation != "visited" {
		return
	}
	a.asStates(s.target, func(e *entity.Entity) bool {
		return e.Kind == ontology.Organization && e.ActsFor == e.Country
	})
	if a.pack.Settings.Analytic() {
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
	if m.chunks[c.verb].Form != mention.BaseForm && c.modal != "planned" {
		return
	}
	if m.analytic && m.cannotBack(rd, r) {
		r.refuse()
		return
	}
	switch {
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && c.modal == "planned" && len(s.slots) == 2:
		s.refuser()
	case r.Relation == "recognizes" && (c.modal == "" || c.modal == "planned") && m.present(c):
	case r.Relation == "concedes-to" && (c.modal == "planned" || c.modal == "" && m.present(c)) && rd.node.chunk == c.verb:
	default:
		return
	}
	r.refuse()
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
		if n == met || n.clause != met.clause || n.class != lang.Noun || n.governor != met && n.matched == nil {
			continue
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

// presences reports who is told to be somewhere: "Zelensky, who was in Ankara".
func (a *article) presences(s *mention.Sentence, m *matcher) {
	if m.vso && s.Kind == text.Body {
		return
	}
	for _, c := range m.clauses {
		if c.negated || c.none {
			continue
		}
		if who, at := m.presentWith(c); who != nil {
			a.present(s, m, c, *who, at)
			continue
		}
		if c.verb >= 0 {
			if who, at := m.presentAside(c); who != nil {
				a.present(s, m, c, *who, at)
			}
			continue
		}
		who, at := m.presence(c)
		if who == nil && s.Kind != text.Body {
			who, at = m.captioned(c)
		}
		if who == nil {
			continue
		}
		a.present(s, m, c, *who, at)
	}
}

// presence finds the person and the place of a clause of "is in".
func (m *matcher) presence(c *clause) (*argument, int) {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.PassiveChunk || i+2 >= len(c.parts) {
			continue
		}
		in := i + 1
		if m.analytic && i+3 < len(c.parts) && m.chunks[c.parts[in]].Kind == mention.SkipChunk {
			in++ // "was back in Cairo"
		}
		prep, at := &m.chunks[c.parts[in]], c.parts[in+1]
		if prep.Kind != mention.PrepChunk || prep.Value != "in" {
			return nil, 0
		}
		if at = m.townAt(at); at < 0 {
			return nil, 0
		}
		return m.copulaHolder(c, i), at
	}
	return nil, 0
}

// captioned: a headline drops "is": "India's Jaishankar in Dhaka for talks",
// "Jaishankar in Dhaka: India seeks"; "Jaishankar in Dhaka" alone does not say that he
// travelled there.
func (m *matcher) captioned(c *clause) (*argument, int) {
	if len(c.parts) < 3 || m.chunks[c.parts[0]].Kind != mention.ActorChunk || m.chunks[c.parts[1]].Kind != mention.PrepChunk || m.chunks[c.parts[1]].Value != "in" && !(m.vso && slices.Contains(m.preps.Inside, m.chunks[c.parts[1]].Value)) {
		return nil, 0
	}
	at, next := m.townAt(c.parts[2]), 3
	if at >= 0 && m.chunks[at].Kind == mention.ActorChunk && m.chunks[at].Actor.Kind == mention.ByAdjective {
		next++
	}
	if at < 0 || !m.goesOnBehind(at) && (len(c.parts) < next+2 || m.chunks[c.parts[next]].Kind != mention.PrepChunk) {
		return nil, 0
	}
	return &argument{actor: m.chunks[c.parts[0]].Actor, chunk: c.parts[0]}, at
}

// townAt is the chunk of the place or state that stands at k, in English also of a state whose
// capital does: "in Tehran", "in the Iranian capital". -1 for none.
func (m *matcher) townAt(k int) int {
	switch ch := &m.chunks[k]; {
	case ch.Kind == mention.PlaceChunk:
		return k
	case ch.Kind != mention.ActorChunk:
		return -1
	case ch.Actor.Kind == mention.ByName:
		return k
	case m.analytic && ch.Actor.Kind == mention.ByAdjective && k+1 < len(m.chunks) && m.chunks[k+1].Fold == "capital":
		return k
	}
	return -1
}

// goesOnBehind: behind the place at chunk k, which ends the first words of an English headline, stands
// a colon, an infinitive or "as": "Lavrov in Ankara to discuss".
func (m *matcher) goesOnBehind(k int) bool {
	return m.analytic && k == 2 && k+1 < len(m.chunks) && (m.chunks[k+1].Kind == mention.ColonChunk || m.chunks[k+1].Kind == mention.InfChunk || m.chunks[k+1].Fold == "as")
}

// copulaHolder is of whom the "is" at part i tells.
func (m *matcher) copulaHolder(c *clause, i int) *argument {
	if c.link == relLink && c.antecedent >= 0 && i == 0 {
		a := m.antecedent(c)
		return &a
	}
	from := 0
	if m.chunks[c.parts[0]].Kind == mention.SourceChunk {
		from = 1 + slices.IndexFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.CommaChunk }) // "According to Chad, Niger was behind"
	}
	for i > from+1 && (m.chunks[c.parts[i-1]].Kind == mention.AuxChunk || m.chunks[c.parts[i-1]].Kind == mention.SkipChunk || m.analytic && m.chunks[c.parts[i-1]].Kind == mention.CommaChunk) {
		i-- // "has been in", "Witkoff, the US envoy, was in"
	}
	for from+1 < i && m.analytic && beforeSubject(&m.chunks[c.parts[from]]) {
		from++ // "on Friday, Witkoff was in"
	}
	if from+2 < i && m.analytic && m.chunks[c.parts[from+1]].Kind == mention.PossessiveChunk && m.chunks[c.parts[from+2]].Kind == mention.ActorChunk {
		from += 2 // "Biden's envoy, Sung Kim, was in"
	}
	if i == from+1 && m.chunks[c.parts[from]].Kind == mention.ActorChunk {
		return &argument{actor: m.chunks[c.parts[from]].Actor, chunk: c.parts[from]}
	}
	return nil
}

// beforeSubject: the chunk is what may stand before the subject of a clause: "on", a day, a comma.
func beforeSubject(c *mention.Chunk) bool {
	switch c.Kind {
	case mention.DateChunk, mention.CommaChunk, mention.SkipChunk:
		return true
	}
	return c.Kind == mention.PrepChunk && (c.Value == "on" || c.Value == "in")
}

// presentLemma stands for what no word tells.
var presentLemma = &mention.Lemma{Class: lang.Adj}

var presentFrame = &lang.Frame{Name: "presence", Class: lang.Verb, Relation: "visited", CAMEO: "042", Slots: []lang.Slot{
	{Names: []string{"subj"}, Role: lang.SourceRole}, {Names: []string{"in"}, Role: lang.TargetRole},
}}

func (a *article) present(s *mention.Sentence, m *matcher, c *clause, who argument, at int) {
	if who.actor == nil || m.kindOf(who.actor) != ontology.Person && who.actor.Kind != mention.ByPronoun && !(m.analytic && m.cameToTalk(c, at)) {
		return
	}
	ch := &m.chunks[at]
	target := filler{role: lang.TargetRole, phrase: ch.Actor, place: ch.Place, argument: argument{actor: ch.Actor, place: ch.Place, chunk: at}}
	rd := &reading{node: &node{chunk: at - 2, clause: c, class: lang.Adj, lemma: presentLemma}, frame: presentFrame, fills: []filler{
		{role: lang.SourceRole, phrase: who.actor, argument: who}, target,
	}}
	a.actOf(s, m, rd)
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
