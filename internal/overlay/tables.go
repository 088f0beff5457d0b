package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// Tables are the tables of an overlay by file name: "names.en.tsv".
type Tables map[string]*Table

// Table is one of them.
type Table struct {
	Comments []string   // lines that begin with #
	Rows     [][]string // cells as in the file: an empty one is "-"
}

// Add adds a row; empty cells become "-".
func (t Tables) Add(file string, cells ...string) {
	if t[file] == nil {
		t[file] = &Table{}
	}
	row := make([]string, len(cells))
	for i, c := range cells {
		if row[i] = gazetteer.Tidy(c); row[i] == "" {
			row[i] = "-"
		}
	}
	t[file].Rows = append(t[file].Rows, row)
}

// rows lists the rows of a table that may be missing.
func (t Tables) rows(file string) [][]string {
	if t[file] == nil {
		return nil
	}
	return t[file].Rows
}

// readTables reads an overlay as it lies in its folder; one that is not there
// has no table. The gazetteer checks them, not this.
func readTables(fsys fs.FS) (Tables, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if errors.Is(err, fs.ErrNotExist) {
		return Tables{}, nil
	}
	if err != nil {
		return nil, err
	}
	all := Tables{}
	for _, e := range entries {
		raw, err := fs.ReadFile(fsys, e.Name())
		if err != nil {
			return nil, err
		}
		if all[e.Name()], err = parseTable(e.Name(), string(raw)); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func parseTable(file, text string) (*Table, error) {
	columns, err := gazetteer.Columns(file)
	if err != nil {
		return nil, err
	}
	t := &Table{}
	header := false
	for n, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			t.Comments = append(t.Comments, line)
		case !header:
			header = true
		default:
			cells := strings.Split(line, "\t")
			if len(cells) != len(columns) {
				return nil, fmt.Errorf("%s:%d: %d cells, want %d", file, n+1, len(cells), len(columns))
			}
			t.Rows = append(t.Rows, cells)
		}
	}
	return t, nil
}

// files writes the tables as the gazetteer reads them: sorted bytewise, no row
// twice. A table without rows is left out.
func (t Tables) files(about string) (map[string][]byte, error) {
	out := make(map[string][]byte, len(t))
	for file, table := range t {
		if len(table.Rows) == 0 && file != "origins.tsv" {
			continue
		}
		columns, err := gazetteer.Columns(file)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		comments := table.Comments
		if len(comments) == 0 {
			comments = []string{"# " + about}
		}
		for _, c := range comments {
			fmt.Fprintln(&b, c)
		}
		fmt.Fprintln(&b, strings.Join(columns, "\t"))
		for _, line := range table.lines() {
			fmt.Fprintln(&b, line)
		}
		out[file] = b.Bytes()
	}
	return out, nil
}

func (t *Table) lines() []string {
	lines := make([]string, 0, len(t.Rows))
	for _, row := range t.Rows {
		lines = append(lines, strings.Join(row, "\t"))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
