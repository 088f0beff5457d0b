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
	if c.verb >= 0 || c.link != coordLink || c.sibling == nil || n.chunk < 1 || m.chunks[n.chunk-1].Kind != mention.PrepChunk || m.chunks[n.chunk-1].Value != "in" {
		return nil
	}
	if at := c.parts[0]; m.chunks[at].Kind != mention.PassiveChunk || n.chunk > at+3 {
		return nil
	}
	return m.subjectArgs(c)
}
