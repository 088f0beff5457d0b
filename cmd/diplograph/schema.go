package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
)

// schemaOptions are what schema is asked for.
type schemaOptions struct {
	cypher     bool
	markdown   bool
	properties bool
	format     table.Format
}

const schemaLong = `Print what the graph holds: nodes, relationships and their properties, as the
ontology declares them. Constraints, tables, checks and docs/schema.md come from
the same declaration. No store is opened.`

const schemaExample = `  diplograph schema
  diplograph schema --properties --format csv
  diplograph schema --format markdown     # all of it, as docs/schema.md
  diplograph schema --cypher              # constraints and indexes, as Neo4j gets them`

func newSchemaCmd(a *app) *cobra.Command {
	var opts schemaOptions
	cmd := &cobra.Command{
		Use:     "schema",
		GroupID: groupCheck,
		Short:   "Print nodes, relationships and constraints of the graph",
		Long:    schemaLong,
		Example: schemaExample,
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if opts.markdown = a.settings.Format == markdown; opts.markdown {
				return runSchema(a, opts)
			}
			var err error
			if opts.format, err = a.format(table.Text); err != nil {
				return err
			}
			return runSchema(a, opts)
		},
	}
	cmd.Flags().BoolVar(&opts.cypher, "cypher", false, "print the statements that make constraints and indexes in Neo4j")
	cmd.Flags().BoolVar(&opts.properties, "properties", false, "list every property")
	return cmd
}

func runSchema(a *app, opts schemaOptions) error {
	p := a.newPrinter()
	switch {
	case opts.markdown:
		fmt.Fprint(p, ontology.Markdown())
		return p.err
	case opts.cypher:
		for _, statement := range neo4j.Statements() {
			p.line("%s;", statement)
		}
		return p.err
	case opts.properties:
		return p.table(opts.format, propertyTable())
	}
	return p.table(opts.format, typeTable())
}

// typeTable lists node and relationship types.
func typeTable() table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "what", Title: "What"}, {Key: "from", Title: "From"}, {Key: "to", Title: "To"},
		{Key: "means", Title: "Means", Max: 70}, {Key: "plover", Title: "PLOVER"}, {Key: "cameo", Title: "CAMEO"},
	}}
	for _, n := range ontology.Nodes() {
		what := "(:" + n.Label + ")"
		if len(n.Labels) > 0 {
			what = "(:" + n.Label + ":" + strings.Join(n.Labels, "|") + ")"
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{what, nil, nil, n.Means, nil, nil}})
	}
	for _, e := range ontology.Edges() {
		plover, cameo := standards(e.Type)
		t.Rows = append(t.Rows, table.Row{Cells: []any{"[:" + e.Type + "]", e.From, strings.Join(e.To, " or "), e.Means, plover, cameo}})
	}
	return t
}

// standards are the classes of a relationship in the standards of event data.
func standards(relType string) (plover, cameo any) {
	for _, r := range ontology.Relations() {
		if r.Type == relType && !r.Tie {
			return r.PLOVER, r.CAMEO
		}
	}
	return nil, nil
}

// propertyTable lists every property of every type.
func propertyTable() table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "of", Title: "Of"}, {Key: "property", Title: "Property"}, {Key: "type", Title: "Type"},
		{Key: "required", Title: "Always there"}, {Key: "means", Title: "Means", Max: 70},
	}}
	add := func(of string, properties []ontology.Property) {
		for _, p := range properties {
			t.Rows = append(t.Rows, table.Row{Cells: []any{of, p.Name, string(p.Type), p.Required, p.Means}})
		}
	}
	for _, n := range ontology.Nodes() {
		add("(:"+n.Label+")", n.Properties)
	}
	for _, e := range ontology.Edges() {
		add(fmt.Sprintf("(:%s)-[:%s]", e.From, e.Type), e.Properties)
	}
	return t
}
