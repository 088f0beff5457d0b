package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// behind reports that somebody is said to be "behind" something.
func (a *article) behind(s *mention.Sentence, m *matcher) {
	for _, c := range m.clauses {
		if m.vso || c.verb >= 0 && !hedge(&m.chunks[c.verb]) || c.negated {
			continue
		}
		for i, k := range c.parts {
			if m.chunks[k].Kind != mention.PassiveChunk {
				continue
			}
			at := i + 1
			for at < len(c.parts) && hedge(&m.chunks[c.parts[at]]) {
				at++
			}
			if at >= len(c.parts) {
				continue
			}
			prep, who := &m.chunks[c.parts[at]], m.copulaHolder(c, i)
			if prep.Kind != mention.PrepChunk || prep.Value != "behind" || who == nil || who.actor == nil {
				continue
			}
			a.wrong(s, m, &reading{node: &node{chunk: c.parts[at], clause: c, class: lang.Adj}, frame: behindFrame, fills: []filler{
				{role: lang.SourceRole, phrase: who.actor, argument: *who},
			}})
		}
	}
}

var behindFrame = &lang.Frame{Name: "behind", Class: lang.Adj, Operator: lang.Wrong}

// hedge: the chunk says how sure somebody is of what he says: "was almost certainly behind",
// "is likely behind".
func hedge(c *mention.Chunk) bool {
	return c.Kind == mention.SkipChunk || c.Kind == mention.AdjChunk && hasOperator(c.Lemma, lang.PossibleOp)
}
