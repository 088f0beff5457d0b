package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidToBe reports whom somebody accuses who says what a thing was: "what Kyiv says was
// an incursion by Belarus".
func (a *article) saidToBe(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.passive || c.negated || c.verb+1 >= len(m.chunks) || m.chunks[c.verb+1].Kind != mention.PassiveChunk {
			continue
		}
		say, who, was := m.byChunk[c.verb], m.subjectActor(c), m.forceBehind(c)
		if say == nil || who == nil || was == nil || !hasOperator(say.lemma, lang.Say) {
			continue
		}
		by := filledBy(lang.SourceRole, *who)
		fills := append([]filler{by}, m.namedDoers(was)...)
		var doers []Participant
		for _, f := range fills[1:] {
			doers = append(doers, a.participants(s, f, Target)...)
		}
		source := a.participants(s, by, Source)
		base := a.report(s, m, &reading{node: was, frame: saidToBeFrame, fills: fills}, context{status: ontology.Occurred, confidence: 0.8})
		a.between(base, source, apartFrom(doers, source))
	}
}

// forceBehind is the first noun behind the verb of a clause that tells of force.
func (m *matcher) forceBehind(c *clause) *node {
	for _, n := range m.nodes {
		if n.clause == c && n.class == lang.Noun && n.chunk > c.verb && tells(n.lemma, "attacks") {
			return n
		}
	}
	return nil
}

// namedDoers are those who do what a noun tells, as fillers of a target.
func (m *matcher) namedDoers(n *node) []filler {
	var all []filler
	for _, d := range m.doers(n) {
		if d.actor == nil {
			d.actor = d.owner
		}
		if d.actor != nil {
			all = append(all, filledBy(lang.TargetRole, d))
		}
	}
	return all
}

var saidToBeFrame = &lang.Frame{Name: "said.to.be", Class: lang.Noun, Relation: "accuses", CAMEO: "112"}
