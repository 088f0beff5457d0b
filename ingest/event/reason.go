package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// stances are what somebody takes for or against another by doing something else.
var stances = map[ontology.Relation]bool{"supports": true, "praises": true, "criticizes": true, "rejects": true, "protests-against": true}

// reasonDoer: an Arabic noun of a stance in the accusative says why the subject of the
// clause does what the verb tells: «غادر القاعة احتجاجا على», «خرجوا تضامنا مع».
func (m *matcher) reasonDoer(n *node) []argument {
	c := n.clause
	if !m.vso || n.class != lang.Noun || n.pron != "" || c.verb < 0 || c.verb > n.chunk || c.passive || !accusative(&m.chunks[n.chunk]) || !tellsOneOf(n.lemma, stances) {
		return nil
	}
	v := m.byChunk[c.verb]
	if v == nil || m.chunks[n.chunk-1].Kind == mention.PrepChunk || hasOperator(v.lemma, lang.Light) || hasOperator(v.lemma, lang.Undergo) {
		return nil
	}
	if g := n.governor; g != nil && g != v && !(g.class == lang.Noun && accusative(&m.chunks[g.chunk]) && m.joined(n)) {
		return nil
	}
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || sub.arg.chunk > n.chunk {
		return nil
	}
	return []argument{*sub.arg}
}
