package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
)

// reading says which articles are read, and how.
type reading struct {
	paths     []string
	published string // day that sets the publication date of all of them
	workers   int    // articles read at the same time, 0: one a core

	day ontology.Date
}

func (r *reading) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.published, "published", "", "day of publication, like 2025-09-25, whatever the articles say")
	cmd.Flags().IntVar(&r.workers, "workers", 0, "articles read at the same time (default: one a core)")
}

// parse checks the flags.
func (r *reading) parse() (err error) {
	if r.workers < 0 {
		return usageError("reading --workers: %d is less than 1", r.workers)
	}
	r.day, err = parseDay("published", r.published)
	return err
}

// articleRead is an input and what was read from it, or why it was not read.
type articleRead struct {
	input  string // file, or file:line
	result ingest.Result
	err    error
}

// read reads articles, several at the same time, and yields them in the order
// of the input. Every input that gives no article is yielded with its reason;
// files in a folder that are no articles are counted and logged. When ctx ends, reading
// stops after the articles at hand.
func (a *app) read(ctx context.Context, reader *ingest.Reader, r reading) iter.Seq[articleRead] {
	workers := r.workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	keep := context.WithoutCancel(ctx) // an article at hand is read to its end
	return ordered(ctx, workers, a.inputs(r.paths), func(in input) articleRead {
		if in.err != nil {
			return articleRead{input: in.item.Path, err: in.err}
		}
		result, err := reader.Read(keep, in.item)
		if err != nil && !strings.Contains(err.Error(), in.item.Path) {
			err = fmt.Errorf("%s: %w", in.item.Path, err)
		}
		return articleRead{input: in.item.Path, result: result, err: err}
	})
}

// input is an article as it was found, or why it was not found.
type input struct {
	item source.Item
	err  error
}

func (a *app) inputs(paths []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for item, err := range source.Items(paths, a.Stdin) {
			var failed *source.Error
			if errors.As(err, &failed) {
				item.Path = failed.Path
			}
			if errors.Is(err, source.ErrPassedOver) {
				a.passedOver.Add(1)
				a.log.Info("passed over: no article file", "path", item.Path)
				continue
			}
			if !yield(input{item, err}) {
				return
			}
		}
	}
}
