package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deterred: "will retaliate if Poland closes the border", "threatened to leave if
// Israel struck": who is to be kept from what the condition tells is threatened.
func (a *article) deterred(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if m.vso || rd.frame.Relation != "threatens" && !(m.analytic && rd.frame.Relation == "warns") || rd.node.class != lang.Verb {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != condLink || c.parent == nil || c.passive || c.parent != rd.node.clause && c.parent.governor != rd.node.chunk {
			continue
		}
		who := m.subjectActor(c)
		if who == nil || who.actor.Kind == mention.ByPronoun {
			continue
		}
		all := a.participants(s, filler{phrase: who.actor, argument: *who}, Target)
		if m.analytic {
			return apartFromRebels(all, source) // a movement threatens its own state, too
		}
		return apartFrom(all, source)
	}
	return nil
}

// warnsOfForce: who "warns of an offensive if Poland closes the border" threatens with one of his own.
func (m *matcher) warnsOfForce(rd *reading, r *Report, target []Participant) {
	if !m.analytic || r.Relation != "warns" || len(target) == 0 {
		return
	}
	for _, f := range rd.fills {
		if n := f.argument.node; n != nil && tellsOneOf(n.lemma, forced) && len(m.genitives(n)) == 0 && len(m.prepositional(n, "by")) == 0 {
			r.Relation, r.CAMEO = "threatens", "138"
		}
	}
}

// forced are the relations of what one may threaten with.
var forced = map[ontology.Relation]bool{"attacks": true, "sanctions": true}

// ifHeDoes: in "threatened Chad with war if it closed the border" the pronoun is whom one
// threatens or warns.
func (m *matcher) ifHeDoes(c *clause, it *argument) *argument {
	if !m.analytic || c.link != condLink || c.parent == nil || c.parent.verb < 0 || c.parent.passive || it.actor == nil || it.actor.Person3 != "3n" && it.actor.Person3 != "3sm" {
		return nil
	}
	v := m.byChunk[c.parent.verb]
	if v == nil || !tells(v.lemma, "threatens") && !tells(v.lemma, "warns") || len(v.after) == 0 || v.after[0].actor == nil || v.after[0].actor.Kind == mention.ByPronoun || len(v.after[0].actor.List) > 0 {
		return nil
	}
	return &v.after[0]
}

// ifTheyDo is whom somebody warns or threatens as the subject of an Arabic condition that names
// none: «حذرت تركيا اليونان من الرد إذا أغلقت الممر».
func (m *matcher) ifTheyDo(c *clause) *argument {
	if !m.vso || c.link != condLink || c.verb < 0 || c.passive || c.parent == nil || c.parent.verb < 0 || c.parent.verb > c.verb {
		return nil
	}
	v := m.byChunk[c.parent.verb]
	if v == nil {
		return nil
	}
	whom := m.hitAbove(v)
	if tells(v.lemma, "threatens") || tells(v.lemma, "warns") {
		after := v.after
		if sub := m.subjectOf(c.parent); sub != nil && sub.after && len(after) > 0 {
			after = after[1:]
		}
		if len(after) > 0 {
			whom = &after[0]
		}
	}
	if whom == nil || whom.actor == nil || whom.actor.Kind == mention.ByPronoun || len(whom.actor.List) > 0 || m.misfit(c, whom) {
		return nil
	}
	return whom
}

// hitAbove is on whom the subject of a light verb imposes or carries out something: «ستفرض رسوما
// على الهند إذا اشترت النفط».
func (m *matcher) hitAbove(v *node) *argument {
	if !hasOperator(v.lemma, lang.Light) {
		return nil
	}
	for _, a := range v.after {
		if a.node == nil || !tellsOneOf(a.node.lemma, forced) {
			continue
		}
		if on := m.prepositional(a.node, "على"); len(on) > 0 {
			return &on[0]
		}
	}
	return nil
}
