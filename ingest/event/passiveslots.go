package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// doneBeyond: in "was hit with tariffs by Norway", "was sent a letter by Moscow" the "by" behind
// what else the passive needs names who does what the verb tells.
func (m *matcher) doneBeyond(n *node, f *lang.Frame) []argument {
	if !m.analytic || n.class != lang.Verb || !n.clause.passive || n.clause.verb != n.chunk || f.Relation == "" {
		return nil
	}
	for _, slot := range f.Slots {
		if slot.Role != lang.EmptyRole {
			continue
		}
		for _, name := range slot.Names {
			beside := n.after
			if isPreposition(name) || name == "of" {
				beside = n.preps
			} else if name != "obj" {
				continue
			}
			for _, a := range beside {
				if a.node == nil || a.prep != "" && a.prep != name || a.node.class != lang.Noun || !m.headed(a, slot.Words) {
					continue
				}
				if by := m.doers(a.node); len(by) > 0 && by[0].actor != nil && by[0].actor.Kind != mention.ByPronoun {
					return by // "hit with tariffs by Norway", "with Norwegian tariffs"
				}
			}
		}
	}
	return nil
}

// secondOf: what the passive of a verb with two objects says that its subject gets: "was granted a loan".
func (m *matcher) secondOf(n *node, f *lang.Frame) []argument {
	if !m.analytic || n.class != lang.Verb || !n.clause.passive || len(f.Slots) < 3 || f.Slots[1].Names[0] != "obj" || f.Slots[2].Names[0] != "obj" {
		return nil
	}
	return n.after
}
