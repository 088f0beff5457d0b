package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Ctrl-C stops after the articles at hand, says what is stored and exits 130;
// the same command then goes on, and doubles nothing.
func TestInterruptedIngestGoesOn(t *testing.T) {
	t.Chdir(t.TempDir())
	store := filepath.Join(t.TempDir(), "graph.db")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	in, lines := io.Pipe()
	go func() {
		fmt.Fprintln(lines, line(1))
		fmt.Fprintln(lines, line(2)) // taken in only when line 1 is being read
		time.Sleep(300 * time.Millisecond)
		cancel() // while the program waits for the next line
	}()
	code, out := runWith(ctx, t, in, "ingest", "--store", store, "-")
	if code != exitInterrupted {
		t.Errorf("exit code is %d, want %d; output:\n%s", code, exitInterrupted, out)
	}
	if !strings.Contains(out, "Interrupted: 2 articles are stored") {
		t.Errorf("the output does not say what is stored:\n%s", out)
	}
	all := strings.NewReader(strings.Join([]string{line(1), line(2), line(3)}, "\n"))
	code, out = runWith(t.Context(), t, all, "ingest", "--store", store, "-")
	if code != exitDone || !strings.Contains(out, "1 new, 0 changed, 2 as before") {
		t.Errorf("second run: exit code %d, want 0 and one new article; output:\n%s", code, out)
	}
}

// line is an article of the usual length; no two have the same text.
func line(n int) string {
	text := strings.Repeat(fmt.Sprintf("Kenya praised Chile for the %dth time. It rained all day. ", n), 20)
	return fmt.Sprintf(`{"id": "a%d", "lang": "en", "published": "2025-03-0%d", "title": "Kenya praises Chile", "text": %q}`, n, n, text)
}

// runWith runs the program in this process, with an environment of its own.
func runWith(ctx context.Context, t *testing.T, stdin io.Reader, args ...string) (code int, output string) {
	t.Helper()
	var out bytes.Buffer
	home := t.TempDir()
	code = run(ctx, args, deps{
		Stdin: stdin, Stdout: &out, Stderr: &out, Now: time.Now,
		LookupEnv: func(name string) (string, bool) {
			if name == "HOME" {
				return home, true
			}
			return "", false
		},
	})
	return code, out.String()
}
