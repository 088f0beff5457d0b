package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// takesPlace: in «встреча Чили и Перу, которая состоится», "les négociations sur le gaz qui se
// déroulent" it is the meeting of which the clause tells, not what stands next to the pronoun.
func (p *parser) takesPlace(c *clause) {
	if c.link != relLink || c.antecedent < 0 || c.parent == nil || !p.happens(c.verb) {
		return
	}
	if near := &p.chunks[c.antecedent]; near.Kind != mention.ActorChunk && (p.cased || near.Kind == mention.NounChunk && len(near.Lemma.Frames) > 0) {
		return
	}
	participle := p.of.NounFirst() && p.chunks[c.verb].Form == mention.Participle
	for i := len(c.parent.parts) - 1; i >= 0; i-- {
		k := c.parent.parts[i]
		switch ch := &p.chunks[k]; {
		case k > c.antecedent:
		case participle && ch.Kind == mention.PrepChunk && ch.Value != "of":
			return // "le soutien aux mesures prises par"
		case ch.Kind == mention.NounChunk && len(ch.Lemma.Frames) > 0:
			c.antecedent = k
			return
		case ch.Kind == mention.VerbChunk || ch.Kind == mention.CommaChunk:
			return
		}
	}
}

// happens: the verb at chunk k says of an act that it takes place; where nouns stand first
// a reflexive makes such a verb, and a participle: "un tir de roquette lancé par".
func (p *parser) happens(k int) bool {
	l := p.chunks[k].Lemma
	return happening(l) || p.of.NounFirst() && hasOperator(l, lang.Light) && (p.chunks[k].Form == mention.Participle ||
		k > 0 && p.chunks[k-1].Kind == mention.SkipChunk && p.chunks[k-1].Value == selfValue)
}

// happening: the verb says of an act that it takes place: состояться, начаться.
func happening(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator == lang.Light && f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.ActRole
	})
}

// relativeToCome: a relative clause behind the noun says that its act will take place: "the accord that
// Ankara and Doha will unveil".
func (m *matcher) relativeToCome(n *node) bool {
	if m.analytic {
		return slices.ContainsFunc(n.relatives, func(c *clause) bool {
			v := m.byChunk[c.verb]
			return c.modal == "planned" && !c.negated && v != nil && v.matched != nil && v.matched.frame.Operator == lang.Light
		})
	}
	return m.cased && slices.ContainsFunc(n.relatives, func(c *clause) bool {
		return c.future && !c.negated && happening(m.chunks[c.verb].Lemma)
	})
}
