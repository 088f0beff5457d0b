package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// turnedDown reports that a demand told right before is refused where the English passive does not say by whom:
// whoever was asked refuses it. "Chad asked Niger to leave. The request was turned down."
func (a *article) turnedDown(s *mention.Sentence, m *matcher) {
	last := len(a.out.Reports) - 1
	if !m.analytic || last < 0 || a.talk.sentence-a.talk.paired > 1 {
		return
	}
	asked := a.out.Reports[last]
	if asked.Relation != "demands" && asked.Relation != "demands-end-of" || len(asked.Participants) != 2 || asked.Status != ontology.Occurred {
		return
	}
	for _, n := range m.nodes {
		if n.class != lang.Verb || n.matched != nil || n.clause.verb != n.chunk || !tells(n.lemma, "rejects") || !m.demandRefused(n.clause) {
			continue
		}
		rd := &reading{node: n, frame: refuseFrame}
		r := a.report(s, m, rd, m.contextOf(rd))
		asker, whom := asked.Participants[0], asked.Participants[1]
		asker.Role, whom.Role = Target, Source
		r.Participants = []Participant{whom, asker}
		r.Confidence *= inferredPair
		a.keep(r)
		return
	}
}

var refuseFrame = &lang.Frame{Name: "refused", Class: lang.Verb, Relation: "rejects", CAMEO: "120"}

// demandRefused: the passive clause, of a main one, says that "the demand" is refused, and not by whom.
func (m *matcher) demandRefused(c *clause) bool {
	if !c.passive || c.negated || c.modal != "" || c.future || c.link != mainLink && c.link != coordLink {
		return false
	}
	for _, k := range c.parts {
		if k > c.verb && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Fold == "by" {
			return false
		}
	}
	sub := m.subjectOf(c)
	if sub == nil || sub.arg == nil || sub.arg.node == nil || sub.arg.chunk < 1 {
		return false
	}
	det := &m.chunks[sub.arg.node.chunk-1]
	return sub.arg.node.class == lang.Noun && tells(sub.arg.node.lemma, "demands") && det.Kind == mention.DetChunk && (det.Fold == "the" || det.Fold == "this" || det.Fold == "that")
}
