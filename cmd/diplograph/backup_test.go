package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/internal/refresh"
)

// What refreshes remember goes into the backup and comes back with the graph:
// after a restore nothing is fetched again that is in it, and what came later
// is.
func TestBackupHoldsWhatRefreshesRemember(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	p.publish("first", "Kenya praised Norway on Sunday.")
	refreshed := func() { p.run(t, "refresh", "--allow-private", "--source", "paper") }
	refreshed()
	if code, out, errs := p.run(t, "backup", "b.tar.gz"); code != exitDone || !strings.Contains(out, "refresh.db: ") {
		t.Fatalf("exit code %d\n%s%s", code, out, errs)
	}
	p.publish("second", "Kenya praised Chile on Sunday.")
	refreshed()
	if code, out, errs := p.run(t, "restore", "b.tar.gz"); code != exitDone || strings.Count(errs, "is kept: ") != 2 {
		t.Fatalf("exit code %d\n%s%s", code, out, errs)
	}
	refreshed()
	if p.times("/first") != 1 || p.times("/second") != 2 {
		t.Errorf("fetched %d and %d times, want 1 and 2", p.times("/first"), p.times("/second"))
	}
	if _, out, _ := p.run(t, "coverage", "--format", "csv"); strings.Count(out, "\n") != 3 {
		t.Errorf("the store holds\n%s", out)
	}
}

// Nothing is swapped under a program that has the store open, or refreshes it.
func TestRestoreWaitsForNobody(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	p.publish("first", "Kenya praised Norway on Sunday.")
	p.run(t, "refresh", "--allow-private", "--source", "paper")
	p.run(t, "backup", "b.tar.gz")
	path := filepath.Join(p.data, "diplograph", "diplograph.db")
	store, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if code, _, errs := p.run(t, "restore", "b.tar.gz"); code != exitFailed || !strings.Contains(errs, "another program has it open") {
		t.Errorf("while it is open: exit code %d, %s", code, errs)
	}
	store.Close(context.Background())
	lock, err := refresh.TakeLock(path+".lock", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if code, _, errs := p.run(t, "restore", "b.tar.gz"); code != exitFailed || !strings.Contains(errs, "another refresh") {
		t.Errorf("while it is refreshed: exit code %d, %s", code, errs)
	}
	lock.Release()
	if left, err := filepath.Glob(filepath.Join(p.data, "diplograph", "*before-restore*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
