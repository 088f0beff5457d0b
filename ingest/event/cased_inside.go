package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// A clause in which nobody is named as its subject tells by a place who acts:
// «в МИД заявили», «в Турции задержан», «говорится в заявлении Кремля».

// insideSays: «в МИД заявили»: a verb of saying in the plural without a subject
// has the organ or state in which it was said.
func (m *matcher) insideSays(n *node) *argument {
	v := &m.chunks[n.chunk]
	if v.Kind != mention.VerbChunk || !v.Plural || n.clause.passive {
		return nil
	}
	says := hasOperator(n.lemma, lang.Say) || states(n.lemma) || hasOperator(n.lemma, lang.Judge) || tells(n.lemma, "detains")
	return m.inside(n, "in", func(a *argument) bool {
		return says || m.kindOf != nil && m.kindOf(a.actor) == ontology.Organization // «в МИД вызвали посла», but not «в Сирии обстреляли»
	})
}

// inside is the state or body, no person, in which the predicate's act is done, or from
// which somebody has to go.
func (m *matcher) inside(n *node, prep string, fit func(*argument) bool) *argument {
	for i := range n.preps {
		a := &n.preps[i]
		if a.actor == nil || !fit(a) {
			continue
		}
		if a.prep == prep && a.actor.Kind != mention.ByPronoun && a.actor.Person == "" && (a.chunk < n.chunk || a.chunk == n.chunk+2) {
			who := *a
			who.prep = ""
			return &who
		}
	}
	return nil
}

// onlyObject: in «В Хартуме обвинили Абу-Даби» the one capital, state or body behind a plural
// verb is its object although its form might be a nominative.
func (m *matcher) onlyObject(n *node, best *argument) bool {
	p := best.actor
	in := m.chunks[best.chunk].Cases
	named := p.Seat || p.Kind == mention.ByName && p.Person == "" && p.Word == ""
	return named && len(p.List) == 0 && len(n.after) == 1 && len(n.before) == 0 && takes(n.lemma, "obj") && in.May(mention.Accusative)
}

// wordsOf: «говорится в заявлении Кремля»: whose words they are that a passive verb of
// saying reports.
func (m *matcher) wordsOf(n *node) *argument {
	if !n.clause.passive || n.clause.verb != n.chunk || !hasOperator(n.lemma, lang.Say) {
		return nil
	}
	return authorIn(n, m.casedDoers)
}

// passiveDoers: where no instrumental names the doer of a passive, those whose words it
// reports, or the state in which somebody is arrested or a measure is taken: «в Турции
// задержан», «в Канаде введены санкции».
func (m *matcher) passiveDoers(n *node) []argument {
	who := m.wordsOf(n)
	anybody := func(*argument) bool { return true }
	expels := tells(n.lemma, "cuts-ties-with")
	if who == nil && (expels || m.arrests(n) || m.imposes(n)) {
		if who = m.inside(n, "in", anybody); who == nil && expels && !takes(n.lemma, "from") {
			who = m.inside(n, "from", anybody) // «высланы из Чехии», but not «посол отозван из Чехии»
		}
	}
	if who == nil {
		return nil
	}
	return []argument{*who}
}

// arrests: the passive verb tells what the authorities of a place do, to somebody who
// is more than a name: an abduction is not theirs.
func (m *matcher) arrests(n *node) bool {
	sub := m.subjectActor(n.clause)
	if sub == nil {
		return false
	}
	p := sub.actor
	stranger := p.Local > 0 && p.Person == "" && len(p.Offices) == 0
	return !stranger && slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool { return f.Relation == "detains" && f.CAMEO == "173" })
}

// imposes: what the passive light verb says is done is a measure: «введены санкции».
func (m *matcher) imposes(n *node) bool {
	if !hasOperator(n.lemma, lang.Light) {
		return false
	}
	sub := m.subjectOf(n.clause)
	return sub != nil && sub.arg != nil && sub.arg.node != nil && isMeasure(sub.arg.node)
}
