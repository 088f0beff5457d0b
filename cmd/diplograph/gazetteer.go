package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
)

const gazetteerLong = `Look into the gazetteer: the states, bodies, movements and persons that the
program knows beforehand, with their names, dated offices and memberships. Its
tables are part of the program. A store is opened only by show and merge, for
somebody whom no table has.`

func newGazetteerCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "gazetteer",
		GroupID: groupCheck,
		Short:   "Check, count and show the actors that the program knows",
		Long:    gazetteerLong,
		Example: "  diplograph gazetteer check\n  diplograph gazetteer stats\n  diplograph gazetteer show Lavrov",
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		newGazetteerCheckCmd(a), newGazetteerStatsCmd(a), newGazetteerShowCmd(a),
		newGazetteerImportCmd(a), newGazetteerDropCmd(a), newGazetteerMergeCmd(a), newGazetteerSplitCmd(a),
	)
	return cmd
}

const gazetteerCheckLong = `Check the tables of the gazetteer, with the overlays over them: unknown columns and
ids, lines out of order, facts without origin, names that two actors of one kind
share without a rule to choose, two holders of an office that has one, offices
and bodies of which nothing says for whom they act, members that are no actors,
merges into nobody. Exits 1 when something is wrong.

What two overlays, or an overlay and the program's own tables, say differently is
no mistake: the higher one counts. It is told on standard error, side by side.`

func newGazetteerCheckCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "check",
		Short:   "Check the tables of the gazetteer",
		Long:    gazetteerCheckLong,
		Example: "  diplograph gazetteer check",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runGazetteerCheck(a) },
	}
}

func newGazetteerStatsCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "stats",
		Short:   "Count what the gazetteer holds",
		Long:    "Count what the gazetteer holds, overlays and all: actors by kind, names by language and kind, offices, memberships and places; and what it lacks.",
		Example: "  diplograph gazetteer stats\n  diplograph gazetteer stats --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runGazetteerStats(a) },
	}
}

const gazetteerShowLong = `Show what is known of an actor: its names in all languages, offices, memberships,
each with its origin. NAME is an id or any of its names, in any language, in any
spelling of its letters, or what the reader of news takes for an actor: a name in
any of its cases, the adjective of a state, an organ or an office with its state.
Of an office all known holders are shown. For a person whom only texts know the
key will do, too, and what the stored texts say of him is shown.

Of a name that several bear, or that is also a word, all are shown whom it may
mean, and the rules by which the reader decides.

An origin like "wikidata/wd" is a fact of the overlay wikidata; one without a
slash is a fact of the program's own tables. Facts that an overlay overrules
stand beside what counts instead.`

func newGazetteerShowCmd(a *app) *cobra.Command {
	var on string
	cmd := &cobra.Command{
		Use:     "show NAME",
		Short:   "Show what is known of an actor, and who says so",
		Long:    gazetteerShowLong,
		Example: "  diplograph gazetteer show Lavrov\n  diplograph gazetteer show لافروف\n  diplograph gazetteer show --on 2019-05-01 foreign minister of Hungary\n  diplograph gazetteer show МИД России",
		Args:    atLeastOne("NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runGazetteerShow(cmd.Context(), a, strings.Join(args, " "), on)
		},
	}
	cmd.Flags().StringVar(&on, "on", "", "day, month or year for which the holder of an office is asked (default: all of them)")
	return cmd
}

func runGazetteerCheck(a *app) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	problems := g.Check()
	a.noteContradictions(g)
	p := a.newPrinter()
	if f == table.Text && len(problems) == 0 {
		p.line("The gazetteer is in order: %s in %s, version %s.", plural(len(g.Actors()), "actor"), plural(len(g.Languages()), "language"), g.Version())
		return p.err
	}
	t := table.Table{Columns: []table.Column{{Key: "file", Title: "File"}, {Key: "subject", Title: "Subject", Max: 40}, {Key: "problem", Title: "Problem", Max: 90}}}
	for _, problem := range problems {
		t.Rows = append(t.Rows, table.Row{Cells: []any{problem.File, problem.Subject, problem.Message}})
	}
	if err := p.table(f, t); err != nil {
		return err
	}
	if len(problems) > 0 {
		return exitWith(exitFailed)
	}
	return nil
}

func runGazetteerStats(a *app) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	t := table.Table{Columns: []table.Column{{Key: "what", Title: "What"}, {Key: "of", Title: "Of"}, {Key: "number", Title: "Number"}}}
	for _, c := range g.Stats() {
		of := c.Of
		if c.What == "adjectives" || strings.HasPrefix(c.What, "names") {
			of = languageName(of)
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{c.What, of, c.Number}})
	}
	return a.newPrinter().table(f, t)
}

func runGazetteerShow(ctx context.Context, a *app, name, day string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	on, err := ontology.ParseDate(day)
	if err != nil {
		return usageError("reading --on: %w", err)
	}
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	found, near := g.Describe(name)
	if len(found) == 0 {
		t, err := a.shownAsRead(g, name, on)
		if err != nil {
			return err
		}
		if found = speltAlike(name, near); len(t.Rows) == 0 && len(found) > 0 {
			t = actorTable(g, found)
		}
		if len(t.Rows) > 0 {
			return a.newPrinter().table(f, t)
		}
		if t, known, err := a.knownFromTexts(ctx, g, name); err != nil {
			return err
		} else if known {
			return a.newPrinter().table(f, t)
		}
		if len(near) == 0 {
			return fmt.Errorf("looking for %q: the gazetteer knows nobody of that name", shortened(name, 80))
		}
		return fmt.Errorf("looking for %q: the gazetteer knows nobody of that name; it knows %s", shortened(name, 80), some(namesOf(near), 8))
	}
	t := actorTable(g, found)
	t.Rows = append(ambiguity(g, name, found), t.Rows...)
	return a.newPrinter().table(f, t)
}
