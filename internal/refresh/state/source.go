package state

import (
	"context"
	"database/sql"
	"time"
)

// Source is what is remembered of a source.
type Source struct {
	Name         string
	Due          time.Time // zero: now
	Validators   string    // of its feeds, as the fetcher wrote them
	Failures     int       // in a row
	Error        string    // of the last failure, empty when it answered since
	ErrorAt      time.Time
	FirstSuccess time.Time
	Success      time.Time // the last one
	NewAt        time.Time // last new article
	Paused       string    // why; empty: it is not paused
}

// Sources returns what is remembered of every source, by name.
func (f *File) Sources(ctx context.Context) (map[string]Source, error) {
	rows, err := f.db.QueryContext(ctx, `SELECT name, due, validators, failures, error, error_at, first_success, success, new_at, paused FROM source`)
	if err != nil {
		return nil, f.wrote("reading sources", err)
	}
	defer rows.Close()
	all := map[string]Source{}
	for rows.Next() {
		var s Source
		var due, errorAt, first, success, newAt int64
		if err := rows.Scan(&s.Name, &due, &s.Validators, &s.Failures, &s.Error, &errorAt, &first, &success, &newAt, &s.Paused); err != nil {
			return nil, f.wrote("reading sources", err)
		}
		s.Due, s.ErrorAt, s.NewAt = moment(due), moment(errorAt), moment(newAt)
		s.FirstSuccess, s.Success = moment(first), moment(success)
		all[s.Name] = s
	}
	return all, f.wrote("reading sources", rows.Err())
}

// Failed notes that a source did not answer, and when it is asked again.
func (f *File) Failed(ctx context.Context, source string, now time.Time, reason string, due time.Time) error {
	return f.wrote("noting a failure", f.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO source (name, failures, error, error_at, due) VALUES (?1, 1, ?2, ?3, ?4)
			ON CONFLICT (name) DO UPDATE SET failures = failures + 1, error = ?2, error_at = ?3, due = ?4`,
			source, reason, seconds(now), seconds(due))
		if err != nil {
			return err
		}
		return count(ctx, tx, source, now, Day{Failed: 1})
	}))
}

// Partly notes on a source that answered that a part of it did not: it is
// named, and asked again as usual.
func (f *File) Partly(ctx context.Context, source string, now time.Time, reason string) error {
	_, err := f.db.ExecContext(ctx, "UPDATE source SET error = ?, error_at = ? WHERE name = ?", reason, seconds(now), source)
	return f.wrote("noting a failure", err)
}

// Pause keeps a source from being asked until Resume. The reason is for people.
func (f *File) Pause(ctx context.Context, source, reason string, now time.Time) error {
	if reason == "" {
		reason = "by hand"
	}
	_, err := f.db.ExecContext(ctx, `INSERT INTO source (name, paused, paused_at) VALUES (?1, ?2, ?3)
		ON CONFLICT (name) DO UPDATE SET paused = ?2, paused_at = ?3`, source, reason, seconds(now))
	return f.wrote("pausing "+source, err)
}

// Resume ends a pause; the source is due at once, its failures are forgotten.
func (f *File) Resume(ctx context.Context, source string) error {
	_, err := f.db.ExecContext(ctx, "UPDATE source SET paused = '', paused_at = 0, due = 0, failures = 0 WHERE name = ?", source)
	return f.wrote("resuming "+source, err)
}

// Rest notes that a host asked to be left alone until a time.
func (f *File) Rest(ctx context.Context, host string, until time.Time, why string) error {
	_, err := f.db.ExecContext(ctx, `INSERT INTO host (name, until, why) VALUES (?1, ?2, ?3)
		ON CONFLICT (name) DO UPDATE SET until = max(until, ?2), why = ?3`, host, seconds(until), why)
	return f.wrote("noting the wish of host "+host, err)
}

// Resting returns the hosts that are to be left alone now, with the time until
// when.
func (f *File) Resting(ctx context.Context, now time.Time) (map[string]time.Time, error) {
	rows, err := f.db.QueryContext(ctx, "SELECT name, until FROM host WHERE until > ?", seconds(now))
	if err != nil {
		return nil, f.wrote("reading hosts", err)
	}
	defer rows.Close()
	all := map[string]time.Time{}
	for rows.Next() {
		var name string
		var until int64
		if err := rows.Scan(&name, &until); err != nil {
			return nil, f.wrote("reading hosts", err)
		}
		all[name] = moment(until)
	}
	return all, f.wrote("reading hosts", rows.Err())
}
