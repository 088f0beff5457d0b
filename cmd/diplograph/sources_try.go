package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/internal/table"
)

// tryOptions are what sources test is asked for.
type tryOptions struct {
	fetching
	all      bool
	articles int
}

const sourcesTestLong = `Ask sources what they list now and read their first articles, without noting or
storing anything: does each address answer, how many entries have a date, how
many of the articles read have a text. Exits 1 when no source is all right, 3
when some are not.`

func newSourcesTestCmd(a *app) *cobra.Command {
	var opts tryOptions
	cmd := &cobra.Command{
		Use:     "test NAME...",
		Short:   "Ask sources what they list, and read their first articles",
		Long:    sourcesTestLong,
		Example: "  diplograph sources test un-news-en\n  diplograph sources test --all --articles 0 --format csv",
		Args: func(_ *cobra.Command, args []string) error {
			if opts.all == (len(args) > 0) {
				return usageError("name sources, or give --all")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if opts.articles < 0 || opts.articles > 50 {
				return usageError("reading --articles: %d is not between 0 and 50", opts.articles)
			}
			return runSourcesTest(cmd.Context(), a, opts, args)
		},
	}
	cmd.Flags().BoolVar(&opts.all, "all", false, "every source that is on")
	cmd.Flags().IntVar(&opts.articles, "articles", 3, "how many articles of each are fetched and read")
	opts.fetching.addFlags(cmd)
	return cmd
}

// trial is what came of asking a source.
type trial struct {
	source   catalogue.Source
	listing  discover.Listing
	err      error
	articles []sample
}

func runSourcesTest(ctx context.Context, a *app, opts tryOptions, names []string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	tried, err := a.sourcesToTry(opts, names)
	if err != nil {
		return err
	}
	trials, err := a.trySources(ctx, opts, tried)
	if err != nil {
		return err
	}
	if err := a.newPrinter().table(f, trialTable(trials)); err != nil {
		return err
	}
	good := 0
	for _, t := range trials {
		if t.state() == "ok" {
			good++
		}
	}
	switch good {
	case len(trials):
		return nil
	case 0:
		return exitWith(exitFailed)
	}
	return exitWith(exitPartly)
}

// triedAtOnce is how many sources are asked at the same time; those of one host
// wait for each other.
const triedAtOnce = 8

// trySources asks sources and tells of each as it is done. The trials come in
// the order of the sources.
func (a *app) trySources(ctx context.Context, opts tryOptions, tried []catalogue.Source) ([]trial, error) {
	client := a.client(opts.fetching)
	defer client.Close()
	reader, err := a.newReader("", webReader{client})
	if err != nil {
		return nil, err
	}
	trials := make([]trial, len(tried))
	var all sync.WaitGroup
	var telling sync.Mutex
	turn := make(chan struct{}, triedAtOnce)
	for i, s := range tried {
		turn <- struct{}{}
		all.Go(func() {
			defer func() { <-turn }()
			t := trial{source: s}
			if t.listing, t.err = discover.List(ctx, client, s, nil, a.Now()); t.err == nil {
				t.articles = samples(ctx, client, reader, s, t.listing.Entries, opts.articles)
			}
			trials[i] = t
			telling.Lock()
			defer telling.Unlock()
			if ctx.Err() == nil {
				a.explainTrial(t)
			}
		})
	}
	all.Wait()
	return trials, ctx.Err()
}

func (a *app) sourcesToTry(opts tryOptions, names []string) ([]catalogue.Source, error) {
	var tried []catalogue.Source
	for _, name := range names {
		s, err := a.sourceNamed(name)
		if err != nil {
			return nil, err
		}
		tried = append(tried, s)
	}
	if opts.all {
		all, err := a.sources()
		if err != nil {
			return nil, err
		}
		for _, s := range all {
			if !s.Off {
				tried = append(tried, s)
			}
		}
	}
	return tried, nil
}

// explainTrial says on standard error what was not as it should be.
func (a *app) explainTrial(t trial) {
	if t.err != nil {
		a.complain("%v", t.err)
		return
	}
	for _, failure := range t.listing.Failures {
		a.complain("%s: %v", t.source.Name, failure)
	}
	for _, remark := range t.listing.Remarks {
		a.note("%s: %s", t.source.Name, remark)
	}
	for _, s := range t.articles {
		if s.err != nil {
			a.complain("%s: %v", t.source.Name, s.err)
		}
	}
}

// state is one word for how a source did.
func (t trial) state() string {
	_, read := t.read()
	switch {
	case t.err != nil:
		return "fails"
	case len(t.listing.Entries) == 0:
		return "empty"
	case len(t.listing.Failures) > 0 || read < len(t.articles):
		return "partly"
	}
	return "ok"
}

// read counts the articles that could be read, and those with a day.
func (t trial) read() (dated, read int) {
	for _, s := range t.articles {
		if s.err != nil {
			continue
		}
		read++
		if s.published != "" {
			dated++
		}
	}
	return dated, read
}

func trialTable(trials []trial) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "source", Title: "Source"}, {Key: "state", Title: "State"}, {Key: "entries", Title: "Entries"}, {Key: "entries_with_date", Title: "With date"},
		{Key: "articles_read", Title: "Articles read"}, {Key: "articles_with_date", Title: "With date"}, {Key: "first_titles", Title: "First titles", Max: 60},
		{Key: "error", Title: "Error", Not: table.Text},
	}}
	for _, one := range trials {
		dated, read := one.read()
		entriesDated, titles := 0, []string{}
		for i, e := range one.listing.Entries {
			if !e.Published.IsZero() {
				entriesDated++
			}
			if i < 3 {
				titles = append(titles, firstNonEmpty(e.Title, e.URL))
			}
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{
			one.source.Name, one.state(), len(one.listing.Entries), entriesDated, fmt.Sprintf("%d of %d", read, len(one.articles)), dated, titleList(titles), errorText(one),
		}})
	}
	return t
}

// titleList is a list that a terminal shows with bars between.
type titleList []string

func (t titleList) String() string { return strings.Join(t, " | ") }

func errorText(t trial) any {
	err := t.err
	if err == nil {
		err = errors.Join(t.listing.Failures...)
	}
	if err == nil {
		return nil
	}
	return err.Error()
}
