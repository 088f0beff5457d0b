package table

import (
	"fmt"
	"io"
	"slices"
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
	t.fit()
	out := pretty.NewWriter()
	out.SetStyle(style())
	header := make(pretty.Row, len(t.Columns))
	for i, column := range t.Columns {
		header[i] = Isolate(column.Title)
	}
	out.AppendHeader(header)
	group := ""
	for _, row := range t.Rows {
		if row.Group != group && row.Group != "" {
			heading := make(pretty.Row, len(t.Columns))
			for i := range heading {
				heading[i] = ""
			}
			heading[0] = wrapCell(Clean(row.Group)+":", t.Columns[0].Max)
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
		indent := indentOf(row, i)
		lines := wrapCell(Clean(cellText(cell)), max(columns[i].Max-len(indent), 0))
		cells[i] = indent + strings.ReplaceAll(lines, "\n", "\n"+indent)
	}
	return cells
}

// indentOf is what stands before a cell: those of a group are set in.
func indentOf(row Row, column int) string {
	if column == 0 && row.Group != "" {
		return "  "
	}
	return ""
}

// narrowest is the width below which no column is pressed: a shorter line
// breaks nearly every word.
const narrowest = 8

// longestWord is the width above which a word may be broken: addresses.
const longestWord = 20

// fit lowers the widest columns until the table fits its width: first down to
// their longest words, then further. A table that is too wide leaves out the
// columns in which nothing stands.
func (t *Table) fit() {
	if t.Width <= 0 {
		return
	}
	widths, words := t.widths()
	if tableWidth(widths) > t.Width {
		*t = t.withoutEmpty()
		widths, words = t.widths()
	}
	for _, floor := range [][]int{words, make([]int, len(words))} {
		for tableWidth(widths) > t.Width {
			widest := -1
			for c := range widths {
				if widths[c] > max(floor[c], narrowest) && (widest < 0 || widths[c] > widths[widest]) {
					widest = c
				}
			}
			if widest < 0 {
				break
			}
			widths[widest]--
			t.Columns[widest].Max = widths[widest]
		}
	}
}

func tableWidth(widths []int) int {
	total := 3*len(widths) - 1 // a space on both sides of a cell, and a bar between two
	for _, w := range widths {
		total += w
	}
	return total
}

// widths are the widths of the columns, and of the longest word in each.
func (t *Table) widths() (columns, words []int) {
	columns, words = make([]int, len(t.Columns)), make([]int, len(t.Columns))
	for c, column := range t.Columns {
		columns[c] = text.StringWidthWithoutEscSequences(column.Title)
		words[c] = columns[c] // headings are not wrapped
		for _, row := range t.Rows {
			cell := Clean(cellText(row.Cells[c]))
			indent := len(indentOf(row, c))
			columns[c] = max(columns[c], indent+text.StringWidthWithoutEscSequences(cell))
			for _, word := range strings.Fields(cell) {
				words[c] = max(words[c], indent+min(text.StringWidthWithoutEscSequences(word), longestWord))
			}
		}
		if column.Max > 0 {
			columns[c] = min(columns[c], column.Max)
		}
	}
	return columns, words
}

// withoutEmpty is t without the columns in which no row says anything; the
// first stays.
func (t *Table) withoutEmpty() Table {
	return t.keep(func(c int) bool {
		return c == 0 || slices.ContainsFunc(t.Rows, func(r Row) bool { return cellText(r.Cells[c]) != "" })
	})
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
