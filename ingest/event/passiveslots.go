package event

import (
	"slices"

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

// behindSubject: of what a passive is done to, its subject, the word behind its preposition is a
// side of the passive: "exports of chips to China were banned by Japan".
func (m *matcher) behindSubject(n *node, f *lang.Frame, name string) []argument {
	if !m.analytic || n.class != lang.Verb || !n.clause.passive || n.clause.verb != n.chunk || n.clause.link == relLink || !hasRole(f, lang.SourceRole) || name == "between" {
		return nil
	}
	sub := m.subjectOf(n.clause)
	if sub == nil || !sub.own || sub.arg == nil || sub.arg.node == nil || sub.arg.node.class != lang.Noun {
		return nil
	}
	thing := func(s lang.Slot) bool {
		return s.Role == lang.EmptyRole && s.Names[0] == "obj" && len(s.Words) > 0 && m.headed(*sub.arg, s.Words)
	}
	if !slices.ContainsFunc(f.Slots, thing) {
		return nil
	}
	return m.prepositional(sub.arg.node, name)
}
