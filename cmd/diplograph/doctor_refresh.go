package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// refreshFindings tell when the store was refreshed last, and what is wrong
// with the sources; nothing where it never was.
func (a *app) refreshFindings(ctx context.Context) []finding {
	paths, err := a.refreshPaths()
	if err != nil {
		return []finding{{"refresh", stateBad, err.Error()}}
	}
	if _, err := os.Stat(paths.State); err != nil {
		return nil
	}
	found := finding{"refresh", stateOK, ""}
	err = a.withState(ctx, func(f *state.File) error {
		last, any, err := f.LastRun(ctx)
		if err != nil || !any {
			found.State, found.Detail = stateNote, "no run has come to its end yet"
			return err
		}
		var report refresh.Report
		if err := json.Unmarshal([]byte(last.Report), &report); err != nil {
			return fmt.Errorf("reading the report of the last run: %w", err)
		}
		trouble := 0
		for _, s := range report.Sources {
			if s.Status != refresh.Unreadable && s.Trouble() != "" {
				trouble++
			}
		}
		found.Detail = fmt.Sprintf("last run ended %s: %s, %s in trouble, %s in quarantine (%s)", last.Ended.Format(time.RFC3339),
			plural(report.Articles.New, "new article"), plural(trouble, "source"), plural(report.Left.Aside, "article"), paths.State)
		if trouble > 0 {
			found.State = stateNote
			found.Detail += "; sources health names them"
		}
		return nil
	})
	if err != nil {
		return []finding{{"refresh", stateBad, err.Error()}}
	}
	return []finding{found}
}
