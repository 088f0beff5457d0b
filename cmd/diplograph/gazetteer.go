package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/internal/table"
)

const gazetteerLong = `Look into the gazetteer: the states, bodies, movements and persons that the
program knows beforehand, with their names, dated offices and memberships. Its
tables are part of the program; no store is opened.`

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

func newGazetteerCheckCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "check",
		Short:   "Check the tables of the gazetteer",
		Long:    "Check the tables of the gazetteer: unknown ids and facts without origin, names that two actors share without a rule, two holders of one office. Exits 1 when something is wrong.",
		Example: "  diplograph gazetteer check",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runGazetteerCheck(a) },
	}
}

func newGazetteerStatsCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "stats",
		Short:   "Count what the gazetteer holds",
		Long:    "Count what the gazetteer holds: actors by kind, names by language, offices, memberships and places, and what it lacks.",
		Example: "  diplograph gazetteer stats\n  diplograph gazetteer stats --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runGazetteerStats(a) },
	}
}

func newGazetteerShowCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "show NAME",
		Short:   "Show what the gazetteer knows of an actor",
		Long:    "Show what the gazetteer knows of an actor. NAME is an id or any of its names, in any language, in any spelling of its letters.",
		Example: "  diplograph gazetteer show Lavrov\n  diplograph gazetteer show لافروف\n  diplograph gazetteer show o.icrc",
		Args:    atLeastOne("NAME"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runGazetteerShow(a, strings.Join(args, " "))
		},
	}
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
		if c.What == "names" || c.What == "adjectives" {
			of = languageName(of)
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{c.What, of, c.Number}})
	}
	return a.newPrinter().table(f, t)
}

func runGazetteerShow(a *app, name string) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	found, near := g.Describe(name)
	if len(found) == 0 {
		if len(near) == 0 {
			return fmt.Errorf("looking for %q: the gazetteer knows nobody of that name", name)
		}
		return fmt.Errorf("looking for %q: the gazetteer knows nobody of that name; it knows %s", name, some(namesOf(near), 8))
	}
	return a.newPrinter().table(f, actorTable(g, found))
}
