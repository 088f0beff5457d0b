package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// blamedOn is on whom an English relative clause lays the act that the noun before it tells:
// "condemned a raid on a village, which Chad blamed on Libya", "a bombing attributed to".
func (m *matcher) blamedOn(n *node) *mention.Phrase {
	if !m.analytic {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != relLink || c.verb < 0 || c.negated || !m.describesAct(c, n) {
			continue
		}
		v := m.byChunk[c.verb]
		if by := m.saidDoer(c); by != nil {
			return by
		}
		for _, f := range v.lemma.Frames {
			prep := laysOn(f)
			if prep == "" {
				continue
			}
			if on := m.prepositional(v, prep); len(on) > 0 && on[0].actor != nil {
				return on[0].actor
			}
		}
	}
	return nil
}

// saidDoer is by whom the relative clause says that it was done: "which it said was carried out by".
func (m *matcher) saidDoer(c *clause) *mention.Phrase {
	if !hasOperator(m.byChunk[c.verb].lemma, lang.Say) {
		return nil
	}
	for _, said := range m.clauses {
		if said.parent != c || said.link != compLink || !said.passive || said.verb < 0 || said.negated {
			continue
		}
		if by := m.prepositional(m.byChunk[said.verb], "by"); len(by) > 0 && by[0].actor != nil {
			return by[0].actor
		}
	}
	return nil
}

// laysOn is the preposition before whom a frame lays its object on, "" where it tells of none.
func laysOn(f *lang.Frame) string {
	if f.Relation != "accuses" || !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.EmptyRole && slices.Contains(s.Names, "obj") }) {
		return ""
	}
	for _, s := range f.Slots {
		if s.Role == lang.TargetRole && isPreposition(s.Names[0]) {
			return s.Names[0]
		}
	}
	return ""
}

// describesAct: the relative clause is about the noun, from which no other noun of an act parts it.
func (m *matcher) describesAct(c *clause, n *node) bool {
	if c.antecedent < n.chunk || c.antecedent > c.verb {
		return false
	}
	compound := true
	for k := n.chunk + 1; k <= c.antecedent; k++ {
		noun := m.chunks[k].Kind == mention.NounChunk
		compound = compound && noun // "a bomb attack"
		if m.chunks[k].Kind == mention.VerbChunk || noun && !compound && ofRelations(m.chunks[k].Lemma) {
			return false
		}
	}
	return true
}

// takesForIt: in "laid the blame for the raid on Chad" the verb tells on whom, whatever act
// stands behind the "for" that its frame has first.
func (s *syntax) takesForIt(v *node, g group) bool {
	if !s.analytic || v.class != lang.Verb || v.chunk+1 >= g.parts[0] || s.chunks[v.chunk+1].Kind != mention.PrepChunk {
		return false
	}
	for _, f := range v.lemma.Frames {
		if f.Relation != "" && len(f.Slots) == 3 && f.Slots[1].Role == lang.EmptyRole && slices.Contains(f.Slots[1].Names, s.chunks[v.chunk+1].Value) && slices.Contains(f.Slots[2].Names, g.prep) {
			return true
		}
	}
	return false
}
