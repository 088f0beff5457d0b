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
	if rd.frame.Operator != lang.Same {
		return
	}
	ctx := m.contextOf(rd)
	if ctx.suppressed {
		return
	}
	base := a.report(s, m, rd, ctx)
	for _, f := range rd.fills {
		a.alike(base, a.participants(s, f, Source), s.Chunks[rd.node.chunk].Start)
	}
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
		a.alike(base, a.participants(s, filledBy(lang.SourceRole, argument{actor: who.Actor, chunk: k + 1, fold: who.Fold}), Source), c.Start)
	}
}

// nothingTold: the sentence has a verb before chunk k but tells no act there.
func (a *article) nothingTold(s *mention.Sentence, k int) bool {
	if !slices.ContainsFunc(s.Chunks[:k], func(c mention.Chunk) bool { return c.Kind == mention.VerbChunk }) {
		return false
	}
	return !slices.ContainsFunc(a.out.Reports, func(r Report) bool { return r.PredStart >= s.Start && r.PredStart < s.Chunks[k].Start })
}

// alike files of everybody what was told last before byte at.
func (a *article) alike(base Report, who []Participant, at int) {
	for _, told := range a.lastTold(who, at) {
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
func (a *article) lastTold(who []Participant, at int) []Report {
	var all []Report
	for i := len(a.out.Reports) - 1; i >= a.last; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); t.Tie || r.Relation == "mediates" || r.bare || r.Status == ontology.Denied || len(r.Participants) != 2 || r.PredStart >= at {
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
