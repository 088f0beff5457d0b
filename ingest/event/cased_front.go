package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// In a language with cases what a noun governs may open the clause, before the verb:
// «Между Чили и Перу подписан договор», «Сотрудничество Чили и Перу обсуждали на встрече».

// nounBehind is the noun behind the verb that takes the phrase with which the clause opens,
// where neither the verb nor a noun before does.
func (s *syntax) nounBehind(c *clause, g group) *node {
	if !s.cased || c.verb < g.parts[0] || g.prep != "between" && g.prep != "against" {
		return nil
	}
	for _, k := range c.parts {
		switch n := s.byChunk[k]; {
		case k < g.chunk && (n != nil || s.chunks[k].Kind == mention.WordChunk || s.chunks[k].Kind == mention.ActorChunk):
			return nil // «Конфликт между Чили и Перу стал темой саммита»
		case k < c.verb || n == nil && s.leads(k):
		case n != nil && n.class == lang.Noun:
			if takes(n.lemma, g.prep) {
				return n
			}
			return nil
		case k > c.verb:
			return nil
		}
	}
	return nil
}

// thingIn is the state in which a plain thing stands that is struck: «удар по складу
// оружия в Сирии».
func (m *matcher) thingIn(a argument, f *lang.Frame) *mention.Phrase {
	if !m.cased || a.clause != nil || !m.plainStruck(a, f.Relation) {
		return nil
	}
	if a.prep == "" && a.cases != 0 && a.cases&mention.Nominative == 0 {
		return nil // «убили туристок в Марокко»: somebody alive
	}
	k := a.chunk
	for k < len(m.chunks) && k < a.chunk+3 && m.chunks[k].Kind == mention.WordChunk {
		if v := m.chunks[k].Value; v == "group" || v == "someone" {
			return nil // «по позициям боевиков»
		}
		k++
	}
	if k+1 >= len(m.chunks) || m.chunks[k].Kind != mention.PrepChunk || !slices.Contains(m.preps.Inside, m.chunks[k].Value) {
		return nil
	}
	return m.namedState(m.chunks[k+1].Actor)
}

// topicPair are the two states whose matter is talked of at a meeting of which nothing
// else tells who took part: «Торговлю Чили и Перу обсуждали на встрече».
func (m *matcher) topicPair(n *node, f *lang.Frame) []argument {
	g := n.governor
	if g.class != lang.Verb || len(f.Slots) != 1 || f.Slots[0].Role != lang.PartyRole || !tells(g.lemma, "met-with") && !hasOperator(g.lemma, lang.Say) {
		return nil
	}
	if !isOccasion(prepOf(g, n)) {
		return nil
	}
	if m.subjectActor(g.clause) != nil || !m.chunks[g.chunk].Plural && !g.clause.passive {
		return nil
	}
	for _, list := range [][]argument{g.before, g.after, g.preps} {
		for _, a := range list {
			if a.prep != "" && a.prep != "about" {
				continue
			}
			if p := m.pairOf(a); p != nil {
				return []argument{{actor: p, chunk: a.chunk}}
			}
		}
	}
	return nil
}

// pairOf is the list of two states that own what an argument names.
func (m *matcher) pairOf(a argument) *mention.Phrase {
	p := a.owner
	if a.node != nil {
		if of := m.genitives(a.node); p == nil && len(of) > 0 {
			p = of[0].actor
		}
	}
	if p == nil || len(p.List) != 2 || slices.ContainsFunc(p.List, func(s *mention.Phrase) bool { return m.kindOf == nil || m.kindOf(s) != ontology.Country }) {
		return nil
	}
	return p
}

// occasionToCome: what will be done «на встрече» lies ahead with the meeting.
func (m *matcher) occasionToCome(n *node) bool {
	g := n.governor
	if g == nil || g.class != lang.Verb || g.clause != n.clause {
		return false
	}
	if m.cased {
		return n.clause.future && isOccasion(prepOf(g, n))
	}
	return hasOperator(g.lemma, lang.Say) && hasOperator(g.lemma, lang.Plan) && announcesActs(g.lemma) && prepOf(g, n) == "" // "announced a visit to Chad"
}

// isOccasion: the preposition names the meeting at which something is done.
func isOccasion(prep string) bool { return prep == "at" || prep == "on" || prep == "during" }

// shown: «летал в Чили, чтобы поддержать»: whoever travels to show his support shows it, as does
// whoever calls off talks to protest.
func (m *matcher) shown(c *clause, r *reading) bool {
	if m.analytic && (statement[r.frame.Relation] || r.frame.Relation == "protests-against") {
		return c.parent != nil && !c.parent.future && !c.parent.negated && c.parent.modal == ""
	}
	if !m.cased || r.frame.Relation != "supports" || c.parent == nil || c.parent.future || c.parent.negated || c.parent.modal != "" {
		return false
	}
	v := m.byChunk[c.parent.verb]
	return v != nil && v.matched != nil && v.matched.frame.Relation == "visited"
}
