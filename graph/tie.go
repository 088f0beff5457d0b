package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// tieRows is the part of the graph that one office or membership makes: an
// edge for each term that the gazetteer knows, with the reports of articles
// written in it, and one without dates for reports outside of all terms.
//
//	(:Person)-[:HOLDS_OFFICE {office, since, until, basis}]->(:Country)
func tieRows(scope string, tellings []*telling, rows []string) (*rowSet, error) {
	c := strings.SplitN(scope, "|", 5) // an office may hold anything
	terms, err := readTerms(rows)
	if err != nil {
		return nil, fmt.Errorf("reading the tie %q of the gazetteer: %w", scope, err)
	}
	told := map[Tie][]*telling{}
	for _, t := range terms {
		told[t] = nil // a term without reports is an edge, too
	}
	set := newRowSet()
	for _, t := range tellings {
		if t.Report.Status != ontology.Occurred { // "is to join", "is no member": a report, but no tie
			addReport(set, t, "tie", "")
			continue
		}
		term := termOf(terms, t)
		told[term] = append(told[term], t)
	}
	for term, all := range told {
		e := tieEdge(c[1], c[2], c[3], c[4], term, all)
		set.addEdges(e)
		for _, t := range all {
			addReport(set, t, "tie", e.Key)
		}
	}
	return set, nil
}

func readTerms(rows []string) ([]Tie, error) {
	var terms []Tie
	for _, row := range rows {
		var t Tie
		if err := json.Unmarshal([]byte(row), &t); err != nil {
			return nil, err
		}
		terms = append(terms, t)
	}
	slices.SortFunc(terms, func(a, b Tie) int { return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(b.Until, a.Until)) })
	// Two gazetteers may differ in the end of one term: the known end wins.
	return slices.CompactFunc(terms, func(a, b Tie) bool { return a.Since == b.Since }), nil
}

// termOf is the term in which a report's article was written, or the empty one.
func termOf(terms []Tie, t *telling) Tie {
	day := t.Article.day()
	for _, term := range terms {
		after := day == "" || term.Since == "" || term.Since.First() <= day
		before := day == "" || term.Until == "" || day <= term.Until.Last()
		if after && before {
			return term
		}
	}
	return Tie{}
}

func tieEdge(relType, from, to, office string, term Tie, told []*telling) Edge {
	rel, _ := ontology.RelationOf(relType)
	source, target := NodeRef{ontology.ActorLabel, from}, NodeRef{ontology.ActorLabel, to}
	p := Props{"label": cmp.Or(office, rel.Label), "basis": "gazetteer", "reports": int64(len(told)), "articles": int64(0)}
	p.put("office", office)
	p.put("since", string(term.Since))
	p.put("until", string(term.Until))
	if len(told) > 0 {
		p["basis"] = "text and gazetteer"
		if term == (Tie{}) {
			p["basis"] = "text"
		}
		slices.SortFunc(told, better)
		best, articles := told[0], map[string]bool{}
		for _, t := range told {
			articles[t.Article.Key] = true
		}
		p["articles"] = int64(len(articles))
		p["quote"], p["article"] = best.Report.Quote, best.Article.Title
		if term == (Tie{}) {
			p.put("since", string(best.Report.Date))
		}
		p.put("url", best.Article.URL)
		p.put("published", best.Article.Published)
	}
	return Edge{Type: relType, Key: edgeKey(relType, source, target, office, string(term.Since)), From: source, To: target, Props: p}
}
