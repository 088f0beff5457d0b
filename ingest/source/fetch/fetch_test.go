package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// clock is a time that passes only while somebody sleeps.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newClock() *clock { return &clock{now: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// total is how long was slept.
func (c *clock) total() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	sum := time.Duration(0)
	for _, d := range c.slept {
		sum += d
	}
	return sum
}

// guest is a client that may reach the servers of tests and does not pause.
func guest(k *clock, change ...func(*fetch.Options)) *fetch.Client {
	o := fetch.Options{
		AllowPrivate: true, Every: -1, Contact: "press@example.org", Now: k.Now, Sleep: k.Sleep,
		Proxy: func(*url.URL) (*url.URL, error) { return nil, nil },
	}
	for _, f := range change {
		f(&o)
	}
	return fetch.New(o)
}

// site serves the handlers by path; what it does not know is 404, robots.txt
// included.
func site(t *testing.T, pages map[string]http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	for path, page := range pages {
		mux.HandleFunc(path, page)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func text(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, body) }
}

// want checks the kind of a failure and what its text says.
func want(t *testing.T, err error, kind fetch.Kind, says string) {
	t.Helper()
	if !errors.Is(err, kind) || fetch.KindOf(err) != kind {
		t.Fatalf("error %v (kind %q), want kind %q", err, fetch.KindOf(err), kind)
	}
	if !strings.Contains(err.Error(), says) {
		t.Errorf("error %q does not say %q", err, says)
	}
}

func TestAnswerAndWhatIsSent(t *testing.T) {
	var sent http.Header
	s := site(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
		sent = r.Header.Clone()
		http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
		w.Header().Set("Content-Type", "Text/HTML; charset=Windows-1256")
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Sun, 01 Mar 2026 07:00:00 GMT")
		fmt.Fprint(w, "hello")
	}})
	k := newClock()
	c := guest(k)
	res, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/a#part"})
	if err != nil {
		t.Fatal(err)
	}
	if res.URL != s.URL+"/a" || res.Status != 200 || string(res.Body) != "hello" || res.MediaType != "text/html" || res.Charset != "windows-1256" ||
		res.ETag != `"v1"` || res.LastModified != "Sun, 01 Mar 2026 07:00:00 GMT" || !res.Fetched.Equal(k.Now()) || res.Hops != nil {
		t.Errorf("answer %+v", res)
	}
	if agent := sent.Get("User-Agent"); !strings.HasPrefix(agent, "diplograph/") || !strings.HasSuffix(agent, " (+press@example.org)") {
		t.Errorf("user agent %q", agent)
	}
	if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/a"}); err != nil {
		t.Fatal(err)
	}
	if cookie := sent.Get("Cookie"); cookie != "" {
		t.Errorf("a cookie was kept: %q", cookie)
	}
	if n := c.Stats().Requests; n != 3 { // robots.txt once, the page twice
		t.Errorf("%d requests, want 3", n)
	}
}

func TestNothingNew(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/feed": func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"v1"` && r.Header.Get("If-Modified-Since") == "yesterday" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "new")
	}})
	c := guest(newClock())
	res, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/feed", ETag: `"v1"`, LastModified: "yesterday"})
	if err != nil || !res.NotModified || res.Body != nil || res.ETag != `"v1"` || res.LastModified != "yesterday" {
		t.Errorf("answer %+v, error %v; want a 304 that keeps the validators", res, err)
	}
	if n := c.Stats().Unchanged; n != 1 {
		t.Errorf("%d unchanged, want 1", n)
	}
}

func TestNothingNewOnARequestForEverything(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/feed": status(http.StatusNotModified)})
	_, err := guest(newClock()).Get(t.Context(), fetch.Request{URL: s.URL + "/feed"})
	want(t, err, fetch.Broken, "was asked for everything")
}

func TestRedirects(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{
		"/old":   func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/new", http.StatusMovedPermanently) },
		"/today": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/old", http.StatusFound) },
		"/new":   text("N"),
		"/a":     func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/b", http.StatusFound) },
		"/b":     func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/a", http.StatusFound) },
		"/far/":  func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) },
		"/file": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(302)
		},
		"/shut":       func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/closed/page", http.StatusFound) },
		"/robots.txt": text("User-agent: *\nDisallow: /closed/"),
	})
	c := guest(newClock())
	get := func(path string) (fetch.Response, error) { return c.Get(t.Context(), fetch.Request{URL: s.URL + path}) }
	if res, err := get("/old"); err != nil || res.URL != s.URL+"/new" || !res.Moved || len(res.Hops) != 2 {
		t.Errorf("moved for good: %+v, %v", res, err)
	}
	if res, err := get("/today"); err != nil || res.URL != s.URL+"/new" || res.Moved || res.Hops[0] != s.URL+"/today" {
		t.Errorf("moved for now: %+v, %v", res, err)
	}
	_, err := get("/a")
	want(t, err, fetch.Redirects, s.URL+"/a -> "+s.URL+"/b -> "+s.URL+"/a")
	_, err = get("/far/")
	want(t, err, fetch.Redirects, "more than 10 times")
	_, err = get("/file")
	want(t, err, fetch.BadAddress, "is no http or https address")
	_, err = get("/shut")
	want(t, err, fetch.Robots, "redirected from "+s.URL+"/shut")
}

func TestPagesThatOnlyLeadElsewhere(t *testing.T) {
	page := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("ETag", `"1"`)
			fmt.Fprint(w, body)
		}
	}
	article := "<p>" + strings.Repeat("The two ministers met in Rabat on Monday. ", 20)
	s := site(t, map[string]http.HandlerFunc{
		"/hub":     page(`<meta http-equiv="Refresh" content="0; URL='/article?id=1&amp;x=2'"><p>Go <a href="/article">there</a>`),
		"/article": page(article),
		"/live":    page(`<meta http-equiv="refresh" content="300">` + article),
		"/later":   page(`<meta http-equiv="refresh" content="60; url=/article"><p>Soon`),
		"/self":    page(`<meta http-equiv="refresh" content="1; url=/self"><p>Loading`),
		"/inside":  page(`<meta http-equiv="refresh" content="0; url=http://169.254.169.254/">`),
	})
	c := guest(newClock())
	for path, want := range map[string]string{"/hub": "/article?id=1&x=2", "/live": "/live", "/later": "/later", "/self": "/self"} {
		res, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path, ETag: "x"})
		if err != nil || res.URL != s.URL+want || (path == "/hub") != (len(res.Hops) == 2) {
			t.Errorf("%s: %s by %q, %v; want %s", path, res.URL, res.Hops, err, want)
		}
		if (path == "/hub") != (res.ETag == "") {
			t.Errorf("%s: ETag %s; want that of the page that was asked for, or none", path, res.ETag)
		}
	}
	_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/inside"})
	want(t, err, fetch.Private, "169.254.169.254")
}

func TestPasswordsAreNeverShown(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{
		"/ok": func(w http.ResponseWriter, r *http.Request) {
			if user, password, _ := r.BasicAuth(); user != "me" || password != "geheim" {
				w.WriteHeader(http.StatusUnauthorized)
			}
		},
	})
	c := guest(newClock())
	address := strings.Replace(s.URL, "http://", "http://me:geheim@", 1)
	res, err := c.Get(t.Context(), fetch.Request{URL: address + "/ok"})
	if err != nil || strings.Contains(fmt.Sprintf("%+v", res), "geheim") {
		t.Errorf("answer %+v, error %v", res, err)
	}
	for _, bad := range []string{address + "/missing", "ftp://me:geheim@example.org/", "http://me:geheim@[::bad/", "http://me:geheim@127.0.0.1:1/"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: bad})
		if err == nil || strings.Contains(err.Error(), "geheim") {
			t.Errorf("%s: error %v", bad, err)
		}
	}
}

func TestBadAddresses(t *testing.T) {
	c := guest(newClock(), func(o *fetch.Options) { o.AllowPrivate = false })
	for address, says := range map[string]string{
		"":                              "is no http or https address",
		"example.org/a":                 "is no http or https address",
		"gopher://example.org/":         "is no http or https address",
		"http:///a":                     "names no host",
		"http://127.1/":                 "a number for a host name",
		"http://0x7f000001/":            "a number for a host name",
		"http://2130706433/":            "a number for a host name",
		"http://8.8.8.8:22/":            "a port on which no pages are served",
		"http://exa mple.org/":          "is no address",
		"https://example.org:notaport/": "is no address",
	} {
		_, err := c.Get(t.Context(), fetch.Request{URL: address})
		want(t, err, fetch.BadAddress, says)
	}
}

func TestPace(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/": text("x")})
	k := newClock()
	c := guest(k, func(o *fetch.Options) { o.Every = 2 * time.Second })
	for i := range 3 {
		if _, err := c.Get(t.Context(), fetch.Request{URL: fmt.Sprint(s.URL, "/", i)}); err != nil {
			t.Fatal(err)
		}
	}
	if got := k.total(); got != 6*time.Second { // robots.txt at once, then three pages
		t.Errorf("waited %s for three pages at one request in two seconds, want 6s", got)
	}
}

func TestOneConnectionAHost(t *testing.T) {
	var mu sync.Mutex
	at, most := 0, 0
	s := site(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, _ *http.Request) {
		mu.Lock()
		at++
		most = max(most, at)
		mu.Unlock()
		time.Sleep(3 * time.Millisecond)
		mu.Lock()
		at--
		mu.Unlock()
	}})
	c := guest(newClock())
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if _, err := c.Get(t.Context(), fetch.Request{URL: fmt.Sprint(s.URL, "/", i)}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most != 1 {
		t.Errorf("%d requests at once, want 1", most)
	}
}

func TestCancelIsPrompt(t *testing.T) {
	release := make(chan struct{})
	s := site(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { <-release }, "/robots.txt": text("")})
	t.Cleanup(func() { close(release) })
	c := guest(newClock())
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	var all sync.WaitGroup
	begun := time.Now()
	for range 3 { // one waits for the answer, the others for their turn
		all.Go(func() {
			if _, err := c.Get(ctx, fetch.Request{URL: s.URL + "/"}); !errors.Is(err, context.Canceled) {
				t.Errorf("error %v, want that of the context", err)
			}
		})
	}
	all.Wait()
	if took := time.Since(begun); took > 2*time.Second {
		t.Errorf("took %s to stop", took)
	}
}
