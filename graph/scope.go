package graph

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// changedScope makes the events of one scope before and after a write, without
// those that rest on the same reports before and after: of a scope with
// thousands of reports a write changes a few events.
func changedScope(before, after []*telling) (gone, come []*event) {
	was, is := clusterScope(before), clusterScope(after)
	stays := map[string]*cluster{}
	for _, c := range was {
		stays[c.reports()] = c
	}
	var fresh []*cluster
	for _, c := range is {
		if old := stays[c.reports()]; old != nil && old.sameTellings(c) {
			delete(stays, c.reports())
			continue
		}
		fresh = append(fresh, c)
	}
	for _, c := range was {
		if stays[c.reports()] == c {
			gone = append(gone, newEvent(c))
		}
	}
	for _, c := range fresh {
		come = append(come, newEvent(c))
	}
	return gone, come
}

// reports names the reports of a cluster.
func (c *cluster) reports() string {
	if c.label == "" {
		slices.SortFunc(c.tellings, better)
		var b strings.Builder
		for _, t := range c.tellings {
			b.WriteString(t.Report.Key)
			b.WriteByte(' ')
		}
		c.label = b.String()
	}
	return c.label
}

// sameTellings reports whether two clusters rest on the same reports of the
// same version of their articles; a corrected one is read anew.
func (c *cluster) sameTellings(other *cluster) bool { return slices.Equal(c.tellings, other.tellings) }

// scopeRows is the part of the graph that events of one scope make: the
// events, their reports, and the browse edges as named. Edges between states
// and bodies run over several scopes and are made from the events of all.
func scopeRows(events []*event) *rowSet {
	set := newRowSet()
	for _, e := range events {
		set.addNode(e.node())
		set.addEdges(e.edges()...)
		set.addEdges(e.namedEdges()...)
		for _, t := range e.tellings {
			addReport(set, t, "event", e.key)
		}
	}
	return set
}

func addReport(set *rowSet, t *telling, supports, key string) {
	r := &t.Report
	origin := r.DateOrigin
	if origin == "" {
		origin = ontology.OriginLacks
	}
	p := Props{
		"article": t.Article.Key, "scope": t.Scope, "position": int64(t.Position), "relation": string(r.Relation),
		"status": string(r.Status), "date_origin": string(origin), "quote": r.Quote, "sentence": r.Sentence,
		"start": int64(r.Start), "end": int64(r.End), "rule": r.Rule, "confidence": r.Confidence,
		"program": t.Article.Program, "record": t.record(),
	}
	p.put(supports, key)
	p.put("date", string(r.Date))
	p.put("date_text", r.DateText)
	p.put("said_by", r.SaidBy)
	p.put("about", r.About)
	p.put("gazetteer_version", t.Article.Gazetteer)
	set.addNode(Node{Label: ontology.ReportLabel, Key: r.Key, Props: p})
	set.addEdges(plainEdge(ontology.Contains, NodeRef{ontology.ArticleLabel, t.Article.Key}, NodeRef{ontology.ReportLabel, r.Key}))
}
