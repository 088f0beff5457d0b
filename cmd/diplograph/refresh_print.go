package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/table"
)

// printRefresh tells of a run: a person on one screen, a program as one JSON
// object, or as a row a source.
func (a *app) printRefresh(f table.Format, r *refresh.Report) error {
	switch f {
	case table.JSON, table.JSONL:
		out := json.NewEncoder(a.Stdout)
		out.SetEscapeHTML(false)
		if err := out.Encode(r); err != nil {
			return fmt.Errorf("writing the report: %w", err)
		}
		return nil
	case table.CSV:
		return a.newPrinter().table(f, sourceTable(r.Sources))
	}
	if a.settings.Quiet {
		if r.Failed() {
			a.complain("diplograph: every source that was asked failed: %s", firstTrouble(r))
		}
		return nil
	}
	p := a.newPrinter()
	if r.Dry {
		printDry(p, r)
		return p.err
	}
	printHeadline(p, r)
	if err := printNews(p, r); err != nil {
		return err
	}
	if err := printTrouble(p, r); err != nil {
		return err
	}
	p.line("\nSources: %s. %s", countStatus(r.Sources), left(r))
	return p.err
}

func printHeadline(p *printer, r *refresh.Report) {
	if r.Interrupted {
		p.line("Interrupted: what is stored is whole; the next refresh goes on from there.")
	}
	n := r.Articles
	parts := []string{plural(n.New, "new article")}
	if n.Changed > 0 {
		parts = append(parts, plural(n.Changed, "correction"))
	}
	if n.Aside > 0 {
		parts = append(parts, fmt.Sprintf("%d set aside", n.Aside))
	}
	p.line("Refreshed in %.1f s: %s; %s, %s.", r.Ended.Sub(r.Begun).Seconds(), strings.Join(parts, ", "), more(r.Events, "event"), more(r.Edges, "edge"))
}

func firstTrouble(r *refresh.Report) string {
	for _, s := range r.Sources {
		if s.Status == refresh.Failed {
			return s.Name + ": " + s.Detail
		}
	}
	return ""
}

func more(n int, what string) string {
	if n < 0 {
		return plural(-n, what) + " less"
	}
	return plural(n, what) + " more"
}

func printNews(p *printer, r *refresh.Report) error {
	if len(r.Biggest) == 0 {
		return nil
	}
	p.line("\nBiggest news:")
	t := table.Table{Columns: []table.Column{{Key: "origins", Title: "Origins"}, {Key: "articles", Title: "Articles"}, {Key: "date", Title: "Date"}, {Key: "name", Title: "What", Max: 70}}}
	for _, n := range r.Biggest {
		var date any
		if n.Date != "" {
			date = n.Date
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{n.Origins, n.Articles, date, n.Name}})
	}
	return p.table(table.Text, t)
}

// troubleRows is how many sources in trouble fit on the screen.
const troubleRows = 8

func printTrouble(p *printer, r *refresh.Report) error {
	t := table.Table{Columns: []table.Column{{Key: "source", Title: "Source"}, {Key: "state", Title: "State"}, {Key: "why", Title: "Why", Max: 80}, {Key: "next", Title: "Next"}}}
	rest, unreadable := 0, 0
	for _, s := range r.Sources {
		switch {
		case s.Status == refresh.Unreadable:
			unreadable++
		case s.Trouble() == "":
		case len(t.Rows) == troubleRows:
			rest++
		default:
			var next any
			if s.Next != nil {
				next = s.Next.Format("02 Jan 15:04")
			}
			t.Rows = append(t.Rows, table.Row{Cells: []any{s.Name, stateOf(s), s.Trouble(), next}})
		}
	}
	if len(t.Rows) > 0 {
		p.line("\nSources in trouble:")
		if err := p.table(table.Text, t); err != nil {
			return err
		}
	}
	if rest > 0 {
		p.line("and %d more: --format csv lists all.", rest)
	}
	if unreadable > 0 {
		p.line("\n%s not asked: this program has no words of their language.", isOrAre(unreadable, "source"))
	}
	return nil
}

func stateOf(s refresh.SourceReport) string {
	if s.Alarm != "" && s.Alarm == s.Trouble() {
		return "alarm"
	}
	return string(s.Status)
}

// countStatus counts the sources by what became of them, in a fixed order.
func countStatus(all []refresh.SourceReport) string {
	counts := map[refresh.Status]int{}
	for _, s := range all {
		counts[s.Status]++
	}
	var parts []string
	for _, s := range []refresh.Status{refresh.Asked, refresh.Partly, refresh.Failed, refresh.BackingOff, refresh.Resting, refresh.NotDue, refresh.Paused, refresh.Unreadable} {
		if n := counts[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	return strings.Join(parts, ", ")
}

func left(r *refresh.Report) string {
	var parts []string
	if n := r.Left.Wanted; n > 0 {
		parts = append(parts, fmt.Sprintf("%s to be fetched", plural(n, "page")))
	}
	if n := r.Left.Unread; n > 0 {
		parts = append(parts, fmt.Sprintf("%s to be read", plural(n, "article")))
	}
	if n := r.Left.Aside; n > 0 {
		parts = append(parts, fmt.Sprintf("%s in quarantine", plural(n, "article")))
	}
	if len(parts) == 0 {
		return "Nothing is left to be done."
	}
	return "Left: " + strings.Join(parts, ", ") + "."
}

func printDry(p *printer, r *refresh.Report) {
	total := 0
	for _, s := range r.Sources {
		total += len(s.Would)
	}
	p.line("Nothing was fetched or noted. A refresh now would fetch %s.", plural(total, "page"))
	for _, s := range r.Sources {
		switch {
		case s.Status == refresh.Failed || s.Status == refresh.Partly:
			p.line("\n%s: %s", s.Name, s.Detail)
		case len(s.Would) > 0:
			p.line("\n%s: %s", s.Name, plural(len(s.Would), "page"))
		}
		for _, address := range s.Would[:min(len(s.Would), 5)] {
			p.line("  %s", address)
		}
		if n := len(s.Would) - 5; n > 0 {
			p.line("  and %d more", n)
		}
	}
	p.line("\nSources: %s.", countStatus(r.Sources))
}

// sourceTable is a row a source, for programs.
func sourceTable(all []refresh.SourceReport) table.Table {
	t := table.Table{Columns: []table.Column{{Key: "source"}, {Key: "status"}, {Key: "listed"}, {Key: "found"}, {Key: "edited"}, {Key: "fetched"}, {Key: "pages_failed"},
		{Key: "new"}, {Key: "changed"}, {Key: "set_aside"}, {Key: "articles_a_day"}, {Key: "failures"}, {Key: "trouble"}}}
	for _, s := range all {
		var aDay any
		if s.ArticlesADay != nil {
			aDay = *s.ArticlesADay
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{s.Name, string(s.Status), s.Listed, s.Found, s.Edited, s.Fetched, s.PagesFailed, s.New, s.Changed, s.Aside, aDay, s.Failures, s.Trouble()}})
	}
	return t
}
