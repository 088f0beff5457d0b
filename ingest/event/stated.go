package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// thankedDoer: in «شكر مصر على إرسال», «على دعمها» whoever is thanked or praised
// does what the noun tells.
func (m *matcher) thankedDoer(n *node) *argument {
	g := n.governor
	if !m.vso || n.class != lang.Noun || g == nil || g.matched == nil || g.matched.frame.Relation != "praises" || prepOf(g, n) != "على" {
		return nil
	}
	for _, f := range g.matched.fills {
		if f.role == lang.TargetRole && f.phrase != nil && f.argument.actor != nil && f.argument.chunk < n.chunk {
			return &f.argument
		}
	}
	return nil
}

// statedOwn: in «أكد الوزراء دعمهم للمبادرة», «أعلنوا عزمهم على» the pronoun is that of
// whoever speaks, and stands for nobody where the text does not tell who that is.
func (m *matcher) statedOwn(n *node) ([]argument, bool) {
	g := n.governor
	if !m.vso || g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.Say) || !states(n.lemma) && !hasOperator(n.lemma, lang.Plan) && !hasOperator(n.lemma, lang.PossibleOp) || prepOf(g, n) != "" && prepOf(g, n) != "على" && prepOf(g, n) != "عن" {
		return nil, false
	}
	for _, a := range g.after {
		if a.node == n && a.conj {
			return nil, false // «نقل تحيات الرئيس وتقديره»
		}
	}
	sub := m.subjectOf(g.clause)
	if sub == nil || sub.arg == nil {
		return nil, false
	}
	if sub.arg.actor == nil {
		return nil, sub.own && !m.hasIncluded(*sub.arg)
	}
	return []argument{*sub.arg}, true
}

// purposeSubject: in «أرسل وفدا لتقديم المساعدات», «وصل للقاء نظيره» whoever does
// what the verb tells is to do what the noun behind «ل» tells.
func (m *matcher) purposeSubject(n, g *node) *argument {
	if !m.vso || g == nil || g.class != lang.Verb || g.clause.passive || prepOf(g, n) != "ل" || takes(g.lemma, "ل") || states(g.lemma) || m.chunks[n.chunk].Def {
		return nil
	}
	if n.chunk < g.chunk && n.chunk > 2 && m.chunks[n.chunk-2].Kind == mention.WordChunk && tells(n.lemma, "attacks") {
		return nil // «منذ اللحظة الأولى لغزو الكويت، تعاملت»
	}
	for k := g.chunk + 1; k < n.chunk-2 && tells(n.lemma, "attacks"); k++ {
		if m.chunks[k].Kind == mention.PrepChunk && m.chunks[n.chunk-2].Kind == mention.WordChunk {
			return nil // «أكدت منذ اللحظة الأولى لغزو الكويت»: of the invasion, not in order to
		}
	}
	return m.subjectActor(g.clause)
}

var blame = map[ontology.Relation]bool{"criticizes": true}

// agents: «استقبل الرئيس من قبل نظيره»: an Arabic verb with «من قبل» is passive.
func (m *matcher) agents(n *node) []argument {
	if !m.vso || n.class != lang.Verb || tellsOneOf(n.lemma, blame) {
		return nil // «استنكر التسييس من طرف الجزائر»: what is blamed is Algeria's doing
	}
	if verb := []rune(n.lemma.Text); len(verb) == 4 && verb[1] == 'ا' && m.chunks[n.chunk].Form == mention.PastForm {
		return nil // «طالبت من قبل»: the passive of such a past is written otherwise, «طولبت»
	}
	return slices.DeleteFunc(m.prepositional(n, "by"), func(a argument) bool { return a.actor == nil || m.ofParticiple(n, a.chunk) })
}
