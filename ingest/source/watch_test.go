package source_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source"
)

// TestWatch: what is there is read first, then what comes, half-written files
// only when they are whole, changed ones again, and the end of ctx ends it.
func TestWatch(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for files to settle")
	}
	folder := write(t, map[string]string{"old.txt": "Old", "README": "x", ".hidden.txt": "x"})
	ctx, stop := context.WithTimeout(t.Context(), 60*time.Second)
	defer stop()
	put := func(name, content string) {
		path := filepath.Join(folder, name)
		_ = os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Error(err)
		}
	}
	var got []string
	steps := []func(){
		func() { put("new.txt", "New"); put("photo.png", "x") },
		func() { put("sub/deep/in.txt", "In a new folder") },
		func() { // written in two halves, with a pause shorter than Settle
			put("slow.txt", "First half, ")
			time.Sleep(source.Settle / 2)
			put("slow.txt", "First half, second half")
		},
		func() { put("old.txt", "Old, changed") },
		func() { // as careful programs write: beside it, then renamed
			put(".tmp", "Renamed")
			if err := os.Rename(filepath.Join(folder, ".tmp"), filepath.Join(folder, "moved.txt")); err != nil {
				t.Error(err)
			}
		},
		stop,
	}
	r := &source.Reader{}
	for item, err := range r.Watch(ctx, []string{folder}) {
		switch {
		case errors.Is(err, source.ErrCaughtUp):
			go steps[0]()
			steps = steps[1:]
		case err != nil:
			t.Error(err)
		default:
			got = append(got, item.ID+": "+string(item.Bytes))
		}
	}
	check(t, strings.Join(got, "\n"), "old: Old\nnew: New\nin: In a new folder\nslow: First half, second half\nold: Old, changed\nmoved: Renamed")
}

func TestWatchRefusesWhatIsNoFolder(t *testing.T) {
	folder := write(t, map[string]string{"a.txt": "A"})
	var errs []string
	for _, err := range (&source.Reader{}).Watch(t.Context(), []string{folder + "/a.txt", folder + "/none"}) {
		errs = append(errs, strings.ReplaceAll(err.Error(), folder+"/", ""))
	}
	check(t, strings.Join(errs, "\n"), "a.txt: is no folder, and only folders are watched\nnone: no such file or directory")
}
