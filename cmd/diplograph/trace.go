package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/internal/table"
)

const traceLong = `Read articles and print what every room made of each: the article as it was
cleaned, its sentences, who is named in them, the clauses and the frames that
matched, who these actors are, the reports, and the edges that extract would
write. No store is opened.

With --format json or jsonl each article is one object. With --sentence there is
only what belongs to that sentence: no entities, reports and edges.`

const traceExample = `  diplograph trace testdata/articles
  diplograph trace --sentence 4 saved-page.txt
  diplograph trace --format json saved-page.txt`

// traceOptions are what trace is asked for.
type traceOptions struct {
	reading
	sentence int // number of the only sentence to show, 0: all
	format   table.Format
}

func newTraceCmd(a *app) *cobra.Command {
	var opts traceOptions
	cmd := &cobra.Command{
		Use:     "trace PATH...",
		GroupID: groupCheck,
		Short:   "Print what every step made of an article",
		Long:    traceLong,
		Example: traceExample,
		Args:    atLeastOne("PATH"),
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.paths = args
			if err := opts.parse(); err != nil {
				return err
			}
			var err error
			if opts.format, err = a.format(table.Text); err != nil {
				return err
			}
			if opts.sentence < 0 {
				return usageError("reading --sentence: sentences are numbered from 1")
			}
			if opts.format == table.CSV {
				return usageError("trace writes table, json or jsonl, not csv")
			}
			return runTrace(cmd.Context(), a, opts)
		},
	}
	opts.addFlags(cmd)
	cmd.Flags().IntVar(&opts.sentence, "sentence", 0, "show this sentence only (they are numbered from 1)")
	return cmd
}

func runTrace(ctx context.Context, a *app, opts traceOptions) error {
	reader, err := opts.prepare(ctx, a)
	if err != nil {
		return err
	}
	done, failed := 0, 0
	for read := range a.read(ctx, reader, opts.reading) {
		if read.err != nil {
			failed++
			a.complain("skipped %v", read.err)
			continue
		}
		if n := len(read.result.Trace()); opts.sentence > n {
			failed++
			a.complain("skipped %s: there is no sentence %d; the article has %s", read.result.Article.Path, opts.sentence, plural(n, "sentence"))
			continue
		}
		done++
		if err := writeTrace(a, opts, read.result); err != nil {
			return err
		}
	}
	return readingExit(ctx, done, failed)
}

func writeTrace(a *app, opts traceOptions, r ingest.Result) error {
	if opts.format == table.Text {
		return printTrace(a.newPrinter(), r, opts.sentence)
	}
	out := json.NewEncoder(a.Stdout)
	out.SetEscapeHTML(false)
	if opts.format == table.JSON {
		out.SetIndent("", "  ")
	}
	trace := map[string]any{"article": r.Article}
	if n := opts.sentence; n > 0 {
		trace["sentences"] = r.Trace()[n-1 : n]
	} else {
		trace["sentences"], trace["reports"], trace["skipped"], trace["edges"] = r.Trace(), tracedReports(r), r.Skipped, r.Edges()
	}
	err := out.Encode(trace)
	if err != nil {
		return fmt.Errorf("writing the trace: %w", err)
	}
	return nil
}
