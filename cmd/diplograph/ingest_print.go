package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
)

// write prints the report: for a person, or as one JSON object, or as the
// rows of its table alone.
func (r *ingestReport) write(a *app, f table.Format) error {
	switch f {
	case table.JSON, table.JSONL:
		return r.writeJSON(a)
	case table.CSV:
		return a.newPrinter().table(f, r.relations())
	}
	if a.settings.Quiet {
		return nil
	}
	p := a.newPrinter()
	r.printHead(p)
	if rows := r.relations(); len(rows.Rows) > 0 {
		p.line("")
		if err := p.table(table.Text, rows); err != nil {
			return err
		}
	}
	r.printInferred(p)
	r.printLeftOut(p)
	r.printStore(p)
	r.printNext(p, a)
	return p.err
}

func (r *ingestReport) printHead(p *printer) {
	if r.interrupted {
		p.line("Interrupted: %s stored, whole. The same command goes on from there.", isOrAre(r.stored, "article"))
	}
	if r.stored == 0 {
		p.line("No article was read.")
		return
	}
	c := r.changes
	copies := ""
	if n := r.stored - c.Added - c.Replaced - c.Unchanged; n > 0 {
		copies = fmt.Sprintf(", %d the same as another one", n)
	}
	p.line("Read %s (%s; %s) in %.1f s: %d new, %d changed, %d as before%s.", plural(r.stored, "article"), countList(r.languages),
		plural(r.sentences, "sentence"), r.ended.Sub(r.begun).Seconds(), c.Added, c.Replaced, c.Unchanged, copies)
	if c.Added+c.Replaced == 0 {
		p.line("Nothing changed: all of it was read before.")
	}
}

// relations are the events and edges that the graph has more than before, by
// relation. They are net: an event that another article completes changes its
// key, which is no news for a person. A corrected article can make them fewer.
func (r *ingestReport) relations() table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "relation", Title: "Relation"}, {Key: "type", Title: "In the graph"}, {Key: "events", Title: "Events"}, {Key: "edges", Title: "Edges"},
	}}
	for _, relation := range ontology.Relations() {
		events, edges := net(r.changes.Events[relation.Name]), net(r.changes.Edges[relation.Type])
		if events == 0 && edges == 0 {
			continue
		}
		var acts any
		if !relation.Tie {
			acts = events
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{string(relation.Name), relation.Type, acts, edges}})
	}
	for _, kind := range []string{ontology.Announced, ontology.Alleged, ontology.Imposes, ontology.Against} {
		if n := net(r.changes.Edges[kind]); n != 0 {
			t.Rows = append(t.Rows, table.Row{Cells: []any{nil, kind, nil, n}})
		}
	}
	sort.SliceStable(t.Rows, func(i, j int) bool { return count(t.Rows[i].Cells[2]) > count(t.Rows[j].Cells[2]) })
	return t
}

func net(n graph.Count) int { return n.Added - n.Removed }

func count(cell any) int {
	n, _ := cell.(int)
	return n
}

func (r *ingestReport) printInferred(p *printer) {
	if len(r.inferred) == 0 {
		return
	}
	p.line("\nInferred: the text names the office, the gazetteer its holder on that day.")
	shown := r.inferred[:min(len(r.inferred), 12)]
	for _, i := range shown {
		p.line("  %s (%s, %s)", i.person, i.office, i.body)
	}
	if more := len(r.inferred) - len(shown); more > 0 {
		p.line("  and %d more", more)
	}
}

func (r *ingestReport) printLeftOut(p *printer) {
	if len(r.empty)+len(r.undated)+len(r.partial)+r.notFound+r.passedOver+len(r.failures) == 0 {
		return
	}
	p.line("\nLeft out, and why:")
	if n := len(r.empty); n > 0 {
		p.line("  %s without any relation between states or bodies, stored as read: %s", plural(n, "article"), some(r.empty, 5))
	}
	if n := len(r.undated); n > 0 {
		p.line("  %s without a publication date, so days like \"on Wednesday\" stay unknown: %s (--published 2025-09-25 sets it)", plural(n, "article"), some(r.undated, 5))
	}
	for _, one := range r.partial[:min(len(r.partial), 5)] {
		p.line("  a part of %s: %s", one.Article, one.Reason)
	}
	if more := len(r.partial) - 5; more > 0 {
		p.line("  and parts of %d more articles", more)
	}
	if r.notFound > 0 {
		p.line("  %s with two foreign sides in which no act was found (coverage lists them)", plural(r.notFound, "sentence"))
	}
	if r.passedOver > 0 {
		p.line("  %s in folders and archives that are no articles (--log-level info lists them)", plural(r.passedOver, "file"))
	}
	for _, f := range r.failures[:min(len(r.failures), 10)] {
		p.line("  %s", f.Reason)
	}
	if more := len(r.failures) - 10; more > 0 {
		p.line("  and %d more inputs, named above", more)
	}
}

func (r *ingestReport) printStore(p *printer) {
	if r.noStore {
		p.line("\nNo store was made.")
		return
	}
	p.line("\nStore: %s (%s). It holds %s, %s, %s.", r.info.Location, r.info.Kind, plural(r.info.Nodes[ontology.ArticleLabel], "article"),
		plural(r.info.Nodes[ontology.EventLabel], "event"), plural(r.info.Nodes[ontology.ActorLabel], "actor"))
}

// printNext names three commands that have an answer in this graph.
func (r *ingestReport) printNext(p *printer, a *app) {
	if r.stored == 0 {
		return
	}
	program := a.commandLine()
	p.line("\nTry next:")
	if m, any := r.busiest(); any {
		p.line("  %s ask %q", program, fmt.Sprintf("who met %s on %s", m.actor, spoken(m.date)))
		p.line("  %s query run relations-of --param %s", program, shellQuote("actor="+m.actor))
	} else {
		p.line("  %s query list", program)
		p.line("  %s gazetteer stats", program)
	}
	p.line("  %s coverage", program)
}

func (r *ingestReport) writeJSON(a *app) error {
	type inferred struct {
		Person string `json:"person"`
		Office string `json:"office"`
		Of     string `json:"of"`
	}
	people := []inferred{}
	for _, i := range r.inferred {
		people = append(people, inferred{i.person, i.office, i.body})
	}
	events, edges := map[string]int{}, map[string]int{}
	for _, row := range r.relations().Rows {
		if name := row.Cells[0]; name != nil {
			events[name.(string)] = count(row.Cells[2])
		}
		edges[row.Cells[1].(string)] = count(row.Cells[3])
	}
	out := json.NewEncoder(a.Stdout)
	out.SetEscapeHTML(false)
	err := out.Encode(map[string]any{
		"articles": r.stored, "added": r.changes.Added, "replaced": r.changes.Replaced, "unchanged": r.changes.Unchanged,
		"sentences": r.sentences, "languages": r.languages, "events": events, "edges": edges, "inferred": people,
		"without_relation": orEmpty(r.empty), "without_date": orEmpty(r.undated), "partial": orEmpty(r.partial), "sentences_without_act": r.notFound,
		"passed_over": r.passedOver, "failures": orEmpty(r.failures), "interrupted": r.interrupted, "store": r.info.Location,
	})
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// orEmpty keeps a list that holds nothing from becoming null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func countList(by map[string]int) string {
	var parts []string
	for name, n := range by {
		parts = append(parts, fmt.Sprintf("%d %s", n, languageName(name)))
	}
	sort.Strings(parts)
	return strings.Join(parts, ", ")
}

// commandLine is how this program was called, for commands to try.
func (a *app) commandLine() string {
	name := "diplograph"
	if path, err := os.Executable(); err == nil && strings.Contains(path, "go-build") {
		name = "go run ./cmd/diplograph" // by "go run", whose binary is gone afterwards
	}
	if a.settings.storeFrom == "--store" {
		name += " --store " + shellQuote(a.settings.Store)
	}
	return name
}
