package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/internal/table"
)

// printTrace prints room after room. Every piece of text that may be Arabic is
// isolated, so that what stands beside it keeps its place on a terminal.
func printTrace(p *printer, r ingest.Result, sentence int) error {
	printArticle(p, r.Article)
	for i, s := range r.Trace() {
		if sentence == 0 || sentence == i+1 {
			printSentence(p, i+1, s)
		}
	}
	if sentence == 0 {
		if err := printEntities(p, r); err != nil {
			return err
		}
		printReports(p, r)
		if err := printEdges(p, r); err != nil {
			return err
		}
	}
	return p.err
}

func printArticle(p *printer, a clean.Article) {
	p.line("=== %s ===\n\nclean", a.Path)
	published := "not known"
	if !a.Published.IsZero() {
		published = a.Published.Format(time.DateOnly)
		if a.HasTime {
			published = a.Published.Format("2006-01-02 15:04 -0700")
		}
	}
	for _, field := range [][2]string{
		{"id", a.ID}, {"title", a.Title}, {"outlet", a.Source}, {"author", a.Author}, {"address", a.URL},
		{"language", a.Language}, {"published", published}, {"text", fmt.Sprintf("%d bytes in %s", len(a.Text), plural(len(a.Blocks), "block"))},
	} {
		if field[1] != "" {
			p.line("  %-10s %s", field[0], table.Isolate(field[1]))
		}
	}
}

func printSentence(p *printer, n int, s ingest.SentenceTrace) {
	p.line("\ntext     %d (%s, %s)\n  %s", n, s.Kind, plural(len(s.Tokens), "token"), table.Isolate(s.Text))
	for _, m := range s.Mentions {
		p.line("mention  %s  by %s: %s", mentioned(m), m.How, isolateAll(m.Means))
		if len(m.Chosen) > 0 {
			p.line("         is %s: %s", isolateAll(m.Chosen), m.Rule)
		} else {
			p.line("         %s", m.Rule)
		}
		if len(m.Candidates) > 0 {
			p.line("         could be %s", isolateAll(m.Candidates))
		}
	}
	for _, c := range s.Clauses {
		p.line("clause   %s", isolateBrackets(c))
	}
	for _, f := range s.Readings {
		p.line("frame    %s", isolateBrackets(f))
	}
}

// mentioned is the text of a mention. A member of a plural office has none of
// its own: "the foreign ministers of Mali and Niger".
func mentioned(m ingest.MentionTrace) string {
	if m.Text == "" {
		return "(in the list)"
	}
	return table.Isolate(table.Clean(m.Text))
}

func isolateAll(parts []string) string {
	if len(parts) == 0 {
		return "decided by the article"
	}
	isolated := make([]string, len(parts))
	for i, part := range parts {
		isolated[i] = table.Isolate(part)
	}
	return strings.Join(isolated, "; ")
}

var bracketed = regexp.MustCompile(`\[[^\]]*\]`)

// isolateBrackets isolates the words that stand in brackets.
func isolateBrackets(line string) string {
	return bracketed.ReplaceAllStringFunc(line, func(part string) string {
		return "[" + table.Isolate(part[1:len(part)-1]) + "]"
	})
}

// printEntities lists who takes part in any report.
func printEntities(p *printer, r ingest.Result) error {
	t := table.Table{Columns: []table.Column{
		{Key: "key", Title: "Key", Max: 30}, {Key: "name", Title: "Name", Max: 40}, {Key: "kind", Title: "Kind"},
		{Key: "office", Title: "Office", Max: 30}, {Key: "acts_for", Title: "Acts for"}, {Key: "known", Title: "In the gazetteer"},
	}}
	seen := map[string]bool{}
	for _, report := range r.Reports {
		for _, part := range report.Participants {
			for _, e := range []*entity.Entity{part.Entity, part.Holder, part.Via} {
				if e == nil || seen[e.Key] {
					continue
				}
				seen[e.Key] = true
				t.Rows = append(t.Rows, table.Row{Cells: []any{e.Key, e.Name, string(e.Kind), e.Office, e.ActsFor, e.Gazetteer}})
			}
		}
	}
	p.line("\nentity   %s", plural(len(t.Rows), "actor"))
	return p.table(table.Text, t)
}

func printReports(p *printer, r ingest.Result) {
	p.line("\nevent    %s, %s without an act", plural(len(r.Reports), "report"), plural(len(r.Skipped), "sentence"))
	for i, report := range r.Reports {
		p.line("%3d  %s, %s%s", i+1, report.Relation, report.Status, reportDetails(report))
		for _, part := range report.Participants {
			p.line("       %-7s %s%s", part.Role, part.Entity.Name, partDetails(part))
		}
		p.line("       quote   %s", table.Isolate(table.Clean(report.Quote)))
		p.line("       rule    %s (%.2f)", report.Rule, report.Confidence)
	}
	for _, s := range r.Skipped {
		p.line("  -  no act between %s, predicate %q:\n       %s", strings.Join(s.Actors, ", "), s.Predicate, table.Isolate(table.Clean(s.Sentence)))
	}
}

func reportDetails(r event.Report) string {
	var b strings.Builder
	if r.Date != "" {
		fmt.Fprintf(&b, ", %s (%s", r.Date, r.DateOrigin)
		if r.DateText != "" {
			fmt.Fprintf(&b, ": %s", table.Isolate(r.DateText))
		}
		b.WriteString(")")
	}
	if r.SaidBy != nil {
		b.WriteString(", said by " + r.SaidBy.Name)
	}
	if r.About != "" {
		b.WriteString(", about " + r.About)
	}
	if r.Place != "" {
		b.WriteString(", at " + r.Place)
	}
	if r.Aspect != ontology.PointEvent {
		b.WriteString(", " + string(r.Aspect))
	}
	if r.Background {
		b.WriteString(", background")
	}
	return b.String()
}

func partDetails(part event.Participant) string {
	var b strings.Builder
	if part.Holder != nil {
		fmt.Fprintf(&b, ", inferred %s", part.Holder.Name)
	}
	if part.LastHeld != "" {
		fmt.Fprintf(&b, ", last known holder %s", part.LastHeld)
	}
	if part.Via != nil {
		fmt.Fprintf(&b, ", through %s", part.Via.Name)
	}
	if part.Surface != "" {
		fmt.Fprintf(&b, "  [%s]", table.Isolate(table.Clean(part.Surface)))
	}
	return b.String()
}

func printEdges(p *printer, r ingest.Result) error {
	edges := r.Edges()
	t := table.Table{Columns: []table.Column{
		{Key: "source", Title: "Source", Max: 40}, {Key: "relation", Title: "Relation"}, {Key: "target", Title: "Target", Max: 40},
		{Key: "date", Title: "Date"}, {Key: "status", Title: "Status"}, {Key: "said_by", Title: "Said by", Max: 30}, {Key: "about", Title: "About", Max: 40},
	}}
	for _, e := range edges {
		t.Rows = append(t.Rows, table.Row{Cells: []any{
			e.Source.Name, string(e.Relation), e.Target.Name, pointed(e.Date), string(e.Status), pointed(e.SaidBy), pointed(e.About),
		}})
	}
	p.line("\nedges    %d, as extract writes them", len(edges))
	return p.table(table.Text, t)
}

// pointed is what p points to, as a cell.
func pointed[T ~string](p *T) any {
	if p == nil {
		return nil
	}
	return string(*p)
}

// tracedReport is a report with the names of its actors, for programs.
type tracedReport struct {
	Relation   string   `json:"relation"`
	Status     string   `json:"status"`
	Aspect     string   `json:"aspect"`
	Background bool     `json:"background"`
	Parts      []string `json:"parts"`
	Date       string   `json:"date,omitempty"`
	DateText   string   `json:"date_text,omitempty"`
	SaidBy     string   `json:"said_by,omitempty"`
	About      string   `json:"about,omitempty"`
	Quote      string   `json:"quote"`
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"`
}

func tracedReports(r ingest.Result) []tracedReport {
	all := []tracedReport{}
	for _, report := range r.Reports {
		t := tracedReport{
			Relation: string(report.Relation), Status: string(report.Status), Aspect: string(report.Aspect), Background: report.Background, Date: string(report.Date), DateText: report.DateText,
			About: report.About, Quote: report.Quote, Rule: report.Rule, Confidence: report.Confidence,
		}
		if report.SaidBy != nil {
			t.SaidBy = report.SaidBy.Name
		}
		for _, part := range report.Participants {
			t.Parts = append(t.Parts, string(part.Role)+" "+part.Entity.Name+partDetails(part))
		}
		all = append(all, t)
	}
	return all
}
