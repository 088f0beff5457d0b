package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// whereKilled are those whom the subject of an Arabic verb killed, or where it did, as the noun
// tells that the verb brings in: «أسفرت غارة إسرائيلية عن مقتل ثلاثة في غزة», «أدى قصف إلى مقتل».
func (m *matcher) whereKilled(n *node) []argument {
	g := n.governor
	if g == nil || g.class != lang.Verb || !bringsIn(g.lemma) || !m.isSubject(n) && !(len(g.after) > 0 && g.after[0].node == n && !m.headsObject(g, &g.after[0])) {
		return nil
	}
	var all []argument
	for _, dead := range m.nodes {
		if dead.class != lang.Noun || dead.clause != n.clause || dead.chunk <= n.chunk || dead.chunk <= g.chunk || m.chunks[dead.chunk-1].Kind != mention.PrepChunk || !usesForceOn(dead.lemma) {
			continue
		}
		all = append(all, m.genitives(dead)...)
		all = append(all, dead.behind("في")...)
	}
	return all
}

// bringsIn: the verb may just bring in what a noun behind it tells: it tells no act, or only with
// certain words: to lead to, to cause.
func bringsIn(l *mention.Lemma) bool {
	return !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation != "" && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return len(s.Words) > 0 })
	})
}

// onlyKilled: all that stands behind the preposition is whom it killed: «تسببت غارة في مقتل».
func (m *matcher) onlyKilled(all []argument) bool {
	return !slices.ContainsFunc(all, func(a argument) bool { return a.node == nil || !usesForceOn(a.node.lemma) })
}
