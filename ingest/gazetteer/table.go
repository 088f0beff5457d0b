package gazetteer

import (
	"fmt"
	"strings"
)

// row is one line of a table.
type row struct {
	file  string
	line  int
	cells []string
	// merged: the first cell is the id of whom the actor was merged into.
	merged bool
}

// errorf names the file and line in which something is wrong.
func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// cell is a cell's text, empty for "-".
func (r row) cell(i int) string {
	if r.cells[i] == "-" {
		return ""
	}
	return r.cells[i]
}

// readTable gives every line of a table to use. It refuses a table without a
// comment at its head, with another header than columns, with lines that do
// not sort after the one before (bytewise, which also forbids the same line
// twice), with empty cells or space around them.
func readTable(raw, file, columns string, use func(row) error) error {
	t := table{file: file, columns: strings.Count(columns, " ") + 1, header: strings.ReplaceAll(columns, " ", "\t")}
	rest := raw
	for number := 1; rest != ""; number++ {
		line, tail, ended := strings.Cut(rest, "\n")
		rest = tail
		if !ended {
			return fmt.Errorf("%s:%d: last line has no end of line; was the file cut off?", file, number)
		}
		if err := t.take(line, number, use); err != nil {
			return err
		}
	}
	if !t.seenHeader {
		return fmt.Errorf("%s: no header line; want %q", file, t.header)
	}
	return nil
}

type table struct {
	file       string
	header     string
	columns    int
	seenHead   bool // a comment
	seenHeader bool
	last       string
	r          row
}

func (t *table) take(line string, number int, use func(row) error) error {
	t.r.file, t.r.line = t.file, number
	switch {
	case strings.HasPrefix(line, "#"):
		t.seenHead = true
		return nil
	case !t.seenHead:
		return t.r.errorf("no comment that names origin, date and licence stands before the first line")
	case !t.seenHeader:
		if line != t.header {
			return t.r.errorf("header is %q, want %q", line, t.header)
		}
		t.seenHeader = true
		return nil
	}
	if line <= t.last {
		return t.r.errorf("%q does not sort after %q; sort the table bytewise (LC_ALL=C sort -u)", line, t.last)
	}
	t.last = line
	t.r.cells = cut(t.r.cells[:0], line)
	if len(t.r.cells) != t.columns {
		return t.r.errorf("%d cells, want %d", len(t.r.cells), t.columns)
	}
	for i, cell := range t.r.cells {
		if cell == "" || cell[0] == ' ' || cell[len(cell)-1] == ' ' {
			return t.r.errorf("cell %d is %q; an empty cell is written -, without space around it", i+1, cell)
		}
	}
	return use(t.r)
}

// cut appends the cells of a line to cells; one slice serves all lines.
func cut(cells []string, line string) []string {
	for {
		cell, rest, more := strings.Cut(line, "\t")
		cells = append(cells, cell)
		if !more {
			return cells
		}
		line = rest
	}
}
