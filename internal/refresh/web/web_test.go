package web_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/refresh/web"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// site answers requests by address.
type site map[string]func(fetch.Request) (fetch.Response, error)

func (s site) Get(_ context.Context, r fetch.Request) (fetch.Response, error) {
	if answer, there := s[r.URL]; there {
		return answer(r)
	}
	return fetch.Response{}, &fetch.Error{URL: r.URL, Kind: fetch.Gone, Status: 404, Err: errors.New("answers 404")}
}

func says(media, body string) func(fetch.Request) (fetch.Response, error) {
	return func(r fetch.Request) (fetch.Response, error) {
		if r.ETag == "same" {
			return fetch.Response{URL: r.URL, Status: 304, NotModified: true, ETag: "same"}, nil
		}
		return fetch.Response{URL: r.URL, Status: 200, ETag: "same", MediaType: media, Body: []byte(body)}, nil
	}
}

func fails(e fetch.Error) func(fetch.Request) (fetch.Response, error) {
	return func(r fetch.Request) (fetch.Response, error) { e.URL = r.URL; return fetch.Response{}, &e }
}

var star = catalogue.Source{
	Name: "star", Title: "The Star", Language: "en", Homepage: "https://star.example/",
	Feeds: []string{"https://star.example/rss", "https://star.example/more"}, Every: catalogue.Duration(time.Hour),
}

const rss = `<rss version="2.0"><channel><title>Star</title><link>https://star.example/</link>
<item><title>Kenya praises Norway</title><link>https://star.example/a?utm_source=rss</link><guid isPermaLink="false">1</guid><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>
</channel></rss>`

func netOf(s site) *web.Net {
	return web.New(s, []catalogue.Source{star}, func() time.Time { return noon }, slog.New(slog.DiscardHandler))
}

func source() refresh.Source { return web.Sources([]catalogue.Source{star})[0] }

// One feed of two fails: the other one is listed, and each is asked later with
// what it said when it last answered.
func TestListInPart(t *testing.T) {
	s := site{"https://star.example/rss": says("application/rss+xml", rss), "https://star.example/more": says("application/rss+xml", rss)}
	n := netOf(s)
	first, err := n.List(t.Context(), source(), "")
	if err != nil || len(first.Entries) != 1 || first.Entries[0].URL != "https://star.example/a" {
		t.Fatalf("listing %+v, error %v", first, err)
	}
	s["https://star.example/more"] = fails(fetch.Error{Kind: fetch.RetryLater, At: noon.Add(time.Hour), Err: errors.New("answers 429")})
	second, err := n.List(t.Context(), source(), first.Validators)
	var f *refresh.Failure
	if !errors.As(err, &f) || f.After != time.Hour || f.Gone {
		t.Errorf("error %#v, want one that asks for an hour of rest", err)
	}
	if len(second.Entries) != 0 || strings.Count(second.Validators, `"same"`) != 2 {
		t.Errorf("listing %+v, want nothing new, and the validators of both feeds", second)
	}
}

func TestKindsOfFailures(t *testing.T) {
	for kind, gone := range map[fetch.Kind]bool{fetch.Gone: true, fetch.Robots: true, fetch.BadAddress: true, fetch.Private: false, fetch.Redirects: false, fetch.Temporary: false, fetch.BotWall: false, fetch.TLS: false} {
		n := netOf(site{"https://star.example/a": fails(fetch.Error{Kind: kind, Err: errors.New("x")})})
		_, err := n.Get(t.Context(), source(), state.Wanted{URL: "https://star.example/a"})
		var f *refresh.Failure
		if !errors.As(err, &f) || f.Gone != gone {
			t.Errorf("%s: error %#v, want one that lasts: %v", kind, err, gone)
		}
	}
}

var newReader = sync.OnceValues(func() (*ingest.Reader, error) { return ingest.New(ingest.Options{}) })

func read(t *testing.T, item state.Item) []graph.Document {
	t.Helper()
	reader, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	docs, err := web.NewReader(reader, []catalogue.Source{star}).Read(t.Context(), source(), item)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

const page = `<html lang="en"><head><title>Kenya praises Norway</title><link rel="canonical" href="%"></head><body><article><h1>Kenya praises Norway</h1>
<p>Kenya praised Norway on Sunday, in a statement that was read out in Nairobi by the spokesman of the ministry.</p>
<p>It rained all day in the capital, and the streets around the ministry were closed to traffic until the evening.</p></article></body></html>`

// A live blog is an article an entry, each with an address of its own.
func TestReadLiveBlog(t *testing.T) {
	const live = `<html lang="en"><head><title>Flood</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Flood","liveBlogUpdate":[
{"@type":"BlogPosting","headline":"Norway thanks Kenya","datePublished":"2025-09-25T12:00:00Z","articleBody":"Norway thanked Kenya on Thursday.","url":"https://star.example/live#b2"},
{"@type":"BlogPosting","headline":"Peru praises Chile","datePublished":"2025-09-25T10:00:00Z","articleBody":"Peru praised Chile on Thursday.","url":"https://star.example/live#b1"},
{"@type":"BlogPosting","headline":"Togo thanks Ghana","datePublished":"2025-09-25T09:00:00Z","articleBody":"Togo thanked Ghana on Thursday."}]}</script></head><body><h1>Flood</h1></body></html>`
	docs := read(t, state.Item{Source: "star", Entry: "https://star.example/live", URL: "https://star.example/live", Media: "text/html; charset=utf-8", Fetched: noon, Bytes: []byte(live)})
	if len(docs) != 3 {
		t.Fatalf("%d articles, want one an entry", len(docs))
	}
	keys := map[string]bool{}
	for i, title := range []string{"Norway thanks Kenya", "Peru praises Chile", "Togo thanks Ghana"} {
		keys[docs[i].Article.Key] = true
		if docs[i].Article.Title != title || len(docs[i].Reports) == 0 {
			t.Errorf("entry %d: %q with %d reports, want %q with some", i+1, docs[i].Article.Title, len(docs[i].Reports), title)
		}
	}
	if len(keys) != 3 {
		t.Errorf("the entries have %d keys, want one each", len(keys))
	}
}

// The outlet is that of the catalogue; a day that the page does not tell is
// that of the feed; an address that cannot be the page's own is not believed.
func TestReadPage(t *testing.T) {
	n := netOf(site{"https://star.example/rss": says("application/rss+xml", rss), "https://star.example/more": says("application/rss+xml", rss)})
	listing, err := n.List(t.Context(), source(), "")
	if err != nil {
		t.Fatal(err)
	}
	for canonical, want := range map[string]string{
		"https://star.example/":            "https://star.example/a",
		"https://other.example/a":          "https://star.example/a",
		"https://www.star.example/world/a": "https://www.star.example/world/a",
	} {
		docs := read(t, state.Item{Source: "star", Entry: "https://star.example/a", URL: "https://star.example/a", Media: "text/html; charset=utf-8",
			Record: listing.Entries[0].Record, Fetched: noon, Bytes: []byte(strings.Replace(page, "%", canonical, 1))})
		if len(docs) != 1 {
			t.Fatalf("%d documents", len(docs))
		}
		a := docs[0].Article
		if a.Key != want || a.Source != "The Star" || a.Published.Format(time.DateOnly) != "2026-03-01" || len(docs[0].Reports) == 0 {
			t.Errorf("article %q of %q, published %s, with %d reports; want %q", a.Key, a.Source, a.Published, len(docs[0].Reports), want)
		}
	}
}
