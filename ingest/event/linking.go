package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// linked makes a verb that only links the adjective at k to its subject what "is" would be:
// "has become critical of", "remains opposed to".
func (p *parser) linked(k int) bool {
	c := p.cur
	if !p.analytic || c.verb < 0 || c.passive {
		return false
	}
	for b := k - 1; b != c.verb; b-- {
		if b < 0 || p.chunks[b].Kind != mention.SkipChunk {
			return false
		}
	}
	v := &p.chunks[c.verb]
	if !slices.ContainsFunc(v.Lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Judge && !hasRole(f, lang.SourceRole) }) {
		return false
	}
	v.Kind = mention.AuxChunk
	p.negated, p.modal, c.verb = c.negated, c.modal, -1
	return true
}

// asideAdjective: "Riyadh, long critical of Iran, said": the adjective between two commas
// tells of the actor before it.
func (p *parser) asideAdjective(k int) bool {
	if !p.analytic && !p.of.NounFirst() || p.cur.verb >= 0 || p.prepFollows(k) && p.kindAfter(k) != mention.PrepChunk {
		return false
	}
	b := k - 1
	for b > 0 && p.chunks[b].Kind == mention.SkipChunk {
		b--
	}
	if b < 1 || p.chunks[b].Kind != mention.CommaChunk || p.chunks[b-1].Kind != mention.ActorChunk {
		return false
	}
	return p.endsBeforeVerb(k)
}

// behindAside is the clause that has its subject but no verb yet, where the verb at k stands behind
// the comma that ends an adjective's aside with an infinitive: "Chile, dispuesto a hablar con Perú, condenó".
func (p *parser) behindAside(c *clause, k int) *clause {
	if !p.of.NounFirst() || c.parent == nil || c.parent.link != partLink || c.parent.verb < 0 || p.chunks[c.parent.verb].Kind != mention.AdjChunk {
		return nil
	}
	b := k - 1
	for b > 0 && (p.chunks[b].Kind == mention.SkipChunk || p.chunks[b].Kind == mention.NegChunk || p.chunks[b].Kind == mention.AuxChunk) {
		b--
	}
	if above := c.parent.parent; above != nil && above.verb < 0 && p.chunks[b].Kind == mention.CommaChunk && p.chunks[k].Form != mention.BaseForm {
		return above
	}
	return nil
}

// asidePassive: "Evo Morales, wanted at home on charges, accused": the participle between two
// commas describes the actor before it.
func (p *parser) asidePassive(c *clause, k int) bool {
	if !p.analytic || c.verb >= 0 || p.passive || p.chunks[k].Form != mention.PastForm && p.chunks[k].Form != mention.Participle || k < 2 || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k-2].Kind != mention.ActorChunk || p.kindAfter(k) != mention.PrepChunk && !hasOperator(p.chunks[k].Lemma, lang.Judge) {
		return false
	}
	return p.endsBeforeVerb(k) && p.before(k-2) < 0
}

// abovePresent: a present goes on from the present above what is told in another tense:
// "rejects the charges made by Chad and calls on it".
func (p *parser) abovePresent(c *clause, k int) *clause {
	if !p.analytic || p.chunks[k].Form != mention.PresentForm || c.verb < 0 || p.chunks[c.verb].Form == mention.PresentForm {
		return c
	}
	for above := c.parent; above != nil; above = above.parent {
		if above.verb >= 0 && p.chunks[above.verb].Form == mention.PresentForm {
			return above
		}
	}
	return c
}

// besideCopula: the verb at k with an auxiliary of its own goes on behind "and" from a clause
// of "is": "was troubled by the arrest and had asked", "is uneasy and last year urged Mali".
func (p *parser) besideCopula(c *clause, k int) bool {
	if !p.analytic || c.verb >= 0 || k < 2 || !p.predicated(c) {
		return false
	}
	aux := k - 1
	for aux > 0 && p.chunks[aux].Kind == mention.SkipChunk {
		aux--
	}
	is := slices.IndexFunc(c.parts, func(at int) bool { return p.chunks[at].Kind == mention.PassiveChunk })
	if b := &p.chunks[aux]; b.Kind == mention.PassiveChunk && aux > 0 && p.chunks[aux-1].Kind == mention.ConjChunk {
		return is > 0 && c.parts[is] < aux-2 && p.chunks[k].Form == mention.IngForm // "is a close ally and is supporting"
	}
	finite := p.kindBefore(k) == mention.ConjChunk && (p.chunks[aux].Kind == mention.AuxChunk || p.chunks[aux].Kind == mention.ConjChunk && p.chunks[k].Form == mention.PresentForm || p.pastOfActor(k))
	return finite && is > 0 && c.parts[is] < p.before(k)
}

// saysOfMany gives the clause from which the verb at k goes on behind the "is" of clause c: that of
// whoever says so where the verb's auxiliary differs from the "is" in number: "says they are
// innocent and has asked".
func (p *parser) saysOfMany(c *clause, k int) *clause {
	aux := k - 1
	for aux > 0 && p.chunks[aux].Kind == mention.SkipChunk {
		aux--
	}
	if p.sayerOfCopula(c, k, aux) {
		return c.parent
	}
	is := slices.IndexFunc(c.parts, func(at int) bool { return p.chunks[at].Kind == mention.PassiveChunk })
	tense := p.chunks[aux].Value // "had" tells no number
	if p.chunks[aux].Kind != mention.AuxChunk || !strings.HasPrefix(tense, "light") || is < 0 || c.link != compLink || c.parent == nil || c.governor < 0 || !p.says(c.governor) {
		return c
	}
	if strings.Contains(p.chunks[c.parts[is]].Value, "plural") == strings.Contains(tense, "plural") {
		return c
	}
	return c.parent
}

// pastOfActor: the English past at k, behind "and" and perhaps a day, does something to the
// actor right behind it.
func (p *parser) pastOfActor(k int) bool {
	if p.chunks[k].Form != mention.PastForm || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	and := k - 1
	if p.chunks[and].Kind == mention.DateChunk {
		and--
	}
	return and > 0 && p.chunks[and].Kind == mention.ConjChunk && p.chunks[and-1].Kind != mention.SkipChunk
}

// aboveGerund: a past goes on from the past above a gerund behind its preposition: "accused
// Israel of breaking the law and called on Hamas".
func (p *parser) aboveGerund(c *clause, k int) *clause {
	for p.analytic && p.chunks[k].Form == mention.PastForm && c.verb > 0 && c.parent != nil && c.parent.verb >= 0 && c.parent.verb < c.verb &&
		p.chunks[c.verb].Form == mention.IngForm && p.chunks[c.verb-1].Kind == mention.PrepChunk && p.chunks[c.parent.verb].Form == mention.PastForm {
		c = c.parent
	}
	return c
}
