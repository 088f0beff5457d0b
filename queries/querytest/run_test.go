package querytest

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/queries"
)

var update = flag.Bool("update", false, "rewrite the answers of all cases with what SQLite gives")

func open(t *testing.T) graph.Store {
	t.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(ctx); err != nil {
			t.Error(err)
		}
	})
	return store
}

func TestSQLite(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	Run(t, open)
}

func rewrite(t *testing.T) {
	ctx := context.Background()
	store := open(t)
	if _, err := store.Put(ctx, storetest.Corpus()); err != nil {
		t.Fatal(err)
	}
	for name, answer := range map[string]func(string) string{
		"queries.txtar":   func(asked string) string { return answerQuery(ctx, store, asked) },
		"questions.txtar": func(asked string) string { return answerQuestion(ctx, store, asked) },
	} {
		path := filepath.Join("testdata", name)
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range archive.Files {
			archive.Files[i].Data = []byte(answer(f.Name))
		}
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A query without a case, or whose cases all have no rows, is not proven to be
// the same on both stores.
func TestEveryQueryHasRows(t *testing.T) {
	if *update {
		t.Skip("the cases are being rewritten")
	}
	rows := map[string]int{}
	for _, c := range txtar.Parse(queryCases).Files {
		name, _, _ := strings.Cut(c.Name, " ")
		rows[name] += len(c.Data)
	}
	for _, q := range queries.All() {
		if rows[q.Name] == 0 {
			t.Errorf("query %s has no case with rows in testdata/queries.txtar", q.Name)
		}
	}
}
