package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// sample is an article of a source, read to show how its articles are read.
type sample struct {
	url, title, author, language, published string

	paragraphs int
	edges      []string // "Sergey Lavrov met with Nasser Bourita"; acts alone
	begins     string   // first words of the text
	err        error
}

// samples reads the first articles that a source lists, at most n; fewer when
// the context ends.
func samples(ctx context.Context, get discover.Getter, reader *ingest.Reader, s catalogue.Source, entries []discover.Entry, n int) []sample {
	var all []sample
	for _, e := range entries[:min(n, len(entries))] {
		if ctx.Err() != nil {
			break
		}
		all = append(all, readSample(ctx, get, reader, s, e))
	}
	return all
}

func readSample(ctx context.Context, get discover.Getter, reader *ingest.Reader, s catalogue.Source, e discover.Entry) sample {
	out := sample{url: e.URL, title: e.Title}
	item, err := fetchItem(ctx, get, s, e)
	if err != nil {
		out.err = err
		return out
	}
	result, err := reader.Read(ctx, item)
	if err != nil {
		out.err = fmt.Errorf("%s: %w", e.URL, err)
		return out
	}
	article := result.Article
	out.url, out.title, out.author, out.language = firstNonEmpty(article.URL, e.URL), article.Title, article.Author, article.Language
	if !article.Published.IsZero() {
		out.published = article.Published.Format("2006-01-02")
		if article.HasTime {
			out.published = article.Published.Format("2006-01-02 15:04")
		}
	}
	paragraphs := strings.Split(article.Text, "\n\n")
	out.paragraphs = max(0, len(paragraphs)-1)
	if len(paragraphs) > 1 {
		out.begins = shortened(paragraphs[1], 200)
	}
	for _, edge := range result.Edges() {
		if relation, _ := ontology.Lookup(edge.Relation); !relation.Tie {
			out.edges = append(out.edges, fmt.Sprintf("%s %s %s", edge.Source.Name, strings.ReplaceAll(string(edge.Relation), "-", " "), edge.Target.Name))
		}
	}
	return out
}

// fetchItem makes an Item of an entry: of what the feed holds, or of the page.
func fetchItem(ctx context.Context, get discover.Getter, s catalogue.Source, e discover.Entry) (source.Item, error) {
	item := source.Item{
		ID: e.ID, Path: firstNonEmpty(e.URL, e.ID), URL: e.URL, Hints: s.Hints(),
		Frame: &source.Frame{Title: e.Title, Author: e.Author, Source: s.Title, Language: s.Language, Published: e.Published, Modified: e.Updated, HasTime: e.HasTime},
	}
	if e.Content != "" {
		item.Bytes, item.MediaType = []byte(e.Content), "text/html"
		return item, nil
	}
	res, err := get.Get(ctx, fetch.Request{URL: e.URL})
	if err != nil {
		return source.Item{}, err
	}
	item.URL, item.Bytes, item.MediaType, item.Fetched = res.URL, res.Body, res.ContentType(), res.Fetched
	if res.MediaType == "" {
		item.MediaType = "text/html"
	}
	return item, nil
}

// shortened cuts a text at a word.
func shortened(text string, letters int) string {
	r := []rune(text)
	if len(r) <= letters {
		return text
	}
	cut := string(r[:letters])
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return cut + " ..."
}

func firstNonEmpty(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
