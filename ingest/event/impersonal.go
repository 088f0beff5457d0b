package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// impersonal: the "he" at k is nobody: "il est inacceptable que", "il est temps de".
func (p *parser) impersonal(k int) bool {
	if !p.of.NounFirst() || p.chunks[k].Actor.Kind != mention.ByPronoun || p.chunks[k].Actor.Person3 != "3sm" {
		return false
	}
	n := p.passing(k + 1)
	if n >= len(p.chunks) || p.chunks[n].Kind != mention.PassiveChunk {
		return false
	}
	n = p.passing(n + 1)
	if n < len(p.chunks) && p.chunks[n].Kind == mention.PrepChunk && p.chunks[n].Value == "of" {
		return true // "il est de notre intérêt de"
	}
	if n >= len(p.chunks) || p.chunks[n].Kind != mention.WordChunk && p.chunks[n].Value == "" {
		return false
	}
	if n = p.passing(n + 1); n >= len(p.chunks) {
		return false
	}
	switch c := &p.chunks[n]; c.Kind {
	case mention.CompChunk:
		return true
	case mention.PrepChunk:
		n = p.passing(n + 1)
		return c.Value == "of" && n < len(p.chunks) && p.chunks[n].Form == mention.BaseForm
	}
	return false
}

// expletive: the English "it" before the infinitive is nobody who does what that tells:
// "it is hard to deal with X", "it takes days to reach X", "made it easier to meet X".
func (m *matcher) expletive(c *clause) bool {
	above := c.parent
	if !m.analytic || above == nil {
		return false
	}
	for i, k := range above.parts {
		p := m.chunks[k].Actor
		if !isIt(p) || k > c.verb {
			continue
		}
		if above.verb >= 0 && k < above.verb {
			if m.chunks[above.verb].Lemma.Text == "take" {
				return true
			}
			continue
		}
		for _, next := range above.parts[i+1:] {
			switch m.chunks[next].Kind {
			case mention.PassiveChunk, mention.DetChunk, mention.SkipChunk, mention.AuxChunk:
			case mention.WordChunk:
				return true
			default:
				return false
			}
		}
	}
	return false
}

// passing gives the first chunk from k on that is no adverb, negation or quotation
// mark.
func (p *parser) passing(k int) int {
	for k < len(p.chunks) {
		switch p.chunks[k].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.QuoteChunk, mention.DateChunk:
			k++
		default:
			return k
		}
	}
	return k
}

// judgedBelow is whom the complement of "it is unacceptable" has for its subject:
// "it is unacceptable that Israel denies". Part i of the clause is its "is".
func (m *matcher) judgedBelow(c *clause, i int) (filler, bool) {
	for _, k := range c.parts[:i] {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.SkipChunk, mention.NegChunk, mention.QuoteChunk, mention.ConjChunk:
		case mention.ActorChunk:
			if !isIt(ch.Actor) {
				return filler{}, false
			}
		default:
			return filler{}, false
		}
	}
	for _, below := range m.clauses {
		if below.parent != c || below.link != compLink && (below.link != relLink || !m.analytic) || below.negated {
			continue
		}
		if sub := m.subjectOf(below); sub != nil && sub.own && sub.arg.actor != nil && sub.arg.actor.Kind != mention.ByPronoun && sub.arg.chunk > c.parts[i] {
			return filledBy(lang.TargetRole, *sub.arg), true
		}
	}
	return filler{}, false
}
