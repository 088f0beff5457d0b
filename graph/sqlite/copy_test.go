package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
)

// A copy that is taken while the store is written holds whole transactions.
func TestCopyWhileInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	docs := storetest.Corpus()
	if err := writeEach(path, docs[:1]); err != nil {
		t.Fatal(err)
	}
	before := dump(t, path)
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(ctx)
	written := make(chan error, 1)
	go func() {
		_, err := s.Put(ctx, docs[1:])
		written <- err
	}()
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := sqlite.Copy(ctx, path, to); err != nil {
		t.Fatal(err)
	}
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	if err := sqlite.Verify(ctx, to); err != nil {
		t.Error(err)
	}
	got := dump(t, to)
	if !cmp.Equal(before, got) && !cmp.Equal(dump(t, path), got) {
		t.Errorf("the copy holds %d nodes, neither those of before nor those of after", len(got.Nodes))
	}
	if err := sqlite.Copy(ctx, path, to); err == nil {
		t.Error("a file that was there is written over")
	}
	if err := sqlite.Settle(ctx, path); !errors.Is(err, sqlite.ErrInUse) {
		t.Errorf("settling a store that is open: %v, want ErrInUse", err)
	}
	s.Close(ctx)
	if err := sqlite.Settle(ctx, path); err != nil || len(sqlite.Beside(path)) != 1 {
		t.Errorf("settling a store that is closed: %v, %q", err, sqlite.Beside(path))
	}
}

func TestVerifyRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		harm func(t *testing.T, path string)
		want string
	}{
		"another program's": {func(t *testing.T, path string) { exec(t, path, "PRAGMA application_id = 7") }, graph.ErrForeign.Error()},
		"a newer one":       {func(t *testing.T, path string) { exec(t, path, "PRAGMA user_version = 99") }, graph.ErrNewer.Error()},
		"a lost end":        {func(t *testing.T, path string) { exec(t, path, "DELETE FROM actor WHERE key = 'RUS'") }, "points to one that is not there"},
		"broken pages": {func(t *testing.T, path string) {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := 4096; i < len(content); i += 1000 {
				content[i] ^= 0xff
			}
			write(t, path, string(content))
		}, ""},
	} {
		path := filepath.Join(t.TempDir(), "graph.db")
		fill(t, path)
		exec(t, path, "PRAGMA journal_mode = delete")
		c.harm(t, path)
		if err := sqlite.Verify(ctx, path); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}
