package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// armsRebels reports that somebody accuses another of whom he says that he arms, trains or
// shelters rebels, his own or some that nobody names: "Burundi said Rwanda was sheltering rebels".
func (a *article) armsRebels(s *mention.Sentence, m *matcher, rd *reading) {
	c := rd.node.clause
	if !m.analytic || rd.frame.Relation != "aids" && rd.frame.Relation != "supports" || rd.node.class != lang.Verb || c.negated || c.modal != "" || inCondition(c) {
		return
	}
	if !slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.role == lang.TargetRole && f.phrase != nil && f.phrase.Kind == mention.ByOrgan && f.phrase.Name == ""
	}) {
		return
	}
	speakers, sides := a.sayersOf(m, c), a.sides(s, rd)
	for _, p := range sides.target {
		if !movement(p.Entity) || !slices.ContainsFunc(unsaid(speakers, Source), func(by Participant) bool { return by.Entity.Country == p.Entity.Country }) {
			return
		}
	}
	base := a.report(s, m, &reading{node: rd.node, frame: wrongFrame, fills: rd.fills}, context{status: ontology.Occurred, confidence: 0.85})
	a.between(base, unsaid(speakers, Source), asRole(sides.source, Target))
}
