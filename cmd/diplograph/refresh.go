package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/table"
)

// refreshOptions are what refresh is asked for.
type refreshOptions struct {
	fetching
	once    bool
	every   time.Duration
	cron    string
	source  string
	dry     bool
	report  string // file
	metrics string // address to listen at
	stale   time.Duration
	hosts   int
	workers int
	partOK  bool   // 0 instead of 3
	check   string // address of /healthz to ask
	format  table.Format

	schedule refresh.Schedule // nil: once
}

const refreshLong = `Ask the sources that are due what they have, fetch what is new or was edited,
read it and put it into the store. What was fetched is stored before it is
read, so that nothing is fetched twice and nothing is lost, whatever ends the
program. A source that fails is asked again later, twice as late each time, and
is named; so is one that gives less than it declares. An article that cannot be
read is set aside: diplograph quarantine lists them.

Without --every or --cron it is done once. A second refresh of the same store
is refused while one is at work. SIGTERM and Ctrl-C end it within 5 seconds,
with what is at hand finished or kept for the next time.

Exit codes: 0 done, 1 the store or every source failed, or another refresh is
at work, 3 done in part (a source failed or gives too little, or an article was
set aside), 130 interrupted. With --every or --cron it ends with 0 when it is
told to.`

const refreshExample = `  diplograph refresh
  diplograph refresh --source un-news-en --dry-run
  diplograph refresh --every 15m --metrics :9464 --report /var/lib/diplograph/last.json
  diplograph refresh --cron "*/30 5-23 * * *" --quiet`

func newRefreshCmd(a *app) *cobra.Command {
	var opts refreshOptions
	cmd := &cobra.Command{
		Use:     "refresh [--once | --every 15m | --cron \"*/15 * * * *\"]",
		GroupID: groupRead,
		Short:   "Bring the store up to date with the sources",
		Long:    refreshLong,
		Example: refreshExample,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := opts.parse(a); err != nil {
				return err
			}
			return runRefresh(cmd.Context(), a, opts)
		},
	}
	opts.addFlags(cmd)
	return cmd
}

func (o *refreshOptions) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&o.once, "once", false, "do it once and end (the default)")
	flags.DurationVar(&o.every, "every", 0, "do it now and then each so long, like 15m or 1h, until told to end (default: DIPLOGRAPH_EVERY)")
	flags.StringVar(&o.cron, "cron", "", "do it at these times until told to end: minute, hour, day of the month, month, day of the week")
	flags.StringVar(&o.source, "source", "", "ask this source alone, due or not")
	flags.BoolVar(&o.dry, "dry-run", false, "ask the sources and say what would be fetched; nothing is noted or written")
	flags.StringVar(&o.report, "report", "", "also write the report of the last run into this file, as JSON (default: DIPLOGRAPH_REPORT)")
	flags.StringVar(&o.metrics, "metrics", "", "serve /metrics for Prometheus and /healthz at this address, like :9464 (default: DIPLOGRAPH_METRICS)")
	flags.DurationVar(&o.stale, "stale-after", 0, "/healthz answers 503 when no run came to its end for so long (default: three intervals and an hour)")
	flags.IntVar(&o.hosts, "hosts", 8, "hosts asked at the same time; each by one request at a time")
	flags.IntVar(&o.workers, "workers", 0, "articles read at the same time (default: one a core)")
	flags.BoolVar(&o.partOK, "part-ok", false, "exit with 0 where it is done in part, for schedulers that know only done and failed")
	flags.StringVar(&o.check, "check", "", "ask a running refresh at this address, like http://localhost:9464/healthz, and exit with 0 or 1; nothing else is done")
	o.fetching.addFlags(cmd)
}

// parse checks the flags and fills them from the settings.
func (o *refreshOptions) parse(a *app) (err error) {
	// A dry run beside a refresh that goes on takes neither its address nor its report.
	if o.report == "" && !o.dry {
		o.report = a.env.get("DIPLOGRAPH_REPORT")
	}
	if o.metrics == "" && !o.dry {
		o.metrics = a.env.get("DIPLOGRAPH_METRICS")
	}
	if every := a.env.get("DIPLOGRAPH_EVERY"); every != "" && o.every == 0 && o.cron == "" && !o.once && !o.dry {
		if o.every, err = time.ParseDuration(every); err != nil {
			return usageError("reading DIPLOGRAPH_EVERY: %q is no time span like 15m", every)
		}
	}
	ways := 0
	for _, given := range []bool{o.once, o.every != 0, o.cron != ""} {
		if given {
			ways++
		}
	}
	switch {
	case ways > 1:
		return usageError("give one of --once, --every and --cron")
	case o.every != 0 && o.every < time.Minute:
		return usageError("reading --every: %s is less than a minute", o.every)
	case o.dry && ways > 0 && !o.once:
		return usageError("--dry-run is done once")
	case o.hosts < 1 || o.workers < 0:
		return usageError("reading --hosts and --workers: want at least 1")
	case o.every != 0:
		o.schedule = refresh.Every(o.every)
	case o.cron != "":
		if o.schedule, err = refresh.Cron(o.cron); err != nil {
			return usageError("reading --cron: %w", err)
		}
	}
	o.format, err = a.format(table.Text)
	return err
}

func runRefresh(ctx context.Context, a *app, opts refreshOptions) error {
	if opts.check != "" {
		return refresh.AskHealth(ctx, opts.check)
	}
	w, err := a.openRefresh(ctx, opts)
	if err != nil {
		return err
	}
	defer w.close()
	if err := w.serve(opts.metrics); err != nil {
		return err
	}
	if opts.schedule == nil {
		return w.once(ctx)
	}
	atOnce := opts.cron == ""
	tell := func(err error) {
		if err == nil {
			return
		}
		if _, message := explain(err); message != "" {
			a.complain("diplograph: %s", message)
		}
	}
	refresh.Loop(ctx, opts.schedule, atOnce, a.Now, func(ctx context.Context) {
		tell(w.load()) // with a mistake in it, the sources stay as they were
		tell(w.once(ctx))
	})
	a.log.Info("ended as told")
	return nil
}

// once does one run, tells of it, and returns its exit code.
func (w *refreshing) once(ctx context.Context) error {
	report, err := w.Run(ctx, refresh.Ask{Only: w.opts.source, Dry: w.opts.dry})
	if !w.opts.dry {
		w.monitor.Observe(report, err)
	}
	if err != nil {
		return fmt.Errorf("refreshing: %w", err)
	}
	if err := w.app.printRefresh(w.opts.format, report); err != nil {
		return err
	}
	if err := writeReport(w.opts.report, report); err != nil {
		return err
	}
	switch {
	case report.Interrupted:
		return exitWith(exitInterrupted)
	case report.Failed():
		return exitWith(exitFailed)
	case report.Partly() && !w.opts.partOK:
		return exitWith(exitPartly)
	}
	return nil
}

// writeReport writes the report of the last run so that whoever reads the file
// finds a whole one.
func writeReport(path string, report *refresh.Report) error {
	if path == "" {
		return nil
	}
	text, err := json.MarshalIndent(report, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	fresh := freshReport(path)
	if err := os.WriteFile(fresh, append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	if err := os.Rename(fresh, path); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// freshReport is the file beside a report in which the next one is written.
func freshReport(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
}

// checkReport finds out before a run whether its report can be written.
func checkReport(path string) error {
	if path == "" {
		return nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return usageError("reading --report: %s is a folder; name a file in it", path)
	}
	fresh := freshReport(path)
	if err := os.WriteFile(fresh, nil, 0o644); err != nil {
		return usageError("reading --report: %w", err)
	}
	return os.Remove(fresh)
}
