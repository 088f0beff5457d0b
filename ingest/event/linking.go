package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// linked makes a verb that only links the adjective at k to its subject what "is" would be:
// "has become critical of", "remains opposed to".
func (p *parser) linked(k int) bool {
	c := p.cur
	if p.vso || p.cased || p.of.NounFirst() || c.verb < 0 || c.passive {
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
	if p.vso || p.cased || p.of.NounFirst() || p.cur.verb >= 0 || p.prepFollows(k) && p.kindAfter(k) != mention.PrepChunk {
		return false
	}
	b := k - 1
	for b > 0 && p.chunks[b].Kind == mention.SkipChunk {
		b--
	}
	if b < 1 || p.chunks[b].Kind != mention.CommaChunk || p.chunks[b-1].Kind != mention.ActorChunk {
		return false
	}
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.CommaChunk:
			return p.finiteAt(n + 1)
		case mention.StopChunk, mention.QuoteChunk, mention.SemicolonChunk:
			return false
		}
	}
	return false
}
