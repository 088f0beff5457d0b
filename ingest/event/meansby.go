package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// meansBy: by buying somebody does what he is accused of or told to end: "accused India of funding the
// war by buying Russian oil". He does buy.
func (m *matcher) meansBy(r *reading) bool {
	c := r.node.clause
	return m.analytic && r.frame.Relation == "buys-from" && c.link == partLink && c.verb == r.node.chunk && c.verb > 0 && m.chunks[c.verb-1].Kind == mention.PrepChunk && m.chunks[c.verb-1].Value == "by"
}

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

// condoled: who receives messages of sympathy does not send them: the noun is done to the subject of
// the English verb, which tells what it gets from others.
func (m *matcher) condoled(n *node) bool {
	above := n.governor
	for depth := 0; above != nil && above.class == lang.Noun && depth < 3; depth++ {
		above = above.governor
	}
	if !m.analytic || n.class != lang.Noun || !tells(n.lemma, "supports") && !tells(n.lemma, "praises") || above == nil || above.class != lang.Verb || len(n.behind("from")) > 0 {
		return false
	}
	return slices.ContainsFunc(above.lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "supports" && f.Slots[0].Role == lang.TargetRole && f.Slots[0].Names[0] == "subj"
	})
}
