package main

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/score"
	"github.com/diplograph/diplograph/internal/table"
)

// markdown is the format that eval and schema write beside those of all commands.
const markdown = "markdown"

// evalOptions are what eval is asked for.
type evalOptions struct {
	gold      []string
	predicted string // score this file instead of reading the gold articles
	errors    bool
	by        string // empty, relation or status
	markdown  bool
	format    table.Format
	workers   int
}

const evalLong = `Read the articles of gold files and score the edges found against the edges
marked by hand. A gold file holds one JSON object a line: id, lang, published,
title, text and edges.

Figures, each as precision, recall and F1:
  act    the headline: same relation, same two actors, standing ties left out
  tie    the same of holds-office, spokesperson-for and member-of
  edge   both together
  dyad   same PLOVER class, same two countries
  pair   same two actors, whatever the relation
and, of the matched edges, how many have the right date, status and speaker.

An edge marked optional is neither asked for nor counted as wrong. An article
that could not be read counts as one without edges.`

const evalExample = `  diplograph eval gold/ar.jsonl gold/en.jsonl
  diplograph eval gold/ar.jsonl --errors
  diplograph eval gold/ar.jsonl --by relation --format csv
  diplograph eval gold/*.jsonl --format markdown
  diplograph eval gold/ar.jsonl --predicted edges.jsonl`

func newEvalCmd(a *app) *cobra.Command {
	var opts evalOptions
	cmd := &cobra.Command{
		Use:     "eval GOLD...",
		GroupID: groupCheck,
		Short:   "Score the program against articles marked by hand",
		Long:    evalLong,
		Example: evalExample,
		Args:    atLeastOne("GOLD"),
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.gold = args
			if err := opts.check(a); err != nil {
				return err
			}
			return runEval(cmd.Context(), a, opts)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.predicted, "predicted", "", "score this output of extract instead of reading the articles")
	flags.BoolVar(&opts.errors, "errors", false, "list every edge that was missed or is wrong (other formats than table: these alone)")
	flags.StringVar(&opts.by, "by", "", "figures for each relation or status (other formats than table: these alone)")
	flags.IntVar(&opts.workers, "workers", 0, "articles read at the same time (default: one a core)")
	complete(cmd, "by", "relation", "status")
	return cmd
}

func (o *evalOptions) check(a *app) error {
	if o.by != "" && o.by != "relation" && o.by != "status" {
		return usageError("reading --by: %q is neither relation nor status", o.by)
	}
	if o.predicted != "" && len(o.gold) > 1 {
		return usageError("--predicted is scored against one gold file, not %d", len(o.gold))
	}
	if a.settings.Format == markdown {
		o.markdown, o.format = true, table.Text
		return nil
	}
	var err error
	o.format, err = a.format(table.Text)
	return err
}

// scored is a gold file with its result.
type scored struct {
	set    string
	result score.Result
}

func runEval(ctx context.Context, a *app, opts evalOptions) error {
	var all []scored
	unread := 0
	for _, path := range opts.gold {
		gold, err := score.ReadFile(path)
		if err != nil {
			return err
		}
		predicted, err := a.predict(ctx, path, opts)
		if err != nil {
			return err
		}
		r := score.Compare(gold, predicted)
		if n := len(r.Absent); n > 0 {
			a.complain("%s: %s without prediction, counted as empty: %s", path, plural(n, "article"), some(r.Absent, 5))
			unread += n
		}
		all = append(all, scored{strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), r})
	}
	if err := writeScores(a, all, opts); err != nil || opts.predicted != "" || unread == 0 {
		return err
	}
	return exitWith(exitPartly)
}

// predict finds the edges of the articles of a gold file.
func (a *app) predict(ctx context.Context, path string, opts evalOptions) ([]score.Article, error) {
	if opts.predicted != "" {
		return score.ReadFile(opts.predicted)
	}
	return a.extractAll(ctx, path, opts.workers)
}

// writeScores writes the figures, and what was asked for beside them. The
// machine formats hold one table: the last one that was asked for.
func writeScores(a *app, all []scored, opts evalOptions) error {
	p, num := a.newPrinter(), numbersFor(opts.format)
	parts := []table.Table{scoreTable(all, num)}
	if opts.by != "" {
		parts = append(parts, groupTable(all, opts.by, num))
	}
	if opts.errors {
		parts = append(parts, mistakeTable(all))
	}
	switch {
	case opts.markdown:
		for _, t := range parts {
			if err := writeMarkdown(p, t); err != nil {
				return err
			}
		}
		return nil
	case opts.format != table.Text:
		parts = parts[len(parts)-1:]
	}
	for i, t := range parts {
		if i > 0 {
			p.line("")
		}
		if err := p.table(opts.format, t); err != nil {
			return err
		}
	}
	return nil
}
