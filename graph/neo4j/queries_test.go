package neo4j_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/queries"
)

// Every named query gives the same rows in the same order on both stores, for
// each of its parameters alone and for all of them together.
func TestQueriesAnswerAlikeOnBothStores(t *testing.T) {
	s := emptyDatabase(t)
	knowAllNames(t, s)
	there, here := open(t, s), sqliteStore(t)
	put(t, there, storetest.Corpus()...)
	put(t, here, storetest.Corpus()...)
	values := valuesFrom(t, here)
	for _, q := range queries.All() {
		t.Run(q.Name, func(t *testing.T) {
			rows, settings := 0, values.settings(t, q)
			for _, params := range settings {
				rows += sameRows(t, q, here, there, params)
			}
			quiet(t, s, q, settings[0])
			quiet(t, s, q, settings[len(settings)-1])
			if rows == 0 {
				t.Error("no parameters give a row: the comparison proves nothing; add values to valuesFrom")
			}
		})
	}
}

func sqliteStore(t *testing.T) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	return store
}

func sameRows(t *testing.T, q queries.Query, here, there graph.Store, params map[string]any) int {
	t.Helper()
	want, err := q.Run(t.Context(), here, params)
	if err != nil {
		t.Fatalf("%v: SQLite: %v", params, err)
	}
	got, err := q.Run(t.Context(), there, params)
	if err != nil {
		t.Fatalf("%v: Neo4j: %v", params, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%v (-SQLite +Neo4j):\n%s", params, diff)
	}
	return len(got.Rows)
}

// quiet runs a query and fails on what the server has to say about it.
func quiet(t *testing.T, s neo4j.Settings, q queries.Query, params map[string]any) {
	t.Helper()
	bound := make(map[string]any)
	for _, p := range q.Params {
		bound[p.Name] = params[p.Name]
	}
	for _, complaint := range complaints(t, s, q.Cypher, bound) {
		t.Errorf("%v: the server says %s", params, complaint)
	}
}

// complaints are the server's remarks on a query: a name that the graph does
// not have, a deprecated form, a product of all with all.
func complaints(t *testing.T, s neo4j.Settings, text string, params map[string]any) []string {
	t.Helper()
	result, err := ask(t.Context(), s, text, params)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, status := range result.Summary.GqlStatusObjects() {
		if status.IsNotification() && (status.RawSeverity() == "WARNING" || status.GqlStatus() == "03N90") {
			all = append(all, status.GqlStatus()+": "+status.StatusDescription())
		}
	}
	return all
}

func TestServersRemarksAreHeard(t *testing.T) {
	s := emptyDatabase(t)
	knowAllNames(t, s)
	for text, want := range map[string]string{
		"MATCH (n:Actors) RETURN n":                                          "01N50",
		"MATCH (:Actor)-[e:MET]->() RETURN e":                                "01N51",
		"MATCH (n:Actor) RETURN n.naem":                                      "01N52",
		"MATCH (n:Actor) RETURN id(n)":                                       "01N",
		"MATCH (a:Actor {key: 'a'}), (b:Actor {key: 'b'}) RETURN a, b":       "03N90",
		"MATCH (n:Actor:Person)-[e:MET_WITH]->(m) RETURN n.name, e.quote, m": "",
	} {
		got := complaints(t, s, text, nil)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.HasPrefix(got[0], want)) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// knowAllNames lets the database know every label, type and property of the
// ontology, so that it warns of those alone that nobody ever writes.
func knowAllNames(t *testing.T, s neo4j.Settings) {
	t.Helper()
	var labels, types []string
	properties := map[string]any{"key": "names"}
	learn := func(all []ontology.Property) {
		for _, p := range all {
			properties[p.Name] = "x"
		}
	}
	for _, n := range ontology.Nodes() {
		labels = append(append(labels, n.Label), n.Labels...)
		learn(n.Properties)
	}
	for _, e := range ontology.Edges() {
		types = append(types, e.Type)
		learn(e.Properties)
	}
	run(t, s, "CREATE (n:Names) SET n += $properties DETACH DELETE n", map[string]any{"properties": properties})
	run(t, s, "CREATE (n:$($labels)) DETACH DELETE n", map[string]any{"labels": labels})
	run(t, s, "UNWIND $types AS type CREATE (a)-[e:$(type)]->(b) DETACH DELETE a, b", map[string]any{"types": types})
}

// values are what parameters are tried with, by name, else by type.
type values struct {
	byName map[string][]any
	byType map[queries.Type][]any
}

func valuesFrom(t *testing.T, store *sqlite.Store) values {
	t.Helper()
	result, err := store.Query(t.Context(), "SELECT key FROM event ORDER BY key", nil)
	if err != nil {
		t.Fatal(err)
	}
	var events []string
	var one []any
	for _, row := range result.Rows {
		events = append(events, row[0].(string))
		one = append(one, row[0])
	}
	actors := []any{"RUS", "p.lavrov", "USA", "IND", "p.bourita", "MAR", "o.aes", "o.hamas", "ISR", "p.modi", "FRA", "nobody"}
	return values{
		byName: map[string][]any{
			"kind": {"country", "person", "organization"}, "side": {"source", "target"}, "type": {"HOLDS_OFFICE", "MEMBER_OF"},
			"status": {"occurred", "planned", "denied"}, "relations": {[]string{"met-with"}, []string{"attacks", "praises"}},
			"events": {events, events[:1], []string{}}, "keys": {[]string{"RUS", "p.lavrov", storetest.Embargo.Key(), "RUS", "nobody"}}, "from": {"2025-09-24", "2025-09-26"}, "to": {"2025-09-25", "2025-12-31"}, "limit": {int64(1), int64(100)},
			"articles": {[]string{"https://example.org/page", "Morning Star/admits"}, []string{}},
		},
		byType: map[queries.Type][]any{
			queries.Actor: actors, queries.Side: append(slices.Clone(actors), storetest.Embargo.Key()), queries.Event: one,
			queries.Measure: {storetest.Embargo.Key(), storetest.Listing.Key()},
		},
	}
}

func (v values) of(t *testing.T, q queries.Query, p queries.Param) []any {
	t.Helper()
	if all, ok := v.byName[p.Name]; ok {
		return all
	}
	all, ok := v.byType[p.Type]
	if !ok {
		t.Fatalf("query %q has a parameter %q of type %q: add values for it to valuesFrom", q.Name, p.Name, p.Type)
	}
	return all
}

// settings are: the required parameters with each of their values and nothing
// else, with each value of each optional one, and with the first of all.
func (v values) settings(t *testing.T, q queries.Query) []map[string]any {
	t.Helper()
	bases := []map[string]any{{}}
	for _, p := range q.Params {
		if p.Required {
			bases = times(bases, p.Name, v.of(t, q, p))
		}
	}
	all := slices.Clone(bases)
	for _, base := range bases[:min(len(bases), 2)] {
		full := base
		for _, p := range q.Params {
			if !p.Required {
				all = append(all, times([]map[string]any{base}, p.Name, v.of(t, q, p))...)
				full = with(full, p.Name, v.of(t, q, p)[0])
			}
		}
		all = append(all, full)
	}
	return all
}

func times(bases []map[string]any, name string, values []any) []map[string]any {
	var all []map[string]any
	for _, base := range bases {
		for _, value := range values {
			all = append(all, with(base, name, value))
		}
	}
	return all
}

func with(base map[string]any, name string, value any) map[string]any {
	more := map[string]any{name: value}
	for k, v := range base {
		more[k] = v
	}
	return more
}
