package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// withHim: in «خلال لقائه ونظيره العماني» who is joined to the pronoun of a meeting or talk is the one
// with whom he had it.
func (s *syntax) withHim(g group, a argument) *node {
	k := a.chunk - 2
	if !s.vso || !g.conj || k < 0 || a.actor == nil || a.chunk != g.parts[0] || !prefixed(s.chunks, k+1) {
		return nil
	}
	if a.actor.Kind != mention.ByCounterpart && !people(a.actor) {
		return nil
	}
	n := s.byChunk[k]
	if n == nil || n.class != lang.Noun || s.chunks[k].Pron == "" || !takes(n.lemma, withPrep) {
		return nil
	}
	return n
}
