package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// vowed makes a threat of what somebody vows or pledges to do to another: "vowed to impose
// sanctions on", "swore to hit back at", or will do to him if he does something: "will strike Chad
// if it attacks".
func (a *article) vowed(s *mention.Sentence, m *matcher, rd *reading, r *Report, whom []Participant) {
	if !m.analytic || r.Status != ontology.Planned && !(r.Status == ontology.Possible && forced[r.Relation] && m.readyTo(rd.node)) || !menaces[r.Relation] || m.buysNoMore(rd.node) {
		return
	}
	if v := m.vowAbove(rd.node); v != nil && !v.clause.negated && (v.clause.modal == "" || v.clause.modal == "planned") || a.ifHe(s, m, rd, whom) {
		r.Relation, r.CAMEO, r.Status = "threatens", "130", ontology.Occurred
		if r.Measure != nil && r.About == "" {
			r.About = r.Measure.Name
		}
	}
}

// ifHe: what the reading tells will be done to somebody on a condition of which he is the subject.
func (a *article) ifHe(s *mention.Sentence, m *matcher, rd *reading, whom []Participant) bool {
	for _, c := range m.clauses {
		if c.link != condLink || c.parent != rd.node.clause {
			continue
		}
		if m.ifAttacked(c) {
			return true
		}
		who := m.subjectActor(c)
		if c.passive || who == nil {
			continue
		}
		for _, p := range a.participants(s, filler{phrase: who.actor, argument: *who}, Target) {
			if sameSide(p.Entity, whom) {
				return true
			}
		}
	}
	return false
}

// ifAttacked: the condition is that force is used, by nobody who is named: "if attacked", "if they
// attack us".
func (m *matcher) ifAttacked(c *clause) bool {
	v := m.byChunk[c.verb]
	if v == nil || c.negated || !tells(v.lemma, "attacks") || len(m.prepositional(v, "by")) > 0 {
		return false
	}
	if c.passive || len(v.before) == 0 && m.chunks[c.verb].Form == mention.PastForm {
		return true
	}
	who := m.subjectActor(c)
	return who != nil && who.actor.Kind == mention.ByPronoun && isThird(who.actor)
}

// vowAbove is the vow whose infinitive tells what the node tells.
func (m *matcher) vowAbove(n *node) *node {
	c := n.clause
	if n.class != lang.Verb && (n.governor == nil || n.governor.chunk != c.verb || n.governor.matched == nil || n.governor.matched.frame.Operator != lang.Light) {
		return nil
	}
	for c.link == coordLink && c.sibling != nil && c.sibling.link == infLink {
		c = c.sibling
	}
	for above := m.byChunk[c.governor]; above != nil && above.class == lang.Verb && hasOperator(above.lemma, lang.Light) && above.clause.link == infLink; above = m.byChunk[c.governor] {
		c = above.clause // "vowed to keep attacking"
	}
	if g := m.byChunk[c.governor]; c.link == compLink && c.modal == "planned" && !c.negated && g != nil && g.class == lang.Verb && tells(g.lemma, "warns") {
		if n := m.byChunk[c.verb]; len(n.before) > 0 && n.before[len(n.before)-1].actor != nil && n.before[len(n.before)-1].actor.Kind == mention.ByPronoun {
			return g // "warned that it would strike"
		}
	}
	if c.link != infLink || c.negated {
		return nil
	}
	if g := m.byChunk[c.governor]; g != nil && g.matched != nil && (g.matched.frame.Operator == lang.Plan && m.chunks[g.chunk].Kind == mention.VerbChunk || g.class == lang.Adj && g.matched.frame.Operator == lang.PossibleOp) && tells(g.lemma, "threatens") {
		return g
	}
	return nil
}

// readyTo: somebody says that he is ready to do what the node tells.
func (m *matcher) readyTo(n *node) bool {
	v := m.vowAbove(n)
	return v != nil && v.class == lang.Adj
}

// menaces are the hostile acts that one threatens another with and that may go on, so that
// somebody may call for their end.
var menaces = map[ontology.Relation]bool{"attacks": true, "sanctions": true, "pressures": true, "detains": true, "mobilizes-against": true}

// answered: what somebody is to avenge or condemn has happened: "vowed to avenge the Israeli
// killing of".
func (m *matcher) answered(n *node) bool {
	g := n.governor
	if !m.analytic || n.class != lang.Noun || g == nil || g.class != lang.Verb || g.matched == nil || !answers[g.matched.frame.Relation] && g.matched.frame.Relation != "attacks" {
		return false
	}
	return slices.ContainsFunc(g.matched.fills, func(f filler) bool { return f.through && f.argument.node == n })
}

// promises: the verb makes a promise or a threat to whoever stands behind it, of what its own
// subject is to do: "promised Trump to halt imports".
func (m *matcher) promises(g *node) bool {
	r := g.matched
	return m.analytic && g.class == lang.Verb && r != nil && r.frame.Operator == lang.Plan && r.frame.HasSlot("comp") && tells(g.lemma, "threatens")
}
