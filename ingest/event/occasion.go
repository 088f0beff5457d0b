package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// occasion: in "X said after talks with Y", "during a visit to Y, X signed" the
// noun's doer is the subject of the clause in which it stands.
func (m *matcher) occasion(n *node, f *lang.Frame) []argument {
	if m.vso {
		return m.arabicOccasion(n, f)
	}
	if n.class != lang.Noun {
		return nil
	}
	if occasions[f.Relation] {
		if sayer := m.saidAtOccasion(n); sayer != nil {
			return []argument{*sayer}
		}
	}
	if sub := m.inSolidarity(n, f); sub != nil {
		return []argument{*sub}
	}
	if m.disapproved(n) {
		return nil
	}
	if n.governor == nil {
		if m.cased && occasions[f.Relation] {
			return m.nominalDoer(n)
		}
		if !predicates[f.Relation] {
			return nil
		}
		return m.copulaSubject(n)
	}
	if g := n.governor; (f.Relation == "demands" || f.Relation == "demands-end-of") && hasOperator(g.lemma, lang.Say) && prepOf(g, n) == "" && !g.clause.passive {
		if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil {
			return []argument{*sub.arg} // "stressed the need for Israel to stop"
		}
	}
	if f.Relation == "pressures" && prepOf(n.governor, n) == "under" {
		if sub := m.subjectOf(n.governor.clause); sub != nil && sub.arg != nil {
			return []argument{*sub.arg} // "under pressure from Washington, Panama withdrew"
		}
	}
	if sub := m.underDeal(n, f); sub != nil {
		return []argument{*sub}
	}
	g := n.governor
	if m.cased && occasions[f.Relation] && len(m.doers(n)) == 0 {
		if pair := m.topicPair(n, f); pair != nil {
			return pair
		}
	}
	inDeal := f.Relation == "agrees-with" && g.clause.link == mainLink && prepOf(g, n) == "in" || // "in a deal with Peru, Chile"
		(f.Relation == "agrees-with" && g.clause.modal == "" || f.Relation == "cooperates-with") && prepOf(g, n) == "within" // "as part of coordination with Peru"
	if !occasions[f.Relation] && !inDeal || n.pron == "" && len(m.doers(n)) > 0 && !m.besideName(n) {
		return nil
	}
	if prepOf(g, n) == "about" && len(f.Slots) < 2 {
		return nil // "told of the meeting": whose is not said
	}
	if own := m.occasionOf(g, n); own != nil {
		return []argument{*own}
	}
	if prepOf(g, n) == "" && g.matched != nil && intends[g.matched.frame.Operator] {
		return m.subjectOfLight(g) // "cancelled a visit to Y"
	}
	if m.cased && prepOf(g, n) == "" && g.class == lang.Verb && !g.clause.passive {
		sub := m.subjectOf(g.clause)
		if sub != nil && sub.arg != nil && sub.arg.actor != nil && (hasOperator(g.lemma, lang.Judge) || m.kindOf != nil && m.kindOf(sub.arg.actor) != ontology.Person) {
			return []argument{*sub.arg} // «назвал встречу с X полезной», «Киев засекретил переговоры с X»
		}
	}
	visiting := m.cased && f.Relation == "visited" && prepOf(g, n) == "with" // «находится с визитом в»
	if sub := m.besideObject(g, n); sub != nil {
		return []argument{*sub}
	}
	if g.clause.verb != g.chunk || !slices.Contains(m.preps.Occasion, prepOf(g, n)) && !visiting && !m.ownMatter(g, n) {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil && !g.clause.passive && (n.pron == "" || sub.arg.chunk > n.chunk) {
		return []argument{*sub.arg}
	}
	return nil
}

// ownMatter: in "apologized over a call with Hun Sen" the call is his own, where nobody else is
// told off for it.
func (m *matcher) ownMatter(g, n *node) bool {
	others := func(a argument) bool { return a.actor != nil || a.owner != nil }
	return m.analytic && prepOf(g, n) == "over" && len(m.prepositional(n, "with")) > 0 && !slices.ContainsFunc(g.after, others)
}

// disapproved: the noun is what the subject of the verb above disapproves of, and so no doing of his:
// "hits out at a visit".
func (m *matcher) disapproved(n *node) bool {
	g := n.governor
	if !m.analytic || g == nil || g.class != lang.Verb || !tells(g.lemma, "criticizes") {
		return false
	}
	prep := prepOf(g, n)
	return prep != "" && takes(g.lemma, prep)
}

// occasionOf: "Macron's remarks came after talks with Modi", "his decision was
// prompted by a call with": who did what followed the occasion took part in it.
func (m *matcher) occasionOf(g, n *node) *argument {
	if !m.analytic || g.class != lang.Verb || ofRelations(g.lemma) && g.lemma.Text != "come" && !causes(g.lemma) || len(m.prepositional(n, "with")) == 0 {
		return nil
	}
	switch prep := prepOf(g, n); {
	case prep == "" && !g.clause.passive, prep == "by" && g.clause.passive, slices.Contains(m.preps.After, prep):
	default:
		return nil
	}
	sub := m.subjectOf(g.clause)
	if sub == nil || sub.arg == nil || sub.arg.actor != nil {
		return nil
	}
	if p := sub.arg.owner; p != nil && p.Kind != mention.ByAdjective {
		return &argument{actor: p, chunk: sub.arg.chunk}
	}
	if of := sub.arg.node; of != nil && of.pron == "" && len(of.before) == 1 && of.before[0].actor != nil && of.before[0].actor.Kind != mention.ByAdjective {
		return &of.before[0]
	}
	return nil
}

// dealtDuring are who agrees and with whom, where an Arabic noun tells that they did so at a
// meeting or in a call of nobody else: «اتفق مع نظيره خلال اتصال هاتفي على». Nil for none.
func (m *matcher) dealtDuring(n *node, f *lang.Frame) *argument {
	g := n.governor
	if !m.vso || g == nil || g.clause.verb != g.chunk || g.clause.passive || !tells(g.lemma, "agrees-with") || !occasions[f.Relation] || f.Relation == "visited" || n.pron != "" || len(n.after) > 0 ||
		!slices.Contains(m.preps.Occasion, prepOf(g, n)) || slices.ContainsFunc(n.preps, func(a argument) bool { return a.actor != nil && a.prep != "في" }) {
		return nil
	}
	sub, with := m.subjectOf(g.clause), m.prepositional(g, "مع")
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || len(with) != 1 || with[0].actor == nil {
		return nil
	}
	return m.together(sub.arg, with[0].actor)
}

// besideObject: in "won the release of two men in talks with Iran", "proposed a truce after
// talks with Iran" the talks hang on what the subject did, not on the noun before them.
func (m *matcher) besideObject(g, n *node) *argument {
	if !m.analytic || g.class != lang.Noun || g.clause.verb < 0 || g.clause.verb == g.chunk || g.clause.passive || n.pron != "" || len(m.prepositional(n, "with")) == 0 {
		return nil
	}
	if prep := prepOf(g, n); prep != "in" && prep != "during" && prep != "within" && !slices.Contains(m.preps.After, prep) || len(m.genitives(g)) > 0 && !m.judgedThere(g, n) || g.governor == nil || g.governor.chunk != g.clause.verb {
		return nil
	}
	return m.subjectActor(g.clause)
}

// judgedThere: in "condemned the Chadian raid in a call with Niger" the call is that of whoever
// judges the raid, not of Chad.
func (m *matcher) judgedThere(g, n *node) bool {
	by := g.governor
	if by == nil || !judgesActs(by.lemma) {
		return false
	}
	if usesForceOn(g.lemma) {
		return true // no raid is made in talks
	}
	k := n.chunk - 1
	for k > g.chunk && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.AdjChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	return m.chunks[k].Kind == mention.DetChunk && m.chunks[k].Value != mention.DefiniteValue && m.chunks[k].Pron == ""
}

// underDeal is who acts under an agreement of which the other side alone is named:
// "under a deal with Russia, Iran will receive jets".
func (m *matcher) underDeal(n *node, f *lang.Frame) *argument {
	g := n.governor
	if f.Relation != "agrees-with" && f.Relation != "concedes-to" || g.clause.verb != g.chunk || g.clause.passive || g.clause.link == infLink || len(m.doers(n)) > 0 || len(m.prepositional(n, "with")) == 0 {
		return nil
	}
	if prep := prepOf(g, n); prep != "under" && prep != "after" && prep != "following" {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil {
		return sub.arg
	}
	return nil
}

// besideName: in "arrives for a Trump meeting" the person right before the noun is
// the other one.
func (m *matcher) besideName(n *node) bool {
	if len(n.before) != 1 || n.before[0].actor == nil || n.before[0].chunk+1 != n.chunk {
		return false
	}
	return len(n.before[0].actor.List) == 0 && m.kindOf != nil && m.kindOf(n.before[0].actor) == ontology.Person
}

// occasions are the acts at which something else is said or done.
var occasions = map[ontology.Relation]bool{"met-with": true, "spoke-with": true, "visited": true}

// predicates are the relations that a noun behind "is" may tell: "is a member
// of NATO"; "it was an attack on X" does not tell of whom.
var predicates = map[ontology.Relation]bool{
	"member-of": true, "met-with": true, "spoke-with": true, "visited": true, "supports": true, "cooperates-with": true, "mediates": true,
}

// intends: the doer of what is planned, cancelled or considered is whoever does so.
var intends = map[lang.Operator]bool{lang.Plan: true, lang.PossibleOp: true, lang.Fail: true, lang.Deny: true}

// ahead: the occasion is still to come: "arrived for talks with X".
func (m *matcher) ahead(n *node) bool {
	if n.governor != nil && slices.Contains(m.preps.Ahead, prepOf(n.governor, n)) {
		return true // "comes ahead of the meeting between X and Y"
	}
	if m.thankedFor(n) {
		return false
	}
	if who, dated := m.presentFor(n); n.governor == nil && who != nil {
		return !dated
	}
	return n.governor != nil && n.governor.clause.verb == n.governor.chunk && prepOf(n.governor, n) == "for" && len(m.doers(n)) == 0 && !m.metFor(n.governor, n)
}

// metFor: who sits down with somebody for talks has met him: "sat down in Muscat for talks".
func (m *matcher) metFor(g, n *node) bool {
	return m.analytic && g.matched != nil && g.matched.frame.Operator == lang.Light && tells(g.lemma, "met-with") && m.isActOf(g.matched, n)
}

// copulaSubject: "Croatia is a member of NATO", "X is on a visit to Y": the
// noun behind "is" predicates of the subject.
func (m *matcher) copulaSubject(n *node) []argument {
	c := n.clause
	if c.verb >= 0 {
		return nil
	}
	if who, _ := m.presentFor(n); who != nil {
		return []argument{*who}
	}
	at := m.headlineCopula(c)
	for i, k := range c.parts {
		if k >= n.chunk {
			break
		}
		switch ch := &m.chunks[k]; {
		case ch.Kind == mention.PassiveChunk:
			at = i
		case i <= at, at < 0:
		case ch.Kind == mention.NounChunk, ch.Kind == mention.ActorChunk, ch.Kind == mention.CommaChunk:
			return nil
		case ch.Kind == mention.PrepChunk && ch.Value != "in" && ch.Value != "on" && ch.Value != "at":
			return nil
		}
	}
	for i := at - 1; i >= 0; i-- {
		if ch := &m.chunks[c.parts[i]]; ch.Kind == mention.ActorChunk {
			if i > 0 && m.chunks[c.parts[i-1]].Kind == mention.PrepChunk {
				continue
			}
			return []argument{{actor: ch.Actor, chunk: c.parts[i], fold: ch.Fold}}
		}
	}
	return nil
}

// headlineCopula: "Syria, Israel in talks" drops its "is": it gives the part
// before the preposition, -1 where the clause does not begin so.
func (m *matcher) headlineCopula(c *clause) int {
	if c.link != mainLink || len(c.parts) < 3 || m.chunks[c.parts[0]].Kind != mention.ActorChunk {
		return -1
	}
	if prep := &m.chunks[c.parts[1]]; prep.Kind != mention.PrepChunk || prep.Value != "in" && prep.Value != "on" {
		return -1
	}
	return 1
}

// prepOf is the preposition through which a noun hangs on a predicate.
func prepOf(g, n *node) string {
	for _, a := range g.preps {
		if a.node == n {
			return a.prep
		}
	}
	return ""
}

// withOthers: in "said he would not let Israel annex the town ahead of a meeting with
// Netanyahu" it is not Israel that meets him, but the subject above.
func (a *article) withOthers(m *matcher, rd *reading, r *Report, s *sides) bool {
	n := rd.node
	if !m.occasionNoun(rd) || len(s.slots) != 2 || len(s.slots[0]) != 1 || len(s.slots[1]) != 1 || len(m.doers(n)) > 0 || !sameSide(s.slots[0][0].Entity, s.slots[1]) {
		return false
	}
	for c := n.clause.parent; c != nil; c = c.parent {
		sub := m.subjectActor(c)
		if sub == nil {
			continue
		}
		if e := one(a.talk.phrase(sub.actor, sub.chunk)); e != nil && !sameSide(e, s.slots[1]) {
			s.slots[0] = []Participant{a.named(e, Party, sub.actor)}
			s.party = append(slices.Clone(s.slots[0]), s.slots[1]...)
			if r.Status == ontology.Denied { // what he will not let them do, not the meeting
				r.Status = ontology.Occurred
			}
			if m.ahead(n) && r.Status == ontology.Occurred {
				r.Status = ontology.Planned
			}
			return true
		}
	}
	return false
}

// metBeside: what somebody is asked to do in a call with his own leader does not
// touch the call: "asked Ankara to free the men during a call with Erdogan".
func (a *article) metBeside(s *mention.Sentence, m *matcher, rd *reading) bool {
	if !m.occasionNoun(rd) {
		return false
	}
	sides := a.sides(s, rd)
	return a.withOthers(m, rd, &Report{}, &sides)
}

// occasionNoun: the reading is of a noun for a meeting, call or visit.
func (m *matcher) occasionNoun(rd *reading) bool {
	return m.analytic && occasions[rd.frame.Relation] && rd.node.class == lang.Noun
}
