package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
)

// coverageOptions are what coverage is asked for.
type coverageOptions struct {
	from, to   string
	predicates bool
	limit      int
	format     table.Format
	paths      []string // articles to be read instead of the store
	workers    int
}

const coverageLong = `List what was read and what was not understood: the articles with what came of
each, and the predicates under which sentences stand that name two foreign
sides, but in which no act was found. That list, the most frequent first, is
how the vocabulary grows.

With PATHs the articles there are read and no store is opened: the predicates
alone are listed.`

const coverageExample = `  diplograph coverage
  diplograph coverage --from 2025-09-01 --format csv
  diplograph coverage --predicates --limit 200 --format jsonl
  diplograph coverage --limit 200 news/ archive.jsonl`

func newCoverageCmd(a *app) *cobra.Command {
	var opts coverageOptions
	cmd := &cobra.Command{
		Use:     "coverage [PATH...]",
		GroupID: groupCheck,
		Short:   "List what was read and what was not understood",
		Long:    coverageLong,
		Example: coverageExample,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.paths = args
			if err := opts.check(a); err != nil {
				return err
			}
			if len(args) > 0 {
				return runCoverageOf(cmd.Context(), a, opts)
			}
			return runCoverage(cmd.Context(), a, opts)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.from, "from", "", "first day of publication, like 2025-09-01")
	flags.StringVar(&opts.to, "to", "", "last day of publication")
	flags.BoolVar(&opts.predicates, "predicates", false, "list the predicates alone (other formats than table: these, not the articles)")
	flags.IntVar(&opts.limit, "limit", 20, "how many predicates at most")
	flags.IntVar(&opts.workers, "workers", 0, "articles read at the same time (default: one a core)")
	return cmd
}

func (o *coverageOptions) check(a *app) error {
	for flag, text := range map[string]string{"from": o.from, "to": o.to} {
		if _, err := parseDay(flag, text); err != nil {
			return err
		}
	}
	if len(o.paths) > 0 && (o.from != "" || o.to != "") {
		return usageError("--from and --to choose among the articles of a store; with PATHs all are read")
	}
	if o.limit < 1 {
		return usageError("reading --limit: %d is less than 1", o.limit)
	}
	var err error
	o.format, err = a.format(table.Text)
	return err
}

func runCoverage(ctx context.Context, a *app, opts coverageOptions) error {
	store, err := a.openFilledStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	skipped, err := runQuery(ctx, store, "skipped", map[string]any{"limit": int64(opts.limit)})
	if err != nil {
		return err
	}
	if opts.predicates {
		return a.newPrinter().table(opts.format, tableOf(skipped))
	}
	articles, err := runQuery(ctx, store, "coverage", map[string]any{"from": opts.from, "to": opts.to})
	if err != nil {
		return err
	}
	if opts.format != table.Text {
		return a.newPrinter().table(opts.format, tableOf(articles))
	}
	return writeCoverage(a, articles, skipped)
}

func runQuery(ctx context.Context, store graph.Store, name string, params map[string]any) (queries.Rows, error) {
	q, err := queries.Find(name)
	if err != nil {
		return queries.Rows{}, err
	}
	return q.Run(ctx, store, params)
}

func writeCoverage(a *app, articles, skipped queries.Rows) error {
	p := a.newPrinter()
	p.line("Read: %s, %s; %s of acts and ties; in %s that name two foreign sides no act was found.",
		plural(len(articles.Rows), "article"), plural(sum(articles, "sentences"), "sentence"),
		plural(sum(articles, "reports"), "report"), plural(sum(articles, "skipped"), "sentence"))
	for _, part := range []struct {
		heading string
		rows    queries.Rows
	}{{"Articles, latest first", articles}, {"Predicates of sentences without an act, most frequent first", skipped}} {
		if len(part.rows.Rows) == 0 {
			continue
		}
		p.line("\n%s:", part.heading)
		t := tableOf(part.rows)
		for i, c := range t.Columns {
			if c.Key == "article" || c.Key == "url" {
				t.Columns[i].Not = table.Text // long, and the id beside it will do
			}
			if c.Key == "published" {
				keepDays(t.Rows, i)
			}
		}
		if err := p.table(table.Text, t); err != nil {
			return err
		}
	}
	return p.err
}

// keepDays leaves of the times in a column their days, which will do for a
// person.
func keepDays(rows []table.Row, column int) {
	for _, row := range rows {
		if s, ok := row.Cells[column].(string); ok && len(s) > len(time.DateOnly) {
			row.Cells[column] = s[:len(time.DateOnly)]
		}
	}
}

// sum adds up a column of whole numbers.
func sum(rows queries.Rows, column string) int {
	total := 0
	for i, c := range rows.Columns {
		if c.Name != column {
			continue
		}
		for _, row := range rows.Rows {
			n, _ := row[i].(int64)
			total += int(n)
		}
	}
	return total
}
