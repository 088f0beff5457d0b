package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// saidToBe reports whom somebody accuses who says what a thing was: "what Kyiv says was
// an incursion by Belarus".
func (a *article) saidToBe(s *mention.Sentence, m *matcher) {
	if m.vso || m.cased || m.nounFirst {
		return
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.passive || c.negated || c.verb+1 >= len(m.chunks) || m.chunks[c.verb+1].Kind != mention.PassiveChunk {
			continue
		}
		say := m.byChunk[c.verb]
		who := m.subjectActor(c)
		if say == nil || who == nil || !hasOperator(say.lemma, lang.Say) {
			continue
		}
		for _, n := range m.nodes {
			if n.clause != c || n.class != lang.Noun || n.chunk < c.verb || !tells(n.lemma, "attacks") {
				continue
			}
			fills := []filler{{role: lang.SourceRole, phrase: who.actor, argument: *who}}
			var doers []Participant
			for _, d := range m.doers(n) {
				phrase := d.actor
				if phrase == nil {
					phrase = d.owner
				}
				if phrase != nil {
					f := filler{role: lang.TargetRole, phrase: phrase, argument: d}
					fills, doers = append(fills, f), append(doers, a.participants(s, f, Target)...)
				}
			}
			source := a.participants(s, fills[0], Source)
			base := a.report(s, m, &reading{node: n, frame: saidToBeFrame, fills: fills}, context{status: ontology.Occurred, confidence: 0.8})
			a.between(base, source, apartFrom(doers, source))
			break
		}
	}
}

var saidToBeFrame = &lang.Frame{Name: "said.to.be", Class: lang.Noun, Relation: "accuses", CAMEO: "112"}
