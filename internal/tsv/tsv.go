// Package tsv reads the project's tables: tab-separated, `#` comments, one
// header line, "-" for an empty cell. Every error names file and line.
package tsv

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
)

// Row is one line of a table.
type Row struct {
	Line  int
	Cells []string // in the order of the columns asked for; "-" is read as ""
}

// Read reads the table name and checks that its header holds exactly columns.
func Read(fsys fs.FS, name string, columns ...string) ([]Row, error) {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading table %s: %w", name, err)
	}
	header := strings.Join(columns, "\t")
	rows := make([]Row, 0, bytes.Count(raw, []byte("\n")))
	sawHeader := false
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(make([]byte, 0, 64<<10), 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		if !sawHeader {
			if line != header {
				return nil, fmt.Errorf("reading table %s:%d: header is %q, want %q", name, n, line, header)
			}
			sawHeader = true
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(columns) {
			return nil, fmt.Errorf("reading table %s:%d: %d cells, want %d", name, n, len(cells), len(columns))
		}
		for i, cell := range cells {
			if cell != strings.TrimSpace(cell) || cell == "" {
				return nil, fmt.Errorf("reading table %s:%d: cell %q of column %s is empty or padded; write - for an empty cell", name, n, cell, columns[i])
			}
			if cell == "-" {
				cells[i] = ""
			}
		}
		rows = append(rows, Row{Line: n, Cells: cells})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading table %s: %w", name, err)
	}
	if !sawHeader {
		return nil, fmt.Errorf("reading table %s: no header line", name)
	}
	return rows, nil
}
