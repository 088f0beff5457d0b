package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// turnedDown reports that a demand told right before is refused where the English passive does not say by whom:
// whoever was asked refuses it. "Chad asked Niger to leave. The request was turned down."
func (a *article) turnedDown(s *mention.Sentence, m *matcher) {
	if !m.analytic || len(a.out.Reports) == 0 || a.talk.sentence-a.talk.paired > 1 {
		return
	}
	asked := a.demandLast()
	if len(asked) == 0 {
		return
	}
	for _, n := range m.nodes {
		if n.class != lang.Verb || n.matched != nil || n.clause.verb != n.chunk || !tells(n.lemma, "rejects") || !m.demandRefused(n) {
			continue
		}
		rd := &reading{node: n, frame: refuseFrame}
		base := a.report(s, m, rd, m.contextOf(rd))
		base.Confidence *= inferredPair
		for _, r := range asked {
			asker, whom := r.Participants[0], r.Participants[1]
			asker.Role, whom.Role = Target, Source
			refusal := base
			refusal.Participants = []Participant{whom, asker}
			a.keep(refusal)
		}
		return
	}
}

// demandLast is the demand that was told last, a report for each of whom it is made.
func (a *article) demandLast() []Report {
	all := a.out.Reports
	last := &all[len(all)-1]
	from := len(all)
	for from > 0 {
		r := &all[from-1]
		if r.Sentence != last.Sentence || r.PredStart != last.PredStart {
			break
		}
		if r.Relation != "demands" && r.Relation != "demands-end-of" || len(r.Participants) != 2 || r.Status != ontology.Occurred {
			return nil
		}
		from--
	}
	return slices.Clone(all[from:])
}

var refuseFrame = &lang.Frame{Name: "refused", Class: lang.Verb, Relation: "rejects", CAMEO: "120"}

// demandRefused: the passive verb of a main clause says that "the demand" is refused, and not by whom. What
// has a phrase beside it is another: "the demand of Togo".
func (m *matcher) demandRefused(n *node) bool {
	c := n.clause
	if !c.passive || c.negated || c.modal != "" || c.future || c.link != mainLink && c.link != coordLink || len(n.behind("by")) > 0 {
		return false
	}
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil || sub.arg.node == nil {
		return false
	}
	what := sub.arg.node
	return what.class == lang.Noun && tells(what.lemma, "demands") && len(what.preps) == 0 && m.definite(what)
}
