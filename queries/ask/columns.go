package ask

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
)

// column is a column of an answer and how it is filled.
type column struct {
	table.Column
	cell func(r row) any
}

// table lays rows out. A terminal shows what a person reads, the other
// formats all that is known of a row.
func (a *asked) table(rows []row, block string, book *bibliography) table.Table {
	for _, r := range rows {
		book.cite(r.act)
	}
	columns := a.actColumns()
	if a.lists() {
		columns = a.listColumns(rows)
	}
	columns = append(columns, sourceColumns(block)...)
	var t table.Table
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, r := range rows {
		var out table.Row
		if a.period.OneDay() {
			out.Group = viaOf(r)
		}
		for _, c := range columns {
			out.Cells = append(out.Cells, c.cell(r))
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}

// listColumns are those of an answer that lists who is on the other side.
func (a *asked) listColumns(rows []row) []column {
	columns := []column{
		{table.Column{Key: "who", Title: "Who", Max: 30}, func(r row) any { return r.part.text("name") }},
		{table.Column{Key: "acts_for", Title: "Acts for", Max: 20}, func(r row) any { return null(r.part.text("acts_for_name")) }},
		{table.Column{Key: "office", Title: "Office", Max: 20}, func(r row) any { return null(r.part.text("office")) }},
		{table.Column{Key: "how_named", Title: "How named", Max: 30, Only: table.Text}, func(r row) any { return a.howNamed(r) }},
		{table.Column{Key: "how_named", Not: table.Text}, func(r row) any { return namedBy(r.part) }},
		{table.Column{Key: "as_written", Not: table.Text}, func(r row) any { return null(r.part.text("surface")) }},
		{table.Column{Key: "last_held", Not: table.Text}, func(r row) any { return null(r.part.text("last_held")) }},
		{table.Column{Key: "through", Not: table.Text}, func(r row) any { return null(viaOf(r)) }},
		{table.Column{Key: "where", Title: "Where", Max: 16}, func(r row) any { return null(r.act.text("place")) }},
		{table.Column{Key: "matter", Title: "Matter", Max: 32}, func(r row) any { return matter(r.act) }},
		{table.Column{Key: "said_by", Title: "Said by", Max: 24}, func(r row) any { return saidBy(r.act) }},
	}
	if len(a.relations) > 1 {
		columns = append([]column{relationColumn}, columns...)
	}
	columns = append([]column{a.mineColumn(rows)}, columns...)
	if a.period.OneDay() { // the first line has said it
		return append([]column{whenForPrograms}, columns...)
	}
	return append([]column{whenForPeople, whenForPrograms}, columns...)
}

var (
	whenForPeople   = column{table.Column{Key: "when", Title: "When", Max: 24, Only: table.Text}, func(r row) any { return whenCell(r.act) }}
	whenForPrograms = column{table.Column{Key: "when", Not: table.Text}, func(r row) any { return null(r.act.text("date")) }}
)

// mineColumn says who did it, or to whom, where that is not whom the question
// is about: Lavrov for Russia.
func (a *asked) mineColumn(rows []row) column {
	me, _ := a.about()
	c := column{table.Column{Key: "asked_side", Title: "By", Max: 24, Not: table.Text}, func(r row) any { return null(mineNames(r, me)) }}
	if a.kind == Who && !a.symmetric() {
		c.Title = "Whom"
	} else if a.symmetric() {
		c.Title = "With"
	}
	for _, r := range rows {
		if mineNames(r, me) != "" && me.kind != measureKind {
			c.Not = ""
		}
	}
	return c
}

func mineNames(r row, me *entry) string {
	var names []string
	for _, p := range r.mine {
		if p.text("actor") != me.key {
			names = append(names, p.text("name"))
		}
	}
	return strings.Join(names, ", ")
}

var relationColumn = column{table.Column{Key: "act", Title: "Act", Max: 22}, func(r row) any { return actName(r.act) }}

// actColumns are those of an answer that lists acts.
func (a *asked) actColumns() []column {
	return []column{
		whenForPeople,
		whenForPrograms,
		{table.Column{Key: "who", Title: "Who", Max: 30}, func(r row) any { return r.act.subject() }},
		relationColumn,
		{table.Column{Key: "whom", Title: "Whom", Max: 30}, func(r row) any { return null(r.act.object()) }},
		{table.Column{Key: "status", Title: "Status", Max: 24}, func(r row) any { return statusOf(r.act) }},
		{table.Column{Key: "where", Title: "Where", Max: 16}, func(r row) any { return null(r.act.text("place")) }},
		{table.Column{Key: "matter", Title: "Matter", Max: 32}, func(r row) any { return matter(r.act) }},
		{table.Column{Key: "said_by", Title: "Said by", Max: 24}, func(r row) any { return saidBy(r.act) }},
	}
}

// sourceColumns say where a row comes from.
func sourceColumns(block string) []column {
	return []column{
		{table.Column{Key: "source", Title: "Source", Max: 22, Only: table.Text}, func(r row) any { return citation(r.act) }},
		{table.Column{Key: "source", Not: table.Text}, best("outlet")},
		{table.Column{Key: "title", Not: table.Text}, best("title")},
		{table.Column{Key: "address", Not: table.Text}, func(r row) any { return address(r.act) }},
		{table.Column{Key: "published", Not: table.Text}, best("published")},
		{table.Column{Key: "quote", Not: table.Text}, best("quote")},
		{table.Column{Key: "sentence", Not: table.Text}, best("sentence")},
		{table.Column{Key: "reports", Not: table.Text}, func(r row) any { return r.act.number("reports") }},
		{table.Column{Key: "articles", Not: table.Text}, func(r row) any { return r.act.number("articles") }},
		{table.Column{Key: "origins", Not: table.Text}, func(r row) any { return r.act.number("origins") }},
		{table.Column{Key: "block", Not: table.Text}, func(row) any { return block }},
		{table.Column{Key: "relation", Not: table.Text}, func(r row) any { return r.act.text("relation") }},
		{table.Column{Key: "event", Not: table.Text}, func(r row) any { return r.act.key() }},
		{table.Column{Key: "actor", Not: table.Text}, func(r row) any { return null(actorOf(r)) }},
	}
}

func best(name string) func(row) any {
	return func(r row) any {
		if t, ok := r.act.best(); ok {
			return null(t.text(name))
		}
		return nil
	}
}

func address(a *act) any {
	t, ok := a.best()
	if !ok {
		return nil
	}
	return null(cmp.Or(t.text("url"), t.text("article_id")))
}

// null is a missing cell where there is no text.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// howNamed says how the text names somebody; an office is shown as written.
// Where no heading says so, it names the body through which he is named.
func (a *asked) howNamed(r row) string {
	said := "by name"
	switch namedBy(r.part) {
	case byGazetteer:
		said = fmt.Sprintf("gazetteer; written «%s»", asWritten(r))
	case byOffice:
		said = fmt.Sprintf("office; written «%s»", asWritten(r))
	}
	if via := viaOf(r); via != "" && !a.period.OneDay() {
		said += ", through the " + via
	}
	return said
}

func matter(a *act) any {
	about, measure := a.text("about"), a.text("measure_name")
	if measure == "" || strings.Contains(about, measure) {
		return null(about)
	}
	return strings.TrimSuffix(measure+"; "+about, "; ")
}

// saidBy is to whom an act is attributed; of an alleged one, who alone says so.
func saidBy(a *act) any {
	if by := a.text("alleged_by"); by != "" {
		return by + " (alleged)"
	}
	return null(a.text("said_by"))
}

// whenCell is the date of an act, else when it was reported.
func whenCell(a *act) any {
	if date := a.text("date"); date != "" {
		return shortDay(ontology.Date(date))
	}
	if day := a.text("first_reported"); day != "" {
		return "reported " + shortDay(ontology.Date(day))
	}
	return nil
}

func statusOf(a *act) string {
	if by := a.text("alleged_by"); by != "" {
		return "alleged by " + by
	}
	return a.text("status")
}

// actName is what the act was: "met", "demanded the end of".
func actName(a *act) string {
	t, ok := ontology.Lookup(ontology.Relation(a.text("relation")))
	if !ok {
		return a.text("relation")
	}
	return t.Past
}

// sides are the names of those who did it and of those to whom. What both
// sides do is divided into the two for which they act; more than two have done
// it together.
func (a *act) sides() (who, whom []string) {
	t, _ := ontology.Lookup(ontology.Relation(a.text("relation")))
	seen := map[string]bool{}
	groups := map[string][]string{}
	var order []string
	for _, p := range a.parts {
		group := p.text("role")
		if t.Symmetric || group == sideParty {
			group = cmp.Or(p.text("acts_for"), p.text("actor"))
		}
		if seen[p.text("actor")+" "+group] {
			continue
		}
		seen[p.text("actor")+" "+group] = true
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], p.text("name"))
	}
	for i, group := range order {
		if group == sideTarget || group != sideSource && len(order) == 2 && i == 1 {
			whom = append(whom, groups[group]...)
			continue
		}
		who = append(who, groups[group]...)
	}
	return who, whom
}

// subject is who did it.
func (a *act) subject() string {
	who, _ := a.sides()
	return strings.Join(who, ", ")
}

// object is whom or what an act was done to: of a stance on a measure the
// measure.
func (a *act) object() string {
	t, _ := ontology.Lookup(ontology.Relation(a.text("relation")))
	if measure := a.text("measure_name"); t.OnMeasure && measure != "" {
		return measure
	}
	_, whom := a.sides()
	return strings.Join(whom, ", ")
}

// citation names the sentences behind an act by number, and their outlet.
func citation(a *act) string {
	var numbers, outlets []string
	for _, s := range a.cites {
		numbers = append(numbers, fmt.Sprintf("[%d]", s.Number))
		if s.Outlet != "" && !strings.Contains(strings.Join(outlets, "\n"), s.Outlet) {
			outlets = append(outlets, s.Outlet)
		}
	}
	return strings.TrimSpace(strings.Join(numbers, " ") + " " + strings.Join(outlets, ", "))
}
