package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// takenUpLater: in «إيران التي أعلنت مصر فرض عقوبات عليها» whoever stands right behind the verb, which
// tells another act, does it, since a preposition with a pronoun further on takes the antecedent up.
func (m *matcher) takenUpLater(c *clause, n *node) bool {
	if !m.vso || len(n.after) < 1 || n.pron != "" || n.after[0].chunk != n.chunk+1 || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return false
	}
	if doer := n.after[0].actor; doer == nil || doer.Kind == mention.ByPronoun || doer.Kind == mention.ByAdjective || !hasOperator(n.lemma, lang.Light) && !hasOperator(n.lemma, lang.Say) {
		return false
	}
	person := "3sm"
	if a := m.antecedent(c); m.feminineState(&a) {
		person = "3sf"
	}
	for _, k := range c.parts {
		if k < n.chunk+2 || m.chunks[k-1].Kind != mention.PrepChunk {
			continue
		}
		if ch := &m.chunks[k]; ch.Kind == mention.DetChunk && ch.Pron == person || ch.Kind == mention.ActorChunk && ch.Actor.Kind == mention.ByPronoun && ch.Actor.Person3 == person {
			return true
		}
	}
	return false
}
