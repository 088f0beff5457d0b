package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// tourBefore is the noun of a visit that chunk k, whom or where it is paid, ends; -1 for none:
// "a tour in Chad".
func (p *parser) tourBefore(k int) int {
	if k < 2 || p.chunks[k].Kind != mention.ActorChunk && p.chunks[k].Kind != mention.PlaceChunk || p.chunks[k-1].Kind != mention.PrepChunk {
		return -1
	}
	n := k - 2
	if p.chunks[n].Kind == mention.DateChunk {
		n-- // "a tour today in Chad"
	}
	if n < 0 || p.chunks[n].Kind != mention.NounChunk || !tells(p.chunks[n].Lemma, "visited") {
		return -1
	}
	return n
}

// journey: "a tour of Chad, which will also take him to Mali": it is the tour that does.
func (p *parser) journey(c *clause) {
	if !p.analytic || c.link != relLink || c.passive || c.antecedent < 0 || !slices.ContainsFunc(p.chunks[c.verb].Lemma.Frames, takesTravellers) {
		return
	}
	at := c.antecedent
	if at > 1 && p.chunks[at].Kind == mention.DateChunk && p.chunks[at-1].Kind == mention.PrepChunk {
		at -= 2 // "on Monday"
	}
	if tour := p.tourBefore(at); tour >= 0 {
		c.antecedent = tour
	}
}

// takesTravellers: the frame tells where a journey takes somebody.
func takesTravellers(f *lang.Frame) bool {
	return f.Relation == "visited" && f.Slots[0].Role == lang.EmptyRole && f.Slots[0].Names[0] == "subj"
}
