package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
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
		if r["key"] == key && isNamed(who, r) {
			add(fmt.Sprint(r["kind"]), r["name"], nil, nil, "stored texts")
			add("names", joined(r["names"]), nil, nil, "stored texts")
			add("belongs to", r["country_name"], nil, nil, "stored texts")
			add("events", r["events"], nil, nil, nil)
		}
	}
	if len(t.Rows) == 0 {
		return t, false, nil
	}
	ties, err := runNamed(ctx, store, "ties", map[string]any{"actor": key})
	if err != nil {
		return t, false, err
	}
	for _, r := range ties {
		fact, value := tieInWords(key, r)
		add(fact, value, r["since"], r["until"], "stored texts")
		add("quote", r["quote"], nil, nil, "stored texts")
	}
	for _, m := range g.Merges() {
		if g.Current(m.From) == key {
			add("merged with", strings.TrimSpace(m.From+" "+m.FromName), nil, nil, fmt.Sprintf("%s: %s (%s)", m.Origin, m.Reason, m.Date))
		}
	}
	return t, len(t.Rows) > 0, nil
}

// isNamed refuses an organ by a part of its name: every state has a foreign
// ministry, and the texts may know but one.
func isNamed(who string, actor map[string]any) bool {
	key := fmt.Sprint(actor["key"])
	if !strings.HasPrefix(key, "o.") || who == key {
		return true
	}
	names, _ := actor["names"].([]string)
	return slices.ContainsFunc(append(names, fmt.Sprint(actor["name"])), func(name string) bool { return text.Fold(name) == text.Fold(who) })
}

// tieInWords tells an office, membership or mandate from the side of one of its
// two ends.
func tieInWords(key string, tie map[string]any) (fact string, value any) {
	fact = strings.ToLower(strings.ReplaceAll(fmt.Sprint(tie["type"]), "_", " "))
	if tie["who"] != key {
		fact = map[string]string{"holds office": "office held by", "member of": "has member", "speaks for": "spoken for by"}[fact]
		if tie["office"] != nil {
			return fact, fmt.Sprintf("%v, %v", tie["who_name"], tie["office"])
		}
		return fact, tie["who_name"]
	}
	if tie["office"] != nil {
		return fact, fmt.Sprintf("%v of %v", tie["office"], tie["whom_name"])
	}
	return fact, tie["whom_name"]
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
		a.note("%s: %s says %q; what counts is %s", strings.TrimSuffix(o.Table, ".tsv"), o.From, cellsInWords(o.Table, o.Says, 0), overruling(o))
	}
}
