package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// merelyAimed: whoever visits or meets somebody "to boost ties" or talks about
// "developing relations" has agreed on nothing yet; who is ready, vows or agrees to
// has said so.
func (m *matcher) merelyAimed(r *reading) bool {
	n := r.node
	if !m.analytic || n.class != lang.Verb || r.frame.Relation != "agrees-with" {
		return false
	}
	if above := m.byChunk[n.clause.governor]; above != nil && above != n && tells(above.lemma, "mediates") {
		return true // "is mediating between Chad and Niger to restore ties"
	}
	if !hasRole(r.frame, lang.EmptyRole) {
		return false
	}
	if n.clause.link != infLink && n.clause.link != partLink {
		return false
	}
	g := m.byChunk[n.clause.governor]
	return g == nil || g.matched == nil || g.matched.frame.Operator == lang.NoOperator || g.class == lang.Noun && !slices.ContainsFunc(g.matched.fills, ofSource) // "ways to boost ties"
}

// ofSource: the argument is who does what the predicate tells.
func ofSource(f filler) bool { return f.role == lang.SourceRole }
