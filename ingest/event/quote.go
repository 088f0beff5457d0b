package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
)

func (p *parser) quote(k int) {
	if n := len(p.quotes); n > 0 {
		outer := p.quotes[n-1]
		p.quotes = p.quotes[:n-1]
		p.cur = outer
		if outer.verb < 0 && len(outer.parts) == 0 {
			// the sentence began with the quotation: its attribution follows
			return
		}
		return
	}
	if !p.vso && p.lastQuote(k) {
		return // it closes what an earlier sentence opened
	}
	p.quotes = append(p.quotes, p.cur)
	p.below(quoteLink, k)
}

// lastQuote: no mark follows and what was opened before is closed.
func (p *parser) lastQuote(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		if p.chunks[n].Kind == mention.QuoteChunk {
			return false
		}
	}
	return p.chunks[k].Value == "”" || k > 0 && p.chunks[k-1].Kind == mention.CommaChunk && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.ActorChunk
}

// attribute makes the quotation with which a sentence opens what the verb
// behind it says: "We reject this," the president told reporters.
func (p *parser) attribute(c *clause) {
	if p.vso || !p.says(c.verb) {
		return
	}
	for _, q := range p.clauses {
		if q.link == quoteLink && q.parent == c && q.governor < 0 {
			q.governor = c.verb
		}
	}
}
