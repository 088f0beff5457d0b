package fetch_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// open reports whether path may be fetched under the robots.txt given.
func open(t *testing.T, robots, path string) bool {
	t.Helper()
	s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": text(robots)})
	_, err := guest(newClock()).Get(t.Context(), fetch.Request{URL: s.URL + path})
	if err != nil && fetch.KindOf(err) != fetch.Robots {
		t.Fatal(err)
	}
	return err == nil
}

func TestRobotsRules(t *testing.T) {
	for _, c := range []struct {
		why, robots, path string
		want              bool
	}{
		{"no rule matches", "User-agent: *\nDisallow: /a", "/b", true},
		{"a prefix", "User-agent: *\nDisallow: /a", "/abc/d", false},
		{"empty closes nothing", "User-agent: *\nDisallow:", "/a", true},
		{"the longest decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"allow among equals", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"our own group alone", "User-agent: *\nDisallow: /\n\nUser-agent: Diplograph\nDisallow: /x", "/a", true},
		{"a name that only begins like ours is not ours", "User-agent: diplo\nDisallow: /\n", "/a", true},
		{"a group of two names", "User-agent: other\nUser-agent: diplograph/2.0\nDisallow: /\n", "/a", false},
		{"groups of one name are one", "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false},
		{"a rule before any group is none", "Disallow: /\nUser-agent: *\nDisallow: /x", "/a", true},
		{"a line that is none does not undo the others", "User-agent: *\nCrawl-delay: soon\nNonsense\nDisallow: /a", "/a", false},
		{"wildcard", "User-agent: *\nDisallow: /*/print", "/news/1/print", false},
		{"end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true},
		{"end met", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false},
		{"query", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false},
		{"letters and their codes are one", "User-agent: *\nDisallow: /%d8%a7", "/\u0627/b", false},
		{"the other way", "User-agent: *\nDisallow: /\u0627", "/%D8%A7", false},
		{"a code for a plain letter", "User-agent: *\nDisallow: /%61", "/abc", false},
		{"comments and byte order mark", "\ufeffUser-agent: * # all\nDisallow: /a # no", "/a", false},
		{"line ends of old Macs", "User-agent: *\rDisallow: /a", "/a", false},
		{"sitemap inside a group", "User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /a", "/a", false},
		{"a page instead of rules", "<html><body>Welcome</body></html>", "/a", true},
	} {
		if got := open(t, c.robots, c.path); got != c.want {
			t.Errorf("%s: %s is open: %v, want %v, under\n%s", c.why, c.path, got, c.want, c.robots)
		}
	}
}

func TestRobotsThatFails(t *testing.T) {
	for code, kind := range map[int]fetch.Kind{404: "", 403: "", 401: "", 500: fetch.Temporary, 503: fetch.Temporary, 429: fetch.Temporary} {
		s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": status(code)})
		_, err := guest(newClock()).Get(t.Context(), fetch.Request{URL: s.URL + "/"})
		if got := fetch.KindOf(err); got != kind {
			t.Errorf("robots.txt answers %d: %v, want kind %q", code, err, kind)
		}
	}
}

func TestRobotsIsTriedAsOftenAsAPage(t *testing.T) {
	drop := func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }
	for failures, wanted := range map[int64]fetch.Kind{2: "", 3: fetch.Temporary} {
		var asked atomic.Int64
		s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
			if asked.Add(1) <= failures {
				drop(w, r)
			}
		}})
		k := newClock()
		c := guest(k)
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"})
		if fetch.KindOf(err) != wanted {
			t.Errorf("%d failures: %v, want kind %q", failures, err, wanted)
		}
		if wanted == "" {
			continue
		}
		if !strings.Contains(err.Error(), "gives no answer: ") || !strings.Contains(err.Error(), "EOF") {
			t.Errorf("error %q does not say why", err)
		}
		_, err = c.Get(t.Context(), fetch.Request{URL: s.URL + "/"}) // rests now
		want(t, err, fetch.Temporary, "EOF")
		if n := asked.Load(); n != 3 {
			t.Errorf("asked %d times, want 3", n)
		}
		k.now = k.now.Add(11 * time.Minute)
		if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"}); err != nil {
			t.Errorf("ten minutes later: %v", err)
		}
	}
}

func TestRobotsIsAskedOnceADayAndKeptWhenItFails(t *testing.T) {
	answer := http.HandlerFunc(text("User-agent: *\nDisallow: /a"))
	asked := 0
	s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) { asked++; answer(w, r) }})
	k := newClock()
	c := guest(k)
	get := func(path string) error {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		return err
	}
	for range 3 {
		if err := get("/b"); err != nil {
			t.Fatal(err)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times, want once", asked)
	}
	k.now = k.now.Add(25 * time.Hour)
	answer = status(500)
	want(t, get("/a"), fetch.Robots, "is closed to robots")
	if err := get("/b"); err != nil {
		t.Errorf("the last good rules hold no more: %v", err)
	}
	if asked != 2 {
		t.Errorf("asked %d times, want once more after a day, and then not for each page", asked)
	}
}

func TestRobotsRedirects(t *testing.T) {
	var s2 = site(t, map[string]http.HandlerFunc{"/rules": text("User-agent: *\nDisallow: /a")})
	s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, s2.URL+"/rules", http.StatusMovedPermanently)
	}})
	k := newClock()
	c := guest(k, func(o *fetch.Options) { o.Every = time.Second })
	_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/a"})
	want(t, err, fetch.Robots, "")
	if k.total() != 0 {
		t.Errorf("waited %v at two hosts that were asked once each", k.total())
	}
	also := site(t, map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, s2.URL+"/rules", http.StatusMovedPermanently)
	}})
	_, err = c.Get(t.Context(), fetch.Request{URL: also.URL + "/a"})
	want(t, err, fetch.Robots, "")
	if k.total() == 0 {
		t.Error("a host that keeps the rules of two others was asked twice at once")
	}
	loop := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/robots.txt", http.StatusMovedPermanently)
	}})
	if _, err := guest(newClock()).Get(t.Context(), fetch.Request{URL: loop.URL + "/a"}); err != nil {
		t.Errorf("a robots.txt that only redirects is none: %v", err)
	}
}

func TestCrawlDelay(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": text("User-agent: *\nCrawl-delay: 10\n")})
	k := newClock()
	c := guest(k)
	for range 3 {
		if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"}); err != nil {
			t.Fatal(err)
		}
	}
	if got := k.total(); got < 20*time.Second || got > 30*time.Second {
		t.Errorf("three pages took %s, want 10 s between them", got)
	}
	long := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": text("User-agent: *\nCrawl-delay: 3600\n")})
	if _, err := c.Get(t.Context(), fetch.Request{URL: long.URL + "/"}); err != nil {
		t.Fatal(err)
	}
	_, err := c.Get(t.Context(), fetch.Request{URL: long.URL + "/"})
	want(t, err, fetch.RetryLater, "wants no request before")
}

// files keeps robots.txt files as a state file would.
type files struct {
	mu sync.Mutex
	m  map[string]fetch.RobotsFile
}

func (f *files) Robots(origin string) (fetch.RobotsFile, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	file, ok := f.m[origin]
	return file, ok
}

func (f *files) KeepRobots(origin string, file fetch.RobotsFile) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.m[origin] = file
}

func TestRobotsFilesOutliveTheClient(t *testing.T) {
	asked := 0
	s := site(t, map[string]http.HandlerFunc{"/": text("x"), "/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
		asked++
		fmt.Fprint(w, "User-agent: *\nDisallow: /a\nSitemap: https://x.example/s.xml\n")
	}})
	kept := &files{m: map[string]fetch.RobotsFile{}}
	for range 3 {
		c := guest(newClock(), func(o *fetch.Options) { o.RobotsFiles = kept })
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/a"})
		want(t, err, fetch.Robots, "")
		if maps, err := c.Sitemaps(t.Context(), s.URL+"/"); err != nil || strings.Join(maps, " ") != "https://x.example/s.xml" {
			t.Errorf("sitemaps %q, %v", maps, err)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times, want once", asked)
	}
}
