package graph

import "github.com/diplograph/diplograph/graph/ontology"

// scopeRows is the part of the graph that the reports of one scope make: the
// reports, their events, and the browse edges as named. Edges between states
// and bodies run over several scopes and are made from the events of all.
func scopeRows(tellings []*telling) *rowSet {
	set := newRowSet()
	for _, e := range deriveEvents(tellings) {
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
