package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
)

var ctx = context.Background()

// What is not ours is refused in one line, and nothing is written: neither
// into the file nor beside it.
func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
	}{
		{"a text", func(t *testing.T, path string) { write(t, path, strings.Repeat("no database\n", 20)) }, graph.ErrForeign},
		{"a short file", func(t *testing.T, path string) { write(t, path, "x") }, graph.ErrForeign},
		{"a folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}, graph.ErrForeign},
		{"a database of another program", func(t *testing.T, path string) { exec(t, path, "CREATE TABLE x (y)") }, graph.ErrForeign},
		{"a newer store", func(t *testing.T, path string) {
			fill(t, path)
			exec(t, path, fmt.Sprintf("PRAGMA user_version = %d", graph.SchemaVersion+1), "PRAGMA journal_mode = delete")
		}, graph.ErrNewer},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "graph.db")
			c.make(t, path)
			before := files(t, dir)
			s, err := sqlite.Open(ctx, path)
			if err == nil {
				s.Close(ctx)
			}
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			if strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), path) {
				t.Errorf("error %q is not one line that names the file", err)
			}
			if diff := cmp.Diff(before, files(t, dir)); diff != "" {
				t.Errorf("files changed:\n%s", diff)
			}
		})
	}
}

// The version may stand in the log beside the file, where inspecting the file
// does not see it.
func TestOpenRefusesNewerInLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	fill(t, path)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(fmt.Sprintf("PRAGMA user_version = %d", graph.SchemaVersion+1)); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(ctx, path); !errors.Is(err, graph.ErrNewer) {
		t.Errorf("error %v, want ErrNewer", err)
	}
}

func TestOpenMakesFoldersAndKeepsWhatWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "graph ?#%.db") // a name that a URL would break
	fill(t, path)
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(ctx)
	got, err := s.Info(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got.Nodes["Article"] != 1 || got.Location != path {
		t.Errorf("info %+v", got)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

// A store that may not be written answers questions and refuses writes.
func TestReadOnlyFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write everything")
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	fill(t, path)
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(ctx)
	if _, err := s.Put(ctx, []graph.Document{storetest.Seed()}); !errors.Is(err, graph.ErrReadOnly) {
		t.Errorf("error %v, want ErrReadOnly", err)
	}
	if got, err := s.Info(ctx); err != nil || got.Nodes["Article"] != 1 {
		t.Errorf("info %+v, error %v", got, err)
	}
}

// Two programs may write one file: one waits for the other.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	docs := storetest.Corpus()
	done := make(chan error, 2)
	for _, half := range [][]graph.Document{docs[:4], docs[4:]} {
		go func() { done <- writeEach(path, half) }()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	got := dump(t, path)
	one := open(t)
	if _, err := one.Put(ctx, docs); err != nil {
		t.Fatal(err)
	}
	want, err := storetest.DumpOf(ctx, one)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-one writer +two writers:\n%s", diff)
	}
}

// A store that other rules filled is derived anew when it is opened, even
// where they sorted the reports into other scopes.
func TestRebuild(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	if err := writeEach(path, storetest.Corpus()); err != nil {
		t.Fatal(err)
	}
	want := dump(t, path)
	exec(t, path, "UPDATE meta SET value = '0' WHERE name = 'rules'",
		"DELETE FROM edge WHERE type = 'MET_WITH'", "UPDATE event SET date = '1999', pairs = '[]'", "UPDATE actor SET name = 'x'",
		"UPDATE report SET scope = 'old|' || scope, record = replace(record, '\"scope\":\"', '\"scope\":\"old|')",
		"DELETE FROM tie WHERE basis = 'gazetteer'", "UPDATE tie SET basis = 'x'", "UPDATE took_part SET office = 'x'")
	if diff := cmp.Diff(want, dump(t, path)); diff != "" {
		t.Errorf("-want +rebuilt:\n%s", diff)
	}
	if err := writeEach(path, storetest.Corpus()[:2]); err != nil { // and writes go on
		t.Error(err)
	}
}

// A store that an older program filled gets the new columns and keeps its graph.
func TestMigratesAFilledStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	if err := writeEach(path, storetest.Corpus()); err != nil {
		t.Fatal(err)
	}
	want := dump(t, path)
	for _, column := range []string{"last_success", "last_error", "last_error_at", "articles_a_day"} {
		exec(t, path, "ALTER TABLE source DROP COLUMN "+column)
	}
	exec(t, path, "ALTER TABLE actor DROP COLUMN former_keys", "PRAGMA user_version = 1")
	if diff := cmp.Diff(want, dump(t, path)); diff != "" {
		t.Errorf("-want +migrated:\n%s", diff)
	}
}

func dump(t *testing.T, path string) storetest.Dump {
	t.Helper()
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(ctx)
	d, err := storetest.DumpOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func writeEach(path string, docs []graph.Document) error {
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		return err
	}
	defer s.Close(ctx)
	for _, d := range docs {
		if _, err := s.Put(ctx, []graph.Document{d}); err != nil {
			return err
		}
	}
	return nil
}

// A query cannot leave the file, even with several statements.
func TestQueryStaysInside(t *testing.T) {
	s := open(t)
	other := filepath.Join(t.TempDir(), "other.db")
	for _, text := range []string{
		"PRAGMA query_only = 0; DELETE FROM edge",
		"PRAGMA query_only = 0",
		"SELECT 1; INSERT INTO meta VALUES ('a', 'b')",
		"SELECT ';'; -- ;\nDELETE FROM edge",
		"SELECT /* ' */ 1; DELETE FROM edge -- '",
		"WITH x AS (SELECT 1) INSERT INTO meta SELECT 'a', 'b' FROM x",
		fmt.Sprintf("ATTACH '%s' AS o; CREATE TABLE o.x (y)", other),
		fmt.Sprintf("/* SELECT */ ATTACH '%s' AS o", other),
		fmt.Sprintf("VACUUM INTO '%s'", other),
	} {
		if _, err := s.Query(ctx, text, nil); !errors.Is(err, graph.ErrNotRead) {
			t.Errorf("%s: error %v, want ErrNotRead", text, err)
		}
	}
	for _, text := range []string{"SELECT ';' -- ; \n;", "-- a comment\nWITH x AS (SELECT 1) SELECT * FROM x;", "VALUES (1)", `SELECT 1 AS "a;b"`} {
		if _, err := s.Query(ctx, text, nil); err != nil && !strings.Contains(err.Error(), "syntax error") {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := os.Stat(other); err == nil {
		t.Error("a query wrote another file")
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte("SQLite format 3\x00"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "graph.db")
		write(t, path, string(content))
		s, err := sqlite.Open(ctx, path) // must neither panic nor change what it refuses
		if err == nil {
			s.Close(ctx)
		} else if got, _ := os.ReadFile(path); string(got) != string(content) {
			t.Errorf("refused (%v) and changed", err)
		}
	})
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func exec(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

func fill(t *testing.T, path string) {
	t.Helper()
	if err := writeEach(path, []graph.Document{storetest.Seed()}); err != nil {
		t.Fatal(err)
	}
}

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		all[path] = graph.Hash(string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
