package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// actMade: in "a raid on a plant in Kenya launched by the rebels" it is the raid that they
// launched, not Kenya.
func (p *parser) actMade(c *clause) {
	at := c.antecedent
	if !p.analytic || c.link != relLink || !c.passive || at < 2 || p.chunks[at].Kind != mention.ActorChunk || !hasOperator(p.chunks[c.verb].Lemma, lang.Light) || !p.nextIs(c.verb, "by") {
		return
	}
	for k := at - 1; k > c.parent.verb && k > 0; k-- {
		switch ch := &p.chunks[k]; ch.Kind {
		case mention.PrepChunk, mention.DetChunk, mention.WordChunk, mention.PossessiveChunk, mention.ActorChunk, mention.PlaceChunk:
		case mention.NounChunk:
			if usesForceOn(ch.Lemma) {
				if p.chunks[k+1].Kind == mention.PrepChunk {
					c.antecedent = k
				}
				return
			}
		default:
			return
		}
	}
}
