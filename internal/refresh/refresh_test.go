package refresh_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

func TestNewAndEditedArticles(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"))
	f.world.publish("star", "a", "Praise\nRUS praises IND")
	f.world.publish("star", "b", "Praise\nRUS praises CUB")
	f.world.publish("post", "a", "Praise\nRUS praises IND")
	r := f.run()
	check(t, told(r), "post: asked 1/1/0/0\nstar: asked 2/2/0/0")
	if r.Articles.New != 3 || r.Events != 2 {
		t.Errorf("articles %+v, events %d", r.Articles, r.Events)
	}
	if len(r.Biggest) != 2 || r.Biggest[0].Name != "Russia praised India" || r.Biggest[0].Articles != 2 {
		t.Errorf("biggest news %+v", r.Biggest)
	}

	f.world.later(30 * time.Minute)
	check(t, told(f.run()), "post: not due 0/0/0/0\nstar: not due 0/0/0/0")

	f.world.later(30 * time.Minute)
	edited := f.world.publish("star", "b", "Praise\nRUS praises MAR")
	check(t, told(f.run()), "post: asked 0/0/0/0\nstar: asked 2/0/1/0")
	if n := f.world.times(edited); n != 2 {
		t.Errorf("the edited page was fetched %d times, want 2", n)
	}
	d, err := storetest.DumpOf(t.Context(), f.store)
	if err != nil {
		t.Fatal(err)
	}
	check(t, strings.Join(d.Events(), "\n"), "1/1/1 Russia praised Morocco -\n2/2/2 Russia praised India -")
	if got := d.Nodes["Source the star"]["last_success"]; got != "2026-03-01T13:00:00Z" {
		t.Errorf("the source in the graph says %v", d.Nodes["Source the star"])
	}
}

// A source that fails backs off, twice as long each time, and is named; the
// others go on.
func TestBackoff(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"))
	f.world.publish("post", "a", "Praise\nRUS praises IND")
	f.world.fail("star", errors.New("answers\n503"))
	r := f.run()
	check(t, told(r), "post: asked 1/1/0/0\nstar: failed 0/0/0/0 answers 503")
	if !r.Partly() || r.Failed() {
		t.Error("one source that failed is neither nothing nor everything")
	}
	var asked []string
	for hour := 1; hour <= 48; hour++ {
		f.world.later(time.Hour)
		before := f.world.times("star")
		f.run()
		if f.world.times("star") > before {
			asked = append(asked, fmt.Sprint(hour))
		}
	}
	check(t, strings.Join(asked, " "), "1 3 7 15 31")
	f.world.later(24 * time.Hour)
	f.world.fail("star", nil)
	check(t, told(f.run()), "post: asked 0/0/0/0\nstar: asked 0/0/0/0")
	f.world.later(time.Hour)
	if r := f.run(); r.Sources[1].Status != refresh.Asked || r.Sources[1].Failures != 0 {
		t.Errorf("after it answered: %+v", r.Sources[1])
	}
}

// Retry-After holds for the whole host, feeds and pages.
func TestRetryAfter(t *testing.T) {
	second := paper("star2")
	second.Host = "star.example"
	f := setUp(t, paper("star"), second)
	f.Hosts = 1
	page := f.world.publish("star", "a", "Praise\nRUS praises IND")
	f.world.fail(page, &refresh.Failure{After: 3 * time.Hour, Err: errors.New("answers 429")})
	f.run()
	f.world.fail(page, nil)
	f.world.later(2 * time.Hour)
	before := f.world.times("star")
	r := f.run()
	if r.Sources[0].Status != refresh.Resting || r.Sources[1].Status != refresh.Resting || f.world.times("star") != before {
		t.Errorf("a host that asked for rest was asked:\n%s", told(r))
	}
	f.world.later(time.Hour)
	if r = f.run(); r.Articles.New != 1 {
		t.Errorf("afterwards:\n%s", told(r))
	}
}

// A page that fails is tried again, later each time, and given up in the end;
// one that is gone is given up sooner.
func TestPagesThatFail(t *testing.T) {
	f := setUp(t, paper("star"))
	bad := f.world.publish("star", "bad", "x")
	f.world.fail(bad, errors.New("answers 500"))
	gone := f.world.publish("star", "gone", "x")
	delete(f.world.pages, gone)
	r := f.run()
	check(t, told(r), "star: asked 2/0/0/0 1 page not fetched: answers 500")
	for range 20 * 6 {
		f.world.later(4 * time.Hour)
		f.run()
	}
	// 5 minutes to a day apart, then daily until two weeks have gone
	if f.world.times(bad) != 22 || f.world.times(gone) != 3 {
		t.Errorf("asked %d and %d times, want 22 and 3", f.world.times(bad), f.world.times(gone))
	}
}

// A page that fails and then seems gone is not given up for one 404: sites
// make mistakes while they are mended.
func TestGoneMustLast(t *testing.T) {
	f := setUp(t, paper("star"))
	page := f.world.publish("star", "a", "Praise\nRUS praises IND")
	gone := &refresh.Failure{Gone: true, Err: errors.New("answers 404")}
	for _, err := range []error{errors.New("answers 500"), errors.New("cut"), gone, gone, errors.New("answers 500"), gone, gone, nil} {
		f.world.fail(page, err)
		f.run()
		f.world.later(24 * time.Hour)
	}
	if n := f.articles(); n != 1 {
		t.Errorf("%d articles, want the one that came in the end", n)
	}
}

// A host that fails again and again is left alone for this run.
func TestDownHost(t *testing.T) {
	f := setUp(t, paper("star"))
	for i := range 50 {
		f.world.fail(f.world.publish("star", fmt.Sprint(i), "Praise\nRUS praises IND"), errors.New("connection refused"))
	}
	if r := f.run(); r.Sources[0].PagesFailed != 5 {
		t.Errorf("%d pages were tried, want 5", r.Sources[0].PagesFailed)
	}
	clear(f.world.fails)
	f.world.later(time.Hour)
	if r := f.run(); r.Articles.New != 50 {
		t.Errorf("afterwards:\n%s", told(r))
	}
}

// Articles that break the reader are set aside with their reason; the run goes
// on, and a better program reads them.
func TestQuarantine(t *testing.T) {
	f := setUp(t, paper("star"))
	f.SlowAfter = 500 * time.Millisecond
	for _, trouble := range []string{"panic", "no article", "slow"} {
		f.world.publish("star", strings.ReplaceAll(trouble, " ", "-"), "Praise\n"+trouble)
	}
	f.world.publish("star", "good", "Praise\nRUS praises IND")
	r := f.run()
	if r.Articles.New != 1 || r.Articles.Aside != 3 || !r.Partly() {
		t.Errorf("articles %+v", r.Articles)
	}
	all, err := f.State.Quarantine(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{}
	for _, a := range all {
		kinds[a.Kind] = a.Reason
		if a.Kind == "panic" && !strings.Contains(a.Stack, "reader.Read") {
			t.Errorf("the stack of the panic does not show where it was:\n%s", a.Stack)
		}
	}
	want := map[string]string{"panic": "the reader broke: index out of range", "error": "holds no text of an article", "slow": "reading it does not come to an end within 500ms"}
	for kind, reason := range want {
		check(t, kinds[kind], reason)
	}
	f.Reader = mended{reader{[]string{"en"}}}
	if _, err := f.State.Retry(t.Context()); err != nil {
		t.Fatal(err)
	}
	if r := f.run(); r.Articles.New != 3 || f.articles() != 4 {
		t.Errorf("after retry: %+v", r.Articles)
	}
}

// mended is a reader that breaks on nothing.
type mended struct{ reader }

func (m mended) Read(ctx context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	item.Bytes = []byte("Praise\nRUS praises IND")
	return m.reader.Read(ctx, s, item)
}

// A feed that breaks its reader, and one that lists nothing with an address.
func TestBrokenFeeds(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"), paper("news"))
	f.world.fail("star", errors.New("panic"))
	f.world.lists["post"] = []refresh.Entry{{Print: "1"}}
	f.world.publish("news", "a", "Praise\nRUS praises IND")
	check(t, told(f.run()), "news: asked 1/1/0/0\npost: failed 0/0/0/0 an entry has neither an address nor a guid\nstar: failed 0/0/0/0 the reader broke: the feed broke it")
}

// A large feed is fetched in parts, the latest first, and nothing is fetched
// twice.
func TestLargeFeed(t *testing.T) {
	f := setUp(t, paper("star"))
	f.PerSource = 40
	for i := range 100 {
		f.world.publish("star", fmt.Sprint(i), fmt.Sprintf("Praise %d\nRUS praises IND", i))
	}
	for _, want := range []int{40, 80, 100, 100} {
		f.run()
		if got := f.articles(); got != want {
			t.Errorf("%d articles, want %d", got, want)
		}
		f.world.later(time.Hour)
	}
	for address := range f.world.pages {
		if n := f.world.times(address); n != 1 {
			t.Errorf("%s was fetched %d times", address, n)
		}
	}
	if f.world.most != 1 {
		t.Errorf("%d requests at one host at a time", f.world.most)
	}
}

// A feed may hold the article itself.
func TestArticleInTheFeed(t *testing.T) {
	f := setUp(t, paper("star"))
	f.world.lists["star"] = []refresh.Entry{{GUID: "1", Print: "1", Page: &refresh.Page{URL: "https://star.example/1", Media: "text/plain",
		Bytes: []byte("Praise\nRUS praises IND")}}}
	check(t, told(f.run()), "star: asked 1/1/0/0")
}

func TestWhoIsNotAsked(t *testing.T) {
	french, paused, stopped := paper("monde"), paper("paused"), paper("stopped")
	french.Language = "fr"
	paused.Paused = "it is being rebuilt"
	f := setUp(t, french, paused, stopped)
	if err := f.State.Pause(t.Context(), "stopped", "", noon); err != nil {
		t.Fatal(err)
	}
	r := f.run()
	check(t, told(r), `monde: unreadable 0/0/0/0 is in language "fr", which this program does not read; it reads en, ar`+"\npaused: paused 0/0/0/0\nstopped: paused 0/0/0/0")
	if r.Partly() {
		t.Error("nobody was to be asked, and that is a failure")
	}
	if n := f.world.times("monde") + f.world.times("paused") + f.world.times("stopped"); n != 0 {
		t.Errorf("they were asked %d times", n)
	}
}

func TestOneSource(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"))
	f.run()
	r, err := f.Run(t.Context(), refresh.Ask{Only: "star"}) // though it is not due
	if err != nil {
		t.Fatal(err)
	}
	check(t, told(r), "star: asked 0/0/0/0")
	if _, err := f.Run(t.Context(), refresh.Ask{Only: "nobody"}); !errors.Is(err, refresh.ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
}

func TestDryRun(t *testing.T) {
	f := setUp(t, paper("star"))
	address := f.world.publish("star", "a", "Praise\nRUS praises IND")
	r, err := f.Run(t.Context(), refresh.Ask{Dry: true})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Sources[0]; s.Found != 1 || len(s.Would) != 1 || s.Would[0] != address || f.world.times(address) != 0 || f.articles() != 0 {
		t.Errorf("dry run: %+v", s)
	}
	if r := f.run(); r.Articles.New != 1 {
		t.Errorf("it was noted: %s", told(r))
	}
}

// A dry run counts what former runs could not fetch, also of a source that is
// not due.
func TestDryRunWithPagesLeft(t *testing.T) {
	f := setUp(t, paper("star"))
	address := f.world.publish("star", "a", "Praise\nRUS praises IND")
	f.world.fail(address, errors.New("no route"))
	f.run()
	f.world.fail(address, nil)
	f.world.later(14 * time.Minute) // the page may be tried again; the source is asked each hour
	r, err := f.Run(t.Context(), refresh.Ask{Dry: true})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Sources[0]; s.Status != refresh.NotDue || s.Found != 0 || len(s.Would) != 1 || s.Would[0] != address {
		t.Errorf("dry run: %+v", s)
	}
}

// The store was taken away: what was read into it is read again.
func TestEmptiedStore(t *testing.T) {
	f := setUp(t, paper("star"))
	f.world.publish("star", "a", "Praise\nRUS praises IND")
	f.run()
	if _, err := f.store.Remove(t.Context(), graph.Selector{Source: "The star"}); err != nil {
		t.Fatal(err)
	}
	f.world.later(time.Minute)
	if r := f.run(); r.Articles.New != 1 || f.articles() != 1 {
		t.Errorf("afterwards:\n%s", told(r))
	}
}

// When it is told to stop, what is at hand is finished or given back, and the
// next run goes on.
func TestStop(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"))
	for i := range 30 {
		f.world.publish("star", fmt.Sprint(i), "Praise\nRUS praises IND")
	}
	f.world.publish("post", "slow", "Praise\nslow")
	f.Grace = 200 * time.Millisecond
	f.world.wait = make(chan struct{})
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, func() {
		for range 10 {
			f.world.wait <- struct{}{}
		}
		cancel()
	})
	begun := time.Now()
	r, err := f.Run(ctx, refresh.Ask{})
	if err != nil || !r.Interrupted {
		t.Errorf("interrupted %v, error %v", r.Interrupted, err)
	}
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("it took %s to stop", took)
	}
	close(f.world.wait)
	f.world.pages["https://post.example/slow"] = "x"
	f.SlowAfter = time.Second
	f.world.later(time.Hour)
	f.run()
	if n := f.articles(); n != 30 {
		t.Errorf("%d articles, want 30", n)
	}
	for address := range f.world.pages {
		if n := f.world.times(address); n > 2 { // the one that was cut, and again
			t.Errorf("%s was asked for %d times", address, n)
		}
	}
}

// A store that refuses one article keeps that one out; one that takes nothing
// ends the run, and nothing is lost.
func TestStoreThatRefuses(t *testing.T) {
	f := setUp(t, paper("star"))
	for _, name := range []string{"a", "b", "c"} {
		f.world.publish("star", name, name+"\nRUS praises IND")
	}
	refusing := &refusingStore{Store: f.store, all: true}
	f.Refresh.Store = refusing
	if _, err := f.Run(t.Context(), refresh.Ask{}); err == nil || !strings.Contains(err.Error(), "disk is full") {
		t.Errorf("error %v", err)
	}
	refusing.all = false
	r := f.run()
	if r.Articles.New != 2 || r.Articles.Aside != 1 || f.world.times("https://star.example/a") != 1 {
		t.Errorf("afterwards:\n%s", told(r))
	}
}

// One article that the store refuses, alone in its batch, does not stop the
// refreshes for ever.
func TestStoreThatRefusesOne(t *testing.T) {
	f := setUp(t, paper("star"))
	f.world.publish("star", "b", "b\nRUS praises IND")
	f.Refresh.Store = &refusingStore{Store: f.store}
	for range 5 {
		if _, err := f.Run(t.Context(), refresh.Ask{}); err == nil {
			t.Fatal("no error")
		}
	}
	f.world.publish("star", "c", "c\nRUS praises IND")
	f.world.later(time.Hour)
	if r := f.run(); r.Articles.New != 1 || r.Articles.Aside != 1 {
		t.Errorf("afterwards:\n%s", told(r))
	}
}

type refusingStore struct {
	refresh.Store
	all bool
}

func (s *refusingStore) Put(ctx context.Context, docs []graph.Document) (graph.Changes, error) {
	for _, d := range docs {
		if s.all || d.Article.Title == "b" {
			return graph.Changes{}, errors.New("the disk is full")
		}
	}
	return s.Store.Put(ctx, docs)
}
