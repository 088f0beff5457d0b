package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

func queryReads(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	want := dump(t, s)
	texts := []string{"DELETE FROM edge", "UPDATE actor SET name = 'x'", "DROP TABLE edge", "CREATE TABLE x (y)"}
	if s.Language() == graph.Cypher {
		texts = []string{"MATCH (n:Actor) DETACH DELETE n", "MATCH (n:Actor) SET n.name = 'x'", "CREATE (:X)", "CREATE INDEX FOR (n:X) ON (n.y)"}
	}
	for _, text := range texts {
		if _, err := s.Query(context.Background(), text, nil); !errors.Is(err, graph.ErrNotRead) {
			t.Errorf("%s: error %v, want ErrNotRead", text, err)
		}
	}
	same(t, "after the errors", want, dump(t, s))
}

func queryParams(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	text := `SELECT key, name FROM actor WHERE key IN (SELECT value FROM json_each(:keys)) AND name <> $not ORDER BY key`
	if s.Language() == graph.Cypher {
		text = `MATCH (n:Actor) WHERE n.key IN $keys AND n.name <> $not RETURN n.key AS key, n.name AS name ORDER BY key`
	}
	got, err := s.Query(context.Background(), text, map[string]any{"keys": []string{"RUS", "MAR", "p.lavrov"}, "not": "Morocco", "unused": nil})
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Result{Columns: []string{"key", "name"}, Rows: [][]any{{"RUS", "Russia"}, {"p.lavrov", "Sergey Lavrov"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func articles(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	docs := Corpus()
	docs[1].Article.Published = time.Date(2025, 9, 24, 23, 30, 0, 0, time.FixedZone("", 3*60*60)) // 20:30 in UTC
	docs[1].Article.HasTime = true
	put(t, s, docs...)
	want := map[string]graph.Article{}
	for _, d := range docs {
		want[d.Article.Key] = d.Article
	}
	got := map[string]graph.Article{}
	last := ""
	err := s.Articles(context.Background(), func(a graph.Article) error {
		if a.Key <= last {
			t.Errorf("article %q comes after %q", a.Key, last)
		}
		last, got[a.Key] = a.Key, a
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	stop := errors.New("stop")
	if err := s.Articles(context.Background(), func(graph.Article) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v, want that of yield", err)
	}
}

func info(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	got, err := s.Info(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if got.Schema != graph.SchemaVersion || got.Program != "test" || got.Gazetteer != "g1" || got.Kind == "" || got.Location == "" || got.Server == "" {
		t.Errorf("info is %+v", got)
	}
	// 11 meetings as named, 12 between states and bodies; 4 offices, of which the gazetteer knows one, too
	if got.Edges["MET_WITH"] != 23 || got.Edges["HOLDS_OFFICE"] != 4 || got.Events["met-with"] != 11 {
		t.Errorf("edges %v, events %v", got.Edges, got.Events)
	}
	if got.Nodes["Country"] != 12 || got.Nodes["Person"] != 13 || got.Nodes["Organization"] != 3 || got.Nodes["Actor"] != 28 || got.Nodes["Article"] != 1 {
		t.Errorf("nodes %v", got.Nodes)
	}
}
