package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestProgressLines: away from a terminal a line every ten seconds tells number,
// rate, share and time left; nothing with --quiet.
func TestProgressLines(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		var out bytes.Buffer
		now := time.Date(2025, 9, 25, 8, 0, 0, 0, time.UTC)
		a := &app{deps: deps{Stdout: &out, Stderr: &out, Now: func() time.Time { return now }}}
		a.settings.Quiet = quiet
		p := a.newProgress(false)
		done := int64(0)
		p.measure(1000, func() int64 { return done })
		for range 25 {
			now = now.Add(time.Second)
			done += 20
			p.tick()
		}
		p.clear()
		want := "10 articles read, 1.0/s, 20 %, 40s left\n20 articles read, 1.0/s, 40 %, 30s left\n"
		if quiet {
			want = ""
		}
		if out.String() != want {
			t.Errorf("quiet %v:\n got %q\nwant %q", quiet, out.String(), want)
		}
	}
}

// TestWatchedFolder: what is there is stored, then what comes, and the end that
// Ctrl-C brings is a regular one.
func TestWatchedFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for files to settle")
	}
	t.Chdir(t.TempDir())
	inbox, store := t.TempDir(), filepath.Join(t.TempDir(), "graph.db")
	put := func(name string, n int) {
		if err := os.WriteFile(filepath.Join(inbox, name), []byte(line(n)), 0o644); err != nil {
			t.Error(err)
		}
	}
	put("a.jsonl", 1)
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	go func() {
		time.Sleep(4 * time.Second)
		put("b.jsonl", 2)
		time.Sleep(4 * time.Second)
		stop()
	}()
	code, out := runWith(ctx, t, strings.NewReader(""), "ingest", "--store", store, "--watch", inbox)
	if code != exitDone || !strings.Contains(out, "1 article read, waiting for files") || !strings.Contains(out, "2 articles read, waiting for files") || !strings.Contains(out, "2 new, 0 changed") {
		t.Errorf("exit code %d, output:\n%s", code, out)
	}
}
