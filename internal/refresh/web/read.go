package web

import (
	"context"
	"encoding/json"
	"fmt"
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

// Read implements refresh.Reader. An article is published by its source,
// whatever the page calls itself.
func (r *Reader) Read(ctx context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	var said record
	if item.Record != "" {
		if err := json.Unmarshal([]byte(item.Record), &said); err != nil {
			return nil, fmt.Errorf("reading what %s says of the article: %w", s.Name, err)
		}
	}
	result, err := r.reader.Read(ctx, source.Item{
		ID: item.Entry, Path: item.URL, URL: item.URL, Fetched: item.Fetched, Bytes: item.Bytes, MediaType: item.Media, Hints: r.sources[s.Name].Hints(),
	})
	if err != nil {
		return nil, err
	}
	a := &result.Article
	if s.Outlet != "" {
		a.Source = s.Outlet
	}
	if !ownAddress(a.URL, item.URL) {
		a.URL = item.URL
	}
	return []graph.Document{load.Document(result, r.reader.Gazetteer())}, nil
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
