package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// stanceOn: the first noun tells what somebody thinks of the second, where a verb of saying with a
// subject stands before it: not «أثار رفض بلاده غضب».
func (s *syntax) stanceOn(n *node, a argument) bool {
	v := s.byChunk[n.clause.verb]
	if v == nil || n.chunk < v.chunk || !hasOperator(v.lemma, lang.Say) || !states(n.lemma) || !actsOn(n.lemma) {
		return false
	}
	return s.actorBetween(v.chunk, n.chunk) && !accusative(&s.chunks[a.node.chunk])
}

// actorBetween: an actor stands between two chunks.
func (s *syntax) actorBetween(from, to int) bool {
	return slices.ContainsFunc(s.chunks[from+1:to], func(c mention.Chunk) bool { return c.Kind == mention.ActorChunk })
}

// sharesStance: behind the noun and its genitive «and» joins another noun of the same stance with the
// pronoun of that genitive, who takes it both times: «إدانة المملكة واستنكارها للهجوم».
func (m *matcher) sharesStance(n *node) bool {
	if !m.vso || n.class != lang.Noun || n.pron != "" || !tellsOneOf(n.lemma, stances) {
		return false
	}
	for _, next := range m.nodes {
		if next.clause == n.clause && next.chunk > n.chunk && next.class == lang.Noun {
			return next.chunk <= n.chunk+5 && next.pron != "" && tellsOneOf(next.lemma, stances) && m.doerBeside(next) != nil
		}
	}
	return false
}
