package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// dativeBehind: what stands behind a noun without a preposition may be a dative
// where its form is that of another case, too: «поддержка Молдавии», «грозит США».
func (m *matcher) dativeBehind(n *node) []argument {
	var all []argument
	sub := -1
	if g := n.governor; n.class == lang.Noun && (g == nil || g.matched == nil || g.matched.frame.Operator != lang.Light || prepOf(g, n) != "") {
		return nil // «сообщил об отказе Румынии»: it is the doer's genitive
	}
	if n.class == lang.Verb {
		if s := m.subjectOf(n.clause); s != nil && s.arg != nil {
			sub = s.arg.chunk
		}
	}
	for _, a := range n.after {
		if a.chunk != sub && a.actor != nil && a.chunk >= 0 && m.chunks[a.chunk].Cases.May(mention.Dative) {
			all = append(all, a)
		}
	}
	return all
}

// ownedOnly is 1 for a word that no more than belongs to an actor: in «подрядчику
// спецслужб Павлу Орлову» the name behind it is who is meant.
func ownedOnly(a argument) int {
	if a.actor == nil && a.owner != nil {
		return 1
	}
	return 0
}

// plainInstrumental are the plain words behind a verb whose form may be an
// instrumental: «объявил посла персоной нон грата».
func (m *matcher) plainInstrumental(n *node) []argument {
	var all []argument
	for _, a := range n.after {
		if a.actor == nil && a.node == nil && a.owner == nil && a.clause == nil && a.cases == 0 {
			all = append(all, a)
		}
	}
	return all
}

// lateGenitive: «визит в Москву премьера Индии»: the genitive behind a
// prepositional phrase is of the noun before it that names no doer.
func (s *syntax) lateGenitive(c *clause, a argument) bool {
	if a.actor == nil && a.owner == nil || a.cases == 0 || a.cases&mention.Nominative != 0 || a.cases&mention.Genitive == 0 || a.chunk < 1 {
		return false
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		k := c.parts[i]
		if k >= a.chunk {
			continue
		}
		n := s.byChunk[k]
		switch {
		case n == nil:
			if k := s.chunks[k].Kind; k == mention.CommaChunk || k == mention.ConjChunk {
				return false
			}
		case n.class != lang.Noun || len(n.preps) == 0 && n.chunk != a.chunk-1 || !takes(n.lemma, "subj"):
			return false
		default:
			if len(n.after) > 0 || n.pron != "" {
				return false
			}
			n.after = append(n.after, a)
			return true
		}
	}
	return false
}

// doneBehind hangs what stands behind a verbal noun: the instrumental is its doer, the
// genitive behind the doer its object: «введение Канадой санкций», «признание ООН
// независимости».
func (s *syntax) doneBehind(a argument, prep string) bool {
	k := a.chunk - 1
	if a.node != nil {
		k = a.node.chunk - 1
	}
	for k > 0 && s.leads(k) && s.chunks[k].Kind != mention.ActorChunk {
		k--
	}
	if prep != agentPrep && k > 0 && s.chunks[k].Kind == mention.ActorChunk && !s.leads(k) {
		k--
	} else if prep != agentPrep {
		return false
	}
	n := s.byChunk[max(k, 0)]
	if n == nil || n.class != lang.Noun || !takes(n.lemma, "subj") || n.clause.verb == n.chunk {
		return false
	}
	switch {
	case prep == agentPrep && a.actor != nil:
		a.prep = agentPrep
		n.preps = append(n.preps, a)
	case prep == "" && a.actor == nil && (a.cases == 0 && a.owner != nil || a.cases&mention.Genitive != 0 && a.cases&mention.Nominative == 0) && takes(n.lemma, "obj"):
		n.after = append(n.after, a)
		if a.node != nil && a.node.governor == nil {
			a.node.governor = n
		}
	default:
		return false
	}
	return true
}

// nominalDoer: «X с визитом в Индии»: the actor of a clause without a verb does
// what the noun behind "with" names.
func (m *matcher) nominalDoer(n *node) []argument {
	if n.clause.verb >= 0 || n.chunk < 1 {
		return nil
	}
	k := n.chunk - 1
	for k > 0 && m.leads(k) {
		k--
	}
	if c := &m.chunks[k]; c.Kind != mention.PrepChunk || c.Value != "with" {
		return nil
	}
	for k > 0 && (m.chunks[k-1].Kind == mention.DateChunk || m.chunks[k-1].Kind == mention.SkipChunk) {
		k-- // «X сегодня с визитом в Индии»
	}
	if k == 0 {
		return nil
	}
	if c := &m.chunks[k-1]; c.Kind == mention.ActorChunk && c.Cases.May(mention.Nominative) {
		return []argument{{actor: c.Actor, chunk: k - 1, fold: c.Fold}}
	}
	return nil
}

// metThere: whom somebody praises, asks or blames «на встрече» he meets there, where
// nobody else is named as its partner.
func (a *article) metThere(m *matcher, rd *reading, r *Report, s *sides) bool {
	g := rd.node.governor
	if r.Relation != "met-with" || len(s.party) != 1 || g == nil || g.matched == nil || g.class != lang.Verb || !statement[g.matched.frame.Relation] {
		return false
	}
	if !isOccasion(prepOf(g, rd.node)) {
		return false
	}
	who := one(a.who(g.matched, lang.TargetRole))
	if who == nil || who.Kind != ontology.Person {
		return false
	}
	s.party = append(s.party, Participant{Entity: who, Role: Party})
	return true
}

// passesSubject: the subject of a predicate of plans, or of one of saying, is the
// doer of the noun that it governs: «готов к переговорам», «заявил о поддержке».
func (m *matcher) passesSubject(g, n *node) bool {
	if g.matched == nil {
		return false
	}
	switch g.matched.frame.Operator {
	case lang.Plan, lang.PossibleOp, lang.Fail:
		return true
	case lang.Say:
		prep := prepOf(g, n)
		return (prep == "" || prep == "about") && (states(n.lemma) || hasOperator(n.lemma, lang.PossibleOp))
	}
	return false
}

// casedDoers are those who do what a noun names: its adjective, its agent, its
// first genitive. «Российская поддержка Сирии» is Russia's.
func (m *matcher) casedDoers(n *node) []argument {
	var all []argument
	for _, a := range n.before {
		if a.actor != nil {
			all = append(all, a)
		}
	}
	all = append(all, m.prepositional(n, agentPrep)...)
	for _, a := range n.after {
		if a.actor != nil || a.owner != nil {
			all = append(all, a)
		}
	}
	return all
}

// decidedBy: «правительством принято решение передать»: who takes the decision that a
// noun names in the passive.
func (m *matcher) decidedBy(n *node) *argument {
	v := m.byChunk[n.clause.verb]
	if !m.cased || n.class != lang.Noun || v == nil || !n.clause.passive {
		return nil
	}
	for i := range v.preps {
		if a := &v.preps[i]; a.prep == agentPrep && a.actor != nil {
			return a
		}
	}
	return nil
}

// demandsIn: a letter, note or statement «с требованием» demands what its author does.
func (m *matcher) demandsIn(g, n *node) bool {
	if !m.cased || g == nil || g.class != lang.Noun || prepOf(g, n) != "with" || !states(n.lemma) {
		return false
	}
	return hasOperator(g.lemma, lang.Say) || tells(g.lemma, "spoke-with") || tells(g.lemma, "protests-against")
}

// decreed: «санкции введены решением Чили»: what is done by a decision is done by
// whoever takes it.
func (m *matcher) decreed(by []argument) []argument {
	for i, a := range by {
		if !m.cased || a.node == nil || a.actor != nil || !hasOperator(a.node.lemma, lang.Plan) && !hasOperator(a.node.lemma, lang.Say) {
			continue
		}
		if of := m.genitives(a.node); len(of) > 0 && of[0].actor != nil {
			by[i].actor, by[i].node = of[0].actor, nil
		}
	}
	return by
}
