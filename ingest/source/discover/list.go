package discover

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/feed"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// Getter fetches; *fetch.Client is one.
type Getter interface {
	Get(context.Context, fetch.Request) (fetch.Response, error)
}

var _ Getter = (*fetch.Client)(nil)

// Entry is an article that a source lists. Its URL is absolute, without
// fragment and tracking parameters. Content is set only where the source says
// that its feed carries whole articles (full_text): then nothing more is to be
// fetched.
type Entry struct {
	feed.Entry
	Language string `json:",omitempty"` // as the feed or sitemap says it; mostly empty
	From     string // address that lists it
}

// Validator is what an address answered when it was last read.
type Validator struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"modified,omitempty"`
	Hash         string `json:"hash,omitempty"` // of the body, for sites that know no conditional requests
}

// Validators are those of the addresses of a source, by address. They are kept
// between two calls of List, as JSON for example.
type Validators map[string]Validator

// Listing is what a source lists.
type Listing struct {
	Entries    []Entry    // in the order of the source's addresses, each article once
	Validators Validators // for the next call, once the entries are safe
	Unchanged  bool       // no address had anything new, so there are no entries
	Failures   []error    // addresses that failed while others answered; *fetch.Error, or what cannot be read
	Remarks    []string   // for people: what was broken, moved, left out
}

// MaxEntries is how many articles one address may list; the first ones count.
const MaxEntries = 10_000

// List asks the addresses of a source for what they list. It fails when all
// of them fail. Now bounds the dates that are believed, and how far back
// sitemaps are read.
func List(ctx context.Context, get Getter, s catalogue.Source, before Validators, now time.Time) (Listing, error) {
	l := lister{get: get, source: s, before: before, now: now, seen: map[string]bool{}}
	l.Validators, l.Unchanged = Validators{}, true
	answered := 0
	try := func(address string, read func(context.Context, string) error) error {
		err := read(ctx, address)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			l.Failures = append(l.Failures, err)
		default:
			answered++
		}
		return nil
	}
	for _, address := range s.Feeds {
		if err := try(address, l.readFeed); err != nil {
			return Listing{}, err
		}
	}
	for _, page := range s.Pages {
		if err := try(page.URL, func(ctx context.Context, address string) error { return l.readIndex(ctx, address, page.Links) }); err != nil {
			return Listing{}, err
		}
	}
	for _, address := range s.Sitemaps {
		if err := try(address, l.readSitemap); err != nil {
			return Listing{}, err
		}
	}
	if answered == 0 {
		return Listing{}, fmt.Errorf("asking %s what is new: %w", s.Name, errors.Join(l.Failures...))
	}
	return l.Listing, nil
}

// lister collects what one call of List finds.
type lister struct {
	Listing
	get    Getter
	source catalogue.Source
	before Validators
	now    time.Time
	seen   map[string]bool // addresses and ids of entries
}

// fetch gets an address if it has changed; fresh tells whether it has.
func (l *lister) fetch(ctx context.Context, address, accept string, limit int64) (res fetch.Response, fresh bool, err error) {
	old := l.before[address]
	res, err = l.get.Get(ctx, fetch.Request{URL: address, ETag: old.ETag, LastModified: old.LastModified, Accept: accept, MaxBytes: limit})
	if err != nil {
		return res, false, err
	}
	if res.Moved {
		l.remark("%s has moved for good to %s: put that into the file of the source", address, res.URL)
	}
	if res.NotModified {
		l.keep(address, Validator{res.ETag, res.LastModified, old.Hash})
		return res, false, nil
	}
	v := Validator{res.ETag, res.LastModified, hashOf(res.Body)}
	if v.Hash == old.Hash {
		l.keep(address, v)
		return res, false, nil
	}
	return res, true, nil
}

// keep notes the validator of an address once what it lists was read.
func (l *lister) keep(address string, v Validator) { l.Validators[address] = v }

func (l *lister) read(address string, res fetch.Response) {
	l.keep(address, Validator{res.ETag, res.LastModified, hashOf(res.Body)})
	l.Unchanged = false
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}

func (l *lister) remark(format string, args ...any) {
	l.Remarks = append(l.Remarks, fmt.Sprintf(format, args...))
}

const acceptFeeds = "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"

func (l *lister) readFeed(ctx context.Context, address string) error {
	res, fresh, err := l.fetch(ctx, address, acceptFeeds, 0)
	if err != nil || !fresh {
		return err
	}
	f, err := feed.Parse(res.Body, res.ContentType(), res.URL)
	if err != nil {
		return fmt.Errorf("%s: %w", address, err)
	}
	for _, remark := range f.Remarks {
		l.remark("%s: %s", address, remark)
	}
	l.read(address, res)
	l.add(address, entriesOf(f))
	return nil
}

// add takes over the entries that an address lists.
func (l *lister) add(address string, entries []Entry) {
	if len(entries) > MaxEntries {
		l.remark("%s lists %d articles; the first %d count", address, len(entries), MaxEntries)
		entries = entries[:MaxEntries]
	}
	lost, future := 0, 0
	for _, e := range entries {
		e.From = address
		e.URL = Canonical(e.URL)
		if !l.source.FullText {
			e.Content = ""
		}
		if e.ID == "" {
			e.ID = e.URL
		}
		if e.URL == "" && (e.Content == "" || e.ID == "") {
			lost++
			continue
		}
		if !l.wants(e.URL) || l.known(e) {
			continue
		}
		if tooLate(&e, l.now) {
			future++
		}
		l.Entries = append(l.Entries, e)
	}
	if lost > 0 {
		l.remark("%s: %d of %d entries have no address and no text of their own", address, lost, len(entries))
	}
	if future > 0 {
		l.remark("%s: %d of %d entries have a date in the future, which is not believed", address, future, len(entries))
	}
}

// wants reports an address that only and skip of the source let pass.
func (l *lister) wants(address string) bool {
	plain, err := url.PathUnescape(address) // people write the words that browsers show
	if err != nil {
		plain = address
	}
	holds := func(part string) bool { return containsFold(address, part) || containsFold(plain, part) }
	return (len(l.source.Only) == 0 || slices.ContainsFunc(l.source.Only, holds)) && !slices.ContainsFunc(l.source.Skip, holds)
}

// known reports an article that was listed before in this call. Two entries
// are one article when they have one address; without an address, one id.
func (l *lister) known(e Entry) bool {
	key := "address " + e.URL
	if e.URL == "" {
		key = "id " + e.ID
	}
	before := l.seen[key]
	l.seen[key] = true
	return before
}

// tooLate takes away dates that cannot be: a site in the easternmost zone that
// forgets its zone is 14 hours ahead, a mistake of the editor more.
func tooLate(e *Entry, now time.Time) bool {
	latest := now.Add(24 * time.Hour)
	late := e.Published.After(latest)
	if late {
		e.Published, e.HasTime = time.Time{}, false
	}
	if e.Updated.After(latest) {
		e.Updated = time.Time{}
	}
	return late
}
