package state

import (
	"context"
	"database/sql"
	"time"
)

// Day is what a source gave on one day, in UTC.
type Day struct {
	Source, Day string // 2026-03-01
	Asked       int    // and answered
	Failed      int
	New         int // articles
	Changed     int
	Aside       int
	Dated       int // of those new: with a day of publication
	Texts       int // of those new: with a text
}

func count(ctx context.Context, tx *sql.Tx, source string, now time.Time, d Day) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO day (source, day, asked, failed, new, changed, aside, dated, texts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
		ON CONFLICT (source, day) DO UPDATE SET asked = asked + ?3, failed = failed + ?4, new = new + ?5, changed = changed + ?6, aside = aside + ?7,
		dated = dated + ?8, texts = texts + ?9`,
		source, now.UTC().Format(time.DateOnly), d.Asked, d.Failed, d.New, d.Changed, d.Aside, d.Dated, d.Texts)
	return err
}

// Days returns what sources gave on the days from the one of since on, sorted
// by source and day.
func (f *File) Days(ctx context.Context, since time.Time) ([]Day, error) {
	rows, err := f.db.QueryContext(ctx, "SELECT source, day, asked, failed, new, changed, aside, dated, texts FROM day WHERE day >= ? ORDER BY source, day",
		since.UTC().Format(time.DateOnly))
	if err != nil {
		return nil, f.wrote("reading yields", err)
	}
	defer rows.Close()
	var all []Day
	for rows.Next() {
		var d Day
		if err := rows.Scan(&d.Source, &d.Day, &d.Asked, &d.Failed, &d.New, &d.Changed, &d.Aside, &d.Dated, &d.Texts); err != nil {
			return nil, f.wrote("reading yields", err)
		}
		all = append(all, d)
	}
	return all, f.wrote("reading yields", rows.Err())
}

// Run is a refresh that came to its end.
type Run struct {
	Begun, Ended time.Time
	Report       string // JSON
}

// AddRun notes a refresh that came to its end.
func (f *File) AddRun(ctx context.Context, r Run) error {
	_, err := f.db.ExecContext(ctx, "INSERT INTO run (begun, ended, report) VALUES (?, ?, ?)", seconds(r.Begun), seconds(r.Ended), r.Report)
	return f.wrote("noting a run", err)
}

// LastRun is the latest refresh that came to its end; ok is false before the
// first.
func (f *File) LastRun(ctx context.Context) (r Run, ok bool, err error) {
	var begun, ended int64
	err = f.db.QueryRowContext(ctx, "SELECT begun, ended, report FROM run ORDER BY number DESC LIMIT 1").Scan(&begun, &ended, &r.Report)
	if err == sql.ErrNoRows {
		return Run{}, false, nil
	}
	r.Begun, r.Ended = moment(begun), moment(ended)
	return r, err == nil, f.wrote("reading the last run", err)
}

// Counts is how much lies in the file.
type Counts struct {
	Wanted  int `json:"wanted"`
	Unread  int `json:"unread"`
	Aside   int `json:"set_aside"`
	Entries int `json:"entries"`
}

// Counts counts what lies in the file.
func (f *File) Counts(ctx context.Context) (c Counts, err error) {
	err = f.db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM entry WHERE state = 'wanted'), (SELECT count(*) FROM item),
		(SELECT count(*) FROM aside), (SELECT count(*) FROM entry)`).Scan(&c.Wanted, &c.Unread, &c.Aside, &c.Entries)
	return c, f.wrote("counting", err)
}

// How long things are remembered. An entry that its source lists again after
// it was forgotten is read again, and is then the article that is there.
const (
	keepEntries = 90 * 24 * time.Hour // after the source listed it last
	keepDays    = 400 * 24 * time.Hour
	keepRobots  = 7 * 24 * time.Hour
	keepRuns    = 200
	keepASource = 50_000 // entries
)

// Prune forgets what is old.
func (f *File) Prune(ctx context.Context, now time.Time) error {
	steps := []struct {
		query string
		args  []any
	}{
		{"DELETE FROM entry WHERE last_seen < ? AND state NOT IN ('held', 'aside')", []any{seconds(now.Add(-keepEntries))}},
		{`DELETE FROM entry WHERE rowid IN (SELECT rowid FROM (SELECT rowid, row_number() OVER (PARTITION BY source ORDER BY last_seen DESC, rowid DESC) AS n, state FROM entry)
			WHERE n > ? AND state NOT IN ('held', 'aside', 'wanted'))`, []any{keepASource}},
		{"DELETE FROM day WHERE day < ?", []any{now.UTC().Add(-keepDays).Format(time.DateOnly)}},
		{"DELETE FROM robots WHERE fetched < ?", []any{seconds(now.Add(-keepRobots))}},
		{"DELETE FROM host WHERE until < ?", []any{seconds(now)}},
		{"DELETE FROM run WHERE number NOT IN (SELECT number FROM run ORDER BY number DESC LIMIT ?)", []any{keepRuns}},
	}
	return f.wrote("forgetting what is old", f.change(ctx, func(tx *sql.Tx) error {
		for _, s := range steps {
			if _, err := tx.ExecContext(ctx, s.query, s.args...); err != nil {
				return err
			}
		}
		return nil
	}))
}

// Forget forgets which articles were read, and with them what feeds looked
// like, so that all that sources list now is fetched anew: for a store that
// was emptied or taken away. It returns how many articles they were; where
// there is none, it does nothing.
func (f *File) Forget(ctx context.Context) (n int, err error) {
	err = f.change(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM entry WHERE was_read = 1").Scan(&n); err != nil || n == 0 {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM entry WHERE was_read = 1 AND state NOT IN ('held', 'wanted');
			UPDATE entry SET hash = '', was_read = 0; UPDATE source SET validators = '', due = 0`)
		return err
	})
	return n, f.wrote("forgetting what was read", err)
}
