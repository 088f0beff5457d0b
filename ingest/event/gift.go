package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// anothersGift: who is critical of aid to somebody, or opposes it, does not give it.
func (m *matcher) anothersGift(r *reading) bool {
	n := r.node
	g := n.governor
	if !m.analytic || n.class != lang.Noun || agentNoun(r.frame) || n.pron != "" || g == nil || g.class == lang.Noun || r.frame.Relation != "aids" && r.frame.Relation != "supports" && r.frame.Relation != "cooperates-with" {
		return false
	}
	against := g.class == lang.Adj && (tells(g.lemma, "criticizes") || tells(g.lemma, "rejects"))
	if r := g.matched; r != nil {
		against = r.frame.Relation == "criticizes" || r.frame.Relation == "rejects"
	}
	if !against || len(m.genitives(n)) > 0 {
		return false
	}
	sub := m.subjectActor(g.clause)
	return sub != nil && slices.ContainsFunc(r.fills, func(f filler) bool { return f.argument.chunk == sub.chunk })
}
