package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/diplograph/diplograph/graph"
)

// Copy writes a copy of the store in a file into another file, which must not
// be there. The copy is whole and of one moment, while others read and write
// the store, and it is as small as can be.
func Copy(ctx context.Context, from, to string) error {
	if err := copyFile(ctx, from, to); err != nil {
		return fmt.Errorf("copying store %q: %w", from, explain(err))
	}
	return nil
}

func copyFile(ctx context.Context, from, to string) error {
	fresh, _, err := inspect(from)
	if err != nil {
		return err
	}
	if fresh {
		return fs.ErrNotExist
	}
	db := handle(from)
	defer db.Close()
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", to)
	return err
}

// Verify looks a store through that is to be trusted: it is ours, not newer
// than this program, and neither a page nor a reference in it is broken. It
// changes nothing.
func Verify(ctx context.Context, path string) error {
	if err := verify(ctx, path); err != nil {
		return fmt.Errorf("verifying store %q: %w", path, explain(err))
	}
	return nil
}

func verify(ctx context.Context, path string) error {
	fresh, _, err := inspect(path)
	if err != nil {
		return err
	}
	if fresh {
		return fmt.Errorf("%w: it is empty", graph.ErrForeign)
	}
	db := handle(path, "mode", "ro")
	defer db.Close()
	v, err := version(ctx, db)
	if err != nil {
		return err
	}
	if v > graph.SchemaVersion {
		return newer(v)
	}
	var found string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return fmt.Errorf("its file is broken: %s", found)
	}
	var table string
	err = db.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil {
		err = fmt.Errorf("a row of its table %q points to one that is not there", table)
	}
	return err
}

// ErrInUse is the reason why a file was not settled.
var ErrInUse = errors.New("another program has it open; stop that one first")

// Settle brings all of a store into its one file, so that the file can be
// moved: nothing is left in a log beside it. It fails with ErrInUse while
// somebody else has the store open. One that is broken is left as it is.
func Settle(ctx context.Context, path string) error {
	db := handle(path)
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "PRAGMA busy_timeout = 1000"); err != nil {
		return nil // broken: it is moved with what lies beside it
	}
	var mode string
	err := db.QueryRowContext(ctx, "PRAGMA journal_mode = delete").Scan(&mode)
	var coded interface{ Code() int }
	if errors.As(err, &coded) && coded.Code()&0xff == busyCode || err == nil && mode != "delete" {
		return fmt.Errorf("settling store %q: %w", path, ErrInUse)
	}
	return nil
}

// busyCode is SQLITE_BUSY, the lowest byte of its extended codes.
const busyCode = 5

// Beside lists the files that belong to a store in a file: itself and what
// SQLite keeps beside it, as far as they are there.
func Beside(path string) []string {
	var all []string
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if _, err := os.Lstat(path + end); err == nil {
			all = append(all, path+end)
		}
	}
	return all
}
