package backup

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Swap puts a file in the place of another one, with what belongs to that one
// beside it (its name and an end, like -wal), and keeps the old files under a
// name that tells the time. Both lie in one file system. It returns the names
// under which the old ones are kept. When it fails, what was there is there.
func Swap(fresh, target string, beside []string, now time.Time) (kept []string, err error) {
	keep := freeName(target + ".before-restore-" + now.UTC().Format("20060102T150405Z"))
	if fresh == "" && len(beside) == 0 {
		return nil, nil // the folder need not be there
	}
	var moved [][2]string
	for _, old := range beside {
		to := keep + strings.TrimPrefix(old, target)
		if err = os.Rename(old, to); err != nil {
			break
		}
		moved = append(moved, [2]string{old, to})
		kept = append(kept, to)
	}
	if err == nil && fresh != "" {
		err = os.Rename(fresh, target)
	}
	if err == nil {
		return kept, syncFolder(filepath.Dir(target))
	}
	for _, m := range moved {
		err = errors.Join(err, os.Rename(m[1], m[0]))
	}
	return nil, fmt.Errorf("putting the restored file in place: %w", err)
}

// Move moves a file to where none is, also to another file system.
func Move(from, to string) error {
	if os.Rename(from, to) == nil {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	out, err := os.CreateTemp(filepath.Dir(to), ".diplograph-restore-*")
	if err != nil {
		return err
	}
	defer os.Remove(out.Name()) // after the renaming there is nothing to remove
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	return os.Rename(out.Name(), to)
}

// freeName is a name that no file has: two restores may come in one second.
func freeName(name string) string {
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, os.ErrNotExist) {
			return free
		}
		free = fmt.Sprintf("%s-%d", name, n)
	}
}

// syncFolder makes renamings outlive a loss of power, where the system can.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	_ = d.Sync() // not every system knows it for folders
	return d.Close()
}
