package event

import "github.com/diplograph/diplograph/ingest/lang"

// stopsBuying: the English noun of buying is what somebody is to end: "urged Turkey to halt its
// purchases of Russian oil". So far he buys.
func (m *matcher) stopsBuying(n *node) bool {
	g := n.governor
	if !m.analytic || n.class != lang.Noun || g == nil || g.class != lang.Verb || !buys(n.lemma) {
		return false
	}
	return g.clause.verb == g.chunk && g.clause.link == infLink && !g.clause.negated && hasOperator(g.lemma, lang.End) && prepOf(g, n) == "" && g.chunk < n.chunk
}

// buysNoMore: the verb ends what its subject buys so far, which threatens nobody.
func (m *matcher) buysNoMore(g *node) bool {
	if g.class != lang.Verb {
		return false
	}
	for i := range g.after {
		if n := g.after[i].node; n != nil && m.stopsBuying(n) {
			return true
		}
	}
	return false
}
