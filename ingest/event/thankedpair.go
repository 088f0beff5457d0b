package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// thankedPair are who thanks somebody for a call or a meeting and whom he thanks: the two have spoken.
// "Thanked Turkey for the talks" tells of others' talks.
func (m *matcher) thankedPair(n *node) *argument {
	if !m.thankedFor(n) || !tells(n.lemma, "met-with") && !tells(n.lemma, "spoke-with") || strings.HasSuffix(m.chunks[n.chunk].Fold, "s") || len(m.genitives(n))+len(n.behind("between"))+len(n.behind("with")) > 0 {
		return nil
	}
	var who, whom *argument
	for i := range n.governor.matched.fills {
		switch f := &n.governor.matched.fills[i]; f.role {
		case lang.SourceRole:
			who = &f.argument
		case lang.TargetRole:
			whom = &f.argument
		}
	}
	if who == nil || whom == nil || who.actor == nil || whom.actor == nil || len(who.actor.List)+len(whom.actor.List) > 0 {
		return nil
	}
	return m.together(who, whom.actor)
}

// thankedFor: the English noun tells what somebody is thanked for, which is over.
func (m *matcher) thankedFor(n *node) bool {
	g := n.governor
	return m.analytic && n.class == lang.Noun && g != nil && g.class == lang.Verb && g.matched != nil && g.matched.frame.Relation == "praises" && prepOf(g, n) == "for"
}
