package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Settle is how long a watched file must stay as it is before it is read:
// until then somebody may be writing it.
const Settle = time.Second

// watchTick is how often waiting files are looked at.
const watchTick = 250 * time.Millisecond

// Watch reads the folders and then every file that appears in them or changes,
// in whatever order, until ctx ends. Folders that appear are watched too. A
// file is read when it has not changed for Settle. When all that is there has
// been given, it yields ErrCaughtUp, and again after each batch of news.
func (r *Reader) Watch(ctx context.Context, folders []string) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		w, err := fsnotify.NewWatcher()
		if err != nil {
			fail(yield, strings.Join(folders, ", "), fmt.Errorf("watching folders: %w", err))
			return
		}
		defer w.Close()
		watched := watch{reader: r, watcher: w, waiting: map[string]waiting{}, read: map[string]waiting{}}
		watched.run(ctx, folders, yield)
	}
}

// watch is a watch at work.
type watch struct {
	reader  *Reader
	watcher *fsnotify.Watcher
	waiting map[string]waiting // files that may still be written
	read    map[string]waiting // what each file was like when it was read
	busy    bool               // something was given since the last ErrCaughtUp
}

// waiting is what a file was like when it was looked at, and when that was.
type waiting struct {
	size    int64
	changed time.Time
	since   time.Time
}

func (w *watch) run(ctx context.Context, folders []string, yield yielder) {
	for _, folder := range folders {
		info, err := os.Stat(folder)
		if err == nil && !info.IsDir() {
			err = errors.New("is no folder, and only folders are watched")
		}
		if err == nil {
			err = w.add(folder)
		}
		if err != nil {
			if !fail(yield, folder, bare(err)) {
				return
			}
		}
	}
	if len(w.watcher.WatchList()) == 0 {
		return
	}
	w.busy = true
	tick := time.NewTicker(watchTick)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event, open := <-w.watcher.Events:
			if !open {
				return
			}
			w.note(event)
		case err := <-w.watcher.Errors:
			if !w.overflow(folders, err, yield) {
				return
			}
		case <-tick.C:
			if !w.readSettled(ctx, yield) {
				return
			}
		}
	}
}

// overflow: more happened at once than the system tells of; the folders are
// looked through anew.
func (w *watch) overflow(folders []string, err error, yield yielder) bool {
	if !errors.Is(err, fsnotify.ErrEventOverflow) {
		return fail(yield, strings.Join(folders, ", "), fmt.Errorf("watching folders: %w", err))
	}
	for _, folder := range folders {
		if err := w.add(folder); err != nil && !fail(yield, folder, bare(err)) {
			return false
		}
	}
	return true
}

// add watches a folder and those in it, and notes the files that are there.
func (w *watch) add(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != folder && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir():
			if err := w.watcher.Add(path); err != nil {
				return fmt.Errorf("watching the folder: %w (fs.inotify.max_user_watches may be too small)", err)
			}
		case !hidden:
			w.look(path)
		}
		return nil
	})
}

// note takes notice of what happened to a file.
func (w *watch) note(event fsnotify.Event) {
	path := event.Name
	switch {
	case strings.HasPrefix(filepath.Base(path), "."):
	case event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename):
		delete(w.waiting, path)
		delete(w.read, path)
	default:
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			_ = w.add(path) // one that is gone again is no loss
			return
		}
		w.look(path)
	}
}

// look notes what a file is like now.
func (w *watch) look(path string) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || kindOf(path) == "" {
		delete(w.waiting, path)
		return
	}
	now := waiting{size: info.Size(), changed: info.ModTime(), since: time.Now()}
	before, known := w.waiting[path]
	if known && before.size == now.size && before.changed.Equal(now.changed) {
		return
	}
	if last, read := w.read[path]; read && last.size == now.size && last.changed.Equal(now.changed) {
		return
	}
	w.waiting[path] = now
}

// readSettled reads the files that have not changed for a while.
func (w *watch) readSettled(ctx context.Context, yield yielder) bool {
	for _, path := range slices.Sorted(maps.Keys(w.waiting)) {
		w.look(path)
		state, still := w.waiting[path]
		if !still || time.Since(state.since) < Settle && time.Since(state.changed) < 10*Settle {
			continue
		}
		delete(w.waiting, path)
		w.read[path] = state
		if state.size == 0 {
			continue // made, not written yet: writing it will be told
		}
		w.busy = true
		if ctx.Err() != nil || !w.reader.file(ctx, path, yield) {
			return false
		}
	}
	if w.busy && len(w.waiting) == 0 {
		w.busy = false
		return yield(Item{}, ErrCaughtUp)
	}
	return true
}
