package web_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/newssite"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/internal/refresh/web"
)

var (
	monthSeed  = flag.Uint64("month.seed", 1, "what goes wrong in the simulated month")
	monthEvery = flag.Duration("month.every", 12*time.Hour, "between two refreshes of the simulated month; smaller is a longer test")
)

func TestMain(m *testing.M) {
	if text := os.Getenv("DIPLOGRAPH_TEST_REFRESH"); text != "" {
		refreshAndDie(text)
		return
	}
	os.Exit(m.Run())
}

// A month of refreshes of a site whose articles are edited, withdrawn and
// renamed, with requests that fail in every way, runs that are told to stop
// and runs that are killed (kill -9, between any two steps), ends with exactly
// the graph of a month in which nothing went wrong. Nobody sleeps: the clock
// is the test's.
func TestSimulatedMonth(t *testing.T) {
	if testing.Short() {
		t.Skip("a month takes half a minute")
	}
	calm := newMonth(t, nil)
	calm.live(t)
	rough := newMonth(t, rand.New(rand.NewPCG(*monthSeed, 7)))
	rough.serveAs(calm)
	rough.live(t)
	t.Logf("calm: %s\nrough: %s", calm.told(), rough.told())

	want, got := calm.graph(t), rough.graph(t)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the graphs differ (-calm +rough):\n%.4000s\nnot read: %s", diff, rough.notRead(t))
	}
	if n := len(want.Events()); n < 100 {
		t.Errorf("the month has %d events only: it proves little", n)
	}
	if rough.kills < 5 || rough.stops < 3 || rough.broken < 50 {
		t.Errorf("too little went wrong: %s", rough.told())
	}
	calm.checkRequests(t)
	// What a run had in its hands when it ended is fetched again: a page a host.
	if twice := rough.pages() - calm.pages(); twice > (rough.kills+rough.stops)*len(rough.servers) {
		t.Errorf("%d pages were fetched once more than needed, in %d runs that were cut off", twice, rough.kills+rough.stops)
	}
}

// month is a site and the refreshes of it.
type month struct {
	site    *newssite.Site
	servers []*httptest.Server
	handler *atomic.Pointer[http.Handler] // what the servers serve
	sources []catalogue.Source
	dir     string
	now     atomic.Int64 // seconds

	mu     sync.Mutex // of what goes wrong
	chance *rand.Rand // nil: nothing goes wrong

	runs, kills, stops, broken int
}

func newMonth(t *testing.T, chance *rand.Rand) *month {
	t.Helper()
	m := &month{site: newssite.New(11), dir: scratch(t), chance: chance, handler: &atomic.Pointer[http.Handler]{}}
	m.site.SetClock(m.clock)
	m.site.SetFeedLength(30)
	var handler http.Handler = http.HandlerFunc(m.serve)
	m.handler.Store(&handler)
	return m
}

// scratch is a folder in memory where the system has one: a month waits for
// the disk most of the time. Programs that are killed leave what they wrote
// there as well.
func scratch(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "diplograph-month-*")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (m *month) clock() time.Time { return time.Unix(m.now.Load(), 0).UTC() }

// serveAs serves this month's site where the other one's was, so that the
// addresses are the same.
func (m *month) serveAs(other *month) {
	var handler http.Handler = http.HandlerFunc(m.serve)
	other.handler.Store(&handler)
	m.servers, m.sources = other.servers, other.sources
}

// faults are what passes: pages that come with the next try.
var faults = []newssite.Fault{
	newssite.Status(500, ""), newssite.Status(503, "1800"), newssite.Status(429, "7200"), newssite.Status(403, ""), newssite.Status(404, ""),
	newssite.Cut(), newssite.Drop(), newssite.Wall(), newssite.Loop(), newssite.RedirectTo("http://169.254.169.254/latest/meta-data/"), newssite.Bomb(2),
}

func (m *month) serve(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	var f newssite.Fault
	if m.chance != nil && m.chance.Float64() < 0.15 && m.clock().Before(monthEnd) {
		f = faults[m.chance.IntN(len(faults))]
		m.broken++
	}
	m.mu.Unlock()
	if f != nil {
		f(w, r, m.site)
		return
	}
	m.site.ServeHTTP(w, r)
}

// start starts two hosts that share the site, and makes sources of its feeds.
func (m *month) start(t *testing.T) {
	if m.servers != nil {
		return
	}
	for range 2 {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*m.handler.Load()).ServeHTTP(w, r) }))
		t.Cleanup(server.Close)
		m.servers = append(m.servers, server)
	}
	for i, code := range []string{"ar", "en", "es", "fr", "ru"} {
		base := m.servers[i%2].URL
		m.sources = append(m.sources, catalogue.Source{Name: code, Title: "The Harbour (" + code + ")", Language: code, Homepage: base + "/" + code + "/",
			Feeds: []string{base + "/" + code + "/feed.xml"}, Every: catalogue.Duration(*monthEvery)})
	}
}

// monthEnd is when nothing goes wrong any more; what is left to be done is
// done in the week after it.
var (
	monthEnd  = newssite.Begin.Add(newssite.Month)
	weekAfter = monthEnd.Add(8 * 24 * time.Hour)
)

// live refreshes from the first day of the month to the end of the week after.
func (m *month) live(t *testing.T) {
	t.Helper()
	m.start(t)
	for now := newssite.Begin; now.Before(weekAfter); now = now.Add(*monthEvery) {
		m.now.Store(now.Unix())
		m.happen(now)
		if !now.Before(monthEnd) {
			m.giveBack(t)
		}
		m.runs++
		m.once(t)
	}
}

// giveBack gives back what was set aside, as a person does: five kills in a row
// make an article suspect on which the program was each time.
func (m *month) giveBack(t *testing.T) {
	t.Helper()
	memory, err := state.Open(t.Context(), filepath.Join(m.dir, "refresh.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	if _, err := memory.Retry(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// happen does to the site what belongs to a time: an edit each day, an article
// withdrawn each third day, other guids and a date in the future now and then.
func (m *month) happen(now time.Time) {
	day := int(now.Sub(newssite.Begin) / (24 * time.Hour))
	if now.Sub(newssite.Begin)%(24*time.Hour) >= *monthEvery || day < 6 || day > 28 {
		return
	}
	out := day * newssite.Pages / 30 // articles that are out
	m.site.Edit(out-8, now)
	m.site.ChangeGUID(out - 11)
	if day%3 == 0 {
		m.site.Withdraw(out - 36)
	}
	if day%5 == 0 {
		m.site.Date(out+3, now.AddDate(1, 0, 0))
	}
}

// once is one refresh: in this process, told to stop in its midst, or in a
// process of its own that kills itself at some step.
func (m *month) once(t *testing.T) {
	t.Helper()
	steps, die := 0, false
	m.mu.Lock()
	if m.chance != nil && m.clock().Before(monthEnd) && m.chance.Float64() < 0.4 {
		steps, die = 1+m.chance.IntN(14), m.chance.Float64() < 0.6
	}
	m.mu.Unlock()
	j := job{Dir: m.dir, Now: m.clock(), Sources: m.sources, Steps: steps}
	if die {
		m.onceAndDie(t, j)
		return
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	report, err := j.run(ctx, cancel)
	if err != nil {
		t.Fatalf("%s: %v", j.Now, err)
	}
	if report.Interrupted {
		m.stops++
	}
	for _, s := range report.Sources {
		if s.Aside > 0 && (m.chance == nil || !strings.HasPrefix(s.AsideReason, "the program ended")) {
			t.Fatalf("%s: %s: %d set aside: %s", j.Now, s.Name, s.Aside, s.AsideReason)
		}
	}
}

func (m *month) onceAndDie(t *testing.T, j job) {
	t.Helper()
	text, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "DIPLOGRAPH_TEST_REFRESH="+string(text))
	out, err := cmd.CombinedOutput()
	switch {
	case err != nil && len(out) > 0: // it says what went wrong
		t.Fatalf("%s: %v\n%s", j.Now, err, out)
	case err != nil:
		m.kills++
	}
}

// refreshAndDie is a refresh in a process of its own.
func refreshAndDie(text string) {
	var j job
	err := json.Unmarshal([]byte(text), &j)
	if err == nil {
		_, err = j.run(context.Background(), func() {
			if self, err := os.FindProcess(os.Getpid()); err == nil {
				_ = self.Kill()
			}
			select {} // nothing more happens here
		})
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// job is one refresh, as it is handed to another process.
type job struct {
	Dir     string
	Now     time.Time
	Sources []catalogue.Source
	Steps   int // after so many the end comes; 0: never
}

// run refreshes, and calls end at the step at which it is to come.
func (j job) run(ctx context.Context, end func()) (*refresh.Report, error) {
	store, err := sqlite.Open(ctx, filepath.Join(j.Dir, "graph.db"))
	if err != nil {
		return nil, err
	}
	defer store.Close(context.Background())
	memory, err := state.Open(ctx, filepath.Join(j.Dir, "refresh.db"))
	if err != nil {
		return nil, err
	}
	defer memory.Close()
	articles, err := newReader()
	if err != nil {
		return nil, err
	}
	now := func() time.Time { return j.Now }
	log := slog.New(slog.DiscardHandler)
	client := fetch.New(fetch.Options{AllowPrivate: true, Every: -1, Tries: 1, MaxBytes: 1 << 20, Now: now, RobotsFiles: web.Robots{File: memory, Log: log},
		Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() }})
	defer client.Close()
	s := &steps{left: int64(j.Steps), end: end}
	r := refresh.Refresh{
		Sources: web.Sources(j.Sources), Net: stepNet{web.New(client, j.Sources, now, log), s},
		Reader: stepReader{web.NewReader(articles, j.Sources), s}, Store: stepStore{store, s}, State: memory, Now: now, Random: func() float64 { return 0.5 },
	}
	return r.Run(ctx, refresh.Ask{})
}

// steps counts the steps of a refresh, those before and after each of its
// writes, and calls end when there were enough.
type steps struct {
	left int64
	end  func()
}

func (s *steps) step() {
	if atomic.AddInt64(&s.left, -1) == 0 {
		s.end()
	}
}

type stepNet struct {
	refresh.Net
	*steps
}

func (n stepNet) List(ctx context.Context, s refresh.Source, validators string) (refresh.Listing, error) {
	defer n.step() // listed, and nothing noted
	return n.Net.List(ctx, s, validators)
}

func (n stepNet) Get(ctx context.Context, s refresh.Source, w state.Wanted) (refresh.Page, error) {
	n.step()       // listed and noted
	defer n.step() // fetched, and not held
	return n.Net.Get(ctx, s, w)
}

type stepReader struct {
	refresh.Reader
	*steps
}

func (r stepReader) Read(ctx context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	r.step() // held, and not read
	return r.Reader.Read(ctx, s, item)
}

type stepStore struct {
	refresh.Store
	*steps
}

func (s stepStore) Put(ctx context.Context, docs []graph.Document) (graph.Changes, error) {
	s.step()       // read, and not written
	defer s.step() // written, and not noted
	return s.Store.Put(ctx, docs)
}

func (s stepStore) PutSources(ctx context.Context, all []graph.SourceStatus) (int, error) {
	defer s.step()
	return s.Store.PutSources(ctx, all)
}

// graph is the graph at the end, without how the refreshes went.
func (m *month) graph(t *testing.T) storetest.Dump {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(m.dir, "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(context.Background())
	d, err := storetest.DumpOf(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range d.Nodes {
		for _, p := range graph.KeptProperties("Source") {
			delete(n, p.Name)
		}
	}
	memory, err := state.Open(t.Context(), filepath.Join(m.dir, "refresh.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	if left, err := memory.Counts(t.Context()); err != nil || left.Wanted+left.Unread+left.Aside > 0 {
		t.Errorf("something is left to be done: %+v, %v", left, err)
	}
	return d
}

// notRead lists the entries that ended elsewhere than in the graph, and why.
func (m *month) notRead(t *testing.T) string {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(m.dir, "refresh.db")) // the driver comes with package state
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT id || ' ' || state || ' ' || attempts || ' ' || error FROM entry WHERE state <> 'read'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			t.Fatal(err)
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

// pages counts the pages of articles that were answered whole.
func (m *month) pages() int {
	n := 0
	for _, h := range m.site.Hits() {
		if h.Status == http.StatusOK && !strings.HasSuffix(h.Path, ".xml") {
			n++
		}
	}
	return n
}

// checkRequests: one request a feed and refresh, conditional but for the
// first, one for each new page and each edit, robots.txt once a day.
func (m *month) checkRequests(t *testing.T) {
	t.Helper()
	feeds, unconditional, robots, pages := 0, 0, 0, map[string]int{}
	for _, h := range m.site.Hits() {
		switch {
		case strings.HasSuffix(h.Path, "feed.xml"):
			feeds++
			if !h.Conditional {
				unconditional++
			}
		case h.Path == "/robots.txt":
			robots++
		default:
			pages[h.Path]++
		}
	}
	read := 0
	for _, s := range m.sources {
		if slices.Contains(web.NewReader(nil, nil).Languages(), s.Language) {
			read++
		}
	}
	if feeds != read*m.runs || unconditional != read {
		t.Errorf("feeds were asked %d times, %d of them without conditions; want %d and %d", feeds, unconditional, read*m.runs, read)
	}
	if days := int(weekAfter.Sub(newssite.Begin) / (24 * time.Hour)); robots > days*len(m.servers) {
		t.Errorf("robots.txt was asked for %d times, want once a day and host", robots)
	}
	for path, n := range pages {
		if n > 2 {
			t.Errorf("%s was fetched %d times", path, n)
		}
	}
	if len(pages) < newssite.Pages/5*read-5 {
		t.Errorf("%d pages were fetched", len(pages))
	}
}

func (m *month) told() string {
	return fmt.Sprintf("%d refreshes, %d requests, %d pages whole; %d requests went wrong, %d runs were killed, %d told to stop", m.runs, len(m.site.Hits()), m.pages(), m.broken, m.kills, m.stops)
}
