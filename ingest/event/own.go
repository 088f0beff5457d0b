package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownDoer finds in the clause itself whom the pronoun of an Arabic noun of action
// means: the doer of the noun beside which it stands («مطالبة موسكو بالحوار ثم
// غزوها أوكرانيا»), else the state or body that is the subject of the clause
// («الاتحاد صرف مساعداته»).
func (m *matcher) ownDoer(n *node) *argument {
	if !m.vso || n.class != lang.Noun {
		return nil
	}
	if owner := m.doerBeside(n); owner != nil {
		return owner
	}
	sub := m.subjectOf(n.clause)
	if sub == nil || sub.arg == nil || sub.arg.chunk >= n.chunk || !m.body(sub.arg) || !m.means(n.pron, sub.arg) {
		return nil
	}
	g := n.governor
	besides := g == nil || slices.Contains(m.preps.Amid, prepOf(g, n)) || askedToEnd(g)
	for k := sub.arg.chunk + 1; k < n.chunk && besides; k++ {
		if c := &m.chunks[k]; c.Kind == mention.ActorChunk && c.Actor.Kind != mention.ByAdjective && m.means(n.pron, &argument{actor: c.Actor, chunk: k}) {
			return nil // «ترد أثينا على موسكو بسبب حربها», «طالبت المحكمة مالي بوقف هجومها»
		}
	}
	return sub.arg
}

// askedToEnd: the noun of action ends something, and somebody is asked to.
func askedToEnd(n *node) bool {
	return n.class == lang.Noun && hasOperator(n.lemma, lang.End) && n.governor != nil && tells(n.governor.lemma, "demands-end-of")
}

// doerBeside: "and" stands before the noun, and the noun before that names its doer.
func (m *matcher) doerBeside(n *node) *argument {
	if !m.joined(n) {
		return nil
	}
	for i := len(m.nodes) - 1; i >= 0; i-- {
		b := m.nodes[i]
		if b.clause != n.clause || b.chunk >= n.chunk || b.class != lang.Noun {
			continue
		}
		if b.pron != "" && b.pron == n.pron {
			who := m.pronounOf(b)
			return &who // «استقباله الرئيس ومباحثاته مع الوزير»: both are his
		}
		if owners := m.genitives(b); b.pron == "" && ofRelations(b.lemma) && len(owners) > 0 && owners[0].actor != nil && owners[0].actor.Kind != mention.ByAdjective && m.means(n.pron, &owners[0]) {
			return &owners[0]
		}
		return nil
	}
	return nil
}

// persons: one of the phrases names a person.
func (m *matcher) persons(all []*mention.Phrase) bool {
	return slices.ContainsFunc(all, func(p *mention.Phrase) bool {
		return p.Kind != mention.ByName && p.Kind != mention.ByOrgan || p.Person != "" || p.Local != 0 || len(p.Offices) > 0
	})
}

// body: the argument is a state or body by its name, or several of them.
func (m *matcher) body(a *argument) bool {
	if a.actor != nil && len(a.actor.List) > 0 {
		return !m.persons(a.actor.List)
	}
	return a.actor != nil && len(a.actor.Offices) == 0 && a.actor.Person == "" && a.actor.Local == 0 &&
		(a.actor.Kind == mention.ByName || a.actor.Kind == mention.ByOrgan)
}

// means: a pronoun of the third person may stand for the argument.
func (m *matcher) means(pron string, a *argument) bool {
	if len(a.actor.List) > 0 {
		return pron == "3sf" && !m.persons(a.actor.List) // several states are "she"
	}
	if a.actor.Plural {
		return false
	}
	she := m.feminineState(a) || !m.state(a) && !m.masculine(a) && feminine(m.chunks[a.chunk].Fold)
	switch pron {
	case "3sf":
		return she
	case "3sm":
		return !she
	}
	return false
}

// ownerAbove: in "left Syria, abandoning militias who had fought its war" the
// possessive in the relative clause of a plain noun is the main subject's.
func (m *matcher) ownerAbove(n *node) *argument {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || n.pron != "3n" || c.link != relLink || c.antecedent < 0 || c.parent == nil {
		return nil
	}
	if k := m.chunks[c.antecedent].Kind; k != mention.WordChunk && k != mention.NounChunk {
		return nil
	}
	sub := m.subjectActor(c.parent)
	if sub == nil || sub.actor.Person != "" || sub.actor.Kind == mention.ByPronoun || m.kindOf != nil && m.kindOf(sub.actor) == ontology.Person {
		return nil
	}
	return sub
}
