package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// metThere is the Arabic verbal noun with its doer as a pronoun whose object the bare
// phrase is, behind the place where it happened: «خلال استقباله في الدوحة سفير عمان».
func (s *syntax) metThere(g group, a argument) *node {
	if !s.vso || g.prep != "" || g.conj || a.actor == nil || a.chunk != g.parts[0] || !people(a.actor) && a.actor.Kind != mention.ByCounterpart {
		return nil
	}
	k := a.chunk - 1
	for k > 1 && s.chunks[k].Kind != mention.PrepChunk {
		switch c := &s.chunks[k]; {
		case c.Kind == mention.PlaceChunk, c.Kind == mention.WordChunk, c.Kind == mention.DateChunk, c.Kind == mention.ActorChunk && !people(c.Actor):
			k--
		default:
			return nil
		}
	}
	if k < 1 || !slices.Contains(s.preps.Inside, s.chunks[k].Value) {
		return nil
	}
	n := s.byChunk[k-1]
	if n == nil || s.chunks[k-1].Kind != mention.NounChunk || s.chunks[k-1].Pron == "" || len(n.after) > 0 || !tells(n.lemma, "met-with") || !takes(n.lemma, "obj") && !takes(n.lemma, "gen") {
		return nil
	}
	return n
}
