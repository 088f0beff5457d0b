package main

import (
	"context"
	"path/filepath"
	"slices"
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
	actors    bool           // score who is recognized instead of edges
	rooms     bool           // with errors: what every room made of the sentence
	by        score.Grouping // may be empty
	save      string         // file for the edges found
	against   string         // file that an earlier run saved
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
that could not be read counts as one without edges.

--save keeps the edges of this run (in the form of extract), --against shows
which edges were found, lost, newly wrong and no longer wrong since a saved run.

--actors asks another question: of the ends of all required edges, how many are
named by some mention that the program takes for that very actor (right), how
many are taken for somebody else (wrong) and how many are not noticed. Figures by
language and kind; "in quote" counts those recognized within the edge's quote.
With --errors it lists the actors that were missed or taken for another.`

const evalExample = `  diplograph eval gold/ar.jsonl gold/en.jsonl
  diplograph eval gold/ar.jsonl --errors --rooms
  diplograph eval gold/*.jsonl --actors --errors
  diplograph eval gold/ar.jsonl --by relation --format csv
  diplograph eval gold/*.jsonl --format markdown
  diplograph eval gold/ar.jsonl --predicted edges.jsonl
  diplograph eval gold/*.jsonl --save before.jsonl
  diplograph eval gold/*.jsonl --against before.jsonl`

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
			if opts.actors {
				return runEvalActors(cmd.Context(), a, opts)
			}
			return runEval(cmd.Context(), a, opts)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.predicted, "predicted", "", "score this output of extract instead of reading the articles")
	flags.BoolVar(&opts.errors, "errors", false, "list every edge that was missed or is wrong (other formats than table: these alone)")
	flags.BoolVar(&opts.actors, "actors", false, "score which actors are recognized, by language and kind, instead of edges")
	flags.BoolVar(&opts.rooms, "rooms", false, "with --errors: the sentence of each and what every step made of it, as trace does (format table only)")
	flags.StringVar((*string)(&opts.by), "by", "", "figures for each "+groupings("or")+" (other formats than table: these alone)")
	flags.StringVar(&opts.save, "save", "", "write the edges found to this file, for --against")
	flags.StringVar(&opts.against, "against", "", "show what changed since the run that was saved in this file (other formats than table: this alone)")
	flags.IntVar(&opts.workers, "workers", 0, "articles read at the same time (default: one a core)")
	complete(cmd, "by", strings.Split(groupings(","), ", ")...)
	return cmd
}

func (o *evalOptions) check(a *app) error {
	if o.by != "" && !slices.Contains(score.Groupings, o.by) {
		return usageError("reading --by: %q is none of %s", o.by, groupings("and"))
	}
	if o.rooms && (!o.errors || o.predicted != "") {
		return usageError("--rooms goes with --errors, and with articles that are read, not with --predicted")
	}
	if o.predicted != "" && len(o.gold) > 1 {
		return usageError("--predicted is scored against one gold file, not %d", len(o.gold))
	}
	if o.actors && (o.predicted != "" || o.by != "" || o.rooms || o.save != "" || o.against != "") {
		return usageError("--actors reads the articles itself and goes with --errors only")
	}
	if a.settings.Format == markdown {
		o.markdown, o.format = true, table.Text
		return nil
	}
	var err error
	o.format, err = a.format(table.Text)
	return err
}

// groupings lists what edges can be divided by, word before the last one.
func groupings(word string) string {
	var names []string
	for _, g := range score.Groupings {
		names = append(names, string(g))
	}
	if word == "," {
		return strings.Join(names, ", ")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " " + word + " " + names[last]
}

// scored is a gold file with its result.
type scored struct {
	set     string
	result  score.Result
	changes []score.Change // since a saved run
	rooms   roomsOf
}

func runEval(ctx context.Context, a *app, opts evalOptions) error {
	before, err := saved(opts.against)
	if err != nil {
		return err
	}
	var all []scored
	var found []score.Article
	unread := 0
	for _, path := range opts.gold {
		gold, err := score.ReadFile(path)
		if err != nil {
			return err
		}
		predicted, rooms, err := a.predict(ctx, path, opts)
		if err != nil {
			return err
		}
		found = append(found, predicted...)
		s := scored{set: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), result: score.Compare(gold, predicted), rooms: rooms}
		if n := len(s.result.Absent); n > 0 {
			a.complain("%s: %s without prediction, counted as empty: %s", path, plural(n, "article"), some(s.result.Absent, 5))
			unread += n
		}
		if opts.against != "" {
			s.changes = score.Changes(score.Compare(gold, before), s.result)
		}
		all = append(all, s)
	}
	if err := save(opts.save, found); err != nil {
		return err
	}
	if err := writeScores(a, all, opts); err != nil || opts.predicted != "" || unread == 0 {
		return err
	}
	return exitWith(exitPartly)
}

// writeScores writes the figures, and what was asked for beside them.
func writeScores(a *app, all []scored, opts evalOptions) error {
	num := numbersFor(opts.format)
	parts := []table.Table{scoreTable(all, num)}
	if opts.by != "" {
		parts = append(parts, groupTable(all, opts.by, num))
	}
	if opts.errors {
		parts = append(parts, mistakeTable(all))
	}
	if opts.against != "" {
		parts = append(parts, changeTable(all))
	}
	p := a.newPrinter()
	if err := writeParts(p, parts, opts); err != nil || !opts.rooms || opts.markdown || opts.format != table.Text {
		return err
	}
	return printRooms(p, all)
}

// writeParts writes tables one below the other. The machine formats hold one
// table: the last one that was asked for.
func writeParts(p *printer, parts []table.Table, opts evalOptions) error {
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
