package refresh_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// world is a world outside that a test writes: what sources list, what pages
// hold, and what goes wrong.
type world struct {
	mu    sync.Mutex
	lists map[string][]refresh.Entry
	pages map[string]string // by address; the first line of a page is its title
	fails map[string]error  // by source or address
	asked map[string]int    // by source or address
	now   time.Time
	busy  map[string]int // requests at work, by host
	most  int            // of them, at one host at a time
	wait  chan struct{}  // where set, Get waits for it or the end of ctx
}

func newWorld() *world {
	return &world{lists: map[string][]refresh.Entry{}, pages: map[string]string{}, fails: map[string]error{}, asked: map[string]int{}, now: noon,
		busy: map[string]int{}}
}

// publish puts an article on the site of a source; again with the same name,
// it is an edit.
func (w *world) publish(source, name, text string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	address := "https://" + source + ".example/" + name
	entry := refresh.Entry{GUID: name, URL: address, Print: graph.Hash(text), Record: name}
	list := []refresh.Entry{entry}
	for _, e := range w.lists[source] {
		if e.URL != address {
			list = append(list, e)
		}
	}
	w.lists[source], w.pages[address] = list, text
	return address
}

func (w *world) fail(what string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.fails[what] = err
}

func (w *world) times(what string) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.asked[what]
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *world) later(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(d)
}

// enter counts a request at a host, and those at work there.
func (w *world) enter(what, host string) (leave func(), err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked[what]++
	w.busy[host]++
	w.most = max(w.most, w.busy[host])
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.busy[host]--
	}, w.fails[what]
}

func (w *world) List(_ context.Context, s refresh.Source, validators string) (refresh.Listing, error) {
	leave, err := w.enter(s.Name, s.Host)
	defer leave()
	if err != nil {
		if err.Error() == "panic" {
			panic("the feed broke it")
		}
		return refresh.Listing{}, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	list := w.lists[s.Name]
	print := ""
	for _, e := range list {
		print += e.URL + e.Print
	}
	if validators == graph.Hash(print) {
		return refresh.Listing{Validators: validators}, nil // 304
	}
	return refresh.Listing{Entries: list, Validators: graph.Hash(print)}, nil
}

func (w *world) Get(ctx context.Context, s refresh.Source, want state.Wanted) (refresh.Page, error) {
	leave, err := w.enter(want.URL, s.Host)
	defer leave()
	if err != nil {
		return refresh.Page{}, err
	}
	if w.wait != nil {
		select {
		case <-w.wait:
		case <-ctx.Done():
			return refresh.Page{}, ctx.Err()
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	text, there := w.pages[want.URL]
	if !there {
		return refresh.Page{}, &refresh.Failure{Gone: true, Err: errors.New("answers 404")}
	}
	return refresh.Page{URL: want.URL, Media: "text/plain", Bytes: []byte(text)}, nil
}

// reader reads pages like "A title\nRUS praises IND"; "panic" and the like
// break it.
type reader struct{ languages []string }

func (r reader) Languages() []string { return r.languages }

var forever = make(chan struct{})

func (r reader) Read(_ context.Context, s refresh.Source, item state.Item) ([]graph.Document, error) {
	lines := strings.Split(string(item.Bytes), "\n")
	b := storetest.NewArticle(s.Outlet, item.Entry, lines[0], "2026-03-01").URL(item.URL)
	for _, line := range lines[1:] {
		words := strings.Fields(line)
		switch {
		case line == "panic":
			panic("index out of range")
		case line == "no article":
			return nil, errors.New("holds no text of an article")
		case line == "slow":
			<-forever
		case len(words) == 3:
			b.Say(line, storetest.Act{Relation: "praises", Verb: "praises", From: who(words[0]), To: who(words[2])})
		}
	}
	return []graph.Document{b.Doc()}, nil
}

func who(key string) []storetest.Who { return []storetest.Who{{Key: key, Words: key, For: key}} }

// fixture is a refresh of a world into a store.
type fixture struct {
	*refresh.Refresh
	t     *testing.T
	world *world
	store *sqlite.Store
}

func setUp(t *testing.T, sources ...refresh.Source) *fixture {
	t.Helper()
	dir := t.TempDir()
	store, err := sqlite.Open(t.Context(), filepath.Join(dir, "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	memory, err := state.Open(t.Context(), filepath.Join(dir, "refresh.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()); memory.Close() })
	w := newWorld()
	return &fixture{t: t, world: w, store: store, Refresh: &refresh.Refresh{
		Sources: sources, Net: w, Reader: reader{[]string{"en", "ar"}}, Store: store, State: memory,
		Now: w.clock, Random: func() float64 { return 0.5 }, Program: "test",
	}}
}

// paper is a source that is asked every hour.
func paper(name string) refresh.Source {
	return refresh.Source{Name: name, Outlet: "The " + name, Language: "en", Host: name + ".example", Every: time.Hour}
}

func (f *fixture) run() *refresh.Report {
	f.t.Helper()
	report, err := f.Run(f.t.Context(), refresh.Ask{})
	if err != nil {
		f.t.Fatal(err)
	}
	return report
}

// told lists the sources of a report: "name: status listed/new/changed/aside trouble".
func told(r *refresh.Report) string {
	var lines []string
	for _, s := range r.Sources {
		line := fmt.Sprintf("%s: %s %d/%d/%d/%d %s", s.Name, s.Status, s.Listed, s.New, s.Changed, s.Aside, s.Trouble())
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n")
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func (f *fixture) articles() int {
	f.t.Helper()
	info, err := f.store.Info(context.Background())
	if err != nil {
		f.t.Fatal(err)
	}
	return info.Nodes["Article"]
}
