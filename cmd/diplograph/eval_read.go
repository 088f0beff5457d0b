package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/internal/score"
	"github.com/diplograph/diplograph/internal/table"
)

// roomsOf keeps what was read of each article of a gold file, by id.
type roomsOf map[string]ingest.Result

// predict finds the edges of the articles of a gold file. They go through the
// form that extract writes, so that what is scored is what a user gets.
func (a *app) predict(ctx context.Context, path string, opts evalOptions) ([]score.Article, roomsOf, error) {
	if opts.predicted != "" {
		articles, err := score.ReadFile(opts.predicted)
		return articles, nil, err
	}
	reader, err := a.newReader("", nil)
	if err != nil {
		return nil, nil, err
	}
	a.noteOverlays(reader.Gazetteer())
	rooms := roomsOf{}
	var lines bytes.Buffer
	out := json.NewEncoder(&lines)
	for read := range a.read(ctx, reader, reading{paths: []string{path}, workers: opts.workers}) {
		if read.err != nil {
			a.complain("skipped %v", read.err)
			continue
		}
		if opts.rooms {
			rooms[read.result.Article.ID] = read.result
		}
		if err := out.Encode(edgesOf(read.result)); err != nil {
			return nil, nil, fmt.Errorf("writing the edges of %s: %w", read.input, err)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	articles, err := score.Read(&lines)
	return articles, rooms, err
}

// saved reads the edges of an earlier run.
func saved(file string) ([]score.Article, error) {
	if file == "" {
		return nil, nil
	}
	articles, err := score.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading --against: %w; a run with --save writes such a file", err)
	}
	return articles, nil
}

// save writes the edges of this run where --against finds them.
func save(file string, articles []score.Article) error {
	if file == "" {
		return nil
	}
	var lines bytes.Buffer
	out := json.NewEncoder(&lines)
	out.SetEscapeHTML(false)
	for _, article := range articles {
		if err := out.Encode(article); err != nil {
			return fmt.Errorf("writing --save: %w", err)
		}
	}
	if err := os.WriteFile(file, lines.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing --save: %w", err)
	}
	return nil
}

// printRooms prints under each mistake the sentences that its quote lies in
// and what every room made of them.
func printRooms(p *printer, all []scored) error {
	for _, s := range all {
		for _, m := range s.result.Mistakes {
			e := m.Edge
			p.line("\n=== %s, %s: %s %s %s %s", s.set, table.Isolate(m.Article), mistakeKind(m), e.Source.Name, e.Relation, e.Target.Name)
			if e.Rule != "" {
				p.line("rule     %s (%.2f)", table.Isolate(e.Rule), e.Confidence)
			}
			p.line("quote    %s", table.Isolate(table.Clean(e.Quote)))
			printRoomsOf(p, s.rooms[m.Article], e.Quote)
		}
	}
	return p.err
}

func printRoomsOf(p *printer, r ingest.Result, quote string) {
	start := strings.Index(r.Article.Text, quote)
	if start < 0 || quote == "" {
		p.line("         (the quote is not in the text as it was cleaned)")
		return
	}
	for i, s := range r.Trace() {
		if s.Start < start+len(quote) && start < s.End {
			printSentence(p, i+1, s)
		}
	}
}
