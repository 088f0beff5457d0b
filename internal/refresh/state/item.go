package state

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"time"
)

// Item is an article as it was fetched, before anybody reads it.
type Item struct {
	Number   int64 // set by the file, in the order of arrival
	Source   string
	Entry    string // id of the entry
	URL      string // where it was found in the end, after redirects
	Media    string // text/html, ...
	Record   string // what the source says of it, as the fetcher wrote it
	Fetched  time.Time
	Attempts int  // readings that were begun before this one and did not end
	WasRead  bool // an older version of it was read
	Bytes    []byte
}

// Hold stores what was fetched, before it is read. Bytes that were read
// already are not held again; held is false then.
func (f *File) Hold(ctx context.Context, item Item, validators string) (held bool, err error) {
	err = f.change(ctx, func(tx *sql.Tx) error {
		var before string
		if err := tx.QueryRowContext(ctx, "SELECT hash FROM entry WHERE source = ? AND id = ?", item.Source, item.Entry).Scan(&before); err != nil {
			return fmt.Errorf("looking for its entry: %w", err)
		}
		if held = before != hashOf(item.Bytes); held {
			return hold(ctx, tx, item, validators)
		}
		_, err := tx.ExecContext(ctx, "UPDATE entry SET state = 'read', validators = ?, attempts = 0, due = 0, error = '' WHERE source = ? AND id = ?",
			validators, item.Source, item.Entry)
		return err
	})
	return held, f.wrote("holding "+item.URL, err)
}

func hold(ctx context.Context, tx *sql.Tx, item Item, validators string) error {
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO item (source, entry, url, media, record, fetched, hash, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		item.Source, item.Entry, item.URL, item.Media, item.Record, seconds(item.Fetched), hashOf(item.Bytes), pack(item.Bytes))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "UPDATE entry SET state = 'held', validators = ?, attempts = 0, due = 0, error = '' WHERE source = ? AND id = ?",
		validators, item.Source, item.Entry)
	return err
}

// Take returns the next items to be read, at most limit, and notes that their
// reading has begun. An item whose reading did not end before (the program
// died) comes alone, so that it takes no other one with it.
func (f *File) Take(ctx context.Context, limit int) ([]Item, error) {
	var items []Item
	err := f.change(ctx, func(tx *sql.Tx) error {
		var err error
		if items, err = unread(ctx, tx, limit); err != nil {
			return err
		}
		for i, it := range items {
			if it.Attempts > 0 {
				items = items[:max(i, 1)]
				break
			}
		}
		for _, it := range items {
			if _, err := tx.ExecContext(ctx, "UPDATE item SET attempts = attempts + 1 WHERE number = ?", it.Number); err != nil {
				return err
			}
		}
		return nil
	})
	return items, f.wrote("taking what is unread", err)
}

// maxTaken bounds the bytes of the items that are taken together, but for the
// last of them.
const maxTaken = 16 << 20

func unread(ctx context.Context, tx *sql.Tx, limit int) ([]Item, error) {
	rows, err := tx.QueryContext(ctx, `SELECT number, item.source, entry, item.url, media, item.record, fetched, item.attempts, coalesce(was_read, 0), bytes
		FROM item LEFT JOIN entry ON entry.source = item.source AND entry.id = item.entry ORDER BY number LIMIT ?`, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var items []Item
	total := 0
	for rows.Next() {
		var it Item
		var fetched int64
		var packed []byte
		if err := rows.Scan(&it.Number, &it.Source, &it.Entry, &it.URL, &it.Media, &it.Record, &fetched, &it.Attempts, &it.WasRead, &packed); err != nil {
			return nil, err
		}
		if it.Bytes, err = unpack(packed); err != nil {
			return nil, fmt.Errorf("unpacking %s: %w", it.URL, err)
		}
		it.Fetched = moment(fetched)
		items = append(items, it)
		if total += len(it.Bytes); total > maxTaken {
			break
		}
	}
	return items, rows.Err()
}

// Release notes that the reading of items has ended, or never began: it was
// not they on which the program died.
func (f *File) Release(ctx context.Context, items []Item) error {
	return f.wrote("giving back what was not read", f.change(ctx, func(tx *sql.Tx) error {
		for _, it := range items {
			if _, err := tx.ExecContext(ctx, "UPDATE item SET attempts = max(attempts - 1, 0) WHERE number = ?", it.Number); err != nil {
				return err
			}
		}
		return nil
	}))
}

// Blame notes that an item may be why the program, or the store, failed.
func (f *File) Blame(ctx context.Context, item Item) error {
	_, err := f.db.ExecContext(ctx, "UPDATE item SET attempts = attempts + 1 WHERE number = ?", item.Number)
	return f.wrote("noting what may be to blame", err)
}

// Outcome is what became of an item.
type Outcome struct {
	Item  Item
	Dated bool   // it has a day of publication
	Text  bool   // it has a text
	Aside *Aside // set: it could not be read
}

// Done notes what became of items: those in the graph are dropped, the others
// go to the quarantine.
func (f *File) Done(ctx context.Context, outcomes []Outcome, now time.Time) error {
	return f.wrote("noting what was read", f.change(ctx, func(tx *sql.Tx) error {
		for _, o := range outcomes {
			if err := done(ctx, tx, o, now); err != nil {
				return err
			}
		}
		return nil
	}))
}

func done(ctx context.Context, tx *sql.Tx, o Outcome, now time.Time) error {
	it := o.Item
	day := Day{Changed: 1}
	switch {
	case o.Aside != nil:
		if err := setAside(ctx, tx, o, now); err != nil {
			return err
		}
		day = Day{Aside: 1}
	case !it.WasRead:
		day = Day{New: 1, Dated: one(o.Dated), Texts: one(o.Text)}
		if _, err := tx.ExecContext(ctx, "UPDATE source SET new_at = ? WHERE name = ?", seconds(now), it.Source); err != nil {
			return err
		}
	}
	if o.Aside == nil {
		_, err := tx.ExecContext(ctx, `UPDATE entry SET was_read = 1, hash = ?1, state = CASE state WHEN 'held' THEN 'read' ELSE state END,
			record = CASE state WHEN 'held' THEN '' ELSE record END WHERE source = ?2 AND id = ?3`,
			hashOf(it.Bytes), it.Source, it.Entry)
		if err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM item WHERE number = ?", it.Number); err != nil {
		return err
	}
	return count(ctx, tx, it.Source, now, day)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

func pack(b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b) // a bytes.Buffer takes everything
	z.Close()
	return out.Bytes()
}

func unpack(b []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
