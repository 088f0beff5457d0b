package main

import (
	"context"
	"errors"
	"strings"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/internal/score"
	"github.com/diplograph/diplograph/internal/table"
)

// runEvalActors scores who is recognized in the articles of gold files.
func runEvalActors(ctx context.Context, a *app, opts evalOptions) error {
	reader, err := a.newReader("", nil)
	if err != nil {
		return err
	}
	a.noteOverlays(reader.Gazetteer())
	var gold []score.Article
	var read []score.ActorArticle
	unread := 0
	for _, path := range opts.gold {
		articles, err := score.ReadFile(path)
		if err != nil {
			return err
		}
		gold = append(gold, articles...)
		for r := range a.read(ctx, reader, reading{paths: []string{path}, workers: opts.workers}) {
			if r.err != nil {
				unread++
				a.complain("skipped %v", r.err)
				continue
			}
			read = append(read, actorsOf(r.result))
		}
	}
	if err := ctx.Err(); err != nil {
		return errors.Join(exitWith(exitInterrupted), err)
	}
	result := score.CompareActors(gold, read)
	parts := []table.Table{recognitionTable(result, numbersFor(opts.format))}
	if opts.errors {
		parts = append(parts, lostTable(result))
	}
	if err := writeParts(a.newPrinter(), parts, opts); err != nil || unread == 0 {
		return err
	}
	return exitWith(exitPartly)
}

// actorsOf gives the mentions of an article in the form that is scored.
func actorsOf(r ingest.Result) score.ActorArticle {
	article := score.ActorArticle{ID: r.Article.ID, Language: r.Article.Language, Text: r.Article.Text}
	for _, m := range r.Mentions() {
		scored := score.Mention{Start: m.Start, End: m.End}
		for _, e := range m.Actors {
			scored.Actors = append(scored.Actors, scoredActor(e))
		}
		article.Mentions = append(article.Mentions, scored)
	}
	return article
}

func scoredActor(e ingest.EdgeActor) score.Actor {
	a := score.Actor{Kind: e.Kind, Name: e.Name, Names: e.Names, Surface: e.Surface}
	if e.Country != nil {
		a.Country = *e.Country
	}
	if e.Office != nil {
		a.Office = *e.Office
	}
	return a
}

// recognitionTable has a row for each language and kind of actor.
func recognitionTable(r score.ActorResult, num number) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "language", Title: "Language"}, {Key: "kind", Title: "Kind"}, {Key: "asked", Title: "Asked"},
		{Key: "found", Title: "Found"}, {Key: "right", Title: "Right"}, {Key: "quoted", Title: "In quote"},
		{Key: "wrong", Title: "Wrong"}, {Key: "missing", Title: "Missing"},
		{Key: "found_share", Title: "found"}, {Key: "right_share", Title: "right"},
	}}
	for _, f := range r.Figures {
		language := f.Language
		if language == "" {
			language = "not read"
		}
		t.Rows = append(t.Rows, table.Row{Cells: []any{
			language, string(f.Kind), f.Asked, f.Right + f.Wrong, f.Right, f.Quoted, f.Wrong, f.Asked - f.Right - f.Wrong,
			num(f.Found()), num(f.Identified()),
		}})
	}
	return t
}

// lostTable lists every actor that was missed or taken for another.
func lostTable(r score.ActorResult) table.Table {
	t := table.Table{Columns: []table.Column{
		{Key: "article", Title: "Article", Max: 24}, {Key: "kind", Title: "Kind"}, {Key: "fate", Title: "Fate"},
		{Key: "name", Title: "Name", Max: 40}, {Key: "country", Title: "State"}, {Key: "surface", Title: "Words", Max: 40},
		{Key: "taken", Title: "Taken for", Max: 40}, {Key: "relation", Title: "Relation"}, {Key: "quote", Title: "Quote", Max: 60},
	}}
	for _, l := range r.Lost {
		t.Rows = append(t.Rows, table.Row{Cells: []any{
			l.Article, string(score.KindOf(l.Actor)), string(l.Fate), l.Actor.Name, l.Actor.Country, l.Actor.Surface,
			strings.Join(l.Taken, "; "), string(l.Edge.Relation), l.Edge.Quote,
		}})
	}
	return t
}
