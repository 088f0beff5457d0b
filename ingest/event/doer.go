package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// agentless: "sanctions were lifted": whoever kept a measure up ends it.
func (m *matcher) agentless(n *node, f *lang.Frame, slot lang.Slot) bool {
	if m.anyone && n.clause.passive && slot.Names[0] == "subj" && n.clause.verb == n.chunk {
		return true
	}
	return !m.vso && f.Operator == lang.End && slot.Names[0] == "subj" && n.clause.passive && n.clause.verb == n.chunk
}

// subjectMayLack: an Arabic verb drops its subject; a passive or the verb of a
// relative clause does not.
func (m *matcher) subjectMayLack(n *node) bool {
	if n.class != lang.Verb && n.clause.verb != n.chunk {
		return false
	}
	if n.clause.passive || n.clause.link == relLink && !m.goesOnDropped(n.clause) || m.impersonal(n) || m.nounFirst && n.clause.link == purposeLink {
		return false
	}
	sub := m.subjectOf(n.clause)
	return (m.vso || m.drops && m.finite(n)) && (sub == nil || sub.arg == nil)
}

func (m *matcher) subjectCandidates(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		if n.clause.passive && !m.vso {
			by := m.decreed(m.prepositional(n, "by"))
			if m.cased && !slices.ContainsFunc(by, func(a argument) bool {
				return a.actor != nil || a.owner != nil || a.node != nil && len(a.node.lemma.Frames) > 0
			}) {
				return m.passiveDoers(n)
			}
			if len(by) == 0 {
				by = append(append(m.wordedIn(n), m.killers(n)...), m.announcer(n)...)
			}
			return by
		}
		if agents := m.agents(n); len(agents) > 0 {
			return agents
		}
		return m.subjectArgs(n.clause)
	}
	if by := m.thankedDoer(n); by != nil {
		return []argument{*by}
	}
	if late := m.fronted(n); late != nil {
		return []argument{*late}
	}
	if n.pron != "" {
		if ender := m.ownEnder(n); ender != nil {
			return append(ender, m.doers(n)...)
		}
		if g := n.governor; g != nil && g.matched != nil && g.matched.frame.Operator == lang.Light {
			return append(m.lightSubject(n), m.doers(n)...) // "completed its withdrawal", «جدد إدانته»
		}
		if own, known := m.statedOwn(n); known {
			return own
		}
		if own := m.ownerAbove(n); own != nil {
			return []argument{*own}
		}
		if own := m.ownDoer(n); own != nil {
			return []argument{*own}
		}
		if own, known := m.occasionOwner(n); known {
			if own == nil {
				return nil
			}
			return []argument{*own}
		}
		if own := m.besideOwner(n); own != nil {
			return []argument{*own}
		}
		return m.doers(n)
	}
	all := append(m.doers(n), m.lightSubject(n)...)
	if len(all) == 0 {
		all = m.purposeDoer(n)
	}
	return all
}

// ownEnder: "that the United States end its embargo": "its" is the ender's.
func (m *matcher) ownEnder(n *node) []argument {
	g := n.governor
	if m.vso || g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.End) || !isMeasure(n) {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.own && sub.arg != nil && sub.arg.actor != nil {
		return []argument{*sub.arg}
	}
	return nil
}

// doers are those whom a noun itself names as its doers.
func (m *matcher) doers(n *node) []argument {
	if n.class == lang.Verb || n.clause.verb == n.chunk {
		return m.subjectCandidates(n)
	}
	if n.pron != "" {
		return []argument{{pron: n.pron, chunk: n.chunk}}
	}
	if m.cased {
		return m.casedDoers(n)
	}
	by := m.prepositional(n, "by")
	if m.vso && len(by) > 0 {
		return by // «تمت دعوة إيران من قبل»
	}
	all := append(m.genitives(n), by...)
	if len(all) == 0 && m.vso {
		return m.issuers(n)
	}
	return all
}

// issuers are those whose statement a noun of saying is by the preposition that its frame
// names: «بيان لوزارة الدفاع».
func (m *matcher) issuers(n *node) []argument {
	var all []argument
	for _, f := range n.lemma.Frames {
		if f.Operator == lang.Say && f.Slots[0].Role == lang.SourceRole && isPreposition(f.Slots[0].Names[0]) {
			for _, name := range f.Slots[0].Names {
				all = append(all, m.prepositional(n, name)...)
			}
		}
	}
	return all
}

// lightSubject: in "X held talks", «قام X بزيارة» the noun's doer is the verb's
// subject; a participle or adjective predicates of its clause's subject.
func (m *matcher) lightSubject(n *node) []argument {
	g := n.governor
	if n.class == lang.Adj || n.class == lang.Part {
		if g != nil && g.class == lang.Noun && n.clause.verb != n.chunk {
			return m.subjectCandidates(g)
		}
		if a := m.actorBefore(n); a != nil {
			return []argument{*a}
		}
		if a := m.predicatedActor(n); a != nil {
			return []argument{*a}
		}
		if a := m.topicActor(n); a != nil {
			return []argument{*a}
		}
		if n.clause.verb != n.chunk && (!m.vso || m.attributive(n.chunk)) {
			return nil // "forces loyal to Assad": those whom the sentence is about are not
		}
		if sub := m.subjectOf(n.clause); sub != nil && sub.arg != nil && !(m.severals(n) && m.single(sub.arg)) {
			return []argument{*sub.arg}
		}
		return nil
	}
	for _, c := range n.relatives {
		if v := m.byChunk[c.verb]; v.matched != nil && v.matched.frame.Operator == lang.Light || hasOperator(v.lemma, lang.Light) {
			if own := m.supportSubject(c, v); own != nil {
				return own
			}
		}
	}
	if sub := m.purposeSubject(n, g); sub != nil {
		return []argument{*sub}
	}
	if m.strikesIn(n) {
		return m.subjectArgs(g.clause)
	}
	if above := m.predicative(n); above != nil {
		return above
	}
	paper := false
	for depth, child := 0, n; g != nil && depth < 4; depth++ {
		if m.demandsIn(g, child) {
			g, child, paper = g.governor, g, true
			continue
		}
		if m.beside(g, child) && !(m.cased && m.passesSubject(g, child)) {
			return nil // "approved the plan in response to an attack": who approved did not attack
		}
		if m.cased && g.class == lang.Noun && prepOf(g, child) != "" && len(g.lemma.Frames) > 0 && !governs(g.lemma) {
			return nil // «выразил протест в связи с обстрелом»
		}
		if (m.vso || usesForceOn(n.lemma)) && g.class == lang.Noun && prepOf(g, child) != "" && (tellsOneOf(g.lemma, answers) || m.vso && tells(g.lemma, "threatens")) && !tellsOneOf(n.lemma, occasions) {
			return nil // «أسفه لرفض السلطات الأسترالية»: who regrets it did not refuse; "outrage at attacks in"
		}
		under := child
		child = g
		if g.matched != nil {
			switch op := g.matched.frame.Operator; {
			case op == lang.Light, paper && op == lang.None, op == lang.Plan && (prepOf(g, n) == "" || !m.vso && m.isActOf(g.matched, n)) && g.class == lang.Verb, m.vso && (op == lang.Plan || op == lang.PossibleOp || op == lang.Fail || op == lang.Deny) && m.isActOf(g.matched, under), op == lang.Say && m.vso && (states(n.lemma) || announces(g, n)), m.cased && m.passesSubject(g, n):
				if to := m.handedTo(g, n); to != nil {
					return []argument{*to}
				}
				return m.subjectOfLight(g)
			case op == lang.Fail && !m.vso && g.class == lang.Verb && prepOf(g, n) == "" && hasRole(g.matched.frame, lang.SourceRole):
				return m.subjectOfLight(g) // "cancelled strikes on Iran", not "prevented"
			case op == lang.End && (isMeasure(n) || !m.vso):
				if isWar(n) && (m.nounFirst && g.clause.link == purposeLink || n.pron == "" && m.usedFor(g.clause)) {
					return nil // "rechazó las condiciones para poner fin a la guerra"
				}
				return m.ender(g)
			}
		}
		if g.class == lang.Verb {
			if g.matched == nil && m.vso && states(n.lemma) && hasOperator(g.lemma, lang.Say) {
				if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil {
					return []argument{*sub.arg}
				}
			}
			break
		}
		if m.vso && m.chunks[n.chunk].Def && tells(n.lemma, "agrees-with") && len(m.ownersOf(g)) > 0 {
			return nil // «غضب إسرائيل من الاتفاق مع إيران»: whoever is angry did not sign
		}
		if m.vso && len(g.lemma.Frames) == 0 {
			return nil // «رد الفعل الأميركي على غزو أوكرانيا»
		}
		if !m.vso && g.class == lang.Adj && (g.clause.verb < 0 || g.clause.verb == g.chunk) {
			if who := m.subjectActor(g.clause); who != nil {
				return []argument{*who} // "stressed it is open to talks"
			}
		}
		if owners := m.ownersOf(g); len(owners) > 0 && !(!m.vso && states(g.lemma) && prepOf(g, n) != "of") && !(m.vso && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.WordChunk) {
			return owners // "India's support in buying", not «منع إسرائيل وفدا من بحث قضية اغتيال»
		}
		g = g.governor
	}
	return m.saidBy(n)
}

// governs: the lemma only says something of the act that it governs: a plan, the
// end or the possibility of it.
func governs(l *mention.Lemma) bool {
	return !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Relation != "" })
}

// isActOf: what is planned, possible or failed is the noun itself: not the attacks
// of «يهدف إلى تحديد المسؤولين عن الهجمات».
func (m *matcher) isActOf(rd *reading, n *node) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool { return f.act == n })
}

// beside: the noun stands in a phrase that tells a circumstance of the predicate
// above, none of its slots.
func (m *matcher) beside(g, n *node) bool {
	prep := prepOf(g, n)
	if m.vso && tellsOneOf(n.lemma, occasions) && tellsOneOf(g.lemma, occasions) {
		return false // «اختتم زيارته بلقاء مع», «جولة من المباحثات»
	}
	if m.vso {
		part := prep == "" || prep == "من" || prep == includePrep // «مليون دولار من المساعدات»
		return slices.Contains(m.preps.Amid, prep) || !part && !takes(g.lemma, prep) && g.class == lang.Noun
	}
	if prep == "for" && g.class == lang.Noun && !hasOperator(g.lemma, lang.Plan) && !hasOperator(g.lemma, lang.PossibleOp) && !hasOperator(g.lemma, lang.Light) {
		return true // "American support for the offensive" is no American offensive
	}
	return prep != "" && prep != "of" && !takes(g.lemma, prep) && !(slices.Contains(m.preps.Occasion, prep) && tellsOneOf(n.lemma, occasions))
}

// topicActor: an Arabic clause without a verb opens with whom its adjective tells of:
// «إن الولايات المتحدة مستعدة».
func (m *matcher) topicActor(n *node) *argument {
	c := n.clause
	if !m.vso || n.class != lang.Adj || c.verb >= 0 && c.verb != n.chunk || len(c.parts) < 2 || c.parts[0] != n.chunk-1 {
		return nil
	}
	if ch := &m.chunks[c.parts[0]]; ch.Kind == mention.ActorChunk && ch.Actor.Kind != mention.ByAdjective && ch.Actor.Kind != mention.ByPronoun {
		return &argument{actor: ch.Actor, chunk: c.parts[0], fold: ch.Fold}
	}
	return nil
}

// attributive: an Arabic adjective with its article, or behind a noun without
// one, is part of a noun phrase: «الانفصاليين الموالين لموسكو».
func (m *matcher) attributive(k int) bool {
	if m.chunks[k].Def {
		return true
	}
	if k == 0 {
		return false
	}
	c := &m.chunks[k-1]
	return (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk) && !c.Def && c.Pron == ""
}

// actorBefore: a participle behind an actor describes it: "the Kurdish forces,
// supported by", «الجيش -المدعوم من تركيا-».
func (m *matcher) actorBefore(n *node) *argument {
	if n.clause.verb == n.chunk || !m.vso || !m.chunks[n.chunk].Def {
		return nil
	}
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.DashChunk, mention.OpenChunk, mention.CommaChunk, mention.SkipChunk:
		case mention.ActorChunk:
			if c.Actor.Kind == mention.ByAdjective {
				return nil
			}
			return &argument{actor: lastNamed(c.Actor), chunk: k}
		default:
			return nil
		}
	}
	return nil
}

// supportSubject: who "held" the talks of a relative clause: its own subject,
// else whoever is the subject of the clause above.
func (m *matcher) supportSubject(c *clause, v *node) []argument {
	for _, list := range [][]argument{v.before, v.after} {
		for _, a := range list {
			if a.actor != nil {
				return []argument{a}
			}
		}
	}
	if v.pron == "" {
		return nil // the noun itself is the subject: "talks that took place"
	}
	if c.parent != nil {
		if sub := m.subjectOf(c.parent); sub != nil && sub.arg != nil {
			if sub.arg.node != nil {
				return m.genitives(sub.arg.node) // "the remarks of X came after talks he held"
			}
			return []argument{*sub.arg}
		}
	}
	return []argument{{pron: inheritedPron, chunk: v.chunk}}
}

// saidBy: a noun of demand in a clause without a verb is the speaker's: "he
// said: no way around the end of the embargo".
func (m *matcher) saidBy(n *node) []argument {
	if n.clause.verb >= 0 || !states(n.lemma) || n.governor != nil || m.vso && len(m.genitives(n)) > 0 {
		return nil
	}
	for c, depth := n.clause, 0; c != nil && depth < 4; c, depth = c.parent, depth+1 {
		if say := m.byChunk[c.governor]; say != nil && hasOperator(say.lemma, lang.Say) {
			if sub := m.subjectOf(say.clause); sub != nil && sub.arg != nil {
				return []argument{*sub.arg}
			}
		}
		if p := m.lone(c.parent); c.link == colonLink && p != nil {
			return []argument{{actor: p, chunk: n.chunk}}
		}
	}
	return nil
}

// states: what the noun tells is done by saying so.
func states(l *mention.Lemma) bool { return tellsOneOf(l, statement) }

// ender: one lifts one's own measure, so who ends it keeps it up.
func (m *matcher) ender(g *node) []argument {
	if g.class == lang.Verb {
		return m.subjectOfLight(g)
	}
	return m.genitives(g)
}

func (m *matcher) subjectOfLight(g *node) []argument {
	for _, f := range g.matched.fills {
		if f.role == lang.SourceRole && f.argument.actor != nil {
			return []argument{f.argument}
		}
	}
	if g.class != lang.Verb {
		return m.subjectCandidates(g)
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil && !g.clause.passive {
		return []argument{*sub.arg}
	}
	if m.vso && !g.clause.passive {
		return m.droppedBy(g)
	}
	return nil
}

// usedFor: the clause tells what something is used for: "use its influence to end the war".
func (m *matcher) usedFor(c *clause) bool {
	above := m.byChunk[c.governor]
	if above != nil && above.class == lang.Noun {
		above = above.governor
	}
	return c.link == infLink && above != nil && above.class == lang.Verb && hasOperator(above.lemma, lang.Light)
}

// inheritedPron marks a subject that the verb drops.
const inheritedPron = "dropped"

// ownersOf are the possessors of a noun; of one that has them as its target
// («زيارة الدوحة للاجتماع») the one who does what it tells.
func (m *matcher) ownersOf(n *node) []argument {
	owners := m.genitives(n)
	if !m.vso || n.matched == nil || len(owners) == 0 {
		return owners
	}
	var doer []argument
	for _, f := range n.matched.fills {
		switch {
		case f.role == lang.SourceRole && f.argument.chunk == owners[0].chunk:
			return owners
		case f.role == lang.SourceRole && f.argument.actor != nil:
			doer = []argument{f.argument}
		}
	}
	if len(doer) > 0 {
		return doer
	}
	return owners
}

// genitives are the possessors of a noun.
func (m *matcher) genitives(n *node) []argument {
	var all []argument
	for _, a := range append(slices.Clone(n.before), n.after...) {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	if k := len(n.before); len(all) == 0 && k > 0 && !m.vso && n.before[k-1].node != nil && n.before[k-1].node.matched == nil {
		return m.genitives(n.before[k-1].node) // "Russian gas exports", "US-China trade talks"
	}
	return append(all, m.possessed(n)...)
}

// wordedIn: "was condemned in a UN resolution", "was accused in an Amnesty report":
// whoever words it does so.
func (m *matcher) wordedIn(n *node) []argument {
	if m.cased || m.nounFirst || !states(n.lemma) {
		return nil
	}
	if who := authorIn(n, m.genitives); who != nil {
		return []argument{*who}
	}
	return nil
}

// authorIn is the actor who owns the statement, report or resolution "in" which the
// predicate's words stand; owners are those whom its noun has.
func authorIn(n *node, owners func(*node) []argument) *argument {
	for _, a := range n.preps {
		if a.prep != "in" || a.node == nil || a.node.class != lang.Noun || !hasOperator(a.node.lemma, lang.Say) {
			continue
		}
		for _, owner := range owners(a.node) {
			if owner.actor != nil {
				return &owner
			}
		}
	}
	return nil
}
