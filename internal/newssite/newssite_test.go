package newssite_test

import (
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/feed"
	"github.com/diplograph/diplograph/internal/newssite"
)

// get fetches without following redirects or unpacking.
func get(t *testing.T, address string) (*http.Response, string) {
	t.Helper()
	client := http.Client{
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	res, err := client.Get(address)
	if err != nil {
		return nil, err.Error()
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return res, "cut: " + err.Error()
	}
	return res, string(body)
}

func TestTheSameSeedGivesTheSameSite(t *testing.T) {
	a, b := newssite.New(7).Articles(), newssite.New(7).Articles()
	if len(a) != newssite.Pages || !reflect.DeepEqual(a, b) {
		t.Fatalf("%d and %d articles, or they differ", len(a), len(b))
	}
	paths, texts := map[string]bool{}, 0
	for i, other := range newssite.New(8).Articles() {
		paths[a[i].Path] = true
		if other.Text() != a[i].Text() {
			texts++
		}
	}
	if len(paths) != newssite.Pages || texts < newssite.Pages*3/4 {
		t.Errorf("%d addresses, %d texts that differ from another seed's", len(paths), texts)
	}
	if begin, end := a[0].Published, a[newssite.Pages-1].Published; end.Sub(begin) < newssite.Month*9/10 {
		t.Errorf("from %s to %s, want a month", begin, end)
	}
}

func TestFeedsAreOfAllKindsAndSound(t *testing.T) {
	site := newssite.New(1)
	server := site.Start(t)
	byPath := map[string]newssite.Article{}
	for _, a := range site.Articles() {
		byPath[a.Path] = a
	}
	for _, path := range []string{"/ar/feed.xml", "/en/feed.xml", "/ru/feed.xml", "/fr/feed.xml", "/es/feed.xml", "/en/full.xml"} {
		res, body := get(t, server.URL+path)
		f, err := feed.Parse([]byte(body), res.Header.Get("Content-Type"), server.URL+path)
		if err != nil || len(f.Entries) != 20 || len(f.Remarks) > 0 || f.Language != path[1:3] {
			t.Errorf("%s: %d entries in %q, remarks %q, %v", path, len(f.Entries), f.Language, f.Remarks, err)
			continue
		}
		for _, e := range f.Entries {
			page, article := get(t, e.URL)
			a := byPath[page.Request.URL.Path]
			if page.StatusCode != http.StatusOK || !strings.Contains(article, "<h1>"+a.Title) || e.Title != a.Title || !e.Published.Equal(a.Published) || e.ID == "" {
				t.Fatalf("%s: entry %+v, page %d", path, e, page.StatusCode)
			}
		}
	}
	_, body := get(t, server.URL+"/en/archive.xml")
	if f, err := feed.Parse([]byte(body), "", server.URL); err != nil || len(f.Entries) != 10_000 {
		t.Errorf("archive: %d entries, %v", len(f.Entries), err)
	} else if page, _ := get(t, f.Entries[9_999].URL); page.StatusCode != http.StatusOK {
		t.Errorf("the oldest page answers %d", page.StatusCode)
	}
}

func TestArticlesAppearAsTimePasses(t *testing.T) {
	site := newssite.New(1)
	server := site.Start(t)
	now := newssite.Begin.Add(newssite.Month / 2)
	site.SetClock(func() time.Time { return now })
	early, late := site.Articles()[20], site.Articles()[180]
	for path, want := range map[string]int{early.Path: 200, late.Path: 404} {
		if res, _ := get(t, server.URL+path); res.StatusCode != want {
			t.Errorf("%s answers %d, want %d", path, res.StatusCode, want)
		}
	}
	_, before := get(t, server.URL+"/en/feed.xml")
	now = now.Add(24 * time.Hour)
	if _, after := get(t, server.URL+"/en/feed.xml"); after == before {
		t.Error("a day later the feed is the same")
	}
}

func TestChanges(t *testing.T) {
	site := newssite.New(1)
	server := site.Start(t)
	last := site.Articles()[newssite.Pages-4] // English, in the feed
	at := last.Published.Add(time.Hour)
	site.Edit(last.N, at)
	if _, page := get(t, server.URL+last.Path); !strings.Contains(page, "An earlier version of this article") {
		t.Error("the edited page has no correction")
	}
	site.ChangeGUID(last.N)
	_, body := get(t, server.URL+"/en/feed.xml")
	if !strings.Contains(body, last.GUID+"-b</guid>") || !strings.Contains(body, at.Format(time.RFC3339)) {
		t.Errorf("the feed tells neither of the new guid nor of the edit:\n%s", body)
	}
	site.Date(last.N, at.AddDate(10, 0, 0))
	if _, body = get(t, server.URL+"/en/feed.xml"); !strings.Contains(body, at.AddDate(10, 0, 0).Format(time.RFC1123Z)) {
		t.Error("the date in the future is missing")
	}
	site.Withdraw(last.N)
	if res, _ := get(t, server.URL+last.Path); res.StatusCode != http.StatusGone {
		t.Errorf("the withdrawn page answers %d", res.StatusCode)
	}
	if _, body = get(t, server.URL+"/en/feed.xml"); strings.Contains(body, last.GUID) {
		t.Error("the withdrawn article is listed")
	}
}

func TestConditionalRequests(t *testing.T) {
	site := newssite.New(1)
	server := site.Start(t)
	res, _ := get(t, server.URL+"/fr/feed.xml")
	r, err := http.NewRequest(http.MethodGet, server.URL+"/fr/feed.xml", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("If-None-Match", res.Header.Get("ETag"))
	again, err := http.DefaultClient.Do(r)
	if err != nil || again.StatusCode != http.StatusNotModified {
		t.Fatalf("%+v, %v", again, err)
	}
	again.Body.Close()
	hits := site.Hits()
	if len(hits) != 2 || hits[0].Conditional || !hits[1].Conditional || hits[1].Status != http.StatusNotModified {
		t.Errorf("%+v", hits)
	}
}

func TestFaults(t *testing.T) {
	site := newssite.New(1)
	server := site.Start(t)
	path := site.Articles()[1].Path
	_, sound := get(t, server.URL+path)
	for _, c := range []struct {
		name  string
		fault newssite.Fault
		seen  func(res *http.Response, body string) bool
	}{
		{"status", newssite.Status(429, "7"), func(r *http.Response, _ string) bool {
			return r.StatusCode == 429 && r.Header.Get("Retry-After") == "7"
		}},
		{"cut", newssite.Cut(), func(_ *http.Response, b string) bool { return strings.HasPrefix(b, "cut: ") }},
		{"drop", newssite.Drop(), func(r *http.Response, _ string) bool { return r == nil }},
		{"bomb", newssite.Bomb(500), func(r *http.Response, b string) bool {
			return r.Header.Get("Content-Encoding") == "gzip" && len(b) > 400<<10 && len(b) < 1<<20
		}},
		{"loop", newssite.Loop(), func(r *http.Response, _ string) bool {
			return strings.HasSuffix(r.Header.Get("Location"), "?round=1")
		}},
		{"redirect", newssite.RedirectTo("http://169.254.169.254/x"), func(r *http.Response, _ string) bool {
			return r.Header.Get("Location") == "http://169.254.169.254/x"
		}},
		{"charset", newssite.WrongCharset("en"), func(r *http.Response, b string) bool { return r.StatusCode == 200 && strings.Contains(b, "<h1>") }},
		{"wall", newssite.Wall(), func(_ *http.Response, b string) bool { return strings.Contains(b, "accept cookies") }},
	} {
		site.BreakTimes(path, 1, c.fault)
		if res, body := get(t, server.URL+path); !c.seen(res, body) {
			t.Errorf("%s: %+v %.200s", c.name, res, body)
		}
		if _, body := get(t, server.URL+path); body != sound {
			t.Errorf("%s: the page is not the same after the fault", c.name)
		}
	}
	site.Break("/en/*", newssite.Status(500, ""))
	if res, _ := get(t, server.URL+"/en/feed.xml"); res.StatusCode != 500 {
		t.Errorf("a path under the broken one answers %d", res.StatusCode)
	}
	site.Mend("/en/*")
	site.Break("/en/feed.xml", newssite.BadXML())
	if _, body := get(t, server.URL+"/en/feed.xml"); !strings.Contains(body, "Bread & butter") {
		t.Errorf("bad XML: %.300s", body)
	}
	site.Mend()
	if res, _ := get(t, server.URL+"/en/feed.xml"); res.StatusCode != 200 {
		t.Errorf("mended, it answers %d", res.StatusCode)
	}
}
