package event

import (
	"slices"
	"strings"

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
	if m.stated(c.antecedent) {
		return true
	}
	all := ch.Actor.List
	if ch := &m.chunks[c.verb]; ch.Form == mention.BaseForm && c.modal == "" {
		return true
	}
	if slices.ContainsFunc(c.parts, func(k int) bool {
		return k < c.verb && m.chunks[k].Kind == mention.SkipChunk && m.chunks[k].Value == mention.EachValue
	}) {
		return true // "which had both criticised"
	}
	if several, told := m.plural(c); told {
		return several && !all[len(all)-1].Plural // "Chad and the rebels, who are"
	}
	if m.chunks[c.verb].Form == mention.PresentForm || slices.ContainsFunc(n.preps, func(a argument) bool { return a.actor != nil && a.prep == "with" }) {
		return false
	}
	return together(n.lemma) || hasOperator(n.lemma, lang.Light) && len(n.after) > 0 && n.after[0].node != nil && len(n.after[0].node.preps) == 0 && together(n.after[0].node.lemma)
}

// stated: the actors at chunk k make together what the noun before them says: "a statement by
// France and Germany that accused".
func (s *syntax) stated(k int) bool {
	if k < 2 || s.chunks[k-1].Kind != mention.PrepChunk || s.chunks[k-1].Value != "by" && s.chunks[k-1].Value != "from" {
		return false
	}
	noun := &s.chunks[k-2]
	return noun.Kind == mention.NounChunk && hasOperator(noun.Lemma, lang.Say)
}

// plural: an auxiliary before the verb of the English clause, if one tells its number, is a plural.
func (m *matcher) plural(c *clause) (several, told bool) {
	for _, k := range c.parts {
		if ch := &m.chunks[k]; k < c.verb && (ch.Kind == mention.PassiveChunk || ch.Kind == mention.AuxChunk && strings.HasPrefix(ch.Value, "light")) {
			return strings.HasSuffix(ch.Value, "plural"), !strings.HasSuffix(ch.Value, "past") // "had" is both
		}
	}
	return false, false
}

// together: the lemma tells of what its subjects do with each other.
func together(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.PartyRole && !slices.ContainsFunc(f.Slots[1:], func(s lang.Slot) bool { return s.Role == lang.PartyRole })
	})
}
