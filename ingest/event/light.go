package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// lightSubject: in "X held talks", «قام X بزيارة» the noun's doer is the verb's
// subject; a participle or adjective predicates of its clause's subject.
func (m *matcher) lightSubject(n *node) []argument {
	g := n.governor
	if m.analytic && n.class == lang.Noun && m.prepBefore(n.chunk) == "against" {
		return nil // "made his case against a deal with Chad"
	}
	if m.condoled(n) {
		return nil
	}
	if m.stopsBuying(n) {
		return m.subjectArgs(g.clause)
	}
	if n.class == lang.Adj || n.class == lang.Part {
		if g != nil && g.class == lang.Noun && n.clause.verb != n.chunk && !m.describesActor(n) {
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
		if v := m.byChunk[c.verb]; m.vso && m.resumesIn(v) {
			continue // «زيارة وقع خلالها الجانبان»: whoever signs then is not who came
		} else if v.matched != nil && v.matched.frame.Operator == lang.Light || hasOperator(v.lemma, lang.Light) {
			if own := m.supportSubject(c, v); own != nil {
				return own
			}
			if m.vso && v.pron == "" && takes(v.lemma, "obj") && !resumed(v) && usesForceOn(n.lemma) {
				return nil // «العمليات التي تشن ضد»: nobody says who does it
			}
		}
	}
	if m.analytic && tells(n.lemma, "attacks") && m.definite(n) && slices.Contains(m.preps.Amid, m.prepSinceVerb(n)) {
		return nil // "held calls amid fears the fighting could spread"
	}
	if sent := m.sent(n, g); sent != nil {
		return []argument{*sent}
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
		if (m.vso || usesForceOn(n.lemma)) && (g.class == lang.Noun || m.analytic && g.class == lang.Adj) && (prepOf(g, child) != "" || m.vso && g.pron != "" && usesForceOn(n.lemma)) && (tellsOneOf(g.lemma, answers) || m.vso && tells(g.lemma, "threatens")) && !tellsOneOf(n.lemma, occasions) {
			return nil // «أسفه لرفض السلطات الأسترالية»: who regrets it did not refuse; "outrage at attacks in"
		}
		if m.analytic && g.class == lang.Noun && tells(n.lemma, "attacks") && prepOf(g, child) == "of" && tellsOneOf(g.lemma, occasions) {
			return nil // "held their first meeting of the war in Antalya"
		}
		if m.vso && g.class == lang.Noun && g.matched != nil && g.matched.frame.Relation == "attacks" && slices.ContainsFunc(g.matched.fills, func(f filler) bool { return f.argument.node == n }) {
			return nil // «مقتل جنود أتراك في قصف سوري»
		}
		if m.vso && g.matched != nil && g.matched.frame.Relation == "aids" && prepOf(g, child) == "ل" {
			return nil // «تقديم مليون دولار لدعم كينيا»
		}
		under := child
		child = g
		if g.matched != nil && g.matched.frame.Operator == lang.Light && m.vso && g.class == lang.Verb && under == n && m.meetsBeside(g, n) {
			return nil
		}
		if g.matched != nil {
			switch op := g.matched.frame.Operator; {
			case m.vso && op == lang.PossibleOp && m.chunks[n.chunk].Def && tells(n.lemma, "agrees-with") && prepOf(g, n) != "إلى" && prepOf(g, n) != "ل":
				return nil // «تخشى إسرائيل الاتفاق مع إيران», «سعى لإقناعه بجدوى الاتفاق مع»
			case m.vso && g.class == lang.Noun && (op == lang.PossibleOp || op == lang.Plan) && tells(n.lemma, "concedes-to") && takes(n.lemma, betweenPrep):
				return nil // «المقترح المصري القطري لوقف إطلاق النار»: they do not fight each other
			case op == lang.Light, paper && op == lang.None, op == lang.Plan && (prepOf(g, n) == "" || !m.vso && m.isActOf(g.matched, n)) && g.class == lang.Verb, m.vso && (op == lang.Plan || op == lang.PossibleOp || op == lang.Fail || op == lang.Deny) && m.isActOf(g.matched, under), op == lang.Say && m.vso && (states(n.lemma) || announces(g, n) || m.announcedToo(g, n)), m.cased && m.passesSubject(g, n):
				if to := m.handedTo(g, n); to != nil {
					return []argument{*to}
				}
				return m.subjectOfLight(g)
			case m.analytic && op == lang.PossibleOp && g.class == lang.Verb && prepOf(g, n) == "" && !m.definite(n) && len(m.doers(n)) == 0 && ownChoice(g.matched.frame):
				return m.subjectOfLight(g) // "weighs strikes on Iran"
			case m.cased && op == lang.Deny && g.class == lang.Verb && g.clause.negated && under == n && !hasOperator(n.lemma, lang.Light) && prepOf(g, n) == "":
				return m.subjectOfLight(g) // «не исключают ударов по Ирану»
			case op == lang.Fail && !m.vso && g.class == lang.Verb && prepOf(g, n) == "" && hasRole(g.matched.frame, lang.SourceRole):
				return m.subjectOfLight(g) // "cancelled strikes on Iran", not "prevented"
			case op == lang.End && (isMeasure(n) || !m.vso):
				if isWar(n) && (m.nounFirst && g.clause.link == purposeLink || n.pron == "" && (m.usedFor(g.clause) || m.othersWar(g, n))) {
					return nil // "rechazó las condiciones para poner fin a la guerra", "discussed ways to end the war"
				}
				if m.analytic && g.class == lang.Noun && isWar(n) {
					return m.genitives(g) // "announced an end to the war in Gaza"
				}
				return m.ender(g)
			case op == lang.None && g.class == lang.Noun && !paper:
				return nil // «الانسحاب من اجتماع»
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
		if m.vso && m.chunks[n.chunk].Def && tells(n.lemma, "agrees-with") && (len(m.ownersOf(g)) > 0 || tellsOneOf(g.lemma, answers)) {
			return nil // «غضب إسرائيل من الاتفاق مع إيران», «واصلت انتقاد الاتفاق مع»: whoever is angry did not sign
		}
		if m.vso && len(g.lemma.Frames) == 0 {
			return nil // «رد الفعل الأميركي على غزو أوكرانيا»
		}
		if !m.vso && g.class == lang.Adj && (g.clause.verb < 0 || g.clause.verb == g.chunk) {
			if who := m.subjectActor(g.clause); who != nil {
				return []argument{*who} // "stressed it is open to talks"
			}
		}
		if tellsOneOf(n.lemma, occasions) && m.besideObject(g, n) != nil {
			return nil // "condemned the Chadian raid in a call with Niger"
		}
		if m.vso && tells(g.lemma, "met-with") && g.matched != nil && m.meetsBeside(g, n) {
			return nil // «لقاء سعودي إيراني على هامش اجتماعات المنظمة»
		}
		if owners := m.ownersOf(g); len(owners) > 0 && !(!m.vso && states(g.lemma) && prepOf(g, n) != "of") && !(m.vso && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.WordChunk) {
			return owners // "India's support in buying", not «منع إسرائيل وفدا من بحث قضية اغتيال»
		}
		g = g.governor
	}
	return m.saidBy(n)
}

// meetsBeside: in «عقد على هامش اجتماعات الجمعية العامة لقاء» the meetings are those of a
// body, not the one that the verb is the light verb of, nor is that in which somebody spoke: «كلمة ألقاها
// الرئيس والأمير في الجلسة».
func (m *matcher) meetsBeside(g, n *node) bool {
	if said := m.byChunk[g.clause.antecedent]; g.clause.link == relLink && g.pron != "" && said != nil && tells(n.lemma, "met-with") && !tellsOneOf(said.lemma, occasions) {
		return true
	}
	return !m.isActOf(g.matched, n) && prepOf(g, n) != "" && !slices.Contains(m.preps.Occasion, prepOf(g, n)) && tells(n.lemma, "met-with") && len(n.after) > 0
}

// governs: the lemma only says something of the act that it governs: a plan, the
// end or the possibility of it.
func governs(l *mention.Lemma) bool {
	return !ofRelations(l)
}

// isActOf: what is planned, possible or failed is the noun itself: not the attacks
// of «يهدف إلى تحديد المسؤولين عن الهجمات».
func (m *matcher) isActOf(rd *reading, n *node) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool { return f.act != nil && (f.act == n || f.act == n.beside) })
}

// beside: the noun stands in a phrase that tells a circumstance of the predicate
// above, none of its slots.
func (m *matcher) beside(g, n *node) bool {
	prep := prepOf(g, n)
	if m.vso && tellsOneOf(n.lemma, occasions) && tellsOneOf(g.lemma, occasions) {
		return false // «اختتم زيارته بلقاء مع», «جولة من المباحثات»
	}
	if m.vso && tellsOneOf(n.lemma, occasions) && slices.Contains(m.preps.Occasion, prep) && hasOperator(g.lemma, lang.Say) {
		return false // «تصريحات لافروف خلال زيارة إلى»
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

// ender: one lifts one's own measure, so who ends it keeps it up.
func (m *matcher) ender(g *node) []argument {
	if g.class == lang.Verb {
		if by := m.subjectOfLight(g); len(by) > 0 || !g.clause.passive {
			return by
		}
		return m.announcer(g)
	}
	if whose := m.endsOwn(g); whose != nil {
		return []argument{*whose}
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

// prepSinceVerb is the last preposition between the verb of its clause and a noun: "amid" in "held
// calls amid fears the fighting could spread". "" for none.
func (m *matcher) prepSinceVerb(n *node) string {
	for k := n.chunk - 1; k > n.clause.verb; k-- {
		if c := &m.chunks[k]; c.Kind == mention.PrepChunk {
			return c.Value
		}
	}
	return ""
}

// ownChoice: the frame tells that its subject, without whom it does not match, may do what stands
// behind the verb: to weigh, to consider.
func ownChoice(f *lang.Frame) bool {
	return slices.ContainsFunc(f.Slots, func(slot lang.Slot) bool { return slot.Role == lang.SourceRole && !slot.Optional })
}
