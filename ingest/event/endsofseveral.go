package event

import "github.com/diplograph/diplograph/ingest/lang"

// endsOfSeveral ends a measure that is kept up against several states for each of them: "lifted
// tariffs on Mexico and Canada".
func (a *article) endsOfSeveral(rd *reading, r *Report, s *sides, measure *Measure) bool {
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
