package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
)

// The kinds of reasons for which an article is set aside.
const (
	KindError = "error" // it is no article that can be read
	KindPanic = "panic" // the reader broke on it
	KindSlow  = "slow"  // the reader did not come to an end
	KindDied  = "died"  // the program died while it was read, again and again
)

// Aside is an article in quarantine.
type Aside struct {
	Number  int64
	Item    Item // without Bytes in a list
	Kind    string
	Reason  string
	Stack   string // of a panic
	Program string // version that could not read it
	At      time.Time
}

// asideLimit is how many articles of a source stay in quarantine: the latest.
const asideLimit = 500

func setAside(ctx context.Context, tx *sql.Tx, o Outcome, now time.Time) error {
	it, a := o.Item, o.Aside
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO aside (source, entry, url, media, record, fetched, hash, bytes, kind, reason, stack, program, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, it.Source, it.Entry, it.URL, it.Media, it.Record, seconds(it.Fetched), hashOf(it.Bytes), pack(it.Bytes),
		a.Kind, a.Reason, a.Stack, a.Program, seconds(now))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "UPDATE entry SET state = CASE state WHEN 'held' THEN 'aside' ELSE state END, error = ? WHERE source = ? AND id = ?", a.Reason, it.Source, it.Entry)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM aside WHERE source = ?1 AND number NOT IN (SELECT number FROM aside WHERE source = ?1 ORDER BY number DESC LIMIT ?2)`,
		it.Source, asideLimit)
	return err
}

const asideColumns = "number, source, entry, url, media, record, fetched, kind, reason, stack, program, at"

// Quarantine lists the articles that were set aside, of one source or of all
// (empty), without their bytes, the latest first.
func (f *File) Quarantine(ctx context.Context, source string) ([]Aside, error) {
	rows, err := f.db.QueryContext(ctx, "SELECT "+asideColumns+", x'' FROM aside WHERE ?1 IN ('', source) ORDER BY number DESC", source)
	if err != nil {
		return nil, f.wrote("listing the quarantine", err)
	}
	defer rows.Close()
	var all []Aside
	for rows.Next() {
		a, err := scanAside(rows)
		if err != nil {
			return nil, f.wrote("listing the quarantine", err)
		}
		all = append(all, a)
	}
	return all, f.wrote("listing the quarantine", rows.Err())
}

// Aside returns one article of the quarantine with its bytes.
func (f *File) Aside(ctx context.Context, number int64) (Aside, error) {
	rows, err := f.db.QueryContext(ctx, "SELECT "+asideColumns+", bytes FROM aside WHERE number = ?", number)
	if err != nil {
		return Aside{}, f.wrote("reading the quarantine", err)
	}
	defer rows.Close()
	if !rows.Next() {
		return Aside{}, errors.Join(rows.Err(), fmt.Errorf("%w: number %d; list shows what is there", ErrNotFound, number))
	}
	a, err := scanAside(rows)
	return a, f.wrote("reading the quarantine", err)
}

func scanAside(rows *sql.Rows) (a Aside, err error) {
	var fetched, at int64
	var packed []byte
	if err := rows.Scan(&a.Number, &a.Item.Source, &a.Item.Entry, &a.Item.URL, &a.Item.Media, &a.Item.Record, &fetched,
		&a.Kind, &a.Reason, &a.Stack, &a.Program, &at, &packed); err != nil {
		return a, err
	}
	a.Item.Fetched, a.At = moment(fetched), moment(at)
	if len(packed) > 0 {
		a.Item.Bytes, err = unpack(packed)
	}
	return a, err
}

// Retry puts articles of the quarantine back among what is unread, all of them
// where no number is given, and returns how many. The next refresh reads them.
func (f *File) Retry(ctx context.Context, numbers ...int64) (int, error) {
	n := 0
	err := f.change(ctx, func(tx *sql.Tx) error {
		where, args := among(numbers)
		n = 0
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM aside WHERE "+where, args...).Scan(&n); err != nil {
			return err
		}
		if n < len(numbers) {
			return fmt.Errorf("%w: %d of the %d are there; list shows them", ErrNotFound, n, len(numbers))
		}
		for _, step := range []string{
			// What was fetched since is newer than what lies here.
			"INSERT OR IGNORE INTO item (source, entry, url, media, record, fetched, hash, bytes) SELECT source, entry, url, media, record, fetched, hash, bytes FROM aside WHERE " + where,
			"UPDATE entry SET state = 'held' WHERE state = 'aside' AND EXISTS (SELECT 1 FROM aside a WHERE a.source = entry.source AND a.entry = entry.id AND " + where + ")",
			"DELETE FROM aside WHERE " + where,
		} {
			if _, err := tx.ExecContext(ctx, step, args...); err != nil {
				return err
			}
		}
		return nil
	})
	return n, f.wrote("giving back what was set aside", err)
}

// Discard takes articles out of the quarantine for good, all where no number
// is given, and returns how many.
func (f *File) Discard(ctx context.Context, numbers ...int64) (int, error) {
	where, args := among(numbers)
	result, err := f.db.ExecContext(ctx, "DELETE FROM aside WHERE "+where, args...)
	if err != nil {
		return 0, f.wrote("emptying the quarantine", err)
	}
	n, err := result.RowsAffected()
	if err == nil && int(n) < len(numbers) {
		err = fmt.Errorf("%w: %d of the %d were there", ErrNotFound, n, len(numbers))
	}
	return int(n), f.wrote("emptying the quarantine", err)
}

func among(numbers []int64) (where string, args []any) {
	if len(numbers) == 0 {
		return "1", nil
	}
	for _, n := range numbers {
		args = append(args, n)
	}
	return "number IN (?" + strings.Repeat(", ?", len(numbers)-1) + ")", args
}
