package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// endsOfSeveral ends a measure that is kept up against several states for each of them: "lifted
// tariffs on Mexico and Canada".
func (a *article) endsOfSeveral(rd *reading, r *Report, s *sides, measure *Measure) bool {
	if a.ceases(rd, r, s, measure) {
		return true
	}
	if measure == nil || measure.Target != nil {
		return a.ends(r, s, measure)
	}
	var all []Participant
	for _, f := range rd.fills {
		if f.measure != nil && f.measure.matched != nil {
			all = unsaid(a.apartTold(f.measure.matched, measure.Imposer), Target)
		}
	}
	if len(all) < 2 || measure.Imposer == nil || rd.frame.Operator != lang.End {
		return a.ends(r, s, measure)
	}
	each := *measure
	each.Target, each.Name = all[0].Entity, measureName(measure.Imposer, measure.Kind, nil)
	if !a.ends(r, s, &each) {
		return false
	}
	s.target = all
	return true
}

// ceases: an English noun or verb of ending ends strikes of its subject's own, who ceases fire so:
// "announced a halt to strikes on Chad".
func (a *article) ceases(rd *reading, r *Report, s *sides, measure *Measure) bool {
	if !a.pack.Settings.Analytic() || measure == nil || measure.Kind != ontology.Activity || measure.Target == nil || len(s.source) != 1 || !sameActor(s.source[0].Entity, measure.Imposer) {
		return false
	}
	if rd.node.class == lang.Verb && !slices.ContainsFunc(rd.node.lemma.Frames, func(f *lang.Frame) bool { return f.CAMEO == ceasesFire }) {
		return false // "reduced its attacks on Chad"
	}
	if !slices.ContainsFunc(rd.fills, func(f filler) bool { return f.measure != nil && tells(f.measure.lemma, "attacks") }) {
		return false
	}
	r.Relation, r.CAMEO, r.Measure, r.About = "concedes-to", ceasesFire, nil, ""
	s.target = []Participant{{Entity: measure.Target, Role: Target}}
	return true
}

// ceasesFire is the code of ceasing fire.
const ceasesFire = "0871"
