package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownSided are what somebody who speaks for a state tells of without a word on his own
// side of it. A deal with another may be one of anybody.
var ownSided = map[ontology.Relation]bool{"met-with": true, "spoke-with": true, "cooperates-with": true}

// ownSide is the speaker's side of what he tells of an Arabic noun of which the other
// side alone is named, where that is the subject of what he says: «قال إن المحادثات مع
// بيرو ستستأنف», «إن هناك مفاوضات مع بيرو». Whoever meets a person meets him himself, else
// his state does.
func (m *matcher) ownSide(n *node, f *lang.Frame, slot lang.Slot) []filler {
	if !m.vso || slot.Role != lang.SourceRole || n.class != lang.Noun || n.pron != "" || !ownSided[f.Relation] || len(m.doers(n)) > 0 {
		return nil
	}
	with := m.prepositional(n, "مع")
	if len(with) == 0 || with[0].actor == nil || with[0].actor.Kind == mention.ByPronoun || with[0].chunk > n.chunk+4 || !m.saidDirectly(n.clause) || !m.heads(n) {
		return nil
	}
	pron := "1p"
	if p := with[0].actor; p.Kind == mention.ByCounterpart || people(p) {
		pron = speakerPron
	}
	return []filler{{role: slot.Role, pron: pron, argument: argument{chunk: n.chunk}}}
}

// saidDirectly: the clause is what somebody says.
func (m *matcher) saidDirectly(c *clause) bool {
	if c.link == quoteLink && c.governor < 0 && c.parent != nil {
		c = c.parent // «أضاف أن "المحادثات مع بيرو"»
	}
	g := m.byChunk[c.governor]
	return g != nil && g.matched != nil && g.matched.frame.Operator == lang.Say
}

// heads: the noun is the subject of its clause, with or without "a round of" before it, or
// of one without a verb the first phrase.
func (m *matcher) heads(n *node) bool {
	if n.clause.verb >= 0 {
		sub := m.subjectOf(n.clause)
		return sub != nil && sub.arg != nil && sub.arg.node != nil && (sub.arg.node == n || n.governor == sub.arg.node && prepOf(n.governor, n) == "من")
	}
	for _, k := range n.clause.parts {
		switch m.chunks[k].Kind {
		case mention.ActorChunk, mention.NounChunk, mention.PrepChunk:
			return k == n.chunk
		}
	}
	return false
}
