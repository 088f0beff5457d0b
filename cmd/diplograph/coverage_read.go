package main

import (
	"context"
	"sort"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/internal/table"
)

// silent is a predicate under which no act was found.
type silent struct {
	predicate, sentence string
	sentences, articles int
	last                int // article in which it was met last
}

// runCoverageOf lists the silent predicates of articles that no store has.
func runCoverageOf(ctx context.Context, a *app, opts coverageOptions) error {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		return err
	}
	found := map[string]*silent{}
	done, failed := 0, 0
	for read := range a.read(ctx, reader, reading{paths: opts.paths, workers: opts.workers}) {
		if read.err != nil {
			failed++
			a.complain("skipped %v", read.err)
			continue
		}
		done++
		for _, skip := range read.result.Skipped {
			s := found[skip.Predicate]
			if s == nil {
				s = &silent{predicate: skip.Predicate, sentence: skip.Sentence}
				found[skip.Predicate] = s
			}
			s.sentences++
			if s.last != done {
				s.articles, s.last = s.articles+1, done
			}
		}
	}
	if err := a.newPrinter().table(opts.format, silentTable(found, opts.limit)); err != nil {
		return err
	}
	return readingExit(ctx, done, failed)
}

// silentTable has the most frequent predicates first.
func silentTable(found map[string]*silent, limit int) table.Table {
	all := make([]*silent, 0, len(found))
	for _, s := range found {
		all = append(all, s)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].sentences != all[j].sentences {
			return all[i].sentences > all[j].sentences
		}
		return all[i].predicate < all[j].predicate
	})
	t := table.Table{Columns: []table.Column{
		{Key: "predicate", Title: "Predicate", Max: 30}, {Key: "sentences", Title: "Sentences"},
		{Key: "articles", Title: "Articles"}, {Key: "sentence", Title: "One of them", Max: 80},
	}}
	for _, s := range all[:min(limit, len(all))] {
		t.Rows = append(t.Rows, table.Row{Cells: []any{s.predicate, s.sentences, s.articles, s.sentence}})
	}
	return t
}
