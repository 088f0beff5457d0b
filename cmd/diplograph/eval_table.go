package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/internal/score"
	"github.com/diplograph/diplograph/internal/table"
)

// number makes a cell of a share: three decimals for people, in full for
// programs.
type number func(float64) any

func numbersFor(f table.Format) number {
	if f == table.Text {
		return func(x float64) any { return strconv.FormatFloat(x, 'f', 3, 64) }
	}
	return func(x float64) any { return x }
}

// scoreTable has one row a gold file. A terminal shows what people compare,
// the machine formats hold every figure.
func scoreTable(all []scored, num number) table.Table {
	t := table.Table{Columns: scoreColumns()}
	for _, s := range all {
		cells := []any{s.set, s.result.Articles}
		for _, l := range score.Levels {
			cells = append(cells, figureCells(s.result.Figures[l], num)...)
		}
		a := s.result.Attributes
		for _, right := range []int{a.Date, a.Status, a.SaidBy} {
			cells = append(cells, shareCell(right, a.Matched, num))
		}
		t.Rows = append(t.Rows, table.Row{Cells: cells})
	}
	return t
}

func scoreColumns() []table.Column {
	columns := []table.Column{{Key: "set", Title: "Set"}, {Key: "articles", Title: "Articles"}}
	for _, l := range score.Levels {
		for _, c := range figureColumns(string(l)+" ", string(l)+"_") {
			if strings.HasSuffix(c.Key, "_f1") {
				c.Not = ""
			} else if l != score.Act || c.Key != "act_precision" && c.Key != "act_recall" {
				c.Not = table.Text
			}
			columns = append(columns, c)
		}
	}
	return append(columns, table.Column{Key: "date", Title: "date"},
		table.Column{Key: "status", Title: "status"}, table.Column{Key: "said_by", Title: "said by"})
}

func figureColumns(title, key string) []table.Column {
	return []table.Column{
		{Key: key + "precision", Title: title + "P"}, {Key: key + "recall", Title: title + "R"}, {Key: key + "f1", Title: title + "F1"},
		{Key: key + "hit", Title: title + "right"}, {Key: key + "predicted", Title: title + "found"}, {Key: key + "gold", Title: title + "gold"},
	}
}

func figureCells(f score.Figure, num number) []any {
	return []any{num(f.Precision()), num(f.Recall()), num(f.F1()), f.Hit, f.Predicted, f.Gold}
}

func shareCell(part, whole int, num number) any {
	if whole == 0 {
		return nil
	}
	return num(float64(part) / float64(whole))
}

// groupTable has the figures of edges for each group.
func groupTable(all []scored, by score.Grouping, num number) table.Table {
	t := table.Table{Columns: append([]table.Column{{Key: "set", Title: "Set"}, {Key: string(by), Title: string(by)}}, figureColumns("", "")...)}
	for _, s := range all {
		for _, g := range s.result.By[by] {
			cells := figureCells(g.Figure, num)
			if by.OfPredicted() {
				cells[1], cells[2] = nil, nil // recall and F1 say nothing where gold edges have no group
			}
			t.Rows = append(t.Rows, table.Row{Cells: append([]any{s.set, g.Value}, cells...)})
		}
	}
	return t
}

// mistakeTable lists every edge that was missed or is wrong.
func mistakeTable(all []scored) table.Table {
	t := edgeTable("mistake", "Mistake")
	for _, s := range all {
		for _, m := range s.result.Mistakes {
			t.Rows = append(t.Rows, edgeRow(s.set, m.Article, mistakeKind(m), m.Edge))
		}
	}
	return t
}

func mistakeKind(m score.Mistake) string {
	if m.Missed {
		return "missed"
	}
	return "wrong"
}

// changeTable lists the edges that a saved run treats differently.
func changeTable(all []scored) table.Table {
	t := edgeTable("change", "Change")
	for _, s := range all {
		for _, c := range s.changes {
			t.Rows = append(t.Rows, edgeRow(s.set, c.Article, string(c.Kind), c.Edge))
		}
	}
	return t
}

// edgeTable is an empty table of edges, with a column that says what is the
// matter with each.
func edgeTable(key, title string) table.Table {
	return table.Table{Columns: []table.Column{
		{Key: "set", Title: "Set"}, {Key: "article", Title: "Article", Max: 24}, {Key: key, Title: title},
		{Key: "source", Title: "Source", Max: 24}, {Key: "relation", Title: "Relation"}, {Key: "target", Title: "Target", Max: 24},
		{Key: "date", Title: "Date"}, {Key: "status", Title: "Status"}, {Key: "quote", Title: "Quote", Max: 60},
	}}
}

func edgeRow(set, article, kind string, e score.Edge) table.Row {
	var date any
	if e.Date != nil {
		date = *e.Date
	}
	return table.Row{Cells: []any{set, article, kind, e.Source.Name, string(e.Relation), e.Target.Name, date, string(e.Status), e.Quote}}
}

// writeMarkdown writes what a terminal shows of t as a table of Markdown.
func writeMarkdown(p *printer, t table.Table) error {
	var shown []int
	var head, rule []string
	for i, c := range t.Columns {
		if c.Not == table.Text {
			continue
		}
		shown = append(shown, i)
		head, rule = append(head, c.Title), append(rule, "---")
	}
	p.line("| %s |\n| %s |", strings.Join(head, " | "), strings.Join(rule, " | "))
	for _, row := range t.Rows {
		cells := make([]string, len(shown))
		for n, i := range shown {
			cells[n] = "-"
			if row.Cells[i] != nil {
				cells[n] = strings.ReplaceAll(fmt.Sprint(row.Cells[i]), "|", `\|`)
			}
		}
		p.line("| %s |", strings.Join(cells, " | "))
	}
	return p.err
}
