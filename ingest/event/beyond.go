package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// beyondMatter: in «محادثات لتطبيع العلاقات مع أرمينيا» the partner of the talks stands
// behind what they are about.
func (m *matcher) beyondMatter(n *node, prep string) []argument {
	if !m.vso || prep != "مع" || n.class != lang.Noun || !tells(n.lemma, "met-with") {
		return nil
	}
	for _, a := range n.preps {
		if a.node == nil || !slices.Contains(m.preps.Matter, a.prep) {
			continue
		}
		for _, with := range a.node.preps {
			if with.prep == prep && with.actor != nil {
				return []argument{with}
			}
		}
	}
	return nil
}

// inRound: in «استضافت جولة من المفاوضات بين موسكو وكييف» those behind «بين» stand behind what the
// round that a verb takes is made of.
func (m *matcher) inRound(n *node, prep string) []argument {
	if !m.vso || prep != betweenPrep || n.class != lang.Verb {
		return nil
	}
	for _, a := range n.after {
		if a.node == nil || !tellsOneOf(a.node.lemma, occasions) {
			continue
		}
		for _, of := range a.node.preps {
			if of.prep == "من" && of.node != nil {
				return m.prepositional(of.node, prep)
			}
		}
	}
	return nil
}

// beyondAmount: in "suspended $100m in aid to Ethiopia", "part of its aid to" what hangs on
// the aid hangs on the verb whose object is an amount of it.
func (m *matcher) beyondAmount(n *node, prep string) []argument {
	if !m.analytic || n.class != lang.Verb || len(n.after) == 0 {
		return nil
	}
	for _, a := range n.preps {
		if a.node != nil && a.node.class == lang.Noun && a.chunk > n.after[0].chunk && (a.prep == "in" || a.prep == "of") && tells(n.lemma, "cuts-ties-with") && tells(a.node.lemma, "aids") {
			return m.prepositional(a.node, prep)
		}
	}
	return nil
}

// beyondObject: in "banned the sale of steel to Mali" what hangs on the object, or on what that
// is of, hangs on the verb whose frame names the object.
func (m *matcher) beyondObject(n *node, f *lang.Frame, prep string) []argument {
	if prep != "to" && prep != "from" || len(n.after) == 0 || n.after[0].node == nil || !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
		return s.Role == lang.EmptyRole && len(s.Words) > 0 && s.Names[0] == "obj"
	}) {
		return nil
	}
	goods := n.after[0].node
	if to := m.prepositional(goods, prep); len(to) > 0 {
		return to
	}
	for _, of := range m.prepositional(goods, "of") {
		if of.node != nil {
			return m.prepositional(of.node, prep)
		}
	}
	return nil
}

// hostedFor: those "between" whom somebody hosts a round of talks talk to each other.
func (m *matcher) hostedFor(n *node, prep string) []argument {
	v := m.byChunk[n.clause.verb]
	if prep != "between" || v == nil || v.matched != nil && !m.hosted(n) || v.chunk >= n.chunk || !tellsOneOf(n.lemma, occasions) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(v.preps), func(a argument) bool { return a.prep != prep || a.chunk < n.chunk })
}

// hosted: the verb of the noun's clause tells who mediates in the talks that the noun is.
func (m *matcher) hosted(n *node) bool {
	v := m.byChunk[n.clause.verb]
	return m.analytic && v != nil && v.chunk < n.chunk && v.matched != nil && v.matched.frame.Relation == "mediates" && tellsOneOf(n.lemma, occasions)
}

// behindItsLength: in «محادثات استمرت ساعتين مع نظيره» the partner stands behind what a clause with a
// verb of no act says of the talks.
func (m *matcher) behindItsLength(n *node, prep string) []argument {
	for _, c := range n.relatives {
		v := m.byChunk[c.verb]
		if v == nil || prep != "مع" || v.pron != "" || takes(v.lemma, prep) || !tellsOneOf(n.lemma, occasions) {
			continue
		}
		for _, a := range v.preps {
			if a.prep == prep && a.actor != nil {
				return []argument{a}
			}
		}
	}
	return nil
}

// agreedAmong: in «اتفق الزعيمان على تكثيف العمل مع الحلفاء» those behind «مع» belong to what
// two agree upon.
func (m *matcher) agreedAmong(n *node, f *lang.Frame, name string, a *argument) bool {
	if !m.vso || n.class != lang.Verb || f.Relation != "agrees-with" && f.Relation != "met-with" || name != "مع" {
		return false
	}
	if f.Relation == "met-with" {
		if m.dealWith(n, a) {
			return true
		}
		sub := m.subjectActor(n.clause)
		return sub != nil && sub.actor.Kind == mention.ByReference && strings.HasPrefix(sub.actor.Ref, "pair.") // «بحث الجانبان الاتفاق مع إيران»
	}
	if sub := m.subjectActor(n.clause); sub == nil && !dual(m.chunks[n.chunk].Fold) || // «واتفقا»
		sub != nil && !sub.actor.Dual && len(sub.actor.List) < 2 && !strings.HasPrefix(sub.actor.Ref, "pair.") {
		return false
	}
	return slices.ContainsFunc(n.preps, func(b argument) bool { return b.prep == "على" && b.chunk > n.chunk && b.chunk < a.chunk })
}

// dealWith: in «ناقش البرلمان الاتفاق مع إيران» the state or body is a side of the deal that is talked about.
func (m *matcher) dealWith(n *node, a *argument) bool {
	if !m.state(a) && (a.actor == nil || a.actor.Kind != mention.ByName || a.actor.Word != "" || a.actor.Person != "" || len(a.actor.Offices) > 0) {
		return false
	}
	return slices.ContainsFunc(n.after, func(b argument) bool {
		return b.node != nil && b.chunk < a.chunk && b.node.class == lang.Noun && m.chunks[b.chunk].Def && tells(b.node.lemma, "agrees-with")
	})
}

// readiness: to be ready to cooperate is agreement, not yet cooperation; who will extend
// his cooperation cooperates already.
func (m *matcher) readiness(rd *reading, r *Report) {
	g := rd.node.governor
	if r.Relation != "cooperates-with" || r.Status != ontology.Possible || rd.node.class != lang.Noun || rd.node.pron != "" || g == nil || g.class == lang.Verb || g.matched == nil || g.matched.frame.Operator != lang.PossibleOp {
		return
	}
	r.Relation, r.CAMEO = "agrees-with", "030"
}

// onThePhone: the two sides of a call are the two people of whose talk the article has
// just told.
func (a *article) onThePhone(r *Report, s *sides) {
	d := a.talk
	if r.Relation != "spoke-with" || len(s.party) != 2 || d.couple[0] == nil || d.sentence-d.coupled > 1 {
		return
	}
	for i := range s.party {
		if s.party[i].Entity.Kind != ontology.Country || s.party[i].Entity.Country != d.couple[0].Country && s.party[i].Entity.Country != d.couple[1].Country {
			return
		}
	}
	if d.couple[0].Country == d.couple[1].Country {
		return
	}
	for i, e := range d.couple {
		s.party[i] = Participant{Entity: e, Role: Party}
	}
}
