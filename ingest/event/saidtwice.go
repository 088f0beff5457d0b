package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidTwice: an Arabic noun with the pronoun of its doer tells of the pair named before it what the
// noun beside it has told: «تضامن دول المجلس مع البحرين ووقوفها معها».
func (m *matcher) saidTwice(r *reading) bool {
	n := r.node
	if !m.vso || n.class != lang.Noun || n.pron == "" || n.chunk == 0 || m.chunks[n.chunk-1].Kind != mention.ConjChunk {
		return false
	}
	if !slices.ContainsFunc(r.fills, func(f filler) bool {
		return f.role == lang.TargetRole && f.phrase != nil && f.phrase.Kind == mention.ByPronoun
	}) {
		return false
	}
	return slices.ContainsFunc(m.nodes, func(b *node) bool {
		return b != n && b.clause == n.clause && b.chunk < n.chunk && b.class == lang.Noun && b.matched != nil && b.matched.frame.Relation == r.frame.Relation
	})
}

// metForIt: the noun tells once more of the meeting for which whoever is its party "gathered for a summit".
func (m *matcher) metForIt(r *reading) bool {
	g := r.node.governor
	if m.vso || len(r.fills) != 1 || r.node.class != lang.Noun || r.frame.Relation != "met-with" {
		return false
	}
	if g == nil || g.class != lang.Verb || g.matched == nil || g.matched.frame.Relation != "met-with" {
		return false
	}
	return slices.ContainsFunc(g.matched.fills, func(f filler) bool {
		return f.phrase != nil && f.phrase == r.fills[0].phrase
	})
}
