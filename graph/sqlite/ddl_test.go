package sqlite

import (
	"context"
	"database/sql"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

var update = flag.Bool("update", false, "write generated files anew")

// schema.sql shows the tables as they are now, for whoever writes a query.
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

// A change of the ontology needs a migration: an old file ends up with the
// tables, columns and indexes that the ontology declares.
func TestMigrationsLeadToTheOntology(t *testing.T) {
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	fresh, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "fresh.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer fresh.Close()
	if _, err := fresh.Exec(DDL() + "CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(columnsOf(t, fresh), columnsOf(t, s.read)); diff != "" {
		t.Errorf("-ontology +migrations:\n%s", diff)
	}
	if _, err := migration(graph.SchemaVersion); err == nil {
		t.Errorf("there is a migration behind schema version %d", graph.SchemaVersion)
	}
}

// columnsOf lists every column and index of a file.
func columnsOf(t *testing.T, db *sql.DB) map[string]string {
	t.Helper()
	rows, err := db.Query(`SELECT m.name || '.' || c.name, c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c
		WHERE m.type = 'table' UNION ALL SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var name, is string
		if err := rows.Scan(&name, &is); err != nil {
			t.Fatal(err)
		}
		all[name] = is
	}
	if len(all) < 100 {
		t.Fatalf("only %d columns and indexes", len(all))
	}
	return all
}
