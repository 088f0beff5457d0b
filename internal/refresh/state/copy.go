package state

import (
	"context"
	"fmt"
)

// Copy writes a copy of the file, whole and of one moment, into another file,
// which must not be there.
func (f *File) Copy(ctx context.Context, to string) error {
	_, err := f.db.ExecContext(ctx, "VACUUM INTO ?", to)
	return f.wrote("copying what refreshes remember", err)
}

// Verify looks through the file whether it is whole.
func (f *File) Verify(ctx context.Context) error {
	var found string
	err := f.db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&found)
	if err == nil && found != "ok" {
		err = fmt.Errorf("it is broken: %s", found)
	}
	return f.wrote("verifying what refreshes remember", err)
}
