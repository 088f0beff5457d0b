package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
)

// reading says which articles are read, and how.
type reading struct {
	fetching
	paths     []string
	published string // day that sets the publication date of all of them
	columns   string // of tables: field=column, ...
	workers   int    // articles read at the same time, 0: one a core
	watch     bool   // the paths are folders, and reading goes on with what comes

	day ontology.Date
	in  *source.Reader
}

func (r *reading) addFlags(cmd *cobra.Command) {
	r.fetching.addFlags(cmd)
	cmd.Flags().StringVar(&r.published, "published", "", "day of publication, like 2025-09-25, whatever the articles say")
	cmd.Flags().StringVar(&r.columns, "columns", "", "columns of tables, like title=headline,text=body (default: told by their names)")
	cmd.Flags().IntVar(&r.workers, "workers", 0, "articles read at the same time (default: one a core)")
}

// prepare makes what finds the articles and what reads them.
func (r *reading) prepare(ctx context.Context, a *app) (*ingest.Reader, error) {
	pages := webReader{a.client(r.fetching)}
	r.in.Stdin, r.in.Web = a.Stdin, pages
	return a.newReader(r.day, furtherPages{ctx, pages})
}

// parse checks the flags.
func (r *reading) parse() (err error) {
	if r.workers < 0 {
		return usageError("reading --workers: %d is less than 1", r.workers)
	}
	r.in = &source.Reader{}
	if r.columns != "" {
		if r.in.Columns, err = source.ParseColumns(r.columns); err != nil {
			return usageError("reading --columns: %w", err)
		}
	}
	r.day, err = parseDay("published", r.published)
	return err
}

// total is the size of all inputs in bytes, 0 when not known.
func (r *reading) total() int64 {
	if size, known := source.TotalSize(r.paths); known && !r.watch {
		return size
	}
	return 0
}

// articleRead is an input and what was read from it, or why it was not read.
type articleRead struct {
	input  string // file, or file:line
	result ingest.Result
	err    error
}

// read reads articles, several at the same time, and yields them in the order
// of the input. Every input that gives no article is yielded with its reason;
// files in a folder that are no articles are counted and logged. When ctx ends,
// reading stops after the articles at hand.
func (a *app) read(ctx context.Context, reader *ingest.Reader, r reading) iter.Seq[articleRead] {
	workers := r.workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	if r.in == nil {
		r.in = &source.Reader{Stdin: a.Stdin}
	}
	keep := context.WithoutCancel(ctx) // an article at hand is read to its end
	reads := ordered(ctx, workers, a.inputs(ctx, r), func(in input) []articleRead {
		if in.err != nil {
			return []articleRead{{input: in.item.Path, err: in.err}}
		}
		return a.readItem(keep, reader, in.item)
	})
	return func(yield func(articleRead) bool) {
		for several := range reads {
			for _, one := range several {
				if !yield(one) {
					return
				}
			}
		}
	}
}

// readItem reads the articles of an item: a live blog has several. A mistake of
// the program in one article keeps no other out.
func (a *app) readItem(ctx context.Context, reader *ingest.Reader, item source.Item) (reads []articleRead) {
	defer func() {
		if broken := recover(); broken != nil {
			a.log.Debug("reading failed", "input", item.Path, "panic", broken, "stack", string(debug.Stack()))
			reads = []articleRead{{input: item.Path, err: fmt.Errorf("%s: the program failed on it (%v): please report it with the file", item.Path, broken)}}
		}
	}()
	for _, one := range reader.ReadAll(ctx, item) {
		err := one.Err
		if err != nil && !strings.Contains(err.Error(), one.Path) {
			err = fmt.Errorf("%s: %w", one.Path, err)
		}
		reads = append(reads, articleRead{input: one.Path, result: one.Result, err: err})
	}
	return reads
}

// input is an article as it was found, or why it was not found.
type input struct {
	item source.Item
	err  error
}

func (a *app) inputs(ctx context.Context, r reading) iter.Seq[input] {
	return func(yield func(input) bool) {
		items := r.in.Items(ctx, r.paths)
		if r.watch {
			items = r.in.Watch(ctx, r.paths)
		}
		for item, err := range items {
			var failed *source.Error
			if errors.As(err, &failed) {
				item.Path = failed.Path
			}
			if errors.Is(err, source.ErrPassedOver) {
				a.passedOver.Add(1)
				a.log.Info("passed over: no article", "path", item.Path)
				continue
			}
			if !yield(input{item, err}) {
				return
			}
		}
	}
}
