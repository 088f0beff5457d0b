package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// subjectOf finds the subject of a clause: named in it, or shared with the
// clause beside or above it.
func (m *matcher) subjectOf(c *clause) *subject {
	if have := &m.subjects[c.number]; have.asked {
		return have.subject
	}
	m.subjects[c.number].asked = true // guards against a circle
	sub := m.ownSubject(c)
	if sub == nil || sub.arg == nil {
		if shared := m.sharedSubject(c); shared != nil && !m.misfit(c, shared) {
			sub = &subject{arg: shared}
		}
	}
	if sub == nil || sub.arg == nil || !sub.own || sub.arg.actor == nil {
		if her := m.herBefore(c); her != nil {
			sub = &subject{arg: her}
		}
	}
	if sub == nil || sub.arg == nil || !sub.own {
		if whom := m.ifTheyDo(c); whom != nil {
			sub = &subject{arg: whom}
		}
	}
	if sub != nil && sub.arg != nil {
		if whom := m.ifHeDoes(c, sub.arg); whom != nil {
			sub = &subject{arg: whom, after: sub.after}
		} else if sayer := m.itsSayer(c, sub.arg); sayer != nil {
			sub = &subject{arg: sayer, after: sub.after}
		} else if sayers := m.theySayers(c, sub.arg); sayers != nil {
			sub = &subject{arg: sayers, after: sub.after}
		} else if doer := m.quotedDoer(c, sub.arg); doer != nil {
			sub = &subject{arg: doer, after: sub.after, own: sub.own}
		}
		if len(c.company) > 0 && sub.own {
			sub = &subject{arg: m.withCompany(c, sub.arg), after: sub.after, own: true}
		}
		if with := m.joinedBy(c); with != nil && !sub.own {
			sub = &subject{arg: m.together(sub.arg, with)}
		}
		if leader := m.leaderOf(sub.arg, c.verb); leader != nil {
			sub = &subject{arg: leader, after: sub.after, own: sub.own}
		}
	}
	m.subjects[c.number].subject = sub
	return sub
}

// itsSayer: in "Iran has stressed it will not leave" the pronoun is the state or body
// that says so.
func (m *matcher) itsSayer(c *clause, it *argument) *argument {
	if m.vso || m.cased || c.link != compLink || c.parent == nil || it.actor == nil || it.actor.Person3 != "3n" || m.kindOf == nil {
		return nil
	}
	g := m.byChunk[c.governor]
	if g == nil || !hasOperator(g.lemma, lang.Say) {
		return nil
	}
	var sayer *argument
	switch own := m.genitives(g); {
	case g.class == lang.Noun && len(own) == 1 && own[0].actor != nil && (g.governor == nil || tells(g.governor.lemma, "praises")):
		sayer = &own[0] // "Chad's announcement that it would leave", not "denied Chad's claim that it had left"
	case g.class == lang.Verb && g.clause == c.parent && g.chunk == g.clause.verb && !g.clause.passive:
		sayer = m.subjectActor(g.clause)
	}
	if sayer == nil || sayer.actor.Kind != mention.ByName || len(sayer.actor.List) > 0 {
		return nil
	}
	if kind := m.kindOf(sayer.actor); kind != ontology.Country && kind != ontology.Organization {
		return nil
	}
	return sayer
}

// leaderOf is who leads the group that is a clause's subject: "a delegation led
// by X visited", «زار وفد برئاسة فلان».
func (m *matcher) leaderOf(group *argument, verb int) *argument {
	if group.node != nil || group.chunk < 0 || group.actor != nil && (len(group.actor.Offices) > 0 || group.actor.Name != "" || len(group.actor.List) > 0) {
		return nil
	}
	for k := group.chunk + 1; k+1 < len(m.chunks) && k <= group.chunk+5 && k != verb; k++ {
		ch, next := &m.chunks[k], &m.chunks[k+1]
		if ch.Kind == mention.PrepChunk && slices.Contains(m.preps.Lead, ch.Value) && next.Kind == mention.ActorChunk {
			if o := next.Actor.Offices; m.chunks[k-1].Kind == mention.ActorChunk && k-1 > group.chunk && next.Actor.Name == "" && next.Actor.Person == "" && len(o) > 0 && len(o[0].Of) == 0 {
				return nil // «زار وفد مصري موسكو برئاسة وزير الدفاع»: he would be taken for a Russian
			}
			return &argument{actor: next.Actor, chunk: k + 1, fold: next.Fold}
		}
		if ch.Kind == mention.CommaChunk && !m.vso && next.Kind == mention.PrepChunk && slices.Contains(m.preps.Lead, next.Value) {
			continue // "la délégation, emmenée par X, a"
		}
		if ch.Kind == mention.VerbChunk || ch.Kind == mention.CommaChunk || ch.Kind == mention.StopChunk {
			return nil
		}
	}
	return nil
}

func (m *matcher) ownSubject(c *clause) *subject {
	n := m.byChunk[c.verb]
	if n == nil {
		return m.copulaSubjectOf(c)
	}
	if m.cased {
		return m.casedSubject(c, n)
	}
	if c.link == relLink && c.antecedent >= 0 {
		if own := m.whoseSubject(c); own != nil {
			return &subject{arg: own, own: true}
		}
		return m.relativeSubject(c, n)
	}
	if c.about >= 0 {
		a := m.antecedentAt(c.about)
		return &subject{arg: &a, own: true}
	}
	if k := len(n.before); k > 0 {
		if m.vso {
			return m.arabicBefore(c, n)
		}
		for k > 1 && n.before[k-1].conj && n.before[k-1].actor == nil && n.before[k-2].actor != nil {
			k-- // "Saudi Arabia and its allies"
		}
		for !m.nounFirst && k > 1 && plainBeside(n.before[k-2], n.before[k-1]) {
			k-- // "Israeli planes and tanks"
		}
		if about := m.quotedOf(c, &n.before[k-1]); about != nil {
			return &subject{arg: about, own: true}
		}
		if m.apposed(c, n.before, k) || m.ofSeveral(c, n.before, k) || m.insideOf(n.before, k) || m.explainsLast(n.before, k) {
			k--
		}
		return &subject{arg: &n.before[k-1], own: true}
	}
	if m.vso {
		return m.arabicAfter(c, n)
	}
	return m.inverted(c, n)
}

// plainBeside: the second of two phrases joined by "and" names nobody, while the first is a
// plain word of somebody.
func plainBeside(first, second argument) bool {
	if !second.conj || second.actor != nil || second.owner != nil || second.place != "" || second.pron != "" || first.actor != nil {
		return false
	}
	if second.node != nil && (len(second.node.before) > 0 || len(second.node.preps) > 0) {
		return false
	}
	return first.owner != nil && first.node == nil
}

// insideOf: in "the son of Cuban revolutionary Fidel Castro" the son is the subject.
func (m *matcher) insideOf(before []argument, k int) bool {
	if m.nounFirst || k < 2 || before[k-2].actor != nil || before[k-1].actor == nil || before[k-1].actor.Kind == mention.ByPronoun {
		return false
	}
	from, to := before[k-2].chunk+1, before[k-1].chunk
	if from < 1 || from+2 > to || m.chunks[from].Kind != mention.PrepChunk || m.chunks[from].Value != "of" {
		return false
	}
	return !slices.ContainsFunc(m.chunks[from+1:to], func(c mention.Chunk) bool {
		return c.Kind != mention.WordChunk && c.Kind != mention.DetChunk && !(c.Kind == mention.ActorChunk && c.Actor.Kind == mention.ByAdjective)
	})
}

// ofSeveral: behind a plain plural one person between commas is no subject of a
// verb in the plural: "des partisans du guide, l'ayatollah X, avaient envahi".
func (m *matcher) ofSeveral(c *clause, before []argument, k int) bool {
	if !m.nounFirst || m.drops || k < 2 || before[k-2].actor != nil || !many(m.chunks[before[k-2].chunk].Fold) {
		return false
	}
	one := &before[k-1]
	if one.actor == nil || one.actor.Name == "" || one.chunk == 0 || m.chunks[one.chunk-1].Kind != mention.CommaChunk {
		return false
	}
	for _, part := range c.parts {
		if ch := &m.chunks[part]; part > one.chunk && (ch.Kind == mention.AuxChunk || ch.Kind == mention.PassiveChunk) {
			return strings.HasSuffix(ch.Fold, "nt") && !strings.HasSuffix(ch.Fold, "ant")
		}
	}
	return false
}

// apposed: "Dan, a former mathematician, pledged": the plain phrase between two
// commas right behind an actor says who he is, with or without a relative clause.
func (m *matcher) apposed(in *clause, before []argument, k int) bool {
	if k < 2 || before[k-1].actor != nil || before[k-2].actor == nil || before[k-2].actor.Kind == mention.ByAdjective {
		return false
	}
	comma := false
	for c := before[k-2].chunk + 1; c < before[k-1].chunk; c++ {
		switch m.chunks[c].Kind {
		case mention.CommaChunk, mention.DashChunk:
			comma = true
		case mention.ConjChunk:
			return false
		}
	}
	if !comma {
		return false
	}
	for _, c := range in.parts {
		if c <= before[k-1].chunk {
			continue
		}
		switch m.chunks[c].Kind {
		case mention.CommaChunk, mention.DashChunk:
			return true
		case mention.VerbChunk:
			return false
		}
	}
	return false
}

// relativeSubject: the antecedent, unless the clause names its own subject.
func (m *matcher) relativeSubject(c *clause, n *node) *subject {
	if k := len(n.before); k > 0 && !m.vso {
		if m.whose(c) {
			return &subject{arg: m.ofWhom(c, &n.before[0]), own: true}
		}
		return &subject{arg: &n.before[k-1], own: true}
	}
	if issuer := m.issuesIt(c, n); issuer != nil {
		return &subject{arg: issuer}
	}
	if m.vso && (n.pron != "" || resumed(n)) && !m.ofAnother(c, n) {
		if len(n.after) > 0 && n.after[0].actor != nil && !m.ofAntecedent(c, n) && !m.doneThere(c, n) {
			return &subject{arg: &n.after[0], after: true, own: true}
		}
		if k := len(n.before); k > 0 && n.before[k-1].actor != nil && n.before[k-1].actor.Kind != mention.ByAdjective {
			return &subject{arg: &n.before[k-1], own: true} // «التي كانت إيران قد احتجزتها»
		}
		if len(n.after) > 0 && n.after[0].actor == nil && m.chunks[n.after[0].chunk].Kind == mention.WordChunk && m.adjoins(n.chunk, n.after[0].chunk) && m.takesItUp(c, n) {
			return &subject{arg: &n.after[0], after: true, own: true} // «الضجة التي نفتها لاحقا الوكالة»
		}
	}
	if m.ownVerb(c, n) || m.takenUpLater(c, n) {
		return &subject{arg: &n.after[0], after: true, own: true}
	}
	if m.drops && hasOperator(n.lemma, lang.Light) && m.chunks[c.antecedent].Kind == mention.NounChunk && m.behindVerb(n) {
		return &subject{arg: &n.after[0], after: true, own: true} // "la reunión que sostuvo Putin con Xi"
	}
	if who := cmp.Or(m.amongThem(c, n), m.oneOfThem(c)); who != nil {
		return &subject{arg: who, own: true}
	}
	if doer, known := m.resumedDoer(c, n); known {
		return &subject{arg: doer}
	}
	if c.opener == "to" || c.opener == "with" {
		if len(n.after) > 0 && n.after[0].actor != nil {
			return &subject{arg: &n.after[0], after: true, own: true} // "a quien acusó Quito"
		}
		if m.drops && c.opener == "with" && c.parent != nil {
			return m.subjectOf(c.parent) // "X recibió a Y, con quien firmó"
		}
		return nil
	}
	a := m.antecedent(c)
	if m.bothAntecedents(c, n) {
		a.actor = m.chunks[c.antecedent].Actor
	}
	if m.they(n) && (m.state(&a) && !((m.ofPeople(c) || m.bareOfPeople(c)) && tellsOneOf(n.lemma, stances)) || a.actor != nil && a.actor.Person != "" && m.single(&a)) {
		return nil // «إيران التي يتهمونها»
	}
	if by := m.author(n, &a); by != nil {
		a = *by
	} else if by := m.issuer(n, &a); by != nil {
		a = *by
	}
	return &subject{arg: &a, own: true}
}

// ofAnother: the pronoun of the verb has another gender than the relative pronoun, and so means somebody
// else than whom the clause tells of: «طلبت كينيا من المجلس الذي أمهلها».
func (m *matcher) ofAnother(c *clause, n *node) bool {
	word := m.relativeWord(c, n)
	return n.pron == "3sf" && strings.HasSuffix(word, "الذي") && m.masculineVerb(n) || n.pron == "3sm" && strings.HasSuffix(word, "التي") && m.feminineVerb(n)
}

// ofPeople: the relative pronoun is one of several people, who may stand for their state:
// «المسؤولين الإسبان الذين أشادوا».
func (m *matcher) ofPeople(c *clause) bool {
	rel := c.antecedent + 1
	return rel < len(m.chunks) && m.chunks[rel].Kind == mention.RelChunk && strings.HasSuffix(m.chunks[rel].Fold, "الذين")
}

// bareOfPeople: the clause stands without a relative pronoun right behind several people of a state:
// «مسؤولين فرنسيين انتقدوا».
func (m *matcher) bareOfPeople(c *clause) bool {
	return c.antecedent+1 == c.verb && m.chunks[c.antecedent].Kind == mention.ActorChunk && severalOf(&m.chunks[c.antecedent])
}

// ofAntecedent: the feminine verb is that of the state before the relative pronoun, no
// man's behind it: «طهران التي استدعت على إثره السفير».
func (m *matcher) ofAntecedent(c *clause, n *node) bool {
	a := m.antecedent(c)
	return n.pron == "" && m.feminineVerb(n) && m.feminineState(&a) && m.man(&n.after[0])
}

// adjoins: nothing but adverbs stands between the verb and the chunk.
func (m *matcher) adjoins(verb, chunk int) bool {
	for k := verb + 1; k < chunk; k++ {
		if kind := m.chunks[k].Kind; kind != mention.SkipChunk && kind != mention.DateChunk {
			return false
		}
	}
	return true
}

// takesItUp: the pronoun of the verb has the gender of the relative pronoun of its clause.
func (m *matcher) takesItUp(c *clause, n *node) bool {
	word := m.relativeWord(c, n)
	return word != "" && (n.pron == "3sf") == strings.HasSuffix(word, "التي")
}

// relativeWord is the relative pronoun of the clause before its predicate, empty for none.
func (m *matcher) relativeWord(c *clause, n *node) string {
	for k := c.antecedent + 1; k < n.chunk; k++ {
		if m.chunks[k].Kind == mention.RelChunk {
			return m.chunks[k].Fold
		}
	}
	return ""
}

func (m *matcher) antecedent(c *clause) argument {
	a := m.antecedentAt(c.antecedent)
	if c.all {
		a.actor = m.chunks[c.antecedent].Actor
	}
	return a
}

func (m *matcher) antecedentAt(k int) argument {
	ch := &m.chunks[k]
	a := argument{chunk: k, fold: ch.Fold}
	switch ch.Kind {
	case mention.ActorChunk:
		if m.vso && ch.Actor.Kind == mention.ByPronoun && k > 0 && m.chunks[k-1].Kind == mention.ActorChunk {
			return m.antecedentAt(k - 1) // «الإمارات هي التي تقود الحرب»
		}
		a.actor = lastNamed(ch.Actor)
	case mention.NounChunk:
		a.node = m.byChunk[k]
	case mention.WordChunk:
		if m.vso {
			a.owner = m.ownerBehind(k)
		} else {
			a.owner = m.ownerBefore(k)
		}
	}
	return a
}

// ownerBehind is the nationality of a plain Arabic noun:
// «السفينة الحربية الروسية التي».
func (s *syntax) ownerBehind(noun int) *mention.Phrase {
	for k := noun + 1; k < len(s.chunks); k++ {
		switch ch := &s.chunks[k]; {
		case ch.Kind == mention.WordChunk && (ch.Def || !s.chunks[noun].Def):
		case ch.Kind == mention.ActorChunk && ch.Actor.Kind == mention.ByAdjective:
			return ch.Actor
		default:
			return nil
		}
	}
	return nil
}

// ownerBefore is the actor before a plain English noun: "Iranian facilities",
// "Israel's new bases".
func (m *matcher) ownerBefore(k int) *mention.Phrase {
	for k--; k >= 0 && !m.vso; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.PossessiveChunk, mention.AdjChunk:
		case mention.ActorChunk:
			return c.Actor
		default:
			return nil
		}
	}
	return nil
}

// inverted: "said Lavrov", where the verb takes its subject behind it.
func (m *matcher) inverted(c *clause, n *node) *subject {
	if m.drops && m.behindVerb(n) || m.speaksBehind(n) {
		return &subject{arg: &n.after[0], after: true, own: true}
	}
	if len(n.after) == 1 && n.after[0].actor != nil && (c.link == mainLink || c.link == coordLink) && hasOperator(n.lemma, lang.Say) && !m.behindAnd(n) && !m.toldToDo(n) {
		return &subject{arg: &n.after[0], after: true, own: true}
	}
	return nil
}

// toldToDo: an infinitive behind whoever stands behind the English verb tells what he is told to do:
// "rejects the offer, tells Chad to leave" is not what Chad says.
func (m *matcher) toldToDo(n *node) bool {
	k := n.after[0].chunk + 1
	return m.analytic && takes(n.lemma, "inf") && k < len(m.chunks) && (m.chunks[k].Kind == mention.InfChunk || m.chunks[k].Kind == mention.NegChunk)
}

// behindAnd: "and" right before an English verb: "met Qatar's emir and warned Iran" is not
// what Iran says.
func (m *matcher) behindAnd(n *node) bool {
	if !m.analytic {
		return false
	}
	k := n.chunk - 1
	for k >= 0 && (m.chunks[k].Kind == mention.SkipChunk || m.chunks[k].Kind == mention.AuxChunk) {
		k--
	}
	return k >= 0 && m.chunks[k].Kind == mention.ConjChunk
}

// wantsActor: somebody does what the lemma tells, or says it.
func wantsActor(l *mention.Lemma) bool {
	return ofRelations(l) || hasOperator(l, lang.Say)
}

// subjectArgs is the subject of the clause as the one argument of a slot.
func (m *matcher) subjectArgs(c *clause) []argument {
	if sub := m.subjectOf(c); sub != nil && sub.arg != nil {
		return m.room.only(sub.arg)
	}
	return nil
}

// subjectActor is the subject of the clause where it names an actor.
func (m *matcher) subjectActor(c *clause) *argument {
	if sub := m.subjectOf(c); sub != nil && sub.arg != nil && sub.arg.actor != nil {
		return sub.arg
	}
	return nil
}
