package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

func putSources(t *testing.T, s graph.Store, all ...graph.SourceStatus) int {
	t.Helper()
	n, err := s.PutSources(context.Background(), all)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// What refreshes note of an outlet is no word of its articles: it stays when
// they change, and goes with the last of them.
func sourceStatus(t *testing.T, open func(t *testing.T) graph.Store) {
	docs := Corpus()
	s := open(t)
	put(t, s, docs...)
	plain := dump(t, s)
	when := time.Date(2025, 9, 28, 8, 30, 0, 0, time.FixedZone("", 3*60*60))
	if n := putSources(t, s,
		graph.SourceStatus{Name: "Wire  POST", LastSuccess: when, LastError: "answers 503", LastErrorAt: when.Add(time.Hour), ArticlesADay: 2.5},
		graph.SourceStatus{Name: "Nobody's Paper", LastSuccess: when}); n != 1 {
		t.Errorf("%d sources were noted, want the one that is there", n)
	}
	put(t, s, correction())
	want := map[string]any{"name": "Wire Post", "last_success": "2025-09-28T05:30:00Z", "last_error": "answers 503",
		"last_error_at": "2025-09-28T06:30:00Z", "articles_a_day": 2.5}
	if diff := cmp.Diff(want, dump(t, s).Nodes["Source wire post"]); diff != "" {
		t.Errorf("after a correction (-want +got):\n%s", diff)
	}
	putSources(t, s, graph.SourceStatus{Name: "Wire Post", LastSuccess: when, ArticlesADay: -1})
	want = map[string]any{"name": "Wire Post", "last_success": "2025-09-28T05:30:00Z"}
	if diff := cmp.Diff(want, dump(t, s).Nodes["Source wire post"]); diff != "" {
		t.Errorf("after it answered again (-want +got):\n%s", diff)
	}
	remove(t, s, graph.Selector{Source: "Wire Post"})
	put(t, s, docs[1:3]...)
	same(t, "read again after all of the outlet was removed", plain, dump(t, s))
}
