//go:build !unix

package overlay

import (
	"fmt"
	"os"
)

// lock makes the folder where it is missing; two imports at a time are up to
// the user here.
func (f Folder) lock() (unlock func(), err error) {
	if err := os.MkdirAll(f.Path, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder of overlays: %w", err)
	}
	return func() {}, nil
}

// syncFolder: folders cannot be opened for that here.
func syncFolder(string) error { return nil }
