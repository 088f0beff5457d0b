package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// judgedFor is who does what the English "it" before the "is" at part i stands for, where an
// infinitive tells it: "it was wrong of Chad to close the road".
func (m *matcher) judgedFor(c *clause, i int) (filler, bool) {
	if !m.analytic || i == 0 || len(c.parts) < i+4 {
		return filler{}, false
	}
	last := c.parts[len(c.parts)-1]
	it, who, prep := m.chunks[c.parts[i-1]].Actor, m.chunks[last].Actor, &m.chunks[last-1]
	if !isIt(it) || who == nil || who.Kind == mention.ByPronoun || prep.Kind != mention.PrepChunk || prep.Value != "for" && prep.Value != "of" {
		return filler{}, false
	}
	for _, below := range m.clauses {
		if below.parent == c && below.link == infLink && below.verb > last && !below.negated {
			return filledBy(lang.TargetRole, argument{actor: who, chunk: last}), true
		}
	}
	return filler{}, false
}
