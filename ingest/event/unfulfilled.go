package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// unfulfilled reads a light verb anew whose noun, as it turns out, tells nothing here: in
// «وقعت مصر وفرنسا عقدا» the noun is no "holding" of anything, and a later frame of the verb
// knows it by its word.
func (m *matcher) unfulfilled(all []*reading) {
	for _, r := range all {
		n := r.node
		if r.frame.Operator != lang.Light || n.class != lang.Verb || n.matched != r || slices.ContainsFunc(r.fills, func(f filler) bool { return f.act != nil && m.telling(all, f.act) }) {
			continue
		}
		for _, f := range n.lemma.Frames[slices.Index(n.lemma.Frames, r.frame)+1:] {
			if f.Relation == "" || !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.EmptyRole && len(s.Words) > 0 }) {
				continue
			}
			if other := m.fill(n, f); other != nil && !other.lone() {
				*r = *other
				break
			}
		}
	}
}

// telling: some reading of the noun, or of a noun below it, tells an act.
func (m *matcher) telling(all []*reading, n *node) bool {
	return slices.ContainsFunc(all, func(r *reading) bool {
		return (r.frame.Relation != "" || r.frame.Operator != lang.NoOperator) && (r.node == n || r.node.governor == n)
	})
}
