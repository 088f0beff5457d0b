package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// askedToJoin: the meeting that the Arabic noun tells of is one into which somebody is asked to enter by
// a plain noun before "in", so that whoever asks takes no part in it: «دعا بايدن بوتين إلى الدخول في
// مفاوضات مع كييف».
func (m *matcher) askedToJoin(n, g *node) bool {
	k := n.chunk
	if !m.vso || g == nil || k < 3 || !tells(n.lemma, "met-with") || !tells(g.lemma, "demands") || g.class == lang.Noun {
		return false
	}
	in, entry, to := &m.chunks[k-1], &m.chunks[k-2], &m.chunks[k-3]
	return in.Kind == mention.PrepChunk && in.Value == "في" && entry.Kind == mention.WordChunk && to.Kind == mention.PrepChunk && takes(g.lemma, to.Value)
}
