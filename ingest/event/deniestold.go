package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
)

// deniesTold: an English relative clause denies what its sentence says that somebody said: "Chad
// said Niger had agreed to talks, which Niamey denied".
func (a *article) deniesTold(rd *reading) bool {
	return a.pack.Settings.Analytic() && hasOperator(rd.node.lemma, lang.Deny) && rd.node.clause.link == relLink && rd.node.clause.behindTold()
}

// behindTold: the relative clause stands in what somebody says.
func (c *clause) behindTold() bool {
	for up := c.parent; up != nil; up = up.parent {
		if up.link == compLink {
			return true
		}
	}
	return false
}
