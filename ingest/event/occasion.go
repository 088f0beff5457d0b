package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// occasion: in "X said after talks with Y", "during a visit to Y, X signed" the
// noun's doer is the subject of the clause in which it stands.
func (m *matcher) occasion(n *node, f *lang.Frame) []argument {
	if m.vso || n.class != lang.Noun || !occasions[f.Relation] || n.governor == nil || n.pron == "" && len(m.doers(n)) > 0 {
		return nil
	}
	g := n.governor
	if g.clause.verb != g.chunk || !occasionPreps[prepOf(g, n)] {
		return nil
	}
	if sub := m.subjectOf(g.clause); sub != nil && sub.arg != nil && !g.clause.passive && (n.pron == "" || sub.arg.chunk > n.chunk) {
		return []argument{*sub.arg}
	}
	return nil
}

// occasions are the acts at which something else is said or done.
var occasions = map[ontology.Relation]bool{"met-with": true, "spoke-with": true, "visited": true}

var occasionPreps = map[string]bool{"in": true, "at": true, "during": true, "after": true, "on": true, "following": true, "upon": true, "within": true}

// prepOf is the preposition through which a noun hangs on a predicate.
func prepOf(g, n *node) string {
	for _, a := range g.preps {
		if a.node == n {
			return a.prep
		}
	}
	return ""
}
