package event

import (
	"slices"
)

// duringTold: behind the time of an Arabic verb stands a meeting that was told of or whose other side is
// named already, so that the phrase behind is the verb's: «أشاد خلال اللقاء بدور», «رحب خلال لقائه
// السفير بقرار».
func (s *syntax) duringTold(v, n *node, g group) bool {
	if !s.vso || v == nil || v.chunk >= n.chunk || g.conj || g.prep == withPrep || g.prep == betweenPrep {
		return false
	}
	if !takes(v.lemma, g.prep) || !slices.Contains(s.preps.Occasion, s.chunks[n.chunk-1].Value) || !tellsOneOf(n.lemma, occasions) {
		return false
	}
	if n.pron != "" {
		return len(n.after) > 0 || len(n.behind(g.prep)) > 0 || len(n.behind(withPrep)) > 0
	}
	return hasArticle(s.chunks[n.chunk].Fold)
}
