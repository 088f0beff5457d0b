package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doneBy finds whose a plain noun is by its relative clause: "the efforts that
// Morocco makes".
func (m *matcher) doneBy(a argument) *mention.Phrase {
	if a.node != nil && !m.ofThing(&a) || a.chunk < 0 {
		return nil
	}
	return m.relativeDoer(a.chunk)
}

// answerable is at whom a statement about what a noun names is aimed: of whom the noun tells, on
// whom it is blamed, who offered it or in whose place it was done: "a raid, which Chad blamed on
// Libya". Nil for nobody.
func (m *matcher) answerable(n *node, f *lang.Frame) *mention.Phrase {
	if judgements[f.Relation] {
		if of := m.tellsOf(n); of != nil {
			return of
		}
	}
	if on := m.blamedOn(n); on != nil {
		return on
	}
	if by := m.offeredBy(n); by != nil {
		return by
	}
	return m.doneIn(n)
}

// tellsOf is of whom a noun tells what he did: "the announcement that Peru would leave".
func (m *matcher) tellsOf(n *node) *mention.Phrase {
	for _, c := range m.clauses {
		if c.link == compLink && c.governor == n.chunk && c.verb >= 0 {
			if who := m.subjectActor(c); who != nil {
				return who.actor
			}
		}
	}
	return nil
}

// about: who rejects "talks with the M23" rejects the M23.
func (m *matcher) about(n *node) *mention.Phrase {
	for _, prep := range []string{"with", "مع"} {
		for _, a := range m.prepositional(n, prep) {
			if a.actor != nil && (m.vso || !m.apart(n.chunk, a.chunk)) {
				return a.actor
			}
		}
	}
	return nil
}

// apart: another phrase stands between a noun and what its preposition brings: "a
// deal in favour of ties with".
func (m *matcher) apart(noun, at int) bool {
	preps := 0
	for k := noun + 1; k < at; k++ {
		if m.chunks[k].Kind == mention.PrepChunk {
			preps++
		}
	}
	return preps > 1
}

// refersBack: "these accusations", «هذه الانتقادات»: an act that needs no doer
// of its own since it was told before.
func (m *matcher) refersBack(n *node) bool {
	beside := func(a argument) bool {
		if m.analytic && a.prep == "on" && a.actor == nil && a.owner == nil && a.node == nil && m.definite(n) && usesForceOn(n.lemma) {
			return false // "condemned the attack on the hospital"
		}
		return a.prep != sourcePrep && (m.vso || a.prep != "as" && !slices.Contains(m.preps.Amid, a.prep)) // "described the move as a crime"
	}
	if len(n.after) > 0 || slices.ContainsFunc(n.preps, beside) || n.pron != "" {
		return false
	}
	if !m.vso {
		return m.definite(n) || m.apposedAct(n) || m.bareDeed(n)
	}
	if !states(n.lemma) && !slices.Contains(m.acts, n.lemma.Text) {
		return false
	}
	if b := n.chunk - 1; b >= 0 && m.chunks[b].Kind == mention.DetChunk && m.chunks[b].Value != mention.DefiniteValue && m.chunks[b].Pron == "" && !states(n.lemma) {
		return false // «كل المقترحات»
	}
	if m.chunks[n.chunk].Def {
		return true
	}
	return n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.DetChunk && m.chunks[n.chunk-1].Pron == ""
}

// relativeDoer is the subject of the relative clause behind a noun.
func (m *matcher) relativeDoer(chunk int) *mention.Phrase {
	for _, c := range m.clauses {
		if c.link != relLink || c.antecedent != chunk || c.verb < 0 || c.verb == m.filling {
			continue
		}
		v := m.byChunk[c.verb]
		if !m.vso && (hasOperator(v.lemma, lang.Deny) || states(v.lemma) || hasOperator(v.lemma, lang.Say)) && !(m.nounFirst && c.passive && hasOperator(v.lemma, lang.Light)) {
			continue // "a charge Kigali denies", "an attack that they blame on Iran"
		}
		if m.analytic && c.passive && tells(v.lemma, "detains") && m.byChunk[chunk] != nil && tells(m.byChunk[chunk].lemma, "detains") {
			continue // "the hostages held by Hamas" are not its own
		}
		if m.vso && v.pron == "" && !resumed(v) && !m.takenUp(v) {
			if from := m.firedBy(v); from != nil {
				return from
			}
			if from := m.prepositional(v, "عن"); !hasOperator(v.lemma, lang.Say) && len(from) > 0 && from[0].actor != nil && from[0].chunk <= c.verb+3 {
				return from[0].actor // «التصريحات التي صدرت عن طهران»
			}
			continue // «الهجوم الذي استهدف مصر» is nothing that Egypt did
		}
		lists := [][]argument{v.before, v.after}
		if m.analytic || c.verb > 0 && !m.vso && m.byChunk[c.antecedent] == nil {
			lists = lists[:1] // "killed men who entered Libya", "denounced a law that hits Chad" is nothing done to either
		}
		if c.passive && !m.vso {
			lists = [][]argument{m.prepositional(v, "by")} // "the efforts made by Morocco"
		}
		for _, list := range lists {
			for _, b := range list {
				if b.actor != nil && (b.actor.Kind != mention.ByAdjective || m.vso && b.actor.Plural) {
					return b.actor
				}
			}
		}
	}
	return nil
}

// throughNode reaches the doer of an act noun: "condemned the Israeli attack".
func (m *matcher) throughNode(n *node, f *lang.Frame, fill filler) (filler, bool) {
	if !m.vso && f.Relation == "demands" && meetingFrame(n.lemma) != nil {
		return fill, false // "called for a Security Council meeting" asks nothing of the Council
	}
	if m.anothers(n.chunk, m.chunks[n.chunk].Fold) {
		return fill, false // who threatens a state's allies does not threaten the state
	}
	if f.Relation == "supports" && hasOperator(n.lemma, lang.End) {
		return fill, false // who is for the lifting of US sanctions is not for the US
	}
	if by := m.tradePartner(n); (m.vso || m.governedBy(n, "on")) && f.Relation == "sanctions" && by != nil {
		return fill.standsFor(by) // «حظرت استيراد السلع من اليابان», "tariffs on imports of Chinese steel"
	}
	if with := m.about(n); with != nil && !m.vso && (f.Relation == "mobilizes-against" || n.pron != "" && (f.Relation == "rejects" || f.Relation == "cuts-ties-with")) {
		return fill.standsFor(with) // "abandoned its deal with Turkey"
	}
	if m.nounFirst && len(n.lemma.Frames) == 0 && n.pron != "" && len(n.before) > 0 && n.before[0].actor != nil {
		return fill.standsFor(n.before[0].actor) // "sus aliados surcoreanos"
	}
	if m.deniedDeed(m.byChunk[m.filling], n) {
		return fill, false
	}
	if by := m.doneBetween(n, f); by != nil && (m.vso && answers[f.Relation] || m.analytic && judgements[f.Relation]) {
		return fill.standsFor(by)
	}
	if m.violated(n) {
		return fill, false
	}
	for _, g := range m.doers(n) {
		switch {
		case m.suffers(n, g):
			return fill, false
		case g.actor != nil:
			return fill.standsFor(g.actor)
		case g.owner != nil:
			return fill.standsFor(g.owner)
		case g.pron != "" && g.pron != inheritedPron:
			fill.pron, fill.through = g.pron, true
			return fill, true
		}
	}
	if by := m.relativeDoer(n.chunk); by != nil {
		return fill.standsFor(by)
	}
	if statement[f.Relation] {
		if by := m.answerable(n, f); by != nil {
			return fill.standsFor(by)
		}
	}
	if by := m.prepositional(n, "ل"); m.vso && answers[f.Relation] && m.chunks[n.chunk].Def && !takes(n.lemma, "ل") && len(by) > 0 && by[0].actor != nil && by[0].chunk <= n.chunk+3 {
		return fill.standsFor(by[0].actor) // «ندد بالسياسة العدوانية لإريتريا»
	}
	if by := m.prepositional(n, "ل"); m.vso && fill.role == lang.SourceRole && usesForce(f) && usesForceOn(n.lemma) && len(by) > 0 && by[0].actor != nil {
		return fill.standsFor(by[0].actor) // «هجوم لتنظيم القاعدة استهدف السفارة»
	}
	if of := m.prepositional(n, "of"); !m.vso && len(of) > 0 && of[0].actor != nil && !suffering(of[0].actor) && statement[f.Relation] && (!ofRelations(n.lemma) || !m.cased && !m.nounFirst && !takes(n.lemma, "of")) && !hasOperator(n.lemma, lang.End) {
		return fill.standsFor(of[0].actor) // "rejected the proposal of Turkey"
	}
	if g := m.byChunk[m.filling]; m.vso && f.Relation == "rejects" && hasOperator(n.lemma, lang.Light) && g != nil && hasOperator(g.lemma, lang.Deny) {
		return fill, false // «نفى إجراء محادثات مع»: what is denied is the act
	}
	if with := m.about(n); with != nil && (f.Relation == "rejects" || m.vso && (f.Relation == "protests-against" || f.Relation == "praises" && hasOperator(n.lemma, lang.None))) {
		return fill.standsFor(with)
	}
	if by := m.chargedBy(n); m.vso && f.Relation == "rejects" && by != nil {
		return fill.standsFor(by) // «نفت الاتهامات الموجهة إليها من كييف»
	}
	if who := m.actedBefore(n); who != nil && (answers[f.Relation] || statement[f.Relation] || m.analytic && f.Operator == lang.Judge) {
		return fill.standsFor(who)
	}
	if m.refersBack(n) && !m.onlyWelcomed(n, f) && !m.underDenial(n) && (m.vso && (states(n.lemma) || answers[f.Relation] || f.Operator == lang.Wrong || m.imposedTold(f, fill)) || !m.vso && (statement[f.Relation] || answers[f.Relation] || f.Operator == lang.Judge || m.neverAccepts(f))) {
		fill.refers, fill.through = n.lemma, true
		fill.answered = m.answersTold(n, f)
		return fill, true
	}
	rest := append(slices.Clone(n.after), n.before...)
	if !m.vso && (hasOperator(n.lemma, lang.End) || hasOperator(n.lemma, lang.Light)) {
		rest = append(rest, m.prepositional(n, "of")...) // "welcomed the lifting of US sanctions", "denounced the tightening of"
	}
	if by := m.proposedBy(n); by != nil && answers[f.Relation] {
		return fill.standsFor(by) // «رفض طلبا من السويد»
	}
	if from := m.comesFrom(n); !m.vso && len(from) > 0 && from[0].actor != nil {
		return fill.standsFor(from[0].actor) // "rejected criticism from Kyiv"
	}
	for _, a := range rest {
		if a.node != nil && a.node != n {
			return m.throughNode(a.node, f, fill)
		}
	}
	if g := n.governor; fill.role == lang.SourceRole && (usesForce(f) && tells(n.lemma, "attacks") || f.Relation == "sanctions" && tells(n.lemma, f.Relation) && g != nil && g.clause.link != infLink && g.clause.modal == "") && g != nil && hasOperator(g.lemma, lang.Light) && (!m.vso || g.class == lang.Verb) {
		for _, g := range m.lightSubject(n) {
			if g.actor != nil {
				return fill.standsFor(g.actor) // "carried out strikes targeting Hezbollah"
			}
		}
	}
	return fill, false
}

// underDenial: a noun above says that the Arabic act was not done: who regrets «عدم تبني القرار»
// blames nobody who proposed it.
func (m *matcher) underDenial(n *node) bool {
	if !m.vso {
		return false
	}
	for g := n.governor; g != nil && g.class == lang.Noun; g = g.governor {
		if hasOperator(g.lemma, lang.Deny) || hasOperator(g.lemma, lang.Fail) {
			return true
		}
	}
	return false
}

// notAnswered are acts that the article has told itself where somebody answers them.
var notAnswered = map[ontology.Relation]bool{"attacks": true, "agrees-with": true, "concedes-to": true}

// onlyWelcomed: who welcomes an Arabic agreement told of before praises those who made it, who is
// against it may have anybody in mind.
func (m *matcher) onlyWelcomed(n *node, f *lang.Frame) bool {
	return m.vso && f.Relation != "praises" && !states(n.lemma) && madeByBoth(n.lemma)
}

// madeByBoth: the noun tells what two sides make with each other: a deal, a truce.
func madeByBoth(l *mention.Lemma) bool { return tells(l, "agrees-with") || tells(l, "concedes-to") }

// imposedTold: what the measures told of before reach their imposer hits: «وشملت العقوبات
// شركات صينية».
func (m *matcher) imposedTold(f *lang.Frame, fill filler) bool {
	return f.Relation == "sanctions" && fill.role == lang.SourceRole && m.chunks[m.filling].Kind == mention.VerbChunk
}

// answersTold: the noun is what the verb of a main clause answers and may stand for what the
// sentence before told, whoever its subject is: «ورفضت إثيوبيا العرض».
func (m *matcher) answersTold(n *node, f *lang.Frame) bool {
	g := n.governor
	if !m.vso || g == nil || g.chunk != m.filling || g.class != lang.Verb || g.clause.link == relLink || len(n.relatives) > 0 || isMeasure(n) || tellsOneOf(n.lemma, notAnswered) {
		return false
	}
	return f.Relation == "rejects" || answers[f.Relation] && slices.Contains(m.acts, n.lemma.Text)
}

// comesFrom are those from whom a noun says that something comes, also behind what it is of:
// "offers of mediation from China".
func (m *matcher) comesFrom(n *node) []argument {
	if from := m.prepositional(n, "from"); len(from) > 0 || !m.analytic {
		return from
	}
	for _, of := range m.prepositional(n, "of") {
		if of.node != nil && of.node != n {
			return m.prepositional(of.node, "from")
		}
	}
	return nil
}

// chargedBy is from whom a charge comes that somebody denies.
func (m *matcher) chargedBy(n *node) *mention.Phrase {
	if !charging(n) {
		return nil
	}
	from := m.prepositional(n, "من")
	if g := n.governor; g != nil && len(from) == 0 {
		from = m.prepositional(g, "من")
	}
	if len(from) == 0 || from[0].actor == nil || from[0].actor.Kind == mention.ByPronoun {
		return nil
	}
	return from[0].actor
}

// doneBetween is who does what a noun tells where "by" names him («اغتيال الصحفية على يد
// الجيش»), else those between whom a deal is that somebody praises or, in English and Arabic,
// criticizes («رحب بالاتفاق بين تشاد والسودان», «نددت بالمناورات بين»).
func (m *matcher) doneBetween(n *node, f *lang.Frame) *mention.Phrase {
	for _, prep := range []string{"by", betweenPrep, "between"} {
		judged := f.Relation == "praises" || (m.analytic || m.vso) && f.Relation == "criticizes"
		if prep != "by" && (!judged || !tells(n.lemma, "agrees-with") && !tells(n.lemma, "concedes-to") && !(m.vso && f.Relation == "criticizes" && tells(n.lemma, "cooperates-with"))) {
			continue
		}
		if a := m.prepositional(n, prep); len(a) > 0 && a[0].actor != nil && a[0].actor.Kind != mention.ByPronoun {
			return a[0].actor
		}
	}
	return nil
}

// suffering: behind "of" a people is who suffers what a noun tells, "the displacement
// of Palestinians", not who does it.
func suffering(p *mention.Phrase) bool { return p.Kind == mention.ByAdjective && p.Plural }

// tradePartner is from or to whom a noun of trade says that goods go.
func (m *matcher) tradePartner(n *node) *mention.Phrase {
	for _, f := range n.lemma.Frames {
		if f.Relation != "buys-from" {
			continue
		}
		for _, slot := range f.Slots {
			for _, name := range slot.Names {
				if !isPreposition(name) && (m.vso || name != "of") {
					continue
				}
				for _, a := range m.prepositional(n, name) {
					if a.actor != nil {
						return a.actor
					}
					if !m.vso && a.owner != nil {
						return a.owner
					}
					if a.node == nil || m.vso {
						continue
					}
					if owners := m.genitives(a.node); len(owners) > 0 && owners[0].actor != nil {
						return owners[0].actor // "imports of American gas"
					}
				}
			}
		}
	}
	return nil
}

// governedBy: the noun stands behind the preposition of what governs it.
func (m *matcher) governedBy(n *node, prep string) bool {
	return n.governor != nil && prepOf(n.governor, n) == prep
}

// answers: the relations by which somebody answers what another has done.
var answers = map[ontology.Relation]bool{"praises": true, "criticizes": true, "rejects": true, "protests-against": true}

// violated: behind an Arabic noun of violation stands what is violated, and not who violates it:
// «انتهاك السيادة القطرية».
func (m *matcher) violated(n *node) bool {
	if !m.vso || len(n.after) == 0 || n.after[0].chunk < 0 {
		return false
	}
	if n.after[0].actor != nil {
		return tells(n.lemma, "mobilizes-against") && strings.Contains(n.lemma.Text, " ") && n.after[0].chunk == n.chunk+1 // «انتهاك الأجواء القطرية»
	}
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "mobilizes-against" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.TargetRole && len(s.Words) > 0 && isOneOf(m.chunks[n.after[0].chunk].Fold, s.Words)
		})
	})
}
