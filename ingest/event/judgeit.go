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

// judgedMaker is who made or said what a relative clause before the "is" at part i tells of: "the
// proposal made by Chad was unacceptable".
func (m *matcher) judgedMaker(c *clause, i int) (filler, bool) {
	if !m.analytic || i == 0 {
		return filler{}, false
	}
	for _, below := range m.clauses {
		if below.link != relLink || !below.passive || below.antecedent != c.parts[i-1] || below.verb < 0 || below.verb > c.parts[i] {
			continue
		}
		v := m.byChunk[below.verb]
		if v == nil || ofRelations(v.lemma) && !hasOperator(v.lemma, lang.Light) {
			continue
		}
		if by := m.prepositional(v, "by"); len(by) == 1 && by[0].actor != nil && by[0].actor.Kind != mention.ByPronoun {
			return filler{role: lang.TargetRole, phrase: by[0].actor, argument: by[0], through: true}, true
		}
	}
	return filler{}, false
}
