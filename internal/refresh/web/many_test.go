package web_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/refresh/web"
)

// The size of the benchmark: so many hosts with so many feeds each, of which
// each lists so many articles.
const (
	manyHosts, feedsAHost, perFeed = 50, 10, 20
	newArticles                    = manyHosts * feedsAHost * perFeed / 100
)

// press is 500 feeds. In an edition, one article in a hundred is new.
type press struct{ edition, requests atomic.Int64 }

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.requests.Add(1)
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/")
	switch {
	case len(parts) == 2 && parts[1] == "feed.xml":
		p.feed(w, r, parts[0])
	case len(parts) == 2:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, strings.NewReplacer("%", "http://"+r.Host+r.URL.Path, "Norway", "Norway and "+parts[1]).Replace(page))
	default:
		http.NotFound(w, r)
	}
}

func (p *press) feed(w http.ResponseWriter, r *http.Request, name string) {
	edition := p.edition.Load()
	var host, n int64
	if _, err := fmt.Sscanf(name, "%d-%d", &host, &n); err != nil {
		http.NotFound(w, r)
		return
	}
	last := int64(perFeed)
	if (host*feedsAHost+n)%(100/perFeed) == 0 { // each fifth feed has one new article an edition
		last += edition
	}
	tag := fmt.Sprintf(`"%d"`, last)
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Type", "application/rss+xml")
	fmt.Fprintf(w, `<rss version="2.0"><channel><title>%s</title><link>http://%s/</link>`, name, r.Host)
	for i := last; i > last-perFeed; i-- {
		fmt.Fprintf(w, "<item><title>News %d</title><link>http://%s/%s/%d</link><guid isPermaLink=\"false\">%s-%d</guid></item>", i, r.Host, name, i, name, i)
	}
	fmt.Fprint(w, "</channel></rss>")
}

// stub reads nothing: it fills the store for what is measured.
type stub struct{ refresh.Reader }

func (stub) Read(_ context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	return []graph.Document{{Article: graph.Article{Key: item.URL, ID: item.Entry, Source: s.Outlet, URL: item.URL, Title: item.Entry, Language: "en",
		OriginHash: item.Entry, Program: "stub"}}}, nil
}

// BenchmarkFiveHundredFeeds is a refresh of 500 feeds at 50 hosts on this
// machine that list 10,000 articles, of which 100 are new.
func BenchmarkFiveHundredFeeds(b *testing.B) {
	p := &press{}
	var sources []catalogue.Source
	for host := range manyHosts {
		server := httptest.NewServer(p)
		b.Cleanup(server.Close)
		for n := range feedsAHost {
			name := fmt.Sprintf("%d-%d", host, n)
			sources = append(sources, catalogue.Source{Name: name, Title: "Paper " + name, Language: "en", Homepage: server.URL + "/",
				Feeds: []string{server.URL + "/" + name + "/feed.xml"}, Every: catalogue.Duration(time.Hour)})
		}
	}
	r, now := manyRefresh(b, sources)
	reader := r.Reader
	r.Reader = stub{reader}
	if report, err := r.Run(b.Context(), refresh.Ask{}); err != nil || report.Articles.New != 100*newArticles {
		b.Fatalf("filling the store: %+v, %v", report.Articles, err)
	}
	r.Reader = reader
	p.requests.Store(0)
	for b.Loop() {
		p.edition.Add(1)
		now.Add(int64(time.Hour))
		if report, err := r.Run(b.Context(), refresh.Ask{}); err != nil || report.Articles.New != newArticles {
			b.Fatalf("%+v, %v", report.Articles, err)
		}
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(p.requests.Load())/float64(b.N), "requests/op")
	b.ReportMetric(float64(memory.Sys)/(1<<20), "MB-of-memory")
}

// manyRefresh is a refresh with the real fetcher and reader, and its clock.
func manyRefresh(b *testing.B, sources []catalogue.Source) (*refresh.Refresh, *atomic.Int64) {
	b.Helper()
	dir := b.TempDir()
	store, err := sqlite.Open(b.Context(), filepath.Join(dir, "graph.db"))
	if err != nil {
		b.Fatal(err)
	}
	memory, err := state.Open(b.Context(), filepath.Join(dir, "refresh.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close(context.Background()); memory.Close() })
	articles, err := newReader()
	if err != nil {
		b.Fatal(err)
	}
	passed := &atomic.Int64{}
	now := func() time.Time { return noon.Add(time.Duration(passed.Load())) }
	log := slog.New(slog.DiscardHandler)
	client := fetch.New(fetch.Options{AllowPrivate: true, Every: -1, Now: now, RobotsFiles: web.Robots{File: memory, Log: log}})
	return &refresh.Refresh{Sources: web.Sources(sources), Net: web.New(client, sources, now, log), Reader: web.NewReader(articles, sources),
		Store: store, State: memory, Now: now}, passed
}
