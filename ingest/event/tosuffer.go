package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// toSuffer: in "said Chad would face massive sanctions" its subject is to suffer, at the hands
// of whoever says so, what others suffer.
func (m *matcher) toSuffer(rd *reading) bool {
	c := rd.node.clause
	if !m.analytic || rd.frame.Operator != lang.Undergo || rd.node.class != lang.Verb || c.modal != "planned" || c.negated || inCondition(c) {
		return false
	}
	return slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.act != nil && tellsOneOf(f.act.lemma, menaces) && len(m.doers(f.act)) == 0
	})
}

// doneTo makes those to whom something is done the ones who are told of.
func doneTo(fills []filler) []filler {
	all := slices.Clone(fills)
	for i := range all {
		if all[i].role == lang.TargetRole {
			all[i].role = lang.SourceRole
		}
	}
	return all
}
