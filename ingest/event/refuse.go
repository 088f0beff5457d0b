package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// arabicRefused: «لن نعترف», «لا تتفاوض مع», «لن يعتذر»: what somebody does not or will not do
// is a refusal, what he did not do («لم») is none.
func (m *matcher) arabicRefused(rd *reading, r *Report, s *sides) {
	if m.unwilling(rd, r) && len(s.source) > 0 && len(s.target) > 0 {
		r.refuse()
		return
	}
	c := rd.node.clause
	if r.Status != ontology.Denied || !c.negated || rd.node.chunk != c.verb || !m.refuses(c.verb) {
		return
	}
	switch {
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && len(s.slots) == 2:
		s.refuser()
	case (r.Relation == "met-with" || r.Relation == "spoke-with") && len(s.party) == 0, r.Relation == "recognizes", r.Relation == "concedes-to" && rd.frame.Operator == lang.NoOperator:
	default:
		return
	}
	r.refuse()
}

// unwilling: «لا يريدون التعاون معه» refuses what the noun tells of.
func (m *matcher) unwilling(rd *reading, r *Report) bool {
	g := rd.node.governor
	if rd.node.class != lang.Noun || g == nil || g.class != lang.Verb || g.matched == nil || g.matched.frame.Operator != lang.PossibleOp || !g.clause.negated || !m.refuses(g.chunk) {
		return false
	}
	switch r.Relation {
	case "cooperates-with", "met-with", "spoke-with", "agrees-with", "recognizes":
		return true
	}
	return false
}

// refuses: the negation before the verb is one of the present or future.
func (m *matcher) refuses(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-3; k-- {
		switch strings.TrimLeft(m.chunks[k].Tail, "وف") {
		case "لا", "لن":
			return true
		case "لم":
			return false
		}
	}
	return false
}

// arabicAddressee: «أكد لنظيره في اتصال هاتفي» is a call with the counterpart.
func (a *article) arabicAddressee(m *matcher, rd *reading, r *Report, s *sides) {
	g := rd.node.governor
	if !occasions[r.Relation] || r.Relation == "visited" || g == nil || g.class != lang.Verb || !slices.Contains(m.preps.Occasion, prepOf(g, rd.node)) {
		return
	}
	if !hasOperator(g.lemma, lang.Say) && (r.Relation != "spoke-with" || m.chunks[rd.node.chunk].Def || g.clause.negated) {
		return
	}
	if len(s.party) != 1 || len(s.target) > 0 {
		return
	}
	for _, arg := range append(m.prepositional(g, "ل"), m.spokenTo(g)...) {
		if arg.actor == nil {
			continue
		}
		s.source = asRole(s.party, Source)
		s.target = append(s.target, a.namedAll(a.talk.phrase(arg.actor, arg.chunk), Target, arg.actor)...)
		s.party, s.slots = nil, nil
		return
	}
}

// spokenTo is whom the object of a verb of saying names, or of one of an act of words:
// «أبلغ ترامب خلال مكالمة أن», «هنأ نظيره في مكالمة».
func (m *matcher) spokenTo(g *node) []argument {
	if g.matched == nil {
		return nil
	}
	var all []argument
	for _, f := range g.matched.fills {
		worded := f.role == lang.TargetRole && statement[g.matched.frame.Relation] && f.phrase != nil && people(f.phrase)
		if f.role == lang.EmptyRole && f.phrase != nil || worded {
			all = append(all, f.argument)
		}
	}
	return all
}
