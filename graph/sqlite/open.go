package sqlite

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

	_ "modernc.org/sqlite" // registers the driver "sqlite"

	"github.com/diplograph/diplograph/graph"
)

// applicationID marks our files in the header of the SQLite format: "dplo".
const applicationID = 0x64706c6f

// magic opens every SQLite file.
const magic = "SQLite format 3\x00"

//go:embed migration_*.sql
var migrationFiles embed.FS

// migration reads the statements that lead from version n to n+1, the first
// ones from an empty file.
func migration(n int) (string, error) {
	text, err := migrationFiles.ReadFile(fmt.Sprintf("migration_%d.sql", n+1))
	return string(text), err
}

// Store is a graph in one SQLite file. It may be used by several goroutines;
// several processes may read the file while one writes.
type Store struct {
	path     string
	readOnly bool
	write    *sql.DB // one connection
	read     *sql.DB // opened read-only: no query can write through it
}

var _ graph.Store = (*Store)(nil)

// Open opens the store in a file and makes the file, with its folder, where it
// is missing. A file that is no diplograph store, or a newer one, is refused
// with graph.ErrForeign or graph.ErrNewer and stays as it is. A file that may
// not be written is opened for reading.
func Open(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("opening store %q: %w", path, explain(err))
	}
	return s, nil
}

func open(ctx context.Context, path string) (*Store, error) {
	fresh, readOnly, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if fresh {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
	}
	s := &Store{path: path, readOnly: readOnly}
	if err := s.connect(ctx, fresh); err != nil {
		s.Close(ctx)
		return nil, err
	}
	return s, nil
}

// inspect looks at the file without opening it as a database, which could
// write beside it.
func inspect(path string) (fresh, readOnly bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, false, nil
	case err != nil:
		return false, false, err
	case info.IsDir():
		return false, false, fmt.Errorf("%w: it is a folder", graph.ErrForeign)
	case info.Size() == 0:
		return true, false, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return false, false, err
	}
	defer f.Close()
	head := make([]byte, 100)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:len(magic)]) != magic {
		return false, false, fmt.Errorf("%w: it is no SQLite database", graph.ErrForeign)
	}
	if binary.BigEndian.Uint32(head[68:]) != applicationID {
		return false, false, fmt.Errorf("%w: it is a SQLite database of another program", graph.ErrForeign)
	}
	if v := binary.BigEndian.Uint32(head[60:]); v > graph.SchemaVersion {
		return false, false, newer(int(v))
	}
	w, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false, true, nil
	}
	return false, false, w.Close()
}

func newer(version int) error {
	return fmt.Errorf("%w: its schema is version %d, this program knows %d; use the newer program, or another file",
		graph.ErrNewer, version, graph.SchemaVersion)
}

func (s *Store) connect(ctx context.Context, fresh bool) error {
	if s.readOnly {
		// Without a right to write there can be no shared memory beside the file either.
		s.read = handle(s.path, "mode", "ro", "immutable", "1")
		return s.checkVersion(ctx, s.read)
	}
	s.write = handle(s.path, "_txlock", "immediate")
	s.write.SetMaxOpenConns(1)
	if fresh {
		// The mark goes into the file itself before anything goes into its log.
		if _, err := s.write.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if _, err := s.write.ExecContext(ctx, "PRAGMA journal_mode = wal"); err != nil {
		return err
	}
	s.read = handle(s.path, "mode", "ro")
	return nil
}

// handle opens a connection pool; options are pairs of name and value.
func handle(path string, options ...string) *sql.DB {
	// Full: what Put has written outlives a loss of power, so that whoever feeds
	// the store may forget it. It costs one fsync a transaction.
	q := url.Values{"_pragma": {"busy_timeout(15000)", "foreign_keys(1)", "synchronous(full)"}}
	for i := 0; i < len(options); i += 2 {
		q.Set(options[i], options[i+1])
	}
	if q.Get("mode") == "ro" {
		q.Add("_pragma", "query_only(1)") // WITH .. INSERT into a table of its own
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	dsn := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		panic(err) // only an unknown driver, which the import above registers
	}
	return db
}

func (s *Store) checkVersion(ctx context.Context, db *sql.DB) error {
	v, err := version(ctx, db)
	if err != nil {
		return err
	}
	if v > graph.SchemaVersion {
		return newer(v)
	}
	if v < graph.SchemaVersion {
		return fmt.Errorf("%w, and its schema of version %d has to be migrated first", graph.ErrReadOnly, v)
	}
	return nil
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func version(ctx context.Context, db querier) (int, error) {
	var v int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
		return 0, fmt.Errorf("reading its version: %w", err)
	}
	return v, nil
}

// migrate leads the file to the schema and the rules of the program, all steps
// in one transaction.
func (s *Store) migrate(ctx context.Context) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	v, err := version(ctx, tx)
	if err != nil {
		return err
	}
	if v > graph.SchemaVersion {
		return newer(v)
	}
	for ; v < graph.SchemaVersion; v++ {
		steps, err := migration(v)
		if err == nil {
			_, err = tx.ExecContext(ctx, steps)
		}
		if err != nil {
			return fmt.Errorf("migrating from version %d: %w", v, err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", graph.SchemaVersion)); err != nil {
		return err
	}
	if err := rebuild(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close closes the file. A second call does nothing.
func (s *Store) Close(context.Context) error {
	var errs []error
	for _, db := range []**sql.DB{&s.read, &s.write} {
		if *db != nil {
			errs = append(errs, (*db).Close())
			*db = nil
		}
	}
	return errors.Join(errs...)
}

// Language is SQL.
func (s *Store) Language() graph.Language { return graph.SQL }
