package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deedOn gives an Arabic verbal noun behind a preposition that has its doer the definite noun
// behind him as its object: «توقفت المحادثات بعد رفض طهران المقترح الأمريكي». Where the verb may
// still want an object (tight), the noun is rather that.
func (s *syntax) deedOn(c *clause, a argument, bare []argument, tight bool) bool {
	if a.conj || a.node == nil && a.owner == nil || a.node != nil && a.node.class != lang.Noun {
		return false
	}
	what := &s.chunks[a.chunk]
	n := s.lacksObject(c, a.chunk)
	if n == nil || n.pron != "" || s.chunks[n.chunk].Def || accusative(what) || !hasArticle(what.Fold) || n.chunk == 0 || s.chunks[n.chunk-1].Kind != mention.PrepChunk {
		return false
	}
	doer := &n.after[len(n.after)-1]
	if doer.actor == nil || doer.actor.Kind == mention.ByAdjective || doer.chunk+1 != a.chunk {
		return false
	}
	if tight && (bare[0].chunk > n.chunk || bare[0].chunk == a.chunk) {
		return false
	}
	n.after = append(n.after, a)
	return true
}
