package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// tellsTo reports what one tells another to do in a headline: "Trump to Hamas: Release all
// hostages".
func (a *article) tellsTo(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, c := range m.clauses {
		if c.link != colonLink || c.verb < 0 || c.negated || c.modal != "" || m.chunks[c.verb].Form != mention.BaseForm || len(m.byChunk[c.verb].before) > 0 {
			continue
		}
		from, to, ok := m.fromTo(c.parent)
		if !ok {
			continue
		}
		base := a.report(s, m, &reading{node: m.byChunk[c.verb], frame: mustFrame}, context{status: ontology.Occurred, confidence: 0.85})
		a.toEnd(m, m.byChunk[c.verb], &base)
		a.between(base, a.participants(s, filledBy(lang.SourceRole, from), Source), a.participants(s, filledBy(lang.TargetRole, to), Target))
	}
}

// fromTo gives the two actors of a clause that is nothing but "X to Y".
func (m *matcher) fromTo(c *clause) (from, to argument, ok bool) {
	if c == nil || len(c.parts) != 3 || c.verb >= 0 {
		return from, to, false
	}
	x, prep, y := &m.chunks[c.parts[0]], &m.chunks[c.parts[1]], &m.chunks[c.parts[2]]
	if x.Kind != mention.ActorChunk || y.Kind != mention.ActorChunk || prep.Kind != mention.PrepChunk || prep.Value != "to" {
		return from, to, false
	}
	return argument{actor: x.Actor, chunk: c.parts[0]}, argument{actor: y.Actor, chunk: c.parts[2]}, true
}
