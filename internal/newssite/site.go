package newssite

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Begin is when the first article appears.
var Begin = time.Date(2026, 2, 1, 6, 0, 0, 0, time.UTC)

// Site is a news site. It is an http.Handler, safe for concurrent use; tests
// may change and break it while it serves.
type Site struct {
	seed uint64

	mu       sync.Mutex
	now      func() time.Time
	articles []Article
	byPath   map[string]int
	robots   string
	faults   []*placed
	hits     []Hit
	length   int // of feeds
}

// Hit is a request that was answered.
type Hit struct {
	Path        string // with the query
	Status      int    // 0: the connection was broken
	Conditional bool   // it asked only for what is new
	Agent       string
}

// New makes the site that belongs to a seed. Until SetClock its month is over:
// all articles are there.
func New(seed uint64) *Site {
	s := &Site{seed: seed, now: func() time.Time { return Begin.Add(Month + 24*time.Hour) }, byPath: map[string]int{}, length: 20}
	for n := range Pages {
		s.place(write(seed, Begin, n))
	}
	return s
}

func (s *Site) place(a Article) {
	s.byPath[a.Path] = len(s.articles)
	s.articles = append(s.articles, a)
}

// Start serves the site on loopback until the test ends.
func (s *Site) Start(t testing.TB) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return server
}

// StartTLS serves the site with a certificate that nobody has signed.
func (s *Site) StartTLS(t testing.TB) *httptest.Server {
	t.Helper()
	server := httptest.NewUnstartedServer(s)
	server.Config.ErrorLog = quiet
	server.StartTLS()
	t.Cleanup(server.Close)
	return server
}

// SetClock sets the clock by which articles appear.
func (s *Site) SetClock(now func() time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = now
}

// SetFeedLength sets how many articles a feed holds; 20 until then.
func (s *Site) SetFeedLength(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.length = n
}

// Robots sets the robots.txt; until then there is none.
func (s *Site) Robots(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.robots = text
}

// Articles are those of the month as they stand, also those to come.
func (s *Site) Articles() []Article {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.articles[:Pages])
}

// Hits are the requests so far.
func (s *Site) Hits() []Hit {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.hits)
}

// Forget empties Hits.
func (s *Site) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hits = nil
}

// listed are the articles of a language (empty: of all) that are out, the
// latest first, at most limit.
func (s *Site) listed(code string, limit int) []Article {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	var all []Article
	for _, a := range slices.Backward(s.articles[:Pages]) {
		if (code == "" || a.Language == code) && !a.Gone && !s.appears(a.N).After(now) && len(all) < limit {
			all = append(all, a)
		}
	}
	return all
}

// appears is when an article goes out, whatever date stands on it.
func (s *Site) appears(n int) time.Time { return write(s.seed, Begin, n).Published }

// ServeHTTP answers a request, as the faults of its path want it.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	record := &recorder{ResponseWriter: w, site: s, hit: Hit{
		Path: r.URL.RequestURI(), Agent: r.UserAgent(), Conditional: r.Header.Get("If-None-Match") != "" || r.Header.Get("If-Modified-Since") != "",
	}}
	defer record.note(0) // of a connection that is broken without an answer
	page := http.HandlerFunc(s.answer)
	if f := s.faultFor(r.URL.Path); f != nil {
		f.serve(record, r, page)
		return
	}
	page(record, r)
}

// recorder notes a request before the first byte of its answer goes out, so
// that whoever has the answer finds it among the hits.
type recorder struct {
	http.ResponseWriter
	site  *Site
	hit   Hit
	noted bool
}

func (r *recorder) note(status int) {
	if r.noted {
		return
	}
	r.noted, r.hit.Status = true, status
	r.site.mu.Lock()
	defer r.site.mu.Unlock()
	r.site.hits = append(r.site.hits, r.hit)
}

func (r *recorder) WriteHeader(status int) {
	r.note(status)
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	r.note(http.StatusOK)
	return r.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// answer is what a healthy site answers.
func (s *Site) answer(w http.ResponseWriter, r *http.Request) {
	mediaType, body := s.content(strings.TrimSuffix(r.URL.Path, "/"), "http://"+r.Host)
	if r.TLS != nil {
		body = bytes.ReplaceAll(body, []byte("http://"+r.Host), []byte("https://"+r.Host))
	}
	switch {
	case mediaType == gone:
		http.Error(w, "withdrawn", http.StatusGone)
		return
	case body == nil:
		http.NotFound(w, r)
		return
	}
	sum := sha256.Sum256(body)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
	w.Header().Set("Content-Type", mediaType)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body)) // compares the ETag
}

const gone = "gone"

const (
	htmlType = "text/html; charset=utf-8"
	xmlType  = "application/xml; charset=utf-8"
	rssType  = "application/rss+xml; charset=utf-8"
	textType = "text/plain; charset=utf-8"
)

// content makes what lies under a path; a nil body is nothing.
func (s *Site) content(path, base string) (mediaType string, body []byte) {
	s.mu.Lock()
	robots, length := s.robots, s.length
	s.mu.Unlock()
	code, rest, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	_, known := languages[code]
	switch {
	case path == "/robots.txt" && robots != "":
		return textType, []byte(robots)
	case path == "":
		return htmlType, s.front("", base)
	case path == "/news-sitemap.xml":
		return xmlType, newsSitemap(s.listed("", Pages), base)
	case path == "/sitemap.xml":
		return xmlType, sitemapIndex(s.listed("", 1), base)
	case path == "/en/archive.xml":
		return rssType, rss(languages["en"], "en", s.archive(10_000), base, false)
	case known && rest == "":
		return htmlType, s.front(code, base)
	case known && rest == "feed.xml":
		return feedOf(code, s.listed(code, length), base)
	case known && rest == "full.xml":
		return rssType, rss(languages[code], code, s.listed(code, length), base, true)
	}
	return s.page(path, base)
}

// archive lists articles of English from the years before the month.
func (s *Site) archive(count int) []Article {
	all := make([]Article, 0, count)
	for n := Pages + 1; len(all) < count; n += len(codes) {
		all = append(all, write(s.seed, Begin, n))
	}
	return all
}

// page is the page of an article, when it is out.
func (s *Site) page(path, base string) (mediaType string, body []byte) {
	s.mu.Lock()
	n, known := s.byPath[path]
	var a Article
	if known {
		a = s.articles[n]
		known = !s.appears(a.N).After(s.now())
	}
	s.mu.Unlock()
	if !known {
		if a, known = s.fromArchive(path); !known {
			return "", nil
		}
	}
	if a.Gone {
		return gone, []byte{}
	}
	return htmlType, articlePage(a, base)
}
