package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// willAnswer reports the threat of who will answer what somebody may do to him: "would respond to
// any Chadian attack", "will retaliate if Chad seizes its assets".
func (a *article) willAnswer(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, n := range m.nodes {
		if n.class != lang.Verb || n.matched != nil && n.matched.frame.Relation != "" || !slices.Contains(m.answers, n.lemma.Text) || !m.toAnswer(n.clause) || m.warnedOf(n.clause) {
			continue
		}
		who := m.doers(n)
		if len(who) == 0 {
			continue
		}
		source := filledBy(lang.SourceRole, who[0])
		sources := a.participants(s, source, Source)
		target := m.answeredDoer(n)
		if target == nil || len(sources) == 0 {
			continue
		}
		rd := &reading{node: n, frame: threatFrame, fills: []filler{source}}
		ctx := m.contextOf(rd)
		ctx.status = ontology.Occurred
		base := a.report(s, m, rd, ctx)
		base.Participants = sources
		a.attribute(&base, m, rd, ctx)
		a.between(base, sources, apartFrom(a.participants(s, filledBy(lang.TargetRole, *target), Target), sources))
	}
}

// toAnswer: the clause tells what somebody is going, has vowed or is ready to do.
func (m *matcher) toAnswer(c *clause) bool {
	if c.negated || c.passive {
		return false
	}
	if c.modal == "planned" {
		return true
	}
	g := m.byChunk[c.governor]
	return c.link == infLink && g != nil && !g.clause.negated && hasOperator(g.lemma, lang.Plan)
}

// answeredDoer is who does the wrong that is to be answered, be it behind "to" or told by a
// condition; nil for none.
func (m *matcher) answeredDoer(n *node) *argument {
	if len(n.after) > 0 && n.after[0].actor != nil {
		return &n.after[0] // "will punish Chad"
	}
	for _, arg := range n.behind("to") {
		if arg.node == nil || !tellsOneOf(arg.node.lemma, menaces) && !slices.Contains(m.wrongs, arg.node.lemma.Text) {
			return nil // "will respond to the proposal"
		}
		if by := m.doers(arg.node); len(by) == 1 && by[0].actor != nil {
			return &by[0]
		}
		for k := arg.chunk + 1; k+1 < len(m.chunks) && slices.Contains(n.clause.parts, k+1); k++ {
			if m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "by" && m.chunks[k+1].Actor != nil {
				return &argument{actor: m.chunks[k+1].Actor, chunk: k + 1} // "any violation of the truce by Chad"
			}
		}
	}
	for _, c := range m.clauses {
		if c.link == condLink && (c.parent == n.clause || n.clause.link == infLink && c.parent == n.clause.parent) && !c.passive && !c.negated {
			return m.subjectActor(c)
		}
	}
	return nil
}

// threatener is who threatens that the English clause will come about: "Chad will pay, Macron
// threatened".
func (a *article) threatener(m *matcher, c *clause) []*entity.Entity {
	g := m.byChunk[c.governor]
	if !m.analytic || c.link != compLink || g == nil || g.matched == nil || g.matched.frame.Relation != "threatens" {
		return nil
	}
	return a.who(g.matched, lang.SourceRole)
}

// warnedOf: the clause tells what somebody warns another of, which is reported as that.
func (m *matcher) warnedOf(c *clause) bool {
	g := m.byChunk[c.governor]
	return c.link == compLink && g != nil && g.matched != nil && g.matched.frame.Relation == "warns"
}

// willHitBack: to say that one will hit back at somebody is a threat, uttered already.
func (m *matcher) willHitBack(rd *reading, r *Report) {
	if m.analytic && r.Status == ontology.Planned && (r.Relation == "rejects" || r.Relation == "threatens") && m.answering(rd.node) {
		r.Relation, r.CAMEO, r.Status = "threatens", "138", ontology.Occurred
	}
}
