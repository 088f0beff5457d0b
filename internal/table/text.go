package table

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	pretty "github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

const (
	isolate    = '\u2068' // FIRST STRONG ISOLATE
	popIsolate = '\u2069' // POP DIRECTIONAL ISOLATE
)

func writeText(w io.Writer, t Table) error {
	if len(t.Rows) == 0 {
		return nil
	}
	out := pretty.NewWriter()
	out.SetStyle(style())
	header := make(pretty.Row, len(t.Columns))
	for i, column := range t.Columns {
		header[i] = Isolate(column.Title)
	}
	out.AppendHeader(header)
	t.fit()
	group := ""
	for _, row := range t.Rows {
		if row.Group != group && row.Group != "" {
			heading := make(pretty.Row, len(t.Columns))
			for i := range heading {
				heading[i] = ""
			}
			heading[0] = Isolate(row.Group + ":")
			out.AppendRow(heading)
		}
		group = row.Group
		out.AppendRow(textRow(t.Columns, row))
	}
	_, err := fmt.Fprintln(w, trimLines(out.Render()))
	if err != nil {
		return fmt.Errorf("writing table: %w", err)
	}
	return nil
}

func textRow(columns []Column, row Row) pretty.Row {
	cells := make(pretty.Row, len(row.Cells))
	for i, cell := range row.Cells {
		cells[i] = wrapCell(Clean(cellText(cell)), columns[i].Max)
		if i == 0 && row.Group != "" {
			cells[i] = "  " + strings.ReplaceAll(cells[i].(string), "\n", "\n  ")
		}
	}
	return cells
}

// narrowest is the width below which no column is pressed: a shorter line
// breaks nearly every word.
const narrowest = 8

// fit lowers the widest columns until the table fits its width.
func (t Table) fit() {
	if t.Width <= 0 {
		return
	}
	widths := make([]int, len(t.Columns))
	total := 3*len(t.Columns) - 1 // a space on both sides of a cell, and a bar between two
	for c, column := range t.Columns {
		widths[c] = text.StringWidthWithoutEscSequences(column.Title)
		for _, row := range t.Rows {
			widths[c] = max(widths[c], text.StringWidthWithoutEscSequences(Clean(cellText(row.Cells[c]))))
		}
		if column.Max > 0 {
			widths[c] = min(widths[c], column.Max)
		}
		total += widths[c]
	}
	for ; total > t.Width; total-- {
		widest := 0
		for c := range widths {
			if widths[c] > widths[widest] {
				widest = c
			}
		}
		if widths[widest] <= narrowest {
			break
		}
		widths[widest]--
		t.Columns[widest].Max = widths[widest]
	}
}

// style has thin lines between columns and under the header only: many rows
// stay readable, and nothing is drawn in capitals that Arabic does not have.
func style() pretty.Style {
	s := pretty.StyleLight
	s.Name = "diplograph"
	s.Format.Header = text.FormatDefault
	s.Options.DrawBorder = false
	s.Options.SeparateHeader = true
	s.Box.PaddingLeft = " "
	return s
}

// wrapCell breaks a cell into lines of at most width columns; every line gets
// isolates of its own, for a line is what a terminal orders.
func wrapCell(cell string, width int) string {
	if width <= 0 || text.StringWidthWithoutEscSequences(cell) <= width {
		return Isolate(cell)
	}
	lines := strings.Split(text.WrapSoft(cell, width), "\n")
	for i, line := range lines {
		lines[i] = Isolate(strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}

// Isolate wraps s in U+2068 and U+2069 if any of its letters are written
// right to left, so that what stands around it keeps its place.
func Isolate(s string) string {
	if !RightToLeft(s) {
		return s
	}
	return string(isolate) + s + string(popIsolate)
}

// RightToLeft reports whether s holds a letter of a script that is written
// right to left.
func RightToLeft(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// Clean makes a text of foreign origin safe for one line of a terminal: line
// breaks and tabs become a space, control characters (among them the escape
// that moves a cursor) and loose marks of direction go.
func Clean(s string) string {
	var out strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r), isBidiMark(r):
			continue
		}
		if space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		space = false
		out.WriteRune(r)
	}
	return out.String()
}

func isBidiMark(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r == '\u061c' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}
