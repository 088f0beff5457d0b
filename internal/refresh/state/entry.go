package state

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Entry is an article as a source lists it.
type Entry struct {
	ID     string // canonical address, else the guid
	GUID   string // may be empty
	URL    string // may be empty where the feed holds the article itself
	Print  string // hash of what the source says of it: another one means that it was edited
	Record string // what the source says of it, as the fetcher wrote it
	Item   *Item  // the article itself, where the feed holds it
}

// Listing is what a source gave when it was asked.
type Listing struct {
	Entries    []Entry
	Validators string
	Now, Due   time.Time
}

// Listed counts what was in a listing.
type Listed struct{ New, Changed, Known int }

// List notes what a source lists, together with the validators that keep it
// from being listed again. Entries that are new or edited are wanted; those
// that come with their article are held at once. One that another source has
// listed is left to that one.
func (f *File) List(ctx context.Context, source string, l Listing) (Listed, error) {
	var n Listed
	err := f.change(ctx, func(tx *sql.Tx) error {
		n = Listed{}
		for _, e := range l.Entries {
			if err := list(ctx, tx, source, e, l.Now, &n); err != nil {
				return err
			}
		}
		now := seconds(l.Now)
		_, err := tx.ExecContext(ctx, `INSERT INTO source (name, due, validators, first_success, success) VALUES (?1, ?2, ?3, ?4, ?4)
			ON CONFLICT (name) DO UPDATE SET due = ?2, validators = ?3, success = ?4, failures = 0, error = '', error_at = 0,
			first_success = CASE first_success WHEN 0 THEN ?4 ELSE first_success END`, source, seconds(l.Due), l.Validators, now)
		if err != nil {
			return err
		}
		return count(ctx, tx, source, l.Now, Day{Asked: 1})
	})
	return n, f.wrote("noting what "+source+" lists", err)
}

func list(ctx context.Context, tx *sql.Tx, source string, e Entry, now time.Time, n *Listed) error {
	known, err := find(ctx, tx, source, e)
	if err != nil {
		return err
	}
	if known == nil {
		n.New++
		return insert(ctx, tx, source, e, now)
	}
	if known.print == e.Print || known.elsewhere {
		n.Known++
		// A day is exact enough for pruning, and saves most of the writes.
		_, err := tx.ExecContext(ctx, "UPDATE entry SET last_seen = ? WHERE source = ? AND id = ? AND last_seen < ?",
			seconds(now), source, known.id, seconds(now.Add(-24*time.Hour)))
		return err
	}
	n.Changed++
	_, err = tx.ExecContext(ctx, `UPDATE entry SET guid = ?, url = ?, print = ?, record = ?, state = 'wanted', attempts = 0, gones = 0, due = 0, error = '', since = ?, last_seen = ?
		WHERE source = ? AND id = ?`, e.GUID, e.URL, e.Print, e.Record, seconds(now), seconds(now), source, known.id)
	if err != nil {
		return err
	}
	return holdListed(ctx, tx, source, known.id, e)
}

type knownEntry struct {
	id, print string
	elsewhere bool
}

// find looks an entry up by its address, then by its guid: sites change one
// or the other.
func find(ctx context.Context, tx *sql.Tx, source string, e Entry) (*knownEntry, error) {
	var k knownEntry
	var state string
	err := tx.QueryRowContext(ctx, `SELECT id, print, state FROM entry WHERE source = ?1 AND id = ?2
		UNION ALL SELECT id, print, state FROM entry WHERE source = ?1 AND guid = ?3 AND ?3 <> '' LIMIT 1`,
		source, e.ID, e.GUID).Scan(&k.id, &k.print, &state)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	k.elsewhere = state == "elsewhere"
	return &k, err
}

func insert(ctx context.Context, tx *sql.Tx, source string, e Entry, now time.Time) error {
	state := "wanted"
	var other int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM entry WHERE id = ? AND source <> ?", e.ID, source).Scan(&other); err != nil {
		return err
	}
	if other > 0 {
		state = "elsewhere"
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO entry (source, id, guid, url, print, state, record, since, first_seen, last_seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?8)`,
		source, e.ID, e.GUID, e.URL, e.Print, state, e.Record, seconds(now))
	if err != nil || other > 0 {
		return err
	}
	return holdListed(ctx, tx, source, e.ID, e)
}

func holdListed(ctx context.Context, tx *sql.Tx, source, id string, e Entry) error {
	if e.Item == nil {
		return nil
	}
	item := *e.Item
	item.Source, item.Entry = source, id
	return hold(ctx, tx, item, "")
}

// Unlisted tells which of the entries List would take as new or edited,
// without noting anything.
func (f *File) Unlisted(ctx context.Context, source string, entries []Entry) (fresh []Entry, err error) {
	err = f.change(ctx, func(tx *sql.Tx) error {
		fresh = nil
		for _, e := range entries {
			known, err := find(ctx, tx, source, e)
			if err != nil {
				return err
			}
			if known == nil || known.print != e.Print && !known.elsewhere {
				fresh = append(fresh, e)
			}
		}
		return nil
	})
	return fresh, f.wrote("comparing what "+source+" lists", err)
}

// Wanted is an entry that is to be fetched.
type Wanted struct {
	Source, ID, URL, Record, Validators string
	Attempts                            int // that failed
	Gones                               int // of them in a row, the last ones: it was gone
	Since                               time.Time
	WasRead                             bool // an older version of it was read
}

// Wanted returns the entries of a source that are to be fetched now, at most
// limit, the latest listed first: what is news comes before what is behind.
func (f *File) Wanted(ctx context.Context, source string, now time.Time, limit int) ([]Wanted, error) {
	rows, err := f.db.QueryContext(ctx, `SELECT source, id, url, record, validators, attempts, gones, since, was_read FROM entry
		WHERE source = ? AND state = 'wanted' AND due <= ? ORDER BY first_seen DESC, rowid LIMIT ?`, source, seconds(now), limit)
	if err != nil {
		return nil, f.wrote("reading what is wanted", err)
	}
	defer rows.Close()
	var all []Wanted
	for rows.Next() {
		var w Wanted
		var since int64
		if err := rows.Scan(&w.Source, &w.ID, &w.URL, &w.Record, &w.Validators, &w.Attempts, &w.Gones, &since, &w.WasRead); err != nil {
			return nil, f.wrote("reading what is wanted", err)
		}
		w.Since = moment(since)
		all = append(all, w)
	}
	return all, f.wrote("reading what is wanted", rows.Err())
}

// Miss notes that an entry could not be fetched, and when to try again; never
// where due is zero. Gone tells that the site says that it is not there.
func (f *File) Miss(ctx context.Context, source, id, reason string, gone bool, due time.Time) error {
	state := "wanted"
	if due.IsZero() {
		state = "gone"
	}
	_, err := f.db.ExecContext(ctx, `UPDATE entry SET state = ?, attempts = attempts + 1, gones = CASE WHEN ? THEN gones + 1 ELSE 0 END, due = ?, error = ?
		WHERE source = ? AND id = ?`, state, gone, seconds(due), reason, source, id)
	return f.wrote("noting a page that could not be fetched", err)
}

// Same notes that the page of an edited entry is the one that was read.
func (f *File) Same(ctx context.Context, source, id string) error {
	_, err := f.db.ExecContext(ctx, "UPDATE entry SET state = CASE was_read WHEN 1 THEN 'read' ELSE 'aside' END, attempts = 0, due = 0, error = '' WHERE source = ? AND id = ?", source, id)
	return f.wrote("noting a page that has not changed", err)
}
