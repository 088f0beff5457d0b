package discover_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/newssite"
)

// fixed answers every request with one body.
type fixed []byte

func (f fixed) Get(_ context.Context, r fetch.Request) (fetch.Response, error) {
	return fetch.Response{URL: r.URL, Status: 200, Body: f}, nil
}

func BenchmarkSitemap(b *testing.B) {
	var all bytes.Buffer
	all.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
	for i := range 10_000 {
		fmt.Fprintf(&all, "<url><loc>https://rp.example/2026/03/10/story-%d</loc><lastmod>2026-03-10T08:00:00Z</lastmod></url>\n", i)
	}
	all.WriteString("</urlset>")
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		if s, err := discover.ParseSitemap(bytes.NewReader(all.Bytes()), discover.MaxEntries); err != nil || len(s.Pages) != 10_000 {
			b.Fatal(len(s.Pages), err)
		}
	}
}

func BenchmarkFrontPage(b *testing.B) {
	server := newssite.New(1).Start(b)
	res, err := visitor().Get(b.Context(), fetch.Request{URL: server.URL + "/"})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(res.Body)))
	for b.Loop() {
		if links, err := discover.Links(res.Body, res.ContentType(), res.URL, ""); err != nil || len(links) < 30 {
			b.Fatal(len(links), err)
		}
	}
}

func BenchmarkFeedOfTwenty(b *testing.B) {
	server := newssite.New(1).Start(b)
	res, err := visitor().Get(b.Context(), fetch.Request{URL: server.URL + "/en/feed.xml"})
	if err != nil {
		b.Fatal(err)
	}
	s := catalogue.Source{Name: "gazette", Feeds: []string{"https://gazette.example/feed"}}
	b.SetBytes(int64(len(res.Body)))
	for b.Loop() {
		if l, err := discover.List(b.Context(), fixed(res.Body), s, nil, monthEnd); err != nil || len(l.Entries) != 20 {
			b.Fatal(len(l.Entries), err)
		}
	}
}
