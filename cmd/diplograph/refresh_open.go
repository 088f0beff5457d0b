package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/refresh/web"
	"github.com/diplograph/diplograph/internal/version"
)

// refreshing is a refresh with all that it holds open.
type refreshing struct {
	*refresh.Refresh
	app     *app
	opts    refreshOptions
	store   graph.Store
	client  *fetch.Client
	reader  *ingest.Reader
	lock    *refresh.Lock
	monitor *refresh.Monitor
	scratch string       // folder of a dry run where no refresh has been; may be empty
	stop    func() error // of what serves the monitor; may be nil
}

func (a *app) openRefresh(ctx context.Context, opts refreshOptions) (*refreshing, error) {
	w := &refreshing{app: a, opts: opts}
	if err := w.open(ctx); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

// catalogue reads the sources.
func (w *refreshing) catalogue() ([]catalogue.Source, error) {
	sources, err := w.app.sources()
	if err != nil {
		return nil, err
	}
	named := func(s catalogue.Source) bool { return s.Name == w.opts.source }
	switch {
	case len(sources) == 0:
		return nil, fmt.Errorf("refreshing: there is no source; %s sources add https://... makes one", w.app.commandLine())
	case w.opts.source != "" && !slices.ContainsFunc(sources, named):
		return nil, usageError("reading --source: no source is named %q; sources list shows them", w.opts.source)
	}
	return sources, nil
}

// load takes the sources over: before each run, so that one that is added,
// altered or removed meanwhile counts from then on.
func (w *refreshing) load() error {
	sources, err := w.catalogue()
	if err != nil {
		return err
	}
	w.Sources, w.Net, w.Reader = web.Sources(sources), web.New(w.client, sources, w.app.Now, w.app.log), web.NewReader(w.reader, sources)
	return nil
}

func (w *refreshing) open(ctx context.Context) error {
	a := w.app
	if _, err := w.catalogue(); err != nil { // before anything is made
		return err
	}
	if err := checkReport(w.opts.report); err != nil {
		return err
	}
	paths, err := a.refreshPaths()
	if err != nil {
		return err
	}
	if err := w.takeLock(paths.Lock); err != nil {
		return err
	}
	if !w.opts.dry { // a dry run makes no store where none is
		if w.store, err = a.openStore(ctx); err != nil {
			return err
		}
	}
	remembered, err := w.remembered(paths.State)
	if err != nil {
		return err
	}
	memory, err := state.Open(ctx, remembered)
	if err != nil {
		return err
	}
	polite := a.fetchOptions(w.opts.fetching)
	if !w.opts.dry {
		polite.RobotsFiles = web.Robots{File: memory, Log: a.log}
	}
	w.client = fetch.New(polite)
	w.Refresh = &refresh.Refresh{
		Store: w.store, State: memory, Now: a.Now, Log: a.log, Program: version.Program, Hosts: w.opts.hosts, Readers: w.opts.workers,
	}
	if !w.opts.dry { // it reads no article
		if w.reader, err = a.newReader("", webReader{w.client}); err != nil {
			return err
		}
	}
	if err := w.load(); err != nil {
		return err
	}
	last, _, err := memory.LastRun(ctx)
	w.monitor = refresh.NewMonitor(a.Now, w.opts.staleAfter(a.Now()), last.Ended)
	return err
}

// remembered is the file of what refreshes remember. A dry run before the first
// refresh has one that is gone afterwards.
func (w *refreshing) remembered(path string) (string, error) {
	if _, err := os.Stat(path); !w.opts.dry || !errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	var err error
	if w.scratch, err = os.MkdirTemp("", "diplograph-"); err != nil {
		return "", fmt.Errorf("refreshing: %w", err)
	}
	return filepath.Join(w.scratch, filepath.Base(path)), nil
}

// takeLock keeps a second refresh out, but for a dry run, which changes nothing.
func (w *refreshing) takeLock(path string) (err error) {
	if w.opts.dry {
		return nil
	}
	if w.lock, err = refresh.TakeLock(path, w.app.Now()); err != nil {
		return fmt.Errorf("refreshing: %w", err)
	}
	if w.lock.Left != "" {
		w.app.log.Warn("the last refresh did not come to its end; this one goes on from there", "it was", w.lock.Left)
	}
	return nil
}

// staleAfter is how long no run may come to its end.
func (o refreshOptions) staleAfter(now time.Time) time.Duration {
	switch {
	case o.stale > 0:
		return o.stale
	case o.schedule == nil:
		return 24 * time.Hour
	}
	first := o.schedule.Next(now)
	longest := time.Duration(0) // cron has nights
	for range 100 {
		next := o.schedule.Next(first)
		longest, first = max(longest, next.Sub(first)), next
	}
	return 3*longest + time.Hour
}

func (w *refreshing) close() {
	ctx := context.Background()
	if w.stop != nil {
		w.stop()
	}
	if w.Refresh != nil {
		w.State.Close()
	}
	if w.scratch != "" {
		os.RemoveAll(w.scratch)
	}
	if w.store != nil {
		w.store.Close(ctx)
	}
	if w.lock != nil {
		w.lock.Release()
	}
}

// serve lets monitors look in, where an address is given.
func (w *refreshing) serve(address string) error {
	if address == "" {
		return nil
	}
	at, stop, err := w.monitor.Serve(address)
	if err != nil {
		return fmt.Errorf("serving metrics: %w: give another address with --metrics", err)
	}
	w.stop = stop
	w.app.log.Info("serving metrics", "address", at)
	return nil
}
