package main

import (
	"strings"

	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
)

// tableOf makes a table of the rows of a query. Columns whose texts are long
// are wrapped on a terminal.
func tableOf(rows queries.Rows) table.Table {
	t := table.Table{}
	for _, c := range rows.Columns {
		t.Columns = append(t.Columns, table.Column{Key: c.Name, Title: title(c.Name), Max: 48})
	}
	for _, row := range rows.Rows {
		t.Rows = append(t.Rows, table.Row{Cells: row})
	}
	return t
}

// title makes a heading of a name: "acts_for" becomes "Acts for".
func title(name string) string {
	name = strings.ReplaceAll(name, "_", " ")
	return strings.ToUpper(name[:1]) + name[1:]
}
