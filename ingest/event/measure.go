package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
)

// measureOf reads a measure of which only the context tells who keeps it up:
// "called on Egypt to end the boycott imposed on Qatar".
func (a *article) measureOf(m *matcher, n *node, imposer *entity.Entity) *Measure {
	for _, f := range n.lemma.Frames {
		if f.Measure == "" {
			continue
		}
		var target *entity.Entity
		for _, slot := range f.Slots {
			if slot.Role != lang.TargetRole {
				continue
			}
			for _, fill := range m.slot(n, f, slot, map[int]bool{}) {
				target = one(a.filler(fill))
			}
		}
		if target == nil {
			target = a.endedFor(m, n, imposer)
		}
		if target != nil && target.Key != imposer.Key {
			return &Measure{Imposer: imposer, Target: target, Kind: f.Measure, Name: measureName(imposer, f.Measure, target)}
		}
	}
	return nil
}

// presuppose reports the measures that a demand takes for granted and whose
// owners are those on whom it is made.
func (a *article) presuppose(m *matcher, rd *reading, base Report, targets []Participant) {
	for _, f := range rd.fills {
		if f.measure == nil || f.measure.matched != nil {
			continue
		}
		for _, t := range targets {
			measure := a.measureOf(m, f.measure, t.Entity)
			if measure == nil || t.Entity.Kind == ontology.Person || !economic(measure.Kind) {
				continue
			}
			r := base
			r.Relation, r.CAMEO, r.named, r.Aspect, r.Status, r.Measure, r.About = "sanctions", "163", measure.Kind, ontology.Standing, ontology.Occurred, nil, ""
			r.Date, r.DateOrigin, r.DateText = "", ontology.OriginLacks, ""
			r.Participants = []Participant{t, {Entity: measure.Target, Role: Target}}
			r.Participants[0].Role = Source
			a.out.Reports = append(a.out.Reports, r)
		}
	}
}

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
