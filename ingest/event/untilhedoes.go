package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// untilTheyDo reports what somebody demands by not acting before it is done: "Iran will not
// return to talks until the US lifts its sanctions", "no hostage will be freed unless Israel
// withdraws, Hamas said".
func (a *article) untilTheyDo(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, c := range m.clauses {
		if c.verb < 0 || c.negated || c.passive || c.parent == nil || !m.opensUntil(a, c) {
			continue
		}
		sub := m.subjectOf(c)
		if sub == nil || sub.arg == nil || sub.arg.actor == nil || sub.arg.actor.Kind == mention.ByPronoun || m.byChunk[c.verb] == nil {
			continue
		}
		refusers := a.refusersOf(m, c.parent)
		if len(refusers) != 1 {
			continue
		}
		fill := filledBy(lang.TargetRole, *sub.arg)
		rd := &reading{node: m.byChunk[c.verb], frame: mustFrame, fills: []filler{fill}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.8})
		a.toEnd(m, rd.node, &base)
		a.endOwn(m, rd.node, &base, fill)
		a.demand(s, base, refusers, fill)
	}
}

// opensUntil: the clause stands behind a word of the pack for what has to be done first.
func (m *matcher) opensUntil(a *article, c *clause) bool {
	if c.link != timeLink && c.link != condLink || len(c.parts) == 0 {
		return false
	}
	for k := c.parts[0]; k >= 0 && k >= c.parts[0]-2; k-- {
		if m.chunks[k].Kind == mention.SubChunk {
			return slices.Contains(a.pack.Settings.Until, m.chunks[k].Fold)
		}
	}
	return false
}

// refusersOf is who says that he himself will not do what the clause tells: its subject, else whoever
// says it of what nobody does; also who rejects or refuses it.
func (a *article) refusersOf(m *matcher, c *clause) []*entity.Entity {
	if above := m.refusal(c); above != nil {
		c = above
	} else if !m.denies(c) || c.modal != "planned" && c.modal != "possible" {
		return nil
	}
	sub := m.subjectOf(c)
	if sub != nil && sub.arg != nil && sub.arg.actor != nil && sub.arg.actor.Kind != mention.ByPronoun {
		return a.talk.phrase(sub.arg.actor, sub.arg.chunk)
	}
	return a.sayersOf(m, c)
}

// denies: the clause is negated, or one that nothing is said to be in: "says no hostages will be".
func (m *matcher) denies(c *clause) bool {
	return c.negated || c.link == compLink && c.parent != nil && c.parent.negated
}

// refusal is the clause, or the one above an infinitive, that tells of refusing: "rules out talks
// unless", "refuses to talk until".
func (m *matcher) refusal(c *clause) *clause {
	if c.link == infLink && c.parent != nil {
		c = c.parent
	}
	v := m.byChunk[c.verb]
	if v == nil || v.matched == nil || v.clause != c || c.negated || c.passive {
		return nil
	}
	if v.matched.frame.Relation != "rejects" {
		return nil
	}
	return c
}
