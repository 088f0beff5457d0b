package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// mustBeEnded reports what somebody says of a measure in Arabic: «قال إنه يجب رفع
// عقوبات واشنطن» demands its end of whoever keeps it up.
func (a *article) mustBeEnded(s *mention.Sentence, m *matcher, rd *reading) {
	if !m.vso || rd.frame.Operator != lang.Oblige || rd.node.class != lang.Verb || rd.node.clause.negated {
		return
	}
	speakers := a.speakersOf(m, rd.node.clause)
	if len(speakers) == 0 {
		return
	}
	for _, f := range rd.fills {
		if f.act == nil || f.act.matched == nil || f.act.matched.frame.Operator != lang.End {
			continue
		}
		for _, inner := range f.act.matched.fills {
			if inner.measure == nil {
				continue
			}
			base := a.report(s, m, &reading{node: f.act, frame: mustFrame}, context{status: ontology.Occurred, confidence: 0.85})
			base.Relation, base.CAMEO = "demands-end-of", "1054"
			var keepers sides
			if base.Measure = a.measure(m, inner.measure); base.Measure != nil {
				keepers.target = []Participant{{Entity: base.Measure.Imposer, Role: Target}}
			} else {
				base.Measure = a.sharedMeasure(m, rd, inner.measure, &keepers)
			}
			if base.Measure != nil {
				base.About = base.Measure.Name
			}
			a.between(base, unsaid(speakers, Source), keepers.target)
		}
	}
}
