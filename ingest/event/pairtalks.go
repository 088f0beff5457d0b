package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// pairTalks are the two who hold the talks that the English verb hosts or leads, where they stand before
// the noun: "hosts US-Russia talks".
func (m *matcher) pairTalks(n *node, f *lang.Frame) []argument {
	if !m.analytic || n.class != lang.Verb || f.Relation != "mediates" {
		return nil
	}
	for i := range n.after {
		talks := n.after[i].node
		if talks == nil || talks.class != lang.Noun || !tellsOneOf(talks.lemma, reconciles) {
			continue
		}
		if whose := m.genitives(talks); len(whose) == 1 && whose[0].actor != nil && len(whose[0].actor.List) == 2 && !slices.ContainsFunc(whose[0].actor.List, people) {
			return slices.Clone(whose)
		}
	}
	return nil
}
