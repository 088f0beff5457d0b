package refresh

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Source is a site that is asked for news.
type Source struct {
	Name     string // permanent: what is remembered is kept under it
	Outlet   string // name of the outlet on its articles; empty: as each page says
	Language string // ISO 639-1, empty when it writes in several
	Host     string // where it is asked, for the queue of that host
	Every    time.Duration
	Expect   Yield
	Paused   string // why, where the source itself says so; empty: it is not paused
}

// Yield is what a source gives at least; below it is an alarm. Zero values
// promise nothing.
type Yield struct {
	Articles float64 // a day
	Dated    float64 // share with a day of publication, 0 to 1
	Texts    float64 // share with a text that can be read, 0 to 1
}

// Entry is an article as a source lists it.
type Entry struct {
	GUID   string // the source's own name of it, may be empty
	URL    string // empty only with a Page
	Print  string // differs when the source says something else of it: it was edited
	Record string // anything that Get and the Reader want to know of it
	Page   *Page  // the article itself, where the feed holds it
}

// Listing is what a source lists.
type Listing struct {
	Entries    []Entry
	Validators string // to be given with the next question
}

// Page is an article as it was fetched.
type Page struct {
	URL        string // after redirects
	Media      string // text/html, ...
	Bytes      []byte
	Validators string
	Unchanged  bool // it is as the validators say; Bytes are empty
}

// Net is the world outside. Its errors may be a *Failure.
type Net interface {
	// List asks a source what it has. Validators are those of its last Listing.
	// With entries and an error, a part of the source failed.
	List(ctx context.Context, s Source, validators string) (Listing, error)

	// Get fetches the page of an entry.
	Get(ctx context.Context, s Source, w state.Wanted) (Page, error)
}

// Reader makes documents of what was fetched. It may be used by several
// goroutines at once.
type Reader interface {
	Read(ctx context.Context, s Source, item state.Item) ([]graph.Document, error)

	// Languages lists those that it reads.
	Languages() []string
}

// Store is what a refresh needs of a graph store.
type Store interface {
	Put(ctx context.Context, docs []graph.Document) (graph.Changes, error)
	PutSources(ctx context.Context, all []graph.SourceStatus) (int, error)
	Info(ctx context.Context) (graph.Info, error)
	Query(ctx context.Context, text string, params map[string]any) (graph.Result, error)
	Language() graph.Language
}

var _ Store = graph.Store(nil)

// Failure is an error of the world outside that says what to do.
type Failure struct {
	Gone  bool          // it will hardly come back: 404, 410, forbidden by robots.txt
	After time.Duration // the host asks to be left alone that long
	Err   error
}

func (f *Failure) Error() string { return f.Err.Error() }

// Unwrap gives the reason.
func (f *Failure) Unwrap() error { return f.Err }

func isGone(err error) bool {
	var f *Failure
	return errors.As(err, &f) && f.Gone
}

func restOf(err error) time.Duration {
	var f *Failure
	if errors.As(err, &f) {
		return min(f.After, maxRest)
	}
	return 0
}

// entriesOf brings entries into the form that the state keeps. Two of one
// address are one article, of which the first entry counts: feeds list the
// latest version first.
func entriesOf(all []Entry, now time.Time) ([]state.Entry, error) {
	seen := map[string]bool{}
	out := make([]state.Entry, 0, len(all))
	for _, e := range all {
		id := e.GUID
		if e.URL != "" {
			id = graph.CanonicalURL(e.URL)
		}
		if id == "" {
			return nil, fmt.Errorf("an entry has neither an address nor a guid")
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		s := state.Entry{ID: id, GUID: e.GUID, URL: e.URL, Print: e.Print, Record: e.Record}
		if e.Page != nil {
			s.Item = &state.Item{URL: e.Page.URL, Media: e.Page.Media, Record: e.Record, Fetched: now, Bytes: e.Page.Bytes}
		}
		out = append(out, s)
	}
	return out, nil
}
