package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// definite: a noun that refers to what was told before: "the embargo",
// "these new attacks", with nothing beside it that says whose it is. Where nouns have
// no article, it is the bare object of a verb: «осудил удары».
func (m *matcher) definite(n *node) bool {
	if m.vso || n.pron != "" || len(n.before) > 0 || len(n.after) > 0 {
		return false
	}
	if m.cased && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.VerbChunk {
		return ofRelations(n.lemma) || slices.Contains(m.acts, n.lemma.Text)
	}
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-3; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk:
		case mention.DetChunk:
			return c.Value == mention.DefiniteValue
		default:
			return false
		}
	}
	return false
}

// recalled reads a measure that the article told of before: "called for the
// lifting of the embargo".
func (a *article) recalled(m *matcher, n *node) *Measure {
	if !m.definite(n) || len(n.preps) > 0 {
		return nil
	}
	for _, f := range n.lemma.Frames {
		if f.Measure == "" {
			continue
		}
		if m.analytic && f.Measure == ontology.Activity && tells(n.lemma, "attacks") {
			return a.recalledForce()
		}
		if r := a.lastOfMeasure(f); r != nil {
			imposer, target := r.Participants[0].Entity, r.Participants[1].Entity
			if imposer.Kind == ontology.Person && imposer.Country != "" {
				if state := a.resolver.Known(imposer.Country); state != nil {
					imposer = state
				}
			}
			return &Measure{Imposer: imposer, Target: target, Kind: f.Measure, Name: measureName(imposer, f.Measure, target)}
		}
	}
	return nil
}

// recalledForce is the use of force that "the strikes" stand for: what this English sentence or the one
// before told that one side did, and no other to it.
func (a *article) recalledForce() *Measure {
	var last *Report
	for i := a.last; i < len(a.out.Reports); i++ {
		r := &a.out.Reports[i]
		if r.Relation != "attacks" || len(r.Participants) != 2 || r.Status != ontology.Occurred || r.Background {
			continue
		}
		if last != nil && !sameActor(last.Participants[0].Entity, r.Participants[0].Entity) {
			return nil
		}
		last = r
	}
	if last == nil || last.Participants[1].Role != Target {
		return nil
	}
	imposer, target := last.Participants[0].Entity, last.Participants[1].Entity
	if slices.ContainsFunc(a.out.Reports, func(r Report) bool {
		return r.Relation == "attacks" && len(r.Participants) == 2 && sameActor(r.Participants[0].Entity, target) && sameActor(r.Participants[1].Entity, imposer)
	}) {
		return nil // each strikes the other
	}
	return &Measure{Imposer: imposer, Target: target, Kind: ontology.Activity, Name: measureName(imposer, ontology.Activity, target)}
}

// lastOfMeasure finds the last report that a measure of this kind may be: one
// that names the same kind, else one of the same relation.
func (a *article) lastOfMeasure(f *lang.Frame) *Report {
	var alike *Report
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		r := &a.out.Reports[i]
		if r.Relation != f.Relation || len(r.Participants) != 2 || r.Status == ontology.Denied {
			continue
		}
		if r.named == f.Measure {
			return r
		}
		if alike == nil {
			alike = r
		}
	}
	return alike
}

// doersOf gives those who did an act that a noun may refer to: of an agreement all parties, of a
// sale whoever sold.
func doersOf(r *Report) []*entity.Entity {
	t, _ := ontology.Lookup(r.Relation)
	var all []*entity.Entity
	doer := Source
	if r.Relation == "buys-from" {
		doer = Target // "condemned the sale"
	}
	for _, p := range r.Participants {
		if p.Role == doer || t.Symmetric {
			all = append(all, p.Entity)
		}
	}
	return all
}

// apposedAct: ", a move welcomed by Egypt", "in a step that Egypt welcomed": the
// noun behind the clause and before its relative clause stands for the act told.
func (m *matcher) apposedAct(n *node) bool {
	if !slices.Contains(m.acts, n.lemma.Text) || len(n.relatives) == 0 {
		return false
	}
	k := n.chunk - 1
	for k > 0 && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	if k < 1 || m.chunks[k].Kind != mention.DetChunk || m.chunks[k].Value == mention.DefiniteValue || m.chunks[k].Pron != "" {
		return false
	}
	before := &m.chunks[k-1]
	return before.Kind == mention.CommaChunk || before.Kind == mention.DashChunk || before.Kind == mention.PrepChunk && before.Value == "in"
}

// actedBefore is who did what such a noun stands for: the subject of its clause.
func (m *matcher) actedBefore(n *node) *mention.Phrase {
	c := n.clause
	if m.vso || c.verb < 0 || c.verb > n.chunk || c.passive || !m.apposedAct(n) {
		return nil
	}
	if c.link == compLink && c.modal == "planned" {
		c = c.parent // "said that it would go, a decision hailed by": who said so decided
	}
	if who := m.subjectActor(c); who != nil {
		return who.actor
	}
	return nil
}

// doerOf finds who did the last act that a noun may refer to.
func (a *article) doerOf(l *mention.Lemma) []*entity.Entity {
	if slices.Contains(a.pack.Settings.Acts, l.Text) && !ofRelations(l) {
		return a.deedDoers(l)
	}
	if !a.pack.Settings.VerbFirst {
		if found := a.doerAmong(l, true); len(found) > 0 {
			return found
		}
	} else if d, known := a.told[l.Text]; known && !d.rivals && a.talk.sentence-d.sentence <= 2 {
		return d.doers // «في هجوم شنه متمردون. وردت تركيا بقصف. واستنكرت مصر الهجوم»
	}
	return a.doerAmong(l, false)
}

// doerAmong finds who did the last act that a noun may refer to, of all or only of those
// that are the news: "the pact" is no older one.
func (a *article) doerAmong(l *mention.Lemma, news bool) []*entity.Entity {
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		r := &a.out.Reports[i]
		if news && r.Background {
			continue
		}
		for _, f := range l.Frames {
			if f.Relation == "" || f.Relation != r.Relation {
				continue
			}
			if found := a.doersWith(i); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// ofRelations: the noun tells itself what kind of act it is.
func ofRelations(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		if f.Relation != "" {
			return true
		}
	}
	return false
}

// verdictOn are acts that answer to what somebody else did.
var verdictOn = map[ontology.Relation]bool{"praises": true, "criticizes": true, "rejects": true, "supports": true}

// lastDoers are those who did what the sentence before told of: «الخطوة», «القرار».
func (a *article) lastDoers() []*entity.Entity {
	from := a.last
	if a.last == a.here && a.wasDeed {
		from = a.earlier // "Iran attacked Chad. The attack caused no harm. Niger condemned it"
	}
	charged := a.pack.Settings.Analytic() && a.chargedOnly()
	if charged {
		from = a.earlier // "Peru cut ties with Mali. It accused Mali of spying. Mali rejected the decision"
	}
	for i := len(a.out.Reports) - 1; i >= from; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); t.Tie || t.Symmetric || r.Status == ontology.Denied {
			continue
		}
		if verdictOn[r.Relation] && (!a.pack.Settings.VerbFirst || i >= a.here) || r.Background && a.pack.Settings.Analytic() {
			continue // another who welcomed or condemned it, or what had been before
		}
		if charged && charge(r) {
			continue
		}
		return doersOf(r)
	}
	return a.answeredLast()
}

// charge: the report is what somebody charges another with, in so many words or as he tells of his force.
func charge(r *Report) bool {
	return r.Relation == "accuses" || r.Relation == "attacks" && r.SaidBy != nil && r.SaidBy.Kind == ontology.Person
}

// chargedOnly: all that the sentence before tells is that somebody charges another with a wrong.
func (a *article) chargedOnly() bool {
	charged := false
	for _, r := range a.out.Reports[a.last:a.here] {
		if t, _ := ontology.Lookup(r.Relation); t.Tie {
			continue
		}
		if !charge(&r) {
			return false
		}
		charged = true
	}
	return charged
}

// answeredLast is who did what the sentence before told that others answered: "Chad closed the
// road. Niger condemned the decision. Mali, too, criticised the move" leads back to Chad.
func (a *article) answeredLast() []*entity.Entity {
	d := a.answered
	if d.sentence == a.talk.sentence {
		d = a.answeredBefore
	}
	if !a.pack.Settings.Analytic() || a.talk.sentence-d.sentence != 1 {
		return nil
	}
	return d.doers
}

// noteAnswered notes who did what the sentence at hand tells that somebody answers.
func (a *article) noteAnswered(doers []*entity.Entity) {
	if a.answered.sentence != a.talk.sentence {
		a.answeredBefore = a.answered
	}
	a.answered = deed{doers: doers, sentence: a.talk.sentence}
}

// doersWith are the doers of report i and of those that the same words told
// before it: «اتهمت مصر والأردن إسرائيل».
func (a *article) doersWith(i int) []*entity.Entity {
	r := &a.out.Reports[i]
	all := doersOf(r)
	for k := i - 1; k >= 0 && a.out.Reports[k].PredStart == r.PredStart && a.out.Reports[k].Relation == r.Relation; k-- {
		for _, e := range doersOf(&a.out.Reports[k]) {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	return all
}

// deedAnswered: the filler is an act told before that names no doer: "condemned the raid".
func deedAnswered(f filler) bool {
	return f.role == lang.TargetRole && f.phrase == nil && (f.refers != nil || f.argument.node != nil)
}

// entitiesOf are the actors of some participants.
func entitiesOf(all []Participant) []*entity.Entity {
	var es []*entity.Entity
	for _, p := range all {
		es = append(es, p.Entity)
	}
	return es
}
