package graph_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/storetest"
)

// What cannot be kept is refused with the article, the report and the reason.
func TestCheckRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(d *graph.Document)
		want string
	}{
		{"no key", func(d *graph.Document) { d.Article.Key = "" }, `article "seed": it has no key`},
		{"an actor without name", func(d *graph.Document) { d.Actors[0].Name = "" }, "has no key or no name"},
		{"an unknown kind", func(d *graph.Document) { d.Actors[0].Kind = "ship" }, `unknown kind "ship"`},
		{"an unknown label", func(d *graph.Document) { d.Actors[0].Labels = []string{"Bloc"} }, `unknown label "Bloc"`},
		{"a country that is none", func(d *graph.Document) { d.Actors[0].Key = "EUR" }, `"EUR": no country has this code`},
		{"an actor twice", func(d *graph.Document) { d.Actors = append(d.Actors, d.Actors[0]) }, "is listed twice"},
		{"a missing actor", func(d *graph.Document) { d.Actors = d.Actors[1:] }, "is not among the actors of the document"},
		{"a missing place", func(d *graph.Document) { d.Places = nil }, `place "g.5128581" is not among the places`},
		{"an unknown relation", func(d *graph.Document) { d.Reports[0].Relation = "likes" }, `unknown relation "likes"`},
		{"an unknown status", func(d *graph.Document) { d.Reports[0].Status = "maybe" }, `unknown status "maybe"`},
		{"an unknown aspect", func(d *graph.Document) { d.Reports[0].Aspect = "" }, `unknown aspect ""`},
		{"an unknown code", func(d *graph.Document) { d.Reports[0].CAMEO = "99" }, `unknown CAMEO code "99"`},
		{"no such day", func(d *graph.Document) { d.Reports[0].Date = "2025-02-30" }, "no such day"},
		{"too sure", func(d *graph.Document) { d.Reports[0].Confidence = 1.1 }, "confidence 1.1 is not between 0 and 1"},
		{"no key of a report", func(d *graph.Document) { d.Reports[0].Key = "" }, "call Keys first"},
		{"one key for two", func(d *graph.Document) { d.Reports[1].Key = d.Reports[0].Key }, "is that of another report"},
		{"one end", func(d *graph.Document) { d.Reports[0].Parts = d.Reports[0].Parts[:1] }, "0 sources, 0 targets, 1 parties"},
		{"a span outside", func(d *graph.Document) { d.Reports[0].End = 1 << 20 }, "lies outside of the text"},
		{"a measure of nobody", func(d *graph.Document) { d.Reports[0].Measure = &graph.Measure{Kind: "war", Name: "war"} }, "has no imposer"},
		{"an unknown measure", func(d *graph.Document) { d.Reports[0].Measure = &graph.Measure{Kind: "x", Imposer: "USA", Name: "x"} }, `unknown kind of measure "x"`},
		{"a tie that is an act", func(d *graph.Document) { d.Ties[0].Relation = "met-with" }, "is no tie"},
		{"a tie of no day", func(d *graph.Document) { d.Ties[0].Since = "long ago" }, "not YYYY"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := storetest.Seed()
			c.harm(&doc)
			err := graph.Check(&doc)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
	doc := storetest.Seed()
	if err := graph.Check(&doc); err != nil {
		t.Errorf("the unharmed document: %v", err)
	}
}
