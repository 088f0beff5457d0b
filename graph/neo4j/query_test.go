package neo4j_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

func TestCells(t *testing.T) {
	store := emptyStore(t)
	got, err := store.Query(t.Context(), `
		RETURN $text AS text, 1 AS whole, 0.5 AS part, true AS yes, null AS nothing, ['a', 'b'] AS texts, [] AS none,
		       [1, 'a'] AS mixed, {a: date('2025-09-24')} AS map, date('2025-09-24') AS day, datetime('2025-09-24T10:00:00Z') AS time,
		       duration('P1D') AS span`, map[string]any{"text": "لافروف"})
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Result{
		Columns: []string{"text", "whole", "part", "yes", "nothing", "texts", "none", "mixed", "map", "day", "time", "span"},
		Rows: [][]any{{"لافروف", int64(1), 0.5, true, nil, []string{"a", "b"}, []string{}, []any{int64(1), "a"},
			map[string]any{"a": "2025-09-24"}, "2025-09-24", "2025-09-24T10:00:00Z", "P0M1DT0S"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNodesAndPathsAsCells(t *testing.T) {
	s := emptyDatabase(t)
	run(t, s, "CREATE (:A {name: 'a'})-[:R {w: 1}]->(:B)", nil)
	got, err := open(t, s).Query(t.Context(), "MATCH p = (:A)-[]->(:B) RETURN p", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []any{
		map[string]any{"name": "a", "labels": []string{"A"}},
		map[string]any{"w": int64(1), "type": "R"},
		map[string]any{"labels": []string{"B"}},
	}
	if diff := cmp.Diff(want, got.Rows[0][0]); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What is written in a query never changes the graph, and never reaches a file
// or an address from where the server stands.
func TestQueryOnlyReads(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	for name, text := range map[string]string{
		"create":                "CREATE (n:X) RETURN n",
		"delete":                "MATCH (n) DETACH DELETE n",
		"set":                   "MATCH (n) SET n.x = 1",
		"schema":                "CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.y)",
		"procedure that writes": "CALL db.createLabel('X')",
		"users":                 "SHOW USERS",
		"settings":              "CALL dbms.listConfig()",
		"password":              "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
		"file":                  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
		"address":               "load csv FROM 'http://127.0.0.1:1/' AS line RETURN line",
		"comment":               "LOAD /* */ CSV FROM 'file:///x' AS line RETURN line",
		"escape":                `LO\u0041D CSV FROM 'file:///x' AS line RETURN line`,
		"subquery":              "CALL () { LOAD CSV FROM 'file:///x' AS line RETURN line } RETURN line",
		"existence":             "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'file:///x' AS line RETURN line } RETURN n",
		"before a match":        "LOAD CSV FROM 'file:///x' AS line MATCH (n:Actor {key: line[0]}) RETURN n",
		"in a union":            "MATCH (n) CALL (n) { LOAD CSV FROM 'file:///x' AS line RETURN line UNION MATCH (m) RETURN m AS line } RETURN line",
		"after much else":       "MATCH (a)-->(b) WITH a, b MATCH (c) WHERE c.x = a.x CALL (a) { MATCH (z) LOAD CSV FROM a.url AS line RETURN line } OPTIONAL MATCH (d)-->(c) RETURN d, line",
		"with a prefix":         "CYPHER 5 LOAD CSV FROM 'file:///x' AS line RETURN line",
	} {
		if _, err := store.Query(t.Context(), text, nil); !errors.Is(err, graph.ErrNotRead) {
			t.Errorf("%s: %v, want ErrNotRead", name, err)
		}
	}
	for name, text := range map[string]string{
		"two statements": "RETURN 1; MATCH (n) DETACH DELETE n",
		"profile":        "PROFILE CREATE (n:X)",
	} {
		if _, err := store.Query(t.Context(), text, nil); err == nil {
			t.Errorf("%s passed", name)
		}
	}
	if n := number(t, s, "MATCH (n) RETURN count(n)"); n != 1 {
		t.Errorf("%d nodes afterwards, want the mark alone", n)
	}
}

func TestWordsInATextAreNoLoading(t *testing.T) {
	got, err := emptyStore(t).Query(t.Context(), "RETURN 'LOAD CSV\n| +LoadCSV' AS text // LOAD CSV", nil)
	if err != nil || got.Rows[0][0] != "LOAD CSV\n| +LoadCSV" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestMistakeInAQueryIsOneLine(t *testing.T) {
	_, err := emptyStore(t).Query(t.Context(), "MATCH (n RETURN n", nil)
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "Invalid input 'RETURN'") {
		t.Errorf("got %v, want the server's complaint in one line", err)
	}
}

func TestLongQueryIsEnded(t *testing.T) {
	s := emptyDatabase(t)
	s.Timeout = 500 * time.Millisecond
	start := time.Now()
	_, err := open(t, s).Query(t.Context(), "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)", nil)
	if err == nil || !strings.Contains(err.Error(), "took longer than 500ms") {
		t.Errorf("got %v after %s, want the limit named", err, time.Since(start))
	}
}

func TestInterruptedQueryEnds(t *testing.T) {
	store := emptyStore(t)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := store.Query(ctx, "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)", nil)
	if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > 5*time.Second {
		t.Errorf("got %v after %s, want an end at once", err, time.Since(start))
	}
}
