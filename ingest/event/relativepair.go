package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// bothAntecedents: behind "Hamas and Israel, who signed a truce", "Chile and Peru, which have agreed" the
// English relative clause tells of all before it: its verb is a plural, or tells what none does alone.
func (m *matcher) bothAntecedents(c *clause, n *node) bool {
	ch := &m.chunks[c.antecedent]
	if !m.analytic || ch.Kind != mention.ActorChunk || len(ch.Actor.List) < 2 || n.class != lang.Verb || c.verb != n.chunk {
		return false
	}
	if ch := &m.chunks[c.verb]; ch.Form == mention.BaseForm && c.modal == "" {
		return true
	}
	for _, k := range c.parts {
		if k < c.verb && (m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.PassiveChunk) {
			switch m.chunks[k].Fold {
			case "have", "are", "were":
				return true
			case "has", "is", "was":
				return false
			}
		}
	}
	if m.chunks[c.verb].Form == mention.PresentForm || slices.ContainsFunc(n.preps, func(a argument) bool { return a.actor != nil && a.prep == "with" }) {
		return false
	}
	return together(n.lemma) || hasOperator(n.lemma, lang.Light) && len(n.after) > 0 && n.after[0].node != nil && len(n.after[0].node.preps) == 0 && together(n.after[0].node.lemma)
}

// together: the lemma tells of what its subjects do with each other.
func together(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.PartyRole && !slices.ContainsFunc(f.Slots[1:], func(s lang.Slot) bool { return s.Role == lang.PartyRole })
	})
}
