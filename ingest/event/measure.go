package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
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
			if measure == nil || t.Entity.Kind == ontology.Person || !economic(measure.Kind) && !(m.vso && measure.Kind == ontology.Ban) {
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

func isMeasure(n *node) bool { return measureKind(n, nil) != "" }

// measureKind is the kind of measure that a noun names: the frame that matched
// tells it, else one of its others; "" where the noun names none.
func measureKind(n *node, matched *lang.Frame) ontology.MeasureKind {
	if matched != nil && matched.Measure != "" {
		return matched.Measure
	}
	for _, f := range n.lemma.Frames {
		if f.Measure != "" && n.class == lang.Noun {
			return f.Measure
		}
	}
	return ""
}

// ended: something that ends governs the measure; a demand for a law is no
// demand for its end.
func (m *matcher) ended(n *node) bool {
	for g, depth := n.governor, 0; g != nil && depth < 4; g, depth = g.governor, depth+1 {
		if hasOperator(g.lemma, lang.End) {
			return true
		}
	}
	return m.toBeOver(n)
}

// measureOf follows an argument to the measure noun that it comes down to:
// "the end of the embargo", "that it lift sanctions", «إنهاء الحصار».
func (m *matcher) measureOf(a argument, depth int) *node {
	if depth > 4 {
		return nil
	}
	n := a.node
	if a.clause != nil && a.clause.verb >= 0 {
		n = m.byChunk[a.clause.verb]
	}
	if n == nil {
		return nil
	}
	return m.measureAt(n, depth)
}

func (m *matcher) measureAt(n *node, depth int) *node {
	if isMeasure(n) || m.endsIt(n) {
		return n
	}
	for _, f := range n.lemma.Frames {
		if f.Operator != lang.End && f.Operator != lang.Light {
			continue
		}
		if r := m.fill(n, f); r != nil {
			for _, fill := range r.fills {
				if fill.measure != nil {
					return fill.measure
				}
				if f.Operator == lang.Light && fill.act != nil && hasOperator(fill.act.lemma, lang.End) && depth < 4 {
					return m.measureAt(fill.act, depth+1) // "put an immediate end to the raids"
				}
				if m.cased && fill.act != nil && isMeasure(fill.act) {
					return fill.act
				}
			}
		}
	}
	if m.vso {
		for _, a := range n.after {
			if found := m.measureOf(a, depth+1); found != nil && len(n.lemma.Frames) == 0 {
				return found
			}
		}
	}
	return nil
}

// endsIt: «دعا إلى وقفها»: the pronoun of a noun of ending is a measure told before.
func (m *matcher) endsIt(n *node) bool {
	return m.vso && n.class == lang.Noun && (n.pron == "3sf" || n.pron == "3sm") && len(n.after) == 0 && hasOperator(n.lemma, lang.End)
}

// ends: who lifts his own measure concedes to whom it was against.
func (a *article) ends(r *Report, s *sides, measure *Measure) bool {
	if measure == nil || measure.Target == nil {
		return false
	}
	switch measure.Kind {
	case ontology.War, ontology.Occupation, ontology.Activity, ontology.Law:
		return false
	}
	imposers := s.target
	if len(s.source) == 0 {
		s.source = imposers
	}
	if len(s.source) > 1 && len(imposers) < 2 {
		return false
	}
	for _, one := range s.source {
		own := func(p Participant) bool { return sameActor(one.Entity, p.Entity) }
		if !sameActor(one.Entity, measure.Imposer) && (len(imposers) < 2 || !slices.ContainsFunc(imposers, own)) {
			return false
		}
	}
	r.Relation, r.CAMEO, r.Measure = "concedes-to", "085", nil
	r.About = "end of the " + measure.Name
	if len(s.source) > 1 {
		r.About = "end of the " + string(measure.Kind) + " on " + measure.Target.Name
	}
	s.source = asRole(s.source, Source)
	s.target = []Participant{{Entity: measure.Target, Role: Target}}
	return true
}

// measureSide: where a frame has a measure, the target is whoever keeps it up.
func (a *article) measureSide(s *mention.Sentence, m *matcher, rd *reading, out *sides) *Measure {
	for _, f := range rd.fills {
		if f.measure == nil {
			continue
		}
		measure := a.measure(m, f.measure)
		if measure == nil && rd.frame.Relation == "threatens" && f.measure.matched != nil {
			out.target = unsaid(a.who(f.measure.matched, lang.TargetRole), Target)
			return nil
		}
		if measure == nil {
			return a.sharedMeasure(m, rd, f.measure, out)
		}
		p := Participant{Entity: measure.Imposer, Role: Target}
		c := &s.Chunks[f.measure.chunk]
		p.Start, p.End, p.Surface = c.Start, c.End, a.in.Text[c.Start:c.End]
		if rd.frame.Relation == "threatens" {
			if measure.Target != nil {
				out.target = []Participant{{Entity: measure.Target, Role: Target}}
			}
			return nil
		}
		if c := f.argument.clause; len(out.target) == 0 || c != nil && c.link == compLink && !m.vso && !m.imperative(c, rd.node) {
			out.target = []Participant{p} // "told Blinken that Israel must end its war"
		}
		return measure
	}
	return nil
}

// sharedMeasure: what several keep up together is asked of each.
func (a *article) sharedMeasure(m *matcher, rd *reading, n *node, out *sides) *Measure {
	if n.matched == nil {
		return nil
	}
	imposers := a.who(n.matched, lang.SourceRole)
	if len(imposers) < 2 {
		return nil
	}
	measure := a.measureOf(m, n, imposers[0])
	if len(out.target) == 1 && rd.frame.Operator == lang.End && measure != nil && measure.Target == out.target[0].Entity {
		out.target = nil // «رفعت تشاد ومالي العقوبات عن النيجر»: from whom they lift them
	}
	if len(out.target) == 0 {
		for _, e := range imposers {
			out.target = append(out.target, Participant{Entity: e, Role: Target})
		}
	}
	return measure
}

// measure reads who keeps up the measure that a noun names, and against whom.
func (a *article) measure(m *matcher, n *node) *Measure {
	r := n.matched
	if r == nil {
		if r = m.frame(n); r == nil {
			return a.recalled(m, n)
		}
	}
	imposer := one(a.who(r, lang.SourceRole))
	if imposer == nil {
		return nil
	}
	target := one(a.apartTold(r, imposer))
	if target == imposer && slices.ContainsFunc(r.fills, a.theCountry) {
		target = one(a.talk.otherCountry(imposer, nil, n.chunk))
	}
	if target == nil {
		target = a.endedFor(m, n, imposer)
	}
	if imposer.Kind == ontology.Person && imposer.Country != "" {
		if state := a.resolver.Known(imposer.Country); state != nil {
			imposer = state
		}
	}
	kind := measureKind(n, r.frame)
	return &Measure{Imposer: imposer, Target: target, Kind: kind, Name: measureName(imposer, kind, target)}
}

// endedFor: whom the end of a measure is for: "the removal of Cuba from the US
// list", "lifted the siege of Gaza".
func (a *article) endedFor(m *matcher, n *node, imposer *entity.Entity) *entity.Entity {
	g := n.governor
	if g == nil || !hasOperator(g.lemma, lang.End) {
		return nil
	}
	r := g.matched
	if r == nil {
		if r = m.frame(g); r == nil {
			return nil
		}
	}
	if target := one(a.who(r, lang.TargetRole)); target != nil {
		return target
	}
	// The possessor of a noun of ending may be what is freed: «إزالة البلاد من القائمة».
	if freed := one(a.who(r, lang.SourceRole)); g.class == lang.Noun && freed != nil && freed.Kind == ontology.Country && freed.Key != imposer.Country {
		return freed
	}
	return nil
}

func measureName(imposer *entity.Entity, kind ontology.MeasureKind, target *entity.Entity) string {
	name := imposer.Name
	if short := shortStates[imposer.Key]; short != "" {
		name = short
	}
	name += " " + string(kind)
	switch {
	case target == nil:
	case kind == ontology.Listing:
		name += " of " + target.Name
	default:
		name += " on " + target.Name
	}
	return name
}

// Leaves of CAMEO for the demand of an end.
const (
	endOfPressure = "1054" // of sanctions, embargoes, boycotts
	endOfFighting = "1056"
)

// leavesOfEnds gives the demands of an end the code of what is to end.
func (a *article) leavesOfEnds() {
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		if r.Relation != "demands-end-of" || r.CAMEO != endOfPressure || r.Measure == nil {
			continue
		}
		switch r.Measure.Kind {
		case ontology.War, ontology.Siege, ontology.Blockade, ontology.Occupation:
			r.CAMEO = endOfFighting
		case ontology.Activity:
			r.CAMEO = "105" // no leaf tells of it
		}
	}
}
