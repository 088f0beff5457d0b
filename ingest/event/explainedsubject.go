package event

import "github.com/diplograph/diplograph/ingest/mention"

// explainedSubject: the comma right before the finite verb at k closes what explains its subject, which stands
// before it in the clause at hand behind a comma. The verb is that of whom a leading participle tells of
// ("Speaking in Accra, Dussey, whose country chairs the panel, condemned"), or of who says what stands
// before ("Oslo will send jets, its minister, Tore Sandvik, said").
func (p *parser) explainedSubject(c *clause, k int) bool {
	if form := p.chunks[k].Form; !p.analytic || p.passive || k == 0 || form != mention.PastForm && form != mention.PresentForm || p.chunks[k-1].Kind != mention.CommaChunk {
		return false
	}
	at := p.explainedPart(c)
	if at < 0 {
		return false
	}
	parts := append([]int(nil), c.parts[at:]...)
	switch who := p.chunks[parts[0]].Actor; {
	case p.leadingParticiple(c) && c.verb < parts[0]:
		c.parts = c.parts[:at:at]
		p.afterParticiple(c, parts, k)
	case c.verb >= 0 && c.verb < parts[0] && len(parts) == 2 && who.Name != "" && len(who.Offices) > 0 && p.says(k) && !p.complementFollows(k):
		c.parts = c.parts[:at:at]
		p.said(c, k, parts)
	default:
		return false
	}
	return true
}

// explainedPart is the index of the part of the clause that is an actor between two commas, with
// nothing but what explains it behind, -1 for none.
func (p *parser) explainedPart(c *clause) int {
	for at := len(c.parts) - 2; at > 0; at-- {
		switch p.chunks[c.parts[at]].Kind {
		case mention.ActorChunk:
			if p.chunks[c.parts[at-1]].Kind == mention.CommaChunk && p.chunks[c.parts[at+1]].Kind == mention.CommaChunk {
				return at
			}
		case mention.VerbChunk, mention.PassiveChunk, mention.ModalChunk, mention.ConjChunk:
			return -1
		}
	}
	return -1
}
