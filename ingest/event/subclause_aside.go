package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// beside: the participle behind "while" at k stands beside what the main clause tells, not
// below its infinitive: "refused to meet X while praising Y". So does one behind "after":
// "urged Peru to end the boycott days after meeting Y".
func (p *parser) beside(k int) bool {
	c := p.cur
	after := p.analytic && (c.link == infLink || p.aboveCharge(c) != c) && slices.Contains(p.preps.After, p.chunks[k].Tail)
	return !p.vso && !p.of.NounFirst() && (p.chunks[k].Value == "contrast" || after) && (c.link == infLink || c.link == partLink) && c.parent != nil && c.parent.verb >= 0
}

// asideEnd: between the word at k that opens a clause and the verb of its subject stands an
// aside that the comma at n opens: "while China, whose trains pass there, has asked". It gives
// the comma that closes it, 0 where there is none.
func (p *parser) asideEnd(k, n int) int {
	if !p.analytic || n != k+2 || n+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return 0
	}
	switch p.chunks[n+1].Kind {
	case mention.RelChunk, mention.DetChunk, mention.PrepChunk, mention.SourceChunk:
	case mention.VerbChunk:
		if p.finite(n+1) && !p.nextIs(n+1, "by") {
			return 0 // but "when Trump, angered by Petro, ordered", "when Trump, citing drugs, ordered"
		}
	default:
		return 0
	}
	for end := n + 2; end < len(p.chunks) && end < n+20; end++ {
		switch p.chunks[end].Kind {
		case mention.CommaChunk:
			if p.finiteAt(end + 1) {
				return end
			}
			return 0
		case mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.SubChunk, mention.CompChunk:
			return 0
		}
	}
	return 0
}

// ofThing: the relative clause tells of a thing, so that a participle behind its comma is of
// whom the clause above tells: "came on a visit that was not announced, meeting X".
func (p *parser) ofThing(c *clause) bool {
	if !p.analytic || c.link != relLink || c.antecedent < 0 || c.parent.verb < 0 || c.parent.verb > c.antecedent {
		return false
	}
	return p.chunks[c.antecedent].Kind == mention.NounChunk && c.passive
}
