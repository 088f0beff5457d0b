package event

import (
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// cameFor: the English infinitive tells for what somebody came, as a past tells: "flew to Rome to meet".
func (m *matcher) cameFor(c *clause) bool {
	g := m.byChunk[c.governor]
	return m.analytic && c.link == infLink && g != nil && m.past(g.clause) && tells(g.lemma, "visited")
}

// longAhead: the day lies so far ahead of the article that nobody set out for it already.
func (a *article) longAhead(d ontology.Date) bool {
	day, err := time.Parse(time.DateOnly, string(d.First()))
	published, wrong := time.Parse(time.DateOnly, string(a.in.Published))
	return err == nil && wrong == nil && day.Sub(published) > historyAge
}
