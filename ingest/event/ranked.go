package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ranked: the infinitive at k tells what somebody did before all others: "X, the first minister
// to visit Dhaka", "making Russia the first country to recognise". It gives the chunk of who
// did, -1 where that is the subject of the clause.
func (p *parser) ranked(k int) (who int, ok bool) {
	if !p.analytic || k+2 >= len(p.chunks) || p.chunks[k+1].Kind != mention.VerbChunk && (p.chunks[k+1].Kind != mention.AuxChunk || p.chunks[k+2].Kind != mention.VerbChunk) {
		return -1, false
	}
	b := k - 1
	for ; b >= 0 && b >= k-7; b-- {
		c := &p.chunks[b]
		if c.Kind == mention.SkipChunk && c.Value == mention.RankValue {
			ok = b < k-1
			break
		}
		switch c.Kind {
		case mention.ActorChunk, mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.PrepChunk, mention.DetChunk: // "the first country in the Sahel"
		default:
			return -1, false
		}
	}
	if !ok || b < 1 || p.chunks[b-1].Kind != mention.DetChunk {
		return -1, false
	}
	if b -= 2; p.asSubject(b) {
		return -1, true
	}
	if b >= 0 && p.chunks[b].Kind == mention.CommaChunk {
		b--
	}
	if b >= 0 && p.chunks[b].Kind == mention.ActorChunk {
		return b, true
	}
	if b >= 0 && b == p.cur.verb && hasOperator(p.chunks[b].Lemma, lang.Judge) && takes(p.chunks[b].Lemma, "comp") {
		return -1, true // "became the first leader to visit"
	}
	return -1, b >= 0 && p.predicated(p.cur)
}

// asSubject: the "as" at chunk b says of the clause's subject what he is: "made history as the
// first pope to visit Iraq", not "praised Macron as the first leader to recognise".
func (p *parser) asSubject(b int) bool {
	if b < 1 || p.chunks[b].Fold != "as" || p.cur.verb < 0 {
		return false
	}
	for k := b - 1; k > p.cur.verb; k-- {
		if p.chunks[k].Kind == mention.ActorChunk {
			return false
		}
	}
	return p.cur.verb < b
}
