package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
	"github.com/diplograph/diplograph/queries/ask"
)

const queryLong = `List, show and run the named queries: the questions that the graph answers again
and again, in Cypher for Neo4j and in SQL for the embedded store, with the same
rows from both.`

func newQueryCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "query",
		GroupID: groupAsk,
		Short:   "List, show and run the named queries",
		Long:    queryLong,
		Example: `  diplograph query list
  diplograph query show who-met
  diplograph query run who-met --param actor=Lavrov --param from=2025-09-01`,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newQueryListCmd(a), newQueryShowCmd(a), newQueryRunCmd(a))
	return cmd
}

func newQueryListCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the named queries",
		Long:    "List the named queries with the question that each answers and its parameters. An asterisk marks a parameter that must be given.",
		Example: "  diplograph query list\n  diplograph query list --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return runQueryList(a) },
	}
}

func runQueryList(a *app) error {
	format, err := a.format(table.Text)
	if err != nil {
		return err
	}
	t := table.Table{Width: a.width(), Columns: []table.Column{
		{Key: "name", Title: "Name"}, {Key: "topic", Title: "Topic"}, {Key: "answers", Title: "Answers", Max: 60}, {Key: "params", Title: "Parameters", Max: 40},
	}}
	for _, q := range queries.All() {
		params := make([]string, len(q.Params))
		for i, p := range q.Params {
			params[i] = p.Name
			if p.Required {
				params[i] += "*"
			}
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{q.Name, q.Topic, q.Answers, params}})
	}
	return table.Write(a.Stdout, format, t)
}

func newQueryShowCmd(a *app) *cobra.Command {
	var params []string
	var sql bool
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "Print a query ready to paste into Neo4j Browser",
		Long: `Print a query in Cypher, with the lines that set its parameters, ready to paste
into Neo4j Browser. Without --param they have the values of the query's example;
with it those that are left out are null. A name is turned into its key by the
store in use.`,
		Example: `  diplograph query show who-met
  diplograph query show who-met --param actor=Lavrov
  diplograph query show who-met --sql`,
		Args:              oneQuery,
		ValidArgsFunction: completeQueries,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runQueryShow(cmd.Context(), a, args[0], params, sql)
		},
	}
	cmd.Flags().StringArrayVarP(&params, "param", "p", nil, "parameter as name=value (repeatable)")
	cmd.Flags().BoolVar(&sql, "sql", false, "print the SQL of the embedded store instead")
	return cmd
}

func runQueryShow(ctx context.Context, a *app, name string, params []string, sql bool) error {
	q, err := queries.Find(name)
	if err != nil {
		return err
	}
	if sql {
		_, err := fmt.Fprintln(a.Stdout, q.SQL)
		return err
	}
	settings, err := a.queryParams(ctx, nil, q, params)
	if err != nil {
		return err
	}
	text, err := q.Browser(settings)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.Stdout, text)
	return err
}

func newQueryRunCmd(a *app) *cobra.Command {
	var params []string
	cmd := &cobra.Command{
		Use:   "run NAME",
		Short: "Run a named query",
		Long: `Run a named query and print its rows. Where a parameter is an actor or a
measure, a name in any language will do as well as a key. A list is divided by
commas; a month or a year stands for its first day in "from" and for its last
day in "to".`,
		Example: `  diplograph query run who-met --param actor=Lavrov
  diplograph query run timeline --param actor=Russia --param other=Cuba --format csv
  diplograph query run coverage`,
		Args:              oneQuery,
		ValidArgsFunction: completeQueries,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runQueryRun(cmd.Context(), a, args[0], params)
		},
	}
	cmd.Flags().StringArrayVarP(&params, "param", "p", nil, "parameter as name=value (repeatable)")
	return cmd
}

func runQueryRun(ctx context.Context, a *app, name string, params []string) error {
	q, err := queries.Find(name)
	if err != nil {
		return err
	}
	format, err := a.format(table.Text)
	if err != nil {
		return err
	}
	if err := checkParams(q, params); err != nil {
		return err
	}
	store, err := a.openFilledStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	settings, err := a.queryParams(ctx, store, q, params)
	if err != nil {
		return err
	}
	rows, err := q.Run(ctx, store, settings)
	if err != nil {
		return err
	}
	if len(rows.Rows) == 0 {
		a.note("No rows.")
	}
	t := tableOf(rows)
	t.Width = a.width()
	return table.Write(a.Stdout, format, t)
}

// oneQuery takes the name of one query.
func oneQuery(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError("the name of one query is needed; \"diplograph query list\" shows them")
	}
	return nil
}

func completeQueries(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, q := range queries.All() {
		names = append(names, q.Name+"\t"+q.Title)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// checkParams refuses, before any store is opened, what no store can mend.
func checkParams(q queries.Query, params []string) error {
	given := map[string]bool{}
	for _, text := range params {
		p, _, err := splitParam(q, text)
		if err != nil {
			return err
		}
		given[p.Name] = true
	}
	for _, p := range q.Params {
		if p.Required && !given[p.Name] {
			return usageError("query %q needs --param %s=...: %s", q.Name, p.Name, p.Means)
		}
	}
	return nil
}

func splitParam(q queries.Query, text string) (queries.Param, string, error) {
	name, value, found := strings.Cut(text, "=")
	if !found {
		return queries.Param{}, "", usageError("reading --param %q: it is not name=value", text)
	}
	p, err := q.Param(name)
	if err != nil {
		return queries.Param{}, "", usageError("reading --param %q: %w", text, err)
	}
	return p, value, nil
}

// queryParams reads parameters as typed. Names become keys in store; without
// one the store in use is tried, and a value that it does not know is a key.
func (a *app) queryParams(ctx context.Context, store graph.Store, q queries.Query, params []string) (map[string]any, error) {
	settings := map[string]any{}
	for _, text := range params {
		p, value, err := splitParam(q, text)
		if err != nil {
			return nil, err
		}
		if _, twice := settings[p.Name]; twice {
			return nil, usageError("reading --param %q: %s is given twice", text, p.Name)
		}
		if p.Type == queries.Actor || p.Type == queries.Side || p.Type == queries.Measure {
			if value, err = a.keyOf(ctx, store, value); err != nil {
				return nil, err
			}
		}
		if settings[p.Name], err = queries.ParseValue(p, value); err != nil {
			return nil, usageError("%w", err)
		}
	}
	return settings, nil
}

func (a *app) keyOf(ctx context.Context, store graph.Store, name string) (string, error) {
	if store != nil {
		key, usual, others, err := ask.Resolve(ctx, store, name)
		if err == nil && len(others) > 0 {
			a.note("%q was read as %s (%s); it also fits %s.", name, usual, key, strings.Join(others, ", "))
		}
		return key, err
	}
	store, err := a.openFilledStore(ctx)
	if err != nil {
		a.note("%q is taken as a key: %v", name, err)
		return name, nil
	}
	defer store.Close(ctx)
	key, _, _, err := ask.Resolve(ctx, store, name)
	var unknown *ask.UnknownName
	if errors.As(err, &unknown) {
		a.note("%q is taken as a key: %v", name, err)
		return name, nil
	}
	return key, err
}
