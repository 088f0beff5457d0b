package state

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // registers the driver "sqlite"
)

// Version counts the changes of the file. An older one is migrated forward,
// a newer one refused.
const Version = 2

// ApplicationID marks these files in the header of the SQLite format: "dplr".
const ApplicationID = 0x64706c72

// Errors that callers tell apart.
var (
	ErrForeign  = errors.New("not a file of diplograph's refreshes")
	ErrNewer    = errors.New("written by a newer diplograph")
	ErrNotFound = errors.New("no such article in quarantine")
)

//go:embed migration_*.sql
var migrations embed.FS

// File is the memory of the refreshes of one store. It may be used by several
// goroutines; several processes may look at it while one refreshes.
type File struct {
	path string
	db   *sql.DB // one connection: writes come one after the other
}

// Open opens the file, and makes it with its folder where it is missing. A
// file that is not ours, or a newer one, is refused and stays as it is.
func Open(ctx context.Context, path string) (*File, error) {
	f, err := open(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("opening what refreshes remember in %q: %w", path, err)
	}
	return f, nil
}

func open(ctx context.Context, path string) (*File, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	// Normal, not full: after a loss of power the last steps are as if they had
	// not been, and are done again.
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {"busy_timeout(15000)", "synchronous(normal)"}}
	dsn := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	f := &File{path: path, db: db}
	if err := f.migrate(ctx); err != nil {
		db.Close()
		return nil, err
	}
	return f, nil
}

// inspect looks at the file without opening it as a database, which could
// write beside it.
func inspect(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, 100)
	n, err := io.ReadFull(f, head)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return nil
	case err != nil || string(head[:16]) != "SQLite format 3\x00":
		return fmt.Errorf("%w: it is no SQLite database; name another data folder, or take the file away", ErrForeign)
	case binary.BigEndian.Uint32(head[68:]) != ApplicationID:
		return fmt.Errorf("%w: it is a SQLite database of another program", ErrForeign)
	}
	if v := binary.BigEndian.Uint32(head[60:]); v > Version {
		return newer(int(v))
	}
	return nil
}

func newer(v int) error {
	return fmt.Errorf("%w: its version is %d, this program knows %d; use the newer program", ErrNewer, v, Version)
}

func (f *File) migrate(ctx context.Context) error {
	for _, pragma := range []string{fmt.Sprintf("PRAGMA application_id = %d", ApplicationID), "PRAGMA journal_mode = wal"} {
		if err := f.mark(ctx, pragma); err != nil {
			return err
		}
	}
	return f.change(ctx, func(tx *sql.Tx) error {
		var v int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
			return fmt.Errorf("reading its version: %w", err)
		}
		if v > Version {
			return newer(v)
		}
		for ; v < Version; v++ {
			if done, err := migrated(ctx, tx, v); err != nil {
				return err
			} else if done {
				continue
			}
			steps, err := migrations.ReadFile(fmt.Sprintf("migration_%d.sql", v+1))
			if err == nil {
				_, err = tx.ExecContext(ctx, string(steps))
			}
			if err != nil {
				return fmt.Errorf("migrating from version %d: %w", v, err)
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", Version))
		return err
	})
}

// migrated reports what a file has already: for a time files of version 1 were
// made with the column that version 2 adds.
func migrated(ctx context.Context, tx *sql.Tx, version int) (done bool, err error) {
	if version != 1 {
		return false, nil
	}
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'gones'").Scan(&done)
	if err != nil {
		return false, fmt.Errorf("migrating from version %d: %w", version, err)
	}
	return done, nil
}

// mark writes into a file that is new; one that is there has its mark, and a
// newer one, whose version stands in its log, must stay as it is.
func (f *File) mark(ctx context.Context, pragma string) error {
	var v int
	if err := f.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil || v > 0 {
		return err
	}
	_, err := f.db.ExecContext(ctx, pragma)
	return err
}

// Close closes the file.
func (f *File) Close() error { return f.db.Close() }

// change does something in one transaction.
func (f *File) change(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// wrote says what was being written when it failed.
func (f *File) wrote(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s in %q: %w", what, f.path, err)
}

func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func moment(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}
