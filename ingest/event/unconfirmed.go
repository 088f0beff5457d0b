package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// unconfirmed: the English complement tells what somebody does not confirm or say, which may be so all the
// same: "did not comment on reports that it had bombed Chad", "has not confirmed that".
func (m *matcher) unconfirmed(c *clause) bool {
	g := m.byChunk[c.governor]
	if !m.analytic || c.link != compLink || g == nil {
		return false
	}
	if g.class == lang.Noun && m.reports(g) {
		g = g.governor
	}
	return g != nil && g.class == lang.Verb && g.chunk == g.clause.verb && g.clause.negated && hasOperator(g.lemma, lang.Say)
}

// reports: the noun is one of what is said or charged: "reports", "claims", "allegations".
func (m *matcher) reports(n *node) bool {
	return hasOperator(n.lemma, lang.Say) || tells(n.lemma, "accuses")
}

// saidUntrue: the complement tells what a report says that is judged before or behind it: "false claims
// that", "claims that it had armed Chad were groundless".
func (m *matcher) saidUntrue(g *node, c *clause) bool {
	if !m.analytic || c.link != compLink || g.class != lang.Noun || !m.reports(g) {
		return false
	}
	if g.chunk > 0 && m.chunks[g.chunk-1].Kind == mention.WordChunk && m.chunks[g.chunk-1].Value == "untrue" {
		return true // "a false claim that"
	}
	return slices.ContainsFunc(append(slices.Clone(c.parts), g.clause.parts...), func(k int) bool {
		return k > c.verb && m.chunks[k].Kind == mention.PassiveChunk && m.verdictBehind(k) == "untrue"
	})
}

// falsely: an adverb beside the English verb of saying judges what is said: "falsely claimed that".
func (m *matcher) falsely(g *node) bool {
	return m.analytic && g.class == lang.Verb && slices.ContainsFunc(g.clause.parts, func(k int) bool {
		return m.chunks[k].Kind == mention.SkipChunk && m.chunks[k].Value == "untrue"
	})
}

// onlyFeared: the English noun tells of any act or measure of its kind, or of an act with "a" that would bring
// about what its clause tells: "any attack on Chad", "an attack on Chad would trigger a war".
func (m *matcher) onlyFeared(r *reading) bool {
	n := r.node
	c := n.clause
	if !m.analytic || n.class != lang.Noun || n.chunk > c.verb || c.negated || c.modal != "possible" && c.modal != string(ontology.Planned) || m.chunks[c.verb].Lemma == n.lemma {
		return false
	}
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-3; k-- {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.ActorChunk, mention.DetChunk:
			if k > 0 && m.chunks[k-1].Kind == mention.PrepChunk {
				return false // "under a deal with Chad, Togo will get jets"
			}
			return ch.Value == mention.AnyValue && (r.frame.Measure == "" || ch.Fold == "any")
		case mention.WordChunk, mention.AdjChunk:
		default:
			return false
		}
	}
	return false
}

// leadsToAct: the act is what the verb of its clause says would lead to another: "would trigger a war".
func (m *matcher) leadsToAct(n *node) bool {
	g := n.governor
	if g == nil || g.chunk != n.clause.verb || g.matched == nil || g.matched.frame.Operator != lang.Light {
		return false
	}
	acts := 0
	for _, s := range g.matched.frame.Slots {
		if s.Role == lang.ActRole {
			acts++
		}
	}
	return acts > 1
}
