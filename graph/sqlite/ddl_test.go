package sqlite

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write generated files anew")

// schema.sql is migration 1: once released it must not change any more, so a
// change of the ontology needs a migration of its own.
func TestSchemaIsThatOfTheOntology(t *testing.T) {
	want := schemaHead + DDL()
	if *update {
		if err := os.WriteFile("schema.sql", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("schema.sql")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("schema.sql is stale; run go test ./graph/sqlite -update (-want +got):\n%s", diff)
	}
}

const schemaHead = `-- The tables of the SQLite store, made from the ontology: go test ./graph/sqlite -update
-- Dates are ISO text, lists are JSON arrays of strings, booleans are 0 and 1.
-- A query that may meet an edge of any act reads table edge, of any tie table tie.

`
