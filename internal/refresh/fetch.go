package refresh

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/internal/refresh/state"
)

// enoughFailures of a host in a row end its turn: it is down.
const enoughFailures = 5

// fetch asks the sources whose turn it is, and fetches what they list and what
// was left over, until all is done or ctx ends.
func (u *run) fetch(ctx context.Context) {
	for _, s := range u.Sources {
		if u.of[s.Name] == nil {
			continue
		}
		status, detail := u.turn(s)
		u.note(s.Name, func(r *SourceReport) { r.Status, r.Detail = status, detail })
		switch status {
		case Asked:
			u.hosts.add(s.Host, func(ctx context.Context) { u.list(ctx, s) })
		case NotDue, BackingOff:
			u.queuePages(s) // those that failed in a former run, or were too many
		}
	}
	u.hosts.work(ctx, u.Hosts)
}

// list asks a source what it has.
func (u *run) list(ctx context.Context, s Source) {
	st := u.known[s.Name]
	listing, err := guard(func() (Listing, error) { return u.Net.List(ctx, s, st.Validators) })
	if ctx.Err() != nil || u.broken() {
		u.note(s.Name, func(r *SourceReport) { r.Status = NotDue }) // it was not asked to the end: the next run does
		return
	}
	if err != nil && len(listing.Entries) == 0 {
		u.sourceFailed(ctx, s, st, err)
		return
	}
	entries, bad := entriesOf(listing.Entries, u.now())
	if bad != nil {
		u.sourceFailed(ctx, s, st, bad)
		return
	}
	now := u.now()
	n, bad := u.State.List(u.keep, s.Name, state.Listing{Entries: entries, Validators: listing.Validators, Now: now, Due: u.begun.Add(s.Every)})
	if bad != nil {
		u.fail(bad)
		return
	}
	u.note(s.Name, func(r *SourceReport) { r.Listed, r.Found, r.Edited = len(entries), n.New, n.Changed })
	if err != nil {
		u.note(s.Name, func(r *SourceReport) { r.Status, r.Detail = Partly, oneLine(err) })
		u.fail(u.State.Partly(u.keep, s.Name, now, oneLine(err)))
	}
	u.wake()
	u.queuePages(s)
}

func (u *run) sourceFailed(ctx context.Context, s Source, st state.Source, err error) {
	now := u.now()
	delay := max(backoff(s.Every, st.Failures+1, u.Random()), restOf(err))
	u.Log.Info("a source failed", "source", s.Name, "error", err, "again", now.Add(delay))
	u.note(s.Name, func(r *SourceReport) { r.Status, r.Detail = Failed, oneLine(err) })
	u.fail(u.State.Failed(u.keep, s.Name, now, oneLine(err), now.Add(delay)))
	u.rest(s.Host, err, now)
}

// rest keeps a host's wish to be left alone, for all sources there.
func (u *run) rest(host string, err error, now time.Time) {
	if wish := restOf(err); wish > 0 {
		u.fail(u.State.Rest(u.keep, host, now.Add(wish), oneLine(err)))
		u.hosts.drop(host)
	}
}

// queuePages puts what a source lists into the queues of the hosts.
func (u *run) queuePages(s Source) {
	wanted, err := u.State.Wanted(u.keep, s.Name, u.now(), u.PerSource)
	if err != nil {
		u.fail(err)
		return
	}
	for _, w := range wanted {
		host := hostOf(w.URL)
		if u.resting[host].After(u.begun) {
			continue
		}
		u.hosts.add(host, func(ctx context.Context) { u.get(ctx, s, w, host) })
	}
}

// get fetches a page and stores it before anybody reads it.
func (u *run) get(ctx context.Context, s Source, w state.Wanted, host string) {
	if u.broken() {
		return
	}
	page, err := guard(func() (Page, error) { return u.Net.Get(ctx, s, w) })
	if ctx.Err() != nil {
		return // it stays wanted
	}
	if err != nil {
		u.pageFailed(s, w, host, err)
		return
	}
	u.mu.Lock()
	u.streak[host] = 0
	u.mu.Unlock()
	if page.Unchanged {
		u.note(s.Name, func(r *SourceReport) { r.Unchanged++ })
		u.fail(u.State.Same(u.keep, w.Source, w.ID))
		return
	}
	held, err := u.State.Hold(u.keep, state.Item{Source: w.Source, Entry: w.ID, URL: page.URL, Media: page.Media, Record: w.Record,
		Fetched: u.now(), Bytes: page.Bytes}, page.Validators)
	if err != nil {
		u.fail(err)
		return
	}
	u.note(s.Name, func(r *SourceReport) {
		r.Fetched++
		if !held {
			r.Unchanged++
		}
	})
	u.wake()
}

func (u *run) pageFailed(s Source, w state.Wanted, host string, err error) {
	now := u.now()
	gone, base := isGone(err), firstDelay
	if gone {
		base = goneDelay
	}
	due := now.Add(max(backoff(base, w.Attempts+1, u.Random()), restOf(err)))
	if gone && w.Gones+1 >= goneTries || now.Sub(w.Since) > givenUp {
		due = time.Time{}
	}
	u.Log.Info("a page failed", "source", s.Name, "url", w.URL, "error", err, "again", due)
	u.note(s.Name, func(r *SourceReport) {
		if gone {
			r.Gone++
			return
		}
		r.PagesFailed++
		r.PageError = oneLine(err)
	})
	u.fail(u.State.Miss(u.keep, w.Source, w.ID, oneLine(err), gone, due))
	u.rest(host, err, now)
	if gone {
		return // the host answers
	}
	u.mu.Lock()
	u.streak[host]++
	down := u.streak[host] >= enoughFailures
	u.mu.Unlock()
	if left := 0; down {
		if left = u.hosts.drop(host); left > 0 {
			u.Log.Info("a host fails again and again; its other pages wait for the next run", "host", host, "pages", left)
		}
	}
}

// wake tells the readers that something is unread.
func (u *run) wake() {
	select {
	case u.held <- struct{}{}:
	default:
	}
}

// look asks the sources whose turn it is, and counts what they have that is
// new, without noting or fetching anything.
func (u *run) look(ctx context.Context) error {
	for _, s := range u.Sources {
		if u.of[s.Name] == nil {
			continue
		}
		status, detail := u.turn(s)
		u.note(s.Name, func(r *SourceReport) { r.Status, r.Detail = status, detail })
		switch status {
		case Asked:
			u.hosts.add(s.Host, func(ctx context.Context) { u.lookAt(ctx, s) })
		case NotDue, BackingOff:
			u.would(s, nil)
		}
	}
	u.hosts.work(ctx, u.Hosts)
	return u.err
}

func (u *run) lookAt(ctx context.Context, s Source) {
	listing, err := guard(func() (Listing, error) { return u.Net.List(ctx, s, u.known[s.Name].Validators) })
	if ctx.Err() != nil {
		return
	}
	entries, bad := entriesOf(listing.Entries, u.now())
	if err = errors.Join(err, bad); err != nil {
		status := Partly
		if len(entries) == 0 {
			status = Failed
		}
		u.note(s.Name, func(r *SourceReport) { r.Status, r.Detail = status, oneLine(err) })
		if status == Failed {
			return
		}
	}
	fresh, bad := u.State.Unlisted(u.keep, s.Name, entries)
	u.fail(bad)
	u.note(s.Name, func(r *SourceReport) { r.Listed, r.Found = len(entries), len(fresh) })
	u.would(s, fresh)
}

// would notes what a run would fetch of a source: what it lists that is new or
// edited, and what former runs left.
func (u *run) would(s Source, fresh []state.Entry) {
	left, err := u.State.Wanted(u.keep, s.Name, u.now(), u.PerSource)
	u.fail(err)
	u.note(s.Name, func(r *SourceReport) {
		for _, e := range fresh {
			r.Would = append(r.Would, e.URL)
		}
		for _, w := range left {
			if !slices.Contains(r.Would, w.URL) { // it was edited since
				r.Would = append(r.Would, w.URL)
			}
		}
	})
}

// guard makes an error of a panic: a feed that breaks its reader breaks no run.
func guard[T any](do func() (T, error)) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &panicked{p, string(debug.Stack())}
		}
	}()
	return do()
}

// panicked is a panic as an error.
type panicked struct {
	value any
	stack string
}

func (p *panicked) Error() string { return fmt.Sprintf("the reader broke: %v", p.value) }

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.ToLower(u.Host)
}

// oneLine is the message of an error for a table: one line, not too long.
func oneLine(err error) string {
	text := strings.Join(strings.Fields(err.Error()), " ")
	if runes := []rune(text); len(runes) > 300 {
		text = string(runes[:299]) + "…"
	}
	return text
}
