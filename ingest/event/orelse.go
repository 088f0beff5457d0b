package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// orElse reports the threat in what somebody tells another to do: "must leave or face sanctions,
// Chad said", "told Chad to leave or face war".
func (a *article) orElse(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, n := range m.nodes {
		c := n.clause
		if n.class != lang.Verb || c.verb != n.chunk || c.negated || !hasOperator(n.lemma, lang.Undergo) && !hasOperator(n.lemma, lang.Threat) {
			continue
		}
		if m.facesIf(n) {
			a.facing(s, m, n)
			continue
		}
		if c.link != coordLink || !m.behindOr(n) {
			continue
		}
		rd := &reading{node: n, frame: threatFrame}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85})
		if g := m.byChunk[c.governor]; g != nil && g.matched != nil && aimedSpeech[g.matched.frame.Relation] {
			if of := a.sides(s, g.matched); len(of.target) > 0 {
				a.between(base, of.source, of.target)
			}
			continue
		}
		if who := m.doers(n); m.must(c) && len(who) == 1 {
			a.between(base, unsaid(a.sayersOf(m, c), Source), a.participants(s, filledBy(lang.TargetRole, who[0]), Target))
		}
	}
}

// behindOr: "or" stands right before the verb.
func (m *matcher) behindOr(n *node) bool {
	return n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.ConjChunk && m.chunks[n.chunk-1].Value == "or"
}

// facesIf: in "Chad faces sanctions unless it leaves, Macron says" the subject is to suffer
// something on a condition of his own.
func (m *matcher) facesIf(n *node) bool {
	c := n.clause
	if c.link != compLink || c.passive || c.modal != "" || m.chunks[n.chunk].Form != mention.PresentForm || n.matched != nil && n.matched.frame.Operator != lang.Undergo && n.matched.frame.Operator != lang.Threat {
		return false
	}
	for _, below := range m.clauses {
		if below.link != condLink || below.parent != c || below.passive {
			continue
		}
		if who := m.subjectActor(below); who != nil && who.actor.Kind == mention.ByPronoun {
			return true
		}
	}
	return false
}

// facing reports that whoever says what the node tells threatens its subject.
func (a *article) facing(s *mention.Sentence, m *matcher, n *node) {
	who := m.subjectActor(n.clause)
	if who == nil {
		return
	}
	base := a.report(s, m, &reading{node: n, frame: threatFrame}, context{status: ontology.Occurred, confidence: 0.85})
	a.between(base, unsaid(a.sayersOf(m, n.clause), Source), a.participants(s, filledBy(lang.TargetRole, *who), Target))
}
