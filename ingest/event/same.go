package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sameAgain: "Egypt condemned the raid and Jordan followed suit": the subject does what
// was told last.
func (a *article) sameAgain(s *mention.Sentence, m *matcher, rd *reading) {
	of := ontology.Relation("")
	if m.messageAlike(rd) {
		of = "spoke-with"
	} else if rd.frame.Operator != lang.Same || m.onCondition(rd.node.clause) {
		return
	}
	ctx := m.contextOf(rd)
	if ctx.suppressed {
		return
	}
	base := a.report(s, m, rd, ctx)
	for _, f := range rd.fills {
		if f.role == lang.SourceRole {
			a.alike(base, a.participants(s, f, Source), of, s.Chunks[rd.node.chunk].Start)
		}
	}
}

// onCondition: in "would follow suit if Iran built one" what was told last is the condition.
func (m *matcher) onCondition(c *clause) bool {
	return slices.ContainsFunc(m.clauses, func(below *clause) bool {
		return below.link == condLink && below.parent == c
	})
}

// messageAlike: who does it sends a message like the one told last, and to the same: «بعث ولي العهد
// ببرقية مماثلة».
func (m *matcher) messageAlike(rd *reading) bool {
	if !m.vso || rd.frame.Operator != lang.Light {
		return false
	}
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		if f.act == nil || f.act.class != lang.Noun || !tells(f.act.lemma, "spoke-with") || f.act.matched != nil && !f.act.matched.lone() {
			return false
		}
		k := f.act.chunk + 1
		for k < len(m.chunks) && m.chunks[k].Kind == mention.NounChunk && !m.chunks[k].Def {
			k++ // «برقيتي تعزية مماثلتين»
		}
		return k < len(m.chunks) && m.chunks[k].Value == "alike"
	})
}

// alikeBehind: "Spain recognised Palestine, as did Ireland and Norway".
func (a *article) alikeBehind(s *mention.Sentence) {
	for k := 0; k+1 < len(s.Chunks); k++ {
		c, who := &s.Chunks[k], &s.Chunks[k+1]
		if c.Kind != mention.SubChunk || c.Value != mention.SameValue || who.Kind != mention.ActorChunk {
			continue
		}
		if a.nothingTold(s, k) {
			continue // "Ankara needed a win, and so did Abiy"
		}
		base := Report{
			Status: ontology.Occurred, Aspect: ontology.PointEvent, DateOrigin: ontology.OriginLacks, Rule: "as-did", Confidence: 0.8,
			Sentence: a.in.Text[s.Start:s.End], Start: c.Start, End: who.End, Quote: a.in.Text[c.Start:who.End], PredStart: c.Start, PredEnd: c.End,
		}
		a.alike(base, a.participants(s, filledBy(lang.SourceRole, argument{actor: who.Actor, chunk: k + 1, fold: who.Fold}), Source), "", c.Start)
	}
}

// nothingTold: the sentence has a verb before chunk k but tells no act there.
func (a *article) nothingTold(s *mention.Sentence, k int) bool {
	if !slices.ContainsFunc(s.Chunks[:k], func(c mention.Chunk) bool { return c.Kind == mention.VerbChunk }) {
		return false
	}
	return !slices.ContainsFunc(a.out.Reports, func(r Report) bool { return r.PredStart >= s.Start && r.PredStart < s.Chunks[k].Start })
}

// alike files of everybody what was told last before byte at, of one relation where that is given.
func (a *article) alike(base Report, who []Participant, of ontology.Relation, at int) {
	for _, told := range a.lastTold(who, of, at) {
		r := base
		r.Relation, r.CAMEO, r.About, r.Measure = told.Relation, told.CAMEO, told.About, told.Measure
		if r.Status == ontology.Occurred {
			r.Status = told.Status
		}
		for _, p := range who {
			one := r
			one.Participants = slices.Clone(told.Participants)
			doer := one.Participants[0]
			p.Role = doer.Role
			one.Participants[0] = p
			if !Apart(p.Entity, one.Participants[1].Entity) {
				doer.Role = one.Participants[1].Role
				one.Participants[1] = doer // "Chad expelled Mali's envoy, and Mali followed suit"
			}
			if foreign(one.Participants[0].Entity, one.Participants[1].Entity, ontology.RelationType{}) {
				a.keep(one)
			}
		}
	}
}

// lastTold are the reports of the act that was told last before byte at, in this sentence or
// the one before, and that nobody of these did.
func (a *article) lastTold(who []Participant, of ontology.Relation, at int) []Report {
	var all []Report
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); t.Tie || r.Relation == "mediates" || r.bare || r.Status == ontology.Denied || len(r.Participants) != 2 || r.PredStart >= at || of != "" && r.Relation != of {
			continue
		}
		if len(all) > 0 && (r.Relation != all[0].Relation || r.PredStart != all[0].PredStart) {
			break
		}
		if slices.ContainsFunc(who, func(p Participant) bool { return p.Entity == r.Participants[0].Entity }) {
			return nil
		}
		all = append(all, *r)
	}
	return all
}
