package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/refresh/web"
	"github.com/diplograph/diplograph/internal/table"
)

const sourcesHealthLong = `Say how the sources did in the refreshes of the store in use: when each answered
last, what went wrong last, and what it gives a day beside what it declares.
Those in trouble stand first.`

func newSourcesHealthCmd(a *app) *cobra.Command {
	var trouble bool
	cmd := &cobra.Command{
		Use:     "health [NAME...]",
		Short:   "Say how the sources did in the last refreshes",
		Long:    sourcesHealthLong,
		Example: "  diplograph sources health\n  diplograph sources health --trouble --format jsonl",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSourcesHealth(cmd.Context(), a, args, trouble)
		},
	}
	cmd.Flags().BoolVar(&trouble, "trouble", false, "those in trouble alone")
	return cmd
}

// The states of a source, the worst first.
const (
	healthFails   = "fails"
	healthYields  = "too little"
	healthPartly  = "partly"
	healthWell    = "ok"
	healthUnasked = "never asked"
	healthPaused  = "paused"
	healthOff     = "off"
)

var healthOrder = []string{healthFails, healthYields, healthPartly, healthWell, healthUnasked, healthPaused, healthOff}

// sourceHealth is a row of sources health.
type sourceHealth struct {
	source catalogue.Source
	known  state.Source
	refresh.Health
}

func (h sourceHealth) state() string {
	switch {
	case h.source.Off:
		return healthOff
	case h.known.Paused != "":
		return healthPaused
	case h.known.Failures > 0:
		return healthFails
	case h.known.Success.IsZero():
		return healthUnasked
	case h.Alarm != "":
		return healthYields
	case h.known.Error != "":
		return healthPartly
	}
	return healthWell
}

// trouble says in words what is wrong; empty where nothing is.
func (h sourceHealth) trouble() string {
	switch h.state() {
	case healthPaused:
		return h.known.Paused
	case healthFails:
		return fmt.Sprintf("%s (%s in a row)", h.known.Error, plural(h.known.Failures, "failure"))
	case healthPartly:
		return h.known.Error
	}
	return h.Alarm
}

func runSourcesHealth(ctx context.Context, a *app, names []string, trouble bool) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	chosen, err := a.sourcesToTry(tryOptions{}, names)
	if err == nil && len(names) == 0 {
		chosen, err = a.sources()
	}
	if err != nil {
		return err
	}
	rows, err := a.healthOf(ctx, chosen)
	if err != nil {
		return err
	}
	t := healthTable()
	for _, state := range healthOrder {
		bad := state == healthFails || state == healthYields || state == healthPartly
		for _, h := range rows {
			if h.state() == state && (bad || !trouble) {
				t.Rows = append(t.Rows, h.row())
			}
		}
	}
	return a.newPrinter().table(f, t)
}

// healthOf looks up what refreshes remember. Where there was none, nothing is
// known, and no file is made.
func (a *app) healthOf(ctx context.Context, chosen []catalogue.Source) ([]sourceHealth, error) {
	known, days := map[string]state.Source{}, map[string][]state.Day{}
	paths, err := a.refreshPaths()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(paths.State); err == nil {
		err := a.withState(ctx, func(f *state.File) error {
			var err error
			if known, err = f.Sources(ctx); err != nil {
				return err
			}
			all, err := f.Days(ctx, refresh.Window(a.Now()))
			for _, d := range all {
				days[d.Source] = append(days[d.Source], d)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	rows := make([]sourceHealth, 0, len(chosen))
	for i, s := range web.Sources(chosen) {
		rows = append(rows, sourceHealth{chosen[i], known[s.Name], refresh.HealthOf(s, known[s.Name], days[s.Name], a.Now())})
	}
	return rows, nil
}

func healthTable() table.Table {
	return table.Table{Columns: []table.Column{
		{Key: "source", Title: "Source"}, {Key: "state", Title: "State"}, {Key: "last_success", Title: "Last success"},
		{Key: "articles_a_day", Title: "Articles a day"}, {Key: "declared", Title: "Declared"}, {Key: "share_with_date", Title: "With date"}, {Key: "share_with_text", Title: "With text"},
		{Key: "due", Title: "Due"}, {Key: "trouble", Title: "Trouble", Max: 60}, {Key: "last_error_at", Title: "Last error at", Not: table.Text},
	}}
}

func (h sourceHealth) row() table.Row {
	var declared any
	if h.source.Yield.Articles > 0 {
		declared = h.source.Yield.Articles
	}
	return table.Row{Cells: []any{
		h.source.Name, h.state(), minute(h.known.Success), known(h.ArticlesADay), declared, known(h.Dated), known(h.Texts), minute(h.known.Due), h.trouble(), minute(h.known.ErrorAt),
	}}
}

// known is a number with two digits, nothing where it is not known.
func known(n float64) any {
	if n < 0 {
		return nil
	}
	return float64(int(n*100+0.5)) / 100
}

func minute(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format("2006-01-02 15:04")
}

func newSourcesPauseCmd(a *app) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:     "pause NAME...",
		Short:   "Keep refresh from asking sources for now",
		Long:    "Keep refresh from asking sources, until sources resume. It holds for the store in use.",
		Example: "  diplograph sources pause un-news-en --reason \"moves its site\"",
		Args:    atLeastOne("NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changeSources(cmd.Context(), args, "paused %s; sources resume ends that", func(f *state.File, name string) error { return f.Pause(cmd.Context(), name, reason, a.Now()) })
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why; sources health shows it")
	return cmd
}

func newSourcesResumeCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "resume NAME...",
		Short:   "Let refresh ask paused sources again",
		Long:    "Let refresh ask sources again that were paused, or that failed so often that they are hardly asked any more. They are due at once.",
		Example: "  diplograph sources resume un-news-en",
		Args:    atLeastOne("NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changeSources(cmd.Context(), args, "resumed %s; the next refresh asks it", func(f *state.File, name string) error { return f.Resume(cmd.Context(), name) })
		},
	}
}

// changeSources notes something on sources in what refreshes remember, and
// tells what it did with each.
func (a *app) changeSources(ctx context.Context, names []string, did string, change func(*state.File, string) error) error {
	for _, name := range names {
		if _, err := a.sourceNamed(name); err != nil {
			return err
		}
	}
	paths, err := a.refreshPaths()
	if err != nil {
		return err
	}
	f, err := state.Open(ctx, paths.State)
	if err != nil {
		return err
	}
	defer f.Close()
	for _, name := range names {
		if err := change(f, name); err != nil {
			return err
		}
		a.note(did, name)
	}
	return nil
}
