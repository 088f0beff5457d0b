package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
)

// knownFromTexts tells what the stored texts say of somebody whom no table has.
func (a *app) knownFromTexts(ctx context.Context, g *gazetteer.Gazetteer, who string) (table.Table, bool, error) {
	key, _, known, err := a.keyInStore(ctx, who)
	if err != nil || !known {
		return table.Table{}, false, err
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return table.Table{}, false, err
	}
	defer store.Close(ctx)
	t := factTable()
	add := func(fact string, value, since, until, origin any) {
		if value != nil && value != "" {
			t.Rows = append(t.Rows, table.Row{Cells: []any{key, fact, value, since, until, origin}})
		}
	}
	actors, err := runNamed(ctx, store, "actors", nil)
	if err != nil {
		return t, false, err
	}
	for _, r := range actors {
		if r["key"] == key {
			add(fmt.Sprint(r["kind"]), r["name"], nil, nil, "stored texts")
			add("names", joined(r["names"]), nil, nil, "stored texts")
			add("country", r["country_name"], nil, nil, "stored texts")
			add("events", r["events"], nil, nil, nil)
		}
	}
	ties, err := runNamed(ctx, store, "ties", map[string]any{"actor": key})
	if err != nil {
		return t, false, err
	}
	for _, r := range ties {
		fact := strings.ToLower(strings.ReplaceAll(fmt.Sprint(r["type"]), "_", " "))
		value := r["whom_name"]
		if r["office"] != nil {
			value = fmt.Sprintf("%v of %v", r["office"], r["whom_name"])
		}
		add(fact, value, r["since"], r["until"], r["quote"])
	}
	for _, m := range g.Merges() {
		if g.Current(m.From) == key {
			add("merged with", strings.TrimSpace(m.From+" "+m.FromName), nil, nil, fmt.Sprintf("%s: %s (%s)", m.Origin, m.Reason, m.Date))
		}
	}
	return t, len(t.Rows) > 0, nil
}

func joined(list any) any {
	if names, ok := list.([]string); ok {
		return strings.Join(names, ", ")
	}
	return list
}

// runNamed runs a named query and gives its rows by column.
func runNamed(ctx context.Context, store graph.Store, name string, params map[string]any) ([]map[string]any, error) {
	q, err := queries.Find(name)
	if err != nil {
		return nil, err
	}
	rows, err := q.Run(ctx, store, params)
	if err != nil {
		return nil, err
	}
	return rows.ByColumn(), nil
}

// shownContradictions bounds what check tells; show tells all of one actor.
const shownContradictions = 20

// noteContradictions tells what overlays say otherwise than what lies below.
func (a *app) noteContradictions(g *gazetteer.Gazetteer) {
	all := g.Overruled()
	for i, o := range all {
		if i == shownContradictions {
			a.note("and %d more; gazetteer show NAME tells those of one actor", len(all)-i)
			break
		}
		a.note("%s: %s says %q; what counts is %s", strings.TrimSuffix(o.Table, ".tsv"), o.From, o.Says, overruling(o))
	}
}
