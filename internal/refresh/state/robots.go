package state

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Robots is the robots.txt of a site as it was answered.
type Robots struct {
	Status  int // HTTP; 0: no answer
	Body    []byte
	Fetched time.Time
}

// Robots returns what is kept of the robots.txt of an origin, like
// https://example.org; ok is false where nothing is.
func (f *File) Robots(ctx context.Context, origin string) (r Robots, ok bool, err error) {
	var fetched int64
	var packed []byte
	err = f.db.QueryRowContext(ctx, "SELECT status, body, fetched FROM robots WHERE origin = ?", origin).Scan(&r.Status, &packed, &fetched)
	if errors.Is(err, sql.ErrNoRows) {
		return Robots{}, false, nil
	}
	if err == nil {
		r.Body, err = unpack(packed)
	}
	r.Fetched = moment(fetched)
	return r, err == nil, f.wrote("reading the robots.txt of "+origin, err)
}

// KeepRobots keeps the robots.txt of an origin.
func (f *File) KeepRobots(ctx context.Context, origin string, r Robots) error {
	_, err := f.db.ExecContext(ctx, `INSERT INTO robots (origin, status, body, fetched) VALUES (?1, ?2, ?3, ?4)
		ON CONFLICT (origin) DO UPDATE SET status = ?2, body = ?3, fetched = ?4`, origin, r.Status, pack(r.Body), seconds(r.Fetched))
	return f.wrote("keeping the robots.txt of "+origin, err)
}
