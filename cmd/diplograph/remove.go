package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
)

const removeLong = `Take articles out of the store, with exactly what they alone supported: their
reports, the events that no other article tells of, the edges and actors that
hang on those. What other articles also say stays.`

const removeExample = `  diplograph remove --article seed
  diplograph remove --article https://example.org/news/1
  diplograph remove --source "Example Daily"`

func newRemoveCmd(a *app) *cobra.Command {
	var sel graph.Selector
	cmd := &cobra.Command{
		Use:     "remove (--article ID_OR_URL | --source NAME)",
		GroupID: groupAdmin,
		Short:   "Take articles and what they alone supported out of the store",
		Long:    removeLong,
		Example: removeExample,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if (sel.Article == "") == (sel.Source == "") {
				return usageError("name either --article or --source")
			}
			return runRemove(cmd.Context(), a, sel)
		},
	}
	cmd.Flags().StringVar(&sel.Article, "article", "", "id, address or key of an article (coverage lists them)")
	cmd.Flags().StringVar(&sel.Source, "source", "", "outlet, all of whose articles go")
	return cmd
}

func runRemove(ctx context.Context, a *app, sel graph.Selector) error {
	f, err := a.format(table.Text)
	if err != nil {
		return err
	}
	store, err := a.openFilledStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(ctx)
	changes, err := store.Remove(ctx, sel)
	if errors.Is(err, graph.ErrNotFound) {
		return fmt.Errorf("%w: coverage lists what is there", err)
	}
	if err != nil {
		return err
	}
	t := removedTable(changes)
	if f != table.Text {
		return a.newPrinter().table(f, t)
	}
	if a.settings.Quiet {
		return nil
	}
	p := a.newPrinter()
	p.line("Removed %s with what nothing else supports.", plural(changes.Removed, "article"))
	if len(t.Rows) > 0 {
		p.line("")
		if err := p.table(table.Text, t); err != nil {
			return err
		}
	}
	return p.err
}

// removedTable counts what went, by relation, net: an event that other
// articles also tell of may live on under another key.
func removedTable(c graph.Changes) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "relation", Title: "Relation"}, {Key: "events", Title: "Events gone"}, {Key: "edges", Title: "Edges gone"},
	}}
	for _, r := range ontology.Relations() {
		events, edges := -net(c.Events[r.Name]), -net(c.Edges[r.Type])
		if events > 0 || edges > 0 {
			t.Rows = append(t.Rows, table.Row{Cells: []any{string(r.Name), events, edges}})
		}
	}
	return t
}
