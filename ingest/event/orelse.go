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
		if n.class != lang.Verb || c.verb != n.chunk || c.link != coordLink || c.negated || !hasOperator(n.lemma, lang.Undergo) && !hasOperator(n.lemma, lang.Threat) || !m.behindOr(n) {
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
