package table

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Column is a column of a Table.
type Column struct {
	Key   string // name in JSON and CSV: "acts_for"
	Title string // heading on a terminal: "Acts for"
	Max   int    // widest cell on a terminal before it is wrapped, in columns; 0: no limit
	Only  Format // written in this format only; empty: in all
	Not   Format // not written in this format; empty: in all
}

// Table is rows under columns.
type Table struct {
	Columns []Column
	Rows    []Row
	Width   int // of the terminal, in columns: wide columns are wrapped to fit; 0: as wide as needed
}

// Row is one row. Cells are nil, string, bool, int, int64, float64, []string
// or anything with a String method; there is one for each column.
type Row struct {
	Group string // heading under which a terminal shows the row and those after it; empty: no heading
	Cells []any
}

// Write writes t to w in format f. A table without rows is a header line in
// CSV, an empty array in JSON, and nothing in the other formats.
func Write(w io.Writer, f Format, t Table) error {
	for i, row := range t.Rows {
		if len(row.Cells) != len(t.Columns) {
			return fmt.Errorf("writing row %d: %d cells for %d columns", i+1, len(row.Cells), len(t.Columns))
		}
	}
	t = t.shown(f)
	switch f {
	case Text:
		return writeText(w, t)
	case JSON:
		return writeJSON(w, t)
	case JSONL:
		return writeJSONL(w, t)
	case CSV:
		return writeCSV(w, t)
	}
	return fmt.Errorf("writing rows: unknown format %q", f)
}

// shown is t with the columns that format f shows.
func (t Table) shown(f Format) Table {
	return t.keep(func(c int) bool {
		column := t.Columns[c]
		return column.Not != f && (column.Only == "" || column.Only == f)
	})
}

// keep is t with the columns for whose number want is true.
func (t Table) keep(want func(int) bool) Table {
	out := Table{Rows: make([]Row, len(t.Rows)), Width: t.Width}
	for r, row := range t.Rows {
		out.Rows[r].Group = row.Group
	}
	for c, column := range t.Columns {
		if !want(c) {
			continue
		}
		out.Columns = append(out.Columns, column)
		for r, row := range t.Rows {
			out.Rows[r].Cells = append(out.Rows[r].Cells, row.Cells[c])
		}
	}
	return out
}

// cellText is a cell as a person reads it.
func cellText(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case []string:
		return strings.Join(v, ", ")
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(cell)
}
