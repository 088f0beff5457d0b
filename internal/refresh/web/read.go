package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/internal/load"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Reader reads what was fetched.
type Reader struct {
	reader  *ingest.Reader
	sources map[string]catalogue.Source
}

var _ refresh.Reader = (*Reader)(nil)

// NewReader makes the Reader of some sources.
func NewReader(reader *ingest.Reader, sources []catalogue.Source) *Reader {
	r := &Reader{reader: reader, sources: map[string]catalogue.Source{}}
	for _, s := range sources {
		r.sources[s.Name] = s
	}
	return r
}

// Languages implements refresh.Reader.
func (r *Reader) Languages() []string { return lang.Languages() }

// Read implements refresh.Reader. What was fetched may hold several articles.
// An article is published by its source, whatever the page calls itself.
func (r *Reader) Read(ctx context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	var said record
	if item.Record != "" {
		if err := json.Unmarshal([]byte(item.Record), &said); err != nil {
			return nil, fmt.Errorf("reading what %s says of the article: %w", s.Name, err)
		}
	}
	var docs []graph.Document
	var failures []error
	found := source.Reader{Web: fetched(item)}
	for it, err := range found.Items(ctx, []string{address(item)}) {
		if err == nil {
			it.ID, it.Hints = item.Entry, r.sources[s.Name].Hints()
			if it.Frame == nil {
				it.Frame = said.frame()
			}
			more, bad := r.articles(ctx, s, it, item.URL)
			docs, failures = append(docs, more...), append(failures, bad...)
			continue
		}
		failures = append(failures, err)
	}
	if len(docs) == 0 {
		return nil, errors.Join(failures...)
	}
	return docs, nil
}

// frame is what the source says of the article.
func (said record) frame() *source.Frame {
	return &source.Frame{Title: said.Title, Author: said.Author, Language: said.Language, Published: said.Published, Modified: said.Updated, HasTime: said.HasTime}
}

// articles reads an item: one article, or one an entry of a live blog.
func (r *Reader) articles(ctx context.Context, s refresh.Source, it source.Item, address string) (docs []graph.Document, failures []error) {
	for _, one := range r.reader.ReadAll(ctx, it) {
		if one.Err != nil {
			failures = append(failures, one.Err)
			continue
		}
		a := &one.Result.Article
		if s.Outlet != "" {
			a.Source = s.Outlet
		}
		if !ownAddress(a.URL, address) {
			a.URL = address
		}
		docs = append(docs, load.Document(one.Result, r.reader.Gazetteer()))
	}
	return docs, failures
}

// address is where an item was found; an article that a feed holds may have
// none, and gets one that is no page's.
func address(item state.Item) string {
	if source.IsAddress(item.URL) {
		return item.URL
	}
	return "https://feed.invalid/" + url.PathEscape(item.Entry)
}

// fetched is a web of the one page that was fetched.
type fetched state.Item

var _ source.Web = fetched{}

func (f fetched) Get(_ context.Context, asked string) (source.Item, error) {
	if asked != address(state.Item(f)) {
		return source.Item{}, errors.New("is another page, which a refresh does not fetch from here")
	}
	return source.Item{URL: f.URL, Fetched: f.Fetched, Bytes: f.Bytes, MediaType: f.Media}, nil
}

func (f fetched) Open(ctx context.Context, asked string) (io.ReadCloser, source.Item, error) {
	item, err := f.Get(ctx, asked)
	body := io.NopCloser(bytes.NewReader(item.Bytes))
	item.Bytes = nil
	return body, item, err
}

// ownAddress tells whether the address that a page gives itself can be its
// own. One that names the front page, or another site, would be the address of
// many articles.
func ownAddress(says, fetched string) bool {
	a, err := url.Parse(says)
	b, err2 := url.Parse(fetched)
	if err != nil || err2 != nil || strings.Trim(a.Path, "/") == "" && a.RawQuery == "" {
		return false
	}
	return a.Scheme != "" && bareHost(a) == bareHost(b)
}

func bareHost(u *url.URL) string {
	return strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."), "m.")
}
