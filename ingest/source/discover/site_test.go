package discover_test

import (
	"context"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/newssite"
)

// visitor is a client for the made-up site that does not pause and has a
// limit of a megabyte.
func visitor(change ...func(*fetch.Options)) *fetch.Client {
	o := fetch.Options{
		AllowPrivate: true, Every: -1, MaxBytes: 1 << 20, Now: func() time.Time { return monthEnd },
		Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		Proxy: func(*url.URL) (*url.URL, error) { return nil, nil },
	}
	for _, f := range change {
		f(&o)
	}
	return fetch.New(o)
}

var monthEnd = newssite.Begin.Add(newssite.Month)

func newsAt(address string) catalogue.Source {
	s := catalogue.Source{Name: "gazette", Pages: []catalogue.Index{{URL: address + "/", Links: "main h2 a"}}, Sitemaps: []string{address + "/sitemap.xml"}}
	for _, code := range []string{"ar", "en", "ru", "fr", "es"} {
		s.Feeds = append(s.Feeds, address+"/"+code+"/feed.xml")
	}
	return s
}

func TestAWholeSite(t *testing.T) {
	site := newssite.New(5)
	site.SetClock(func() time.Time { return monthEnd })
	server := site.Start(t)
	client := visitor()
	first, err := discover.List(t.Context(), client, newsAt(server.URL), nil, monthEnd)
	if err != nil || len(first.Failures) != 0 || len(first.Remarks) != 0 {
		t.Fatalf("%v, failures %v, remarks %q", err, first.Failures, first.Remarks)
	}
	// Feeds of 20 in five languages; the index page and the sitemap list no others.
	if len(first.Entries) != 100 {
		t.Errorf("%d entries, want 100", len(first.Entries))
	}
	byPath := map[string]newssite.Article{}
	for _, a := range site.Articles() {
		byPath[a.Path] = a
	}
	for _, e := range first.Entries {
		u, err := url.Parse(e.URL)
		if err != nil {
			t.Fatal(err)
		}
		if a := byPath[u.Path]; a.Title != e.Title || !a.Published.Equal(e.Published) || u.RawQuery != "" {
			t.Errorf("entry %+v, want %+v", e, a)
		}
	}
	site.Forget()
	second, err := discover.List(t.Context(), client, newsAt(server.URL), first.Validators, monthEnd)
	if err != nil || !second.Unchanged || len(second.Entries) != 0 {
		t.Errorf("asked again: %d entries, unchanged %v, %v", len(second.Entries), second.Unchanged, err)
	}
	hits := site.Hits()
	for _, h := range hits {
		if !h.Conditional || h.Status != 304 {
			t.Errorf("%+v, want a conditional request that is answered 304", h)
		}
	}
	if len(hits) != 7 { // five feeds, the page, the index of sitemaps
		t.Errorf("%d requests, want 7: %+v", len(hits), hits)
	}
}

func TestASiteThatMisbehaves(t *testing.T) {
	const feed = "/en/feed.xml"
	for _, c := range []struct {
		name  string
		fault newssite.Fault
		times int // 0: always
		kind  fetch.Kind
		says  string
	}{
		{"500, then 200", newssite.Status(500, ""), 1, "", ""},
		{"cut, then whole", newssite.Cut(), 2, "", ""},
		{"dropped, then answered", newssite.Drop(), 2, "", ""},
		{"429, then 200", newssite.Status(429, "20"), 1, "", ""},
		{"a little slow", newssite.Slow(20 * time.Millisecond), 0, "", ""},
		{"in a wrong charset", newssite.WrongCharset("en"), 0, "", ""},
		{"broken XML", newssite.BadXML(), 0, "", ""},
		{"500 for good", newssite.Status(500, ""), 0, fetch.Temporary, "500 Internal Server Error"},
		{"cut for good", newssite.Cut(), 0, fetch.Temporary, "the answer is cut"},
		{"429 for an hour", newssite.Status(429, "3600"), 0, fetch.RetryLater, "not before 2026-03-03T07:00:00Z"},
		{"503 until a date", newssite.Status(503, "Tue, 03 Mar 2026 09:00:00 GMT"), 0, fetch.RetryLater, "not before 2026-03-03T09:00:00Z"},
		{"gone", newssite.Status(410, ""), 0, fetch.Gone, "410"},
		{"forbidden", newssite.Status(403, ""), 0, fetch.Refused, "403"},
		{"a bomb", newssite.Bomb(300), 0, fetch.TooLarge, "larger than 1 MB"},
		{"in a circle", newssite.Loop(), 0, fetch.Redirects, "in a loop"},
		{"to a cloud's metadata", newssite.RedirectTo("http://169.254.169.254/latest/meta-data/"), 0, fetch.Private, "169.254.169.254"},
		{"to a file", newssite.RedirectTo("file:///etc/passwd"), 0, fetch.BadAddress, "no http or https address"},
		{"behind a wall", newssite.Wall(), 0, fetch.BotWall, "wants cookies"},
		{"never", newssite.Slow(time.Minute), 0, fetch.Temporary, "no answer in time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			site := newssite.New(5)
			site.SetClock(func() time.Time { return monthEnd })
			server := site.Start(t)
			if c.times > 0 {
				site.BreakTimes(feed, c.times, c.fault)
			} else {
				site.Break(feed, c.fault)
			}
			client := visitor(func(o *fetch.Options) { o.Timeout = 2 * time.Second })
			if strings.Contains(c.says, "in time") {
				client = visitor(func(o *fetch.Options) { o.Timeout, o.Tries = 100*time.Millisecond, 2 })
			}
			l, err := discover.List(t.Context(), client, catalogue.Source{Name: "gazette", Feeds: []string{server.URL + feed}}, nil, monthEnd)
			if c.kind == "" {
				if err != nil || len(l.Entries) != 20 {
					t.Errorf("%d entries, %v; want 20", len(l.Entries), err)
				}
				return
			}
			if fetch.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "asking gazette what is new") {
				t.Errorf("error %v of kind %q, want %q that says %q", err, fetch.KindOf(err), c.kind, c.says)
			}
		})
	}
}

func TestOddListings(t *testing.T) {
	site := newssite.New(5)
	site.SetClock(func() time.Time { return monthEnd })
	server := site.Start(t)
	feed := func(path string) catalogue.Source {
		return catalogue.Source{Name: "gazette", Feeds: []string{server.URL + path}}
	}
	latest := 0
	for _, a := range site.Articles() {
		if a.Language == "en" && a.Published.Before(monthEnd) {
			latest = a.N
		}
	}
	get := func(path string, change func(*catalogue.Source)) discover.Listing {
		s := feed(path)
		if change != nil {
			change(&s)
		}
		l, err := discover.List(t.Context(), visitor(func(o *fetch.Options) { o.MaxBytes = 20 << 20 }), s, nil, monthEnd)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	if l := get("/en/archive.xml", nil); len(l.Entries) != 10_000 {
		t.Errorf("%d entries of an archive of 10000", len(l.Entries))
	}
	before := get("/en/feed.xml", nil).Entries[0]
	site.ChangeGUID(latest)
	if after := get("/en/feed.xml", nil).Entries[0]; after.ID == before.ID || after.URL != before.URL {
		t.Errorf("another guid: %q of %s, was %q of %s", after.ID, after.URL, before.ID, before.URL)
	}
	site.Edit(latest, monthEnd)
	if after := get("/en/feed.xml", nil).Entries[0]; after.Summary == before.Summary {
		t.Errorf("an edit is not seen: %+v", after)
	}
	site.Date(latest, monthEnd.AddDate(3, 0, 0))
	if l := get("/en/feed.xml", nil); !l.Entries[0].Published.IsZero() || len(l.Remarks) != 1 || !strings.Contains(l.Remarks[0], "a date in the future") {
		t.Errorf("a date in the future: %+v, remarks %q", l.Entries[0], l.Remarks)
	}
	site.Withdraw(latest)
	if after := get("/en/feed.xml", nil).Entries[0]; after.URL == before.URL {
		t.Error("the withdrawn article is listed")
	}
	if l := get("/en/full.xml", func(s *catalogue.Source) { s.FullText = true }); len(l.Entries) != 20 || strings.Count(l.Entries[0].Content, "<p>") < 5 {
		t.Errorf("whole articles: %+v", l.Entries[0])
	}
}

func TestRobotsAndCertificatesOfASite(t *testing.T) {
	site := newssite.New(5)
	site.Robots("User-agent: *\nDisallow: /en/\nSitemap: /news-sitemap.xml\n")
	server, sealed := site.Start(t), site.StartTLS(t)
	s := newsAt(server.URL)
	s.Feeds = s.Feeds[:2]
	l, err := discover.List(t.Context(), visitor(), s, nil, monthEnd)
	if err != nil || len(l.Failures) != 1 || fetch.KindOf(l.Failures[0]) != fetch.Robots || len(l.Entries) == 0 {
		t.Errorf("%d entries, failures %v, %v", len(l.Entries), l.Failures, err)
	}
	if _, err = discover.List(t.Context(), visitor(), newsAt(sealed.URL), nil, monthEnd); fetch.KindOf(err) != fetch.TLS {
		t.Errorf("a certificate that nobody signed: %v", err)
	}
}

func TestFindOnASite(t *testing.T) {
	site := newssite.New(5)
	site.SetClock(func() time.Time { return monthEnd })
	server := site.Start(t)
	found, err := discover.Find(t.Context(), visitor(), server.URL, monthEnd)
	if err != nil || found.Title != "The Harbour Gazette" || found.Language != "en" || len(found.Found) != 5 {
		t.Fatalf("%+v, %v", found, err)
	}
	for _, f := range found.Found {
		if f.Kind != discover.FeedKind || len(f.Entries) != 20 || f.Dated != 20 {
			t.Errorf("%s %s: %d entries, %d dated", f.Kind, f.URL, len(f.Entries), f.Dated)
		}
	}
	site.Break("/*", newssite.Status(403, ""))
	if _, err := discover.Find(t.Context(), visitor(), server.URL, monthEnd); fetch.KindOf(err) != fetch.Refused {
		t.Errorf("a site that refuses: %v", err)
	}
}
