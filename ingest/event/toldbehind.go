package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// toldBehind is whom an Arabic sentence names at its end as having said what it tells: «على إيران
// أن تتعاون، قال الوزير», «المقترح غير مقبول، بحسب الوزير»; nil for none.
func (m *matcher) toldBehind(c *clause) *mention.Phrase {
	if !m.vso || c.link != mainLink {
		return nil
	}
	last := c
	for _, x := range m.clauses {
		if len(x.parts) > 0 {
			last = x
		}
	}
	if n := m.byChunk[last.verb]; n != nil && n.class == lang.Verb && m.behindComma(n.chunk) {
		if !hasOperator(n.lemma, lang.Say) || len(n.after) == 0 || n.after[0].actor == nil || n.after[0].chunk != n.chunk+1 || len(m.prepositional(n, "comp")) > 0 {
			return nil
		}
		return n.after[0].actor
	}
	for _, k := range last.parts {
		if m.chunks[k].Kind == mention.SourceChunk && m.behindComma(k) {
			return m.sourceOf(last)
		}
	}
	return nil
}

// behindComma: a comma stands right before chunk k.
func (m *matcher) behindComma(k int) bool {
	return k > 0 && m.chunks[k-1].Kind == mention.CommaChunk
}
