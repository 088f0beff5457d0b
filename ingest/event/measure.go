package event

import "github.com/diplograph/diplograph/graph/ontology"

// unifyMeasures makes one of what an article calls by two names: where it
// speaks of a state's embargo on another, its "blockade" of that state is the
// same embargo.
func (a *article) unifyMeasures() {
	type pair struct{ imposer, target string }
	embargoes := map[pair]ontology.MeasureKind{}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if economic(r.named) && len(r.Participants) == 2 {
			embargoes[pair{r.Participants[0].Entity.Key, r.Participants[1].Entity.Key}] = r.named
		}
		if m := r.Measure; m != nil && economic(m.Kind) && m.Target != nil {
			embargoes[pair{m.Imposer.Key, m.Target.Key}] = m.Kind
		}
	}
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if enclosing(r.named) && len(r.Participants) == 2 {
			if kind := embargoes[pair{r.Participants[0].Entity.Key, r.Participants[1].Entity.Key}]; kind != "" {
				r.Relation, r.CAMEO, r.named, r.Aspect = "sanctions", "163", kind, ontology.Standing
			}
		}
		if m := r.Measure; m != nil && enclosing(m.Kind) && m.Target != nil {
			if kind := embargoes[pair{m.Imposer.Key, m.Target.Key}]; kind != "" {
				one := Measure{Imposer: m.Imposer, Target: m.Target, Kind: kind, Name: measureName(m.Imposer, kind, m.Target)}
				if r.About == m.Name {
					r.About = one.Name
				}
				r.Measure = &one
			}
		}
	}
}

func economic(k ontology.MeasureKind) bool {
	return k == ontology.Embargo || k == ontology.SanctionsKind
}

func enclosing(k ontology.MeasureKind) bool { return k == ontology.Siege || k == ontology.Blockade }
