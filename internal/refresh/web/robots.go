package web

import (
	"context"
	"log/slog"

	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Robots keeps robots.txt files in what refreshes remember.
type Robots struct {
	File *state.File
	Log  *slog.Logger
}

var _ fetch.RobotsFiles = Robots{}

// Robots implements fetch.RobotsFiles. One that cannot be read is asked for again.
func (r Robots) Robots(origin string) (fetch.RobotsFile, bool) {
	kept, ok, err := r.File.Robots(context.Background(), origin)
	if err != nil {
		r.Log.Warn("a robots.txt is asked for again", "error", err)
	}
	return fetch.RobotsFile(kept), ok
}

// KeepRobots implements fetch.RobotsFiles.
func (r Robots) KeepRobots(origin string, f fetch.RobotsFile) {
	if err := r.File.KeepRobots(context.Background(), origin, state.Robots(f)); err != nil {
		r.Log.Warn("a robots.txt was not kept", "error", err)
	}
}
