package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

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
