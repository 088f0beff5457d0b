package event

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sharedSubject takes the subject of the clause beside or above. An infinitive
// behind an object has that as its subject: "urged Israel to withdraw".
func (m *matcher) sharedSubject(c *clause) *argument {
	from := c.parent
	if told := m.byChunk[c.governor]; m.analytic && told != nil && m.imperative(c, told) && len(told.after) > 0 && told.after[0].actor != nil {
		return &told.after[0] // "Stop the war, Macron tells Putin"
	}
	switch c.link {
	case coordLink:
		if c.sibling == nil {
			return nil
		}
		from = c.sibling
	case infLink:
		if a, known := m.infinitiveSubject(c); known {
			return a
		}
	case relLink:
		if m.cased && c.antecedent < 0 {
			return m.droppedSubject(c) // «прибыл в Москву, где встретился с X»
		}
		if !m.goesOnAt(c) {
			return nil
		}
	case partLink:
		if a := cmp.Or(m.sayerJudging(c), m.gerundSubject(c)); a != nil {
			return a
		}
		if m.vso && c.parent != nil && c.parent.verb < 0 {
			if a := m.aloneAbove(c); a != nil && a.chunk >= c.verb-2 {
				return a // «بريطانيا متهمة من قبل موسكو»
			}
		}
	case purposeLink, timeLink:
		if c.link == purposeLink && m.nounFirst {
			if a := m.aimedAt(c); a != nil || c.opener == "" {
				return a // "pidió a Rusia ayuda para que cese"
			}
		}
		if a := m.sentThere(c); a != nil {
			return a
		}
		if a := m.thereTo(c); a != nil {
			return a
		}
	case colonLink:
		return m.aloneAbove(c)
	case compLink:
		if m.cased {
			return m.droppedSubject(c)
		}
		if m.drops {
			if a := m.supposed(c); a != nil {
				return a
			}
			if c.governor > c.verb && c.verb >= 0 {
				return nil // "irrumpieron en la embajada, dijo X": not whoever says so
			}
			return m.complementSubject(c)
		}
		if !m.vso {
			return nil
		}
		if who := cmp.Or(m.ofAuxiliary(from), m.askedTo(c), m.besideThat(c)); who != nil {
			return who
		}
	case causeLink, concessionLink, condLink:
		if a := m.judgedBecause(c); a != nil {
			return a
		}
		if !m.drops {
			return nil
		}
	default:
		return m.supposed(c)
	}
	if from == nil {
		return nil
	}
	sub := m.subjectOf(from)
	if sayer := m.saidOfHimself(c, from); sayer != nil && (sub == nil || sub.arg == nil || sub.arg.actor == nil) {
		return sayer
	}
	if sayer := m.sayerOfHis(c, from, sub); sayer != nil {
		return sayer
	}
	if sub == nil {
		return nil
	}
	if m.vso && (c.link == timeLink || c.link == coordLink && m.meetsMore(c)) && sub.arg != nil && sub.arg.node != nil && m.kindOf != nil {
		if of := m.genitives(sub.arg.node); len(of) == 1 && of[0].actor != nil && m.kindOf(of[0].actor) == ontology.Person {
			return &of[0] // «تأتي زيارة الرئيس بعد أن زار»
		}
	}
	return sub.arg
}

// saidOfHimself is who says something of himself in the Arabic clause beside, as its subject:
// «قالت واشنطن إنها تتابع الوضع، وحثت الهند».
func (m *matcher) saidOfHimself(c, beside *clause) *argument {
	if !m.vso || c.link != coordLink || beside.link != compLink || !beside.pron || beside.parent == nil {
		return nil
	}
	return m.subjectActor(beside.parent)
}

// meetsMore: the verb of the clause tells of a meeting, which nobody's words or visit can do:
// «جاءت تصريحات الوزير عقب اجتماع، التقى خلاله نظيره».
func (m *matcher) meetsMore(c *clause) bool {
	v := m.byChunk[c.verb]
	return v != nil && tells(v.lemma, "met-with") && m.masculineVerb(v)
}

// infinitiveSubject is who does what an infinitive tells, nil for nobody known, and whether what
// governs it says so: "the US decision to lift sanctions", "urged allies to impose sanctions".
func (m *matcher) infinitiveSubject(c *clause) (*argument, bool) {
	if c.forSubject >= 0 {
		return &argument{actor: m.chunks[c.forSubject].Actor, chunk: c.forSubject}, true
	}
	if m.expletive(c) {
		return nil, true
	}
	if m.beingSo(c) {
		return nil, true
	}
	g := m.byChunk[c.governor]
	if g == nil {
		return nil, false
	}
	if a := m.controller(g); a != nil && !m.metTo(g, c) {
		return a, true
	}
	switch {
	case m.cased && g.class == lang.Verb && tells(g.lemma, "demands"):
		return nil, true // «призвал Запад ввести санкции»
	case m.ordersPlain(g):
		return nil, false // "ordered troops to leave Chad"
	case m.analytic && asksOthers(g):
		return nil, true // "urged allies to impose sanctions"
	case m.analytic && g.class == lang.Verb && len(g.after) > 0 && (tells(g.lemma, "warns") || tells(g.lemma, "pressures")):
		return nil, true // "warned its citizens to avoid travel", "pressured airlines to cut flights"
	case m.nounFirst && g.class == lang.Verb && tells(g.lemma, "warns"):
		return nil, true // "a mis en garde contre l'idée d'armer": not himself
	}
	if by := m.decidedBy(g); by != nil {
		return by, true
	}
	owners := m.genitives(g)
	if m.analytic && len(owners) == 0 {
		owners = m.prepositional(g, "by") // "the decision by Washington to lift sanctions"
	}
	if g.class == lang.Noun && len(owners) > 0 && !m.vso && m.chunks[max(owners[0].chunk, 0)].Kind != mention.CompoundChunk {
		return &owners[0], true // "the US decision to lift sanctions"
	}
	return nil, false
}

// gerundSubject: in "criticized the US for imposing tariffs" the object does
// what the gerund behind the preposition tells.
func (m *matcher) gerundSubject(c *clause) *argument {
	g := m.byChunk[c.governor]
	if m.vso || g == nil || c.verb < 1 {
		return nil
	}
	if doer := m.roleOf(c.verb - 1); doer != nil {
		return doer
	}
	at := m.pastRole(c.verb - 1)
	if paid := m.paidFor(g, at); paid != nil {
		return paid
	}
	if m.accusedPeople(g) && c.verb-2 == g.chunk {
		return &argument{node: g, chunk: g.chunk}
	}
	if g.class != lang.Verb || g.clause.passive {
		return nil
	}
	if judged := m.judgedDoer(c, g); judged != nil {
		return judged
	}
	if m.analytic && m.chunks[c.verb-1].Fold == "as" && len(g.after) > 0 && g.after[0].actor != nil && g.after[0].chunk == c.verb-2 {
		return &g.after[0] // "quoted Lavrov as saying", "described Chad as hiding"
	}
	prev := &m.chunks[at]
	if prev.Kind != mention.PrepChunk || !objectControls[prev.Value] || len(g.after) == 0 || g.after[0].actor == nil && !(m.analytic && (tellsOneOf(g.lemma, provokes) || tells(g.lemma, "accuses"))) {
		return nil // "used drones for attacking", but "jailed two men for attacking", "accused his rivals of attacking"
	}
	return &g.after[0]
}

var objectControls = map[string]bool{"for": true, "with": true, "of": true, "from": true, "about": true, "over": true, "into": true, "against": true}

func (m *matcher) controller(g *node) *argument {
	if r := g.matched; !m.vso && r != nil && (r.frame.Relation == "visited" || r.frame.Relation == "spoke-with") {
		return nil // "flew to Moscow to meet Putin", "wrote to Macron to thank him"
	}
	if r := g.matched; m.analytic && r != nil && (r.frame.Relation == "protests-against" || r.frame.Relation == "cuts-ties-with") {
		return nil // "summoned the envoy to condemn", "recalled its envoy from Chad to protest"
	}
	if !m.vso && !m.cased && (g.class == lang.Noun && tells(g.lemma, "spoke-with") && !(m.analytic && m.callOnHim(g)) || g.matched != nil && slices.ContainsFunc(g.matched.fills, func(f filler) bool { return f.act != nil && tells(f.act.lemma, "spoke-with") })) {
		return nil // "placed a call to Modi to discuss"
	}
	if r := g.matched; !m.vso && r != nil && r.frame.Operator == lang.Light && r.frame.HasSlot("comp") {
		return nil // "became the first to visit", "joined its allies to condemn"
	}
	if m.promises(g) {
		return nil // "promised Trump to halt imports"
	}
	if m.cased {
		for i := range g.preps {
			if a := &g.preps[i]; a.prep == dativePrep && a.actor != nil {
				return a // «разрешил Киеву бить по России»
			}
		}
	}
	after := g.after
	if sub := m.subjectOf(g.clause); sub != nil && sub.after && len(after) > 0 {
		after = after[1:]
	}
	if len(after) > 0 && after[0].actor != nil {
		return &after[0]
	}
	if whom := m.askedWhom(g); whom != nil {
		return whom
	}
	if m.nounFirst && g.class == lang.Verb && g.pron != "" && !m.chunks[g.chunk].Dative {
		a := m.cliticObject(g)
		return &a // "l'accusant d'armer l'Arménie"
	}
	if m.analytic && (tells(g.lemma, "visited") || m.sends(g)) {
		return nil // "soldiers flew to Latvia to train its army", "sent soldiers to Latvia to train its army"
	}
	for i := range g.preps {
		if a := &g.preps[i]; a.actor != nil && takes(g.lemma, a.prep) && !(m.analytic && a.prep == "in") { // "held talks in Cairo to end the war"
			return a
		}
	}
	return m.sideAsked(g)
}

// callOnHim: the noun of a call is one on somebody to act: "its calls on Chad to open the road".
func (m *matcher) callOnHim(g *node) bool {
	return slices.ContainsFunc(g.preps, func(a argument) bool { return a.prep == "on" && a.actor != nil })
}

// metTo: the infinitive tells what one met somebody for: "met Putin to thank him", not "met him
// to negotiate".
func (m *matcher) metTo(g *node, c *clause) bool {
	v := m.byChunk[c.verb]
	return m.analytic && v != nil && g.matched != nil && g.matched.frame.Relation == "met-with" && !tellsOneOf(v.lemma, occasions)
}

// sends: the verb sends troops or the like, whose deeds are those of who sends them.
func (m *matcher) sends(g *node) bool {
	return len(g.after) > 0 && slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "mobilizes-against" && len(f.Slots[1].Words) > 0 && m.headed(g.after[0], f.Slots[1].Words)
	})
}

// lastNamed: a relative clause behind a list belongs to its last member, and
// behind "ministers of the Alliance, which comprises" to the Alliance.
func lastNamed(p *mention.Phrase) *mention.Phrase {
	last := p
	if n := len(p.List); n > 0 {
		last = p.List[n-1]
	}
	if last.Via != nil {
		return last.Via
	}
	if p.Via != nil {
		return p.Via
	}
	if last.Spread {
		return p // a plural office: all its holders
	}
	return last
}

// listsAlone: the actor is several, the last of whom is no group itself: «تشاد والنيجر اللتان», but
// «تشاد والمتمردين الذين».
func listsAlone(p *mention.Phrase) bool {
	return p != nil && len(p.List) > 1 && p.Via == nil && !p.List[len(p.List)-1].Plural
}

// aloneAbove is the one actor of the clause above, nil for none.
func (m *matcher) aloneAbove(c *clause) *argument {
	if c.parent == nil {
		return nil
	}
	p := m.lone(c.parent)
	for _, k := range c.parent.parts {
		if p != nil && m.chunks[k].Actor == p {
			return &argument{actor: p, chunk: k}
		}
	}
	return nil
}

// asksOthers: an English infinitive tells what somebody asks of people whom a word names that means
// no actor, and on which it may hang: "urged allies to", "called on donors to".
func asksOthers(g *node) bool {
	if g.class == lang.Noun && !takes(g.lemma, "comp") && g.governor != nil {
		g = g.governor
	}
	nobody := func(a argument) bool { return a.actor == nil && a.owner == nil && a.chunk >= 0 }
	return g.class == lang.Verb && tells(g.lemma, "demands") &&
		(len(g.after) > 0 && nobody(g.after[0]) || slices.ContainsFunc(g.preps, func(a argument) bool { return a.prep == "on" && nobody(a) }))
}
