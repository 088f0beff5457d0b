package event

import "github.com/diplograph/diplograph/ingest/mention"

// andTo is the infinitive beside which the English "to" at k, right behind an "and", opens another: "promised
// to end corruption and to back Chad". Nil for none.
func (p *parser) andTo(k int) *clause {
	if !p.analytic || k < 1 || p.chunks[k-1].Kind != mention.ConjChunk || p.chunks[k-1].Value == "but" {
		return nil
	}
	c := p.cur
	for c != nil && c.link != infLink {
		switch {
		case c.link == coordLink && c.sibling != nil:
			c = c.sibling
		case c.link == relLink:
			c = c.parent
		default:
			return nil
		}
	}
	if c == nil || c.verb < 0 || c.governor < 0 || c.parent == nil {
		return nil
	}
	return c
}
