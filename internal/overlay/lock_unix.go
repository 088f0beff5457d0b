//go:build unix

package overlay

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// lock waits until nobody else writes overlays. It makes the folder where it is
// missing.
func (f Folder) lock() (unlock func(), err error) {
	if err := os.MkdirAll(f.Path, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder of overlays: %w", err)
	}
	file, err := os.OpenFile(filepath.Join(f.Path, ".lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("locking the folder of overlays: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		file.Close()
		return nil, fmt.Errorf("locking the folder of overlays: %w", err)
	}
	return func() { file.Close() }, nil
}

// syncFolder makes the names in a folder outlive a cut of power.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	defer dir.Close()
	return dir.Sync()
}
