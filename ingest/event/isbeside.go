package event

import "github.com/diplograph/diplograph/ingest/mention"

// isBeside opens the clause of the English "is" at k that goes on behind "and" from a clause that
// is told: "is in talks with Japan and is ready to", "met Modi and was on the phone with Carney".
// What it says is none of what was told before.
func (p *parser) isBeside(k int) {
	c := p.cur
	if !p.analytic || p.passive || p.kindBefore(k) != mention.ConjChunk || c.verb < 0 && !p.predicated(c) || !p.standsBehindIs(k) {
		return
	}
	for c.link == infLink && c.parent != nil && (c.parent.verb >= 0 || p.predicated(c.parent)) {
		c = c.parent
	}
	n := p.open(coordLink, c.parent)
	n.sibling, n.governor = c, c.governor
}

// standsBehindIs: an adjective, a preposition or an article follows the "is" at k, so that it is
// no auxiliary of a verb.
func (p *parser) standsBehindIs(k int) bool {
	for k++; k < len(p.chunks); k++ {
		switch p.chunks[k].Kind {
		case mention.SkipChunk, mention.NegChunk:
		case mention.AdjChunk, mention.PrepChunk, mention.DetChunk:
			return true
		default:
			return false
		}
	}
	return false
}

// inBesideIs is the subject of a clause that isBeside opened, for the noun that it says it is in:
// "flew to Doha and was in talks with the emir".
func (m *matcher) inBesideIs(n *node) []argument {
	c := n.clause
	if who := m.twoIn(n); who != nil {
		return who
	}
	if c.verb >= 0 || c.link != coordLink || c.sibling == nil || n.chunk < 1 || m.chunks[n.chunk-1].Kind != mention.PrepChunk || m.chunks[n.chunk-1].Value != "in" {
		return nil
	}
	if at := c.parts[0]; m.chunks[at].Kind != mention.PassiveChunk || n.chunk > at+3 {
		return nil
	}
	return m.subjectArgs(c)
}

// twoIn are the two whom an English headline without a verb tells to be in what the noun tells: "Riyadh,
// Islamabad in defence pact".
func (m *matcher) twoIn(n *node) []argument {
	c := n.clause
	if c.verb >= 0 || c.link != mainLink || len(c.parts) < 3 || !tellsOneOf(n.lemma, reconciles) || hasCopula(m.chunks, c) {
		return nil
	}
	who, in := &m.chunks[c.parts[0]], &m.chunks[c.parts[1]]
	if who.Kind != mention.ActorChunk || len(who.Actor.List) < 2 || in.Kind != mention.PrepChunk || in.Value != "in" || n.chunk > c.parts[1]+3 {
		return nil
	}
	return []argument{{actor: who.Actor, chunk: c.parts[0], fold: who.Fold}}
}
