//go:build unix

package source_test

import (
	"path/filepath"
	"syscall"
	"testing"
)

func TestAPipeInAFolderIsNotWaitedFor(t *testing.T) {
	folder := write(t, map[string]string{"b.txt": "B"})
	if err := syscall.Mkfifo(filepath.Join(folder, "a.txt"), 0o600); err != nil {
		t.Skip(err)
	}
	check(t, read(folder, "", folder), `b text/plain "B"`)
}
