package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// A language whose verbs leave out a subject goes on with that of the clause above.

// goesOnAt: the relative clause tells what else its sentence's subject did at the
// place or occasion behind which it stands: "viajó a Moscú, donde se reunió con X".
func (m *matcher) goesOnAt(c *clause) bool {
	return m.drops && c.link == relLink && c.antecedent < 0 && c.verb >= 0 && c.parent != nil && c.parent.verb >= 0
}

// goesOnDropped: nor is the subject named above: "después viajó a Moscú, donde".
func (m *matcher) goesOnDropped(c *clause) bool {
	above := c.parent
	return m.goesOnAt(c) && !above.passive && m.byChunk[above.verb] != nil && m.subjectMayLack(m.byChunk[above.verb])
}

// impersonal: a reflexive pronoun makes a passive of the verb whose object stands
// behind it, so that nobody who was named before does it: "se atacó un cuartel".
func (m *matcher) impersonal(n *node) bool {
	if !m.drops || len(n.after) == 0 || n.after[0].actor != nil || !m.wantsObject(n) {
		return false
	}
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.SkipChunk, mention.AuxChunk:
			if c.Value == selfValue {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// isWar: the noun names a war, which others than those who fight it may wish to end.
func isWar(n *node) bool {
	return slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool { return f.Measure == ontology.War })
}

// selfValue is the value of a reflexive pronoun.
const selfValue = "self"

// judgedDoer: who is thanked or blamed "por" something did it: "agradeció a X por
// condenar a Y".
func (m *matcher) judgedDoer(c *clause, g *node) *argument {
	if !m.nounFirst || c.opener != "by" && c.opener != "of" || !tells(g.lemma, "praises") && !tells(g.lemma, "criticizes") && !tells(g.lemma, "accuses") {
		return nil
	}
	return g.calledUpon()
}

// supposed is the subject of the condition before a duty that names nobody: "si X tiene
// pruebas, debería mostrarlas".
func (m *matcher) supposed(c *clause) *argument {
	if !m.drops || c.modal != obliged {
		return nil
	}
	for _, below := range m.clauses {
		if below.link != condLink || below.parent != c || below.verb > c.verb {
			continue
		}
		if sub := m.subjectOf(below); sub != nil && sub.own {
			return sub.arg
		}
	}
	return nil
}
