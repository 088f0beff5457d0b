package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/refresh"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Net asks sources and fetches pages.
type Net struct {
	get     discover.Getter
	sources map[string]catalogue.Source
	now     func() time.Time
	log     *slog.Logger
}

var _ refresh.Net = (*Net)(nil)

// New makes the Net of some sources.
func New(get discover.Getter, sources []catalogue.Source, now func() time.Time, log *slog.Logger) *Net {
	n := &Net{get: get, sources: map[string]catalogue.Source{}, now: now, log: log}
	for _, s := range sources {
		n.sources[s.Name] = s
	}
	return n
}

// record is what is kept of an entry until its article is read.
type record struct {
	Title     string    `json:"title,omitempty"`
	Author    string    `json:"author,omitempty"`
	Language  string    `json:"language,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Updated   time.Time `json:"updated,omitzero"`
	HasTime   bool      `json:"has_time,omitempty"`
}

// List implements refresh.Net.
func (n *Net) List(ctx context.Context, s refresh.Source, validators string) (refresh.Listing, error) {
	source, known := n.sources[s.Name]
	if !known {
		return refresh.Listing{}, fmt.Errorf("source %q is not in the catalogue", s.Name)
	}
	before := discover.Validators{}
	if validators != "" {
		if err := json.Unmarshal([]byte(validators), &before); err != nil {
			n.log.Warn("validators that cannot be read are forgotten", "source", s.Name, "error", err)
		}
	}
	found, err := discover.List(ctx, n.get, source, before, n.now())
	if err != nil {
		if bare := errors.Unwrap(err); bare != nil {
			err = bare // the report names the source already
		}
		return refresh.Listing{}, n.failure(err)
	}
	for _, remark := range found.Remarks {
		n.log.Info("remark on a source", "source", s.Name, "remark", remark)
	}
	for _, address := range source.Addresses() { // one that failed now is asked later as before
		if old, had := before[address]; had {
			if _, has := found.Validators[address]; !has {
				found.Validators[address] = old
			}
		}
	}
	text, err := json.Marshal(found.Validators)
	if err != nil {
		return refresh.Listing{}, fmt.Errorf("keeping validators: %w", err)
	}
	listing := refresh.Listing{Validators: string(text)}
	for _, e := range found.Entries {
		listing.Entries = append(listing.Entries, entryOf(e))
	}
	return listing, n.failure(errors.Join(found.Failures...))
}

func entryOf(e discover.Entry) refresh.Entry {
	text, err := json.Marshal(record{e.Title, e.Author, e.Language, e.Published, e.Updated, e.HasTime})
	if err != nil {
		panic(err) // a plain struct with times that feeds could be parsed into: cannot fail
	}
	// Not the day of publication: some sites write the day of the answer.
	out := refresh.Entry{GUID: e.ID, URL: e.URL, Record: string(text), Print: graph.Hash(e.Title, e.Summary, e.Content, updated(e))}
	if e.Content != "" {
		out.Page = &refresh.Page{URL: e.URL, Media: "text/html; charset=utf-8", Bytes: []byte(e.Content)}
	}
	return out
}

func updated(e discover.Entry) string {
	if e.Updated.IsZero() {
		return ""
	}
	return e.Updated.UTC().Format(time.RFC3339)
}

// pageValidators are kept of a page that was fetched.
type pageValidators struct {
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"`
}

// Get implements refresh.Net.
func (n *Net) Get(ctx context.Context, _ refresh.Source, w state.Wanted) (refresh.Page, error) {
	var v pageValidators
	if w.Validators != "" && w.WasRead {
		_ = json.Unmarshal([]byte(w.Validators), &v) // without them the page comes whole
	}
	res, err := n.get.Get(ctx, fetch.Request{URL: w.URL, ETag: v.ETag, LastModified: v.Modified})
	if err != nil {
		return refresh.Page{}, n.failure(err)
	}
	text, err := json.Marshal(pageValidators{res.ETag, res.LastModified})
	if err != nil {
		return refresh.Page{}, fmt.Errorf("keeping validators: %w", err)
	}
	return refresh.Page{URL: res.URL, Media: mediaOf(res), Bytes: res.Body, Validators: string(text), Unchanged: res.NotModified}, nil
}

func mediaOf(res fetch.Response) string {
	if res.MediaType == "" {
		return "text/html"
	}
	return res.ContentType()
}

// lasting are the kinds of failures that another try hardly mends.
var lasting = []fetch.Kind{fetch.Gone, fetch.Robots, fetch.BadAddress}

// failure says of an error what is to be done about it.
func (n *Net) failure(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	f := &refresh.Failure{Err: err}
	for _, kind := range lasting {
		f.Gone = f.Gone || errors.Is(err, kind)
	}
	var e *fetch.Error
	if errors.As(err, &e) && e.Kind == fetch.RetryLater && !e.At.IsZero() {
		f.After = max(0, e.At.Sub(n.now()))
	}
	return f
}
