package refresh

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// batch is how many articles are written in one transaction, and the most that
// are in memory.
const batch = 32

// maxDeaths is how often the program may die on an article before that is set
// aside unread.
const maxDeaths = 5

// readAll reads what is unread, what former runs left first, until nothing
// more is fetched, or ctx ends.
func (u *run) readAll(ctx context.Context, fetched <-chan struct{}) error {
	sources := map[string]Source{}
	for _, s := range u.Sources {
		sources[s.Name] = s
	}
	last := false
	for ctx.Err() == nil && !u.broken() {
		n, err := u.readBatch(ctx, sources)
		switch {
		case err != nil:
			return err
		case n > 0:
			continue
		case last:
			return nil
		}
		select {
		case <-u.held:
		case <-fetched:
			last = true // once more: something may have come in between
		case <-ctx.Done():
		}
	}
	return nil
}

// reading is an item and what was made of it.
type reading struct {
	item state.Item
	docs []graph.Document
	err  error
	done bool // it came to its end
}

func (u *run) readBatch(ctx context.Context, sources map[string]Source) (int, error) {
	items, err := u.State.Take(u.keep, batch)
	if err != nil || len(items) == 0 {
		return 0, err
	}
	all := u.readItems(ctx, sources, items)
	late := context.WithoutCancel(ctx) // a step of the state takes no time
	// Their reading is over: what ends the program from here on says nothing of them.
	if err := u.State.Release(late, items); err != nil {
		return 0, err
	}
	var read []reading
	for _, r := range all {
		if r.done {
			read = append(read, r)
		}
	}
	err = u.write(read)
	switch {
	case err == nil || u.keep.Err() != nil: // or it was stopped, and the store took too long
		return len(items), nil
	case len(read) == 1:
		// Nobody can tell whether the store or this one article is to blame. A few
		// runs later it is set aside.
		return 0, errors.Join(err, u.State.Blame(late, read[0].item))
	}
	return 0, err
}

// readItems reads several items at the same time. When ctx ends, those that
// have not begun are left; a grace later, those that do not end as well.
func (u *run) readItems(ctx context.Context, sources map[string]Source, items []state.Item) []reading {
	all := make([]reading, len(items))
	free := make(chan struct{}, u.Readers)
	var wait sync.WaitGroup
	for i, it := range items {
		all[i].item = it
		wait.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			if ctx.Err() == nil {
				all[i] = u.readItem(sources[it.Source], it)
			}
		})
	}
	wait.Wait()
	return all
}

var errSlow = errors.New("reading it does not come to an end")

// readItem reads an item in a goroutine of its own: one that does not come to
// an end is left behind.
func (u *run) readItem(s Source, it state.Item) reading {
	if it.Attempts >= maxDeaths {
		return reading{item: it, done: true, err: &died{it.Attempts}}
	}
	if s.Name == "" {
		s.Name = it.Source // it was taken out of the catalogue
	}
	result := make(chan reading, 1)
	reader, keep := u.Reader, u.keep // one that is left behind outlives the run
	go func() {
		docs, err := guard(func() ([]graph.Document, error) { return reader.Read(keep, s, it) })
		for i := range docs {
			if bad := graph.Check(&docs[i]); bad != nil && err == nil {
				err = bad
			}
		}
		result <- reading{it, docs, err, true}
	}()
	slow := time.NewTimer(u.SlowAfter)
	defer slow.Stop()
	select {
	case r := <-result:
		r.done = r.err == nil || u.keep.Err() == nil
		return r
	case <-slow.C:
		return reading{item: it, done: true, err: fmt.Errorf("%w within %s", errSlow, u.SlowAfter)}
	case <-u.keep.Done():
		return reading{item: it}
	}
}

// died is the reason of an article on which the program died.
type died struct{ times int }

func (d *died) Error() string {
	return fmt.Sprintf("the program ended %d times while this article was read", d.times)
}

// write puts what was read into the store, and notes what became of each.
func (u *run) write(read []reading) error {
	var docs []graph.Document
	for _, r := range read {
		if r.err == nil {
			docs = append(docs, r.docs...)
		}
	}
	changes, err := u.put(docs)
	if err != nil && len(read) > 1 && u.keep.Err() == nil {
		changes, err = u.putEach(read)
	}
	if err != nil {
		return err
	}
	outcomes := make([]state.Outcome, 0, len(read))
	for _, r := range read {
		outcomes = append(outcomes, u.outcome(r))
	}
	if err := u.State.Done(u.keep, outcomes, u.now()); err != nil {
		return err
	}
	u.mu.Lock()
	u.report.Changes.Merge(changes)
	u.mu.Unlock()
	for _, o := range outcomes {
		u.count(o)
	}
	return nil
}

func (u *run) put(docs []graph.Document) (graph.Changes, error) {
	if len(docs) == 0 {
		return graph.Changes{}, nil
	}
	changes, err := u.Store.Put(u.keep, docs)
	if err == nil {
		for _, d := range docs {
			u.keys = append(u.keys, d.Article.Key)
		}
	}
	return changes, err
}

// putEach writes the articles one by one, after all together could not be
// written. One that the store refuses is set aside; where it takes none, the
// trouble is the store's.
func (u *run) putEach(read []reading) (graph.Changes, error) {
	var changes graph.Changes
	var failures []error
	stored := 0
	for i := range read {
		if read[i].err != nil || len(read[i].docs) == 0 {
			continue
		}
		c, err := u.put(read[i].docs)
		if err != nil {
			read[i].err = err
			failures = append(failures, err)
			continue
		}
		stored++
		changes.Merge(c)
	}
	if stored == 0 && len(failures) > 0 {
		return changes, failures[0]
	}
	return changes, nil
}

func (u *run) outcome(r reading) state.Outcome {
	o := state.Outcome{Item: r.item}
	if r.err != nil {
		o.Aside = u.aside(r.err)
		return o
	}
	for _, d := range r.docs {
		o.Dated = o.Dated || !d.Article.Published.IsZero()
		o.Text = o.Text || d.Article.Text != ""
	}
	return o
}

func (u *run) aside(err error) *state.Aside {
	a := &state.Aside{Kind: state.KindError, Reason: oneLine(err), Program: u.Program}
	var p *panicked
	var d *died
	switch {
	case errors.As(err, &p):
		a.Kind, a.Stack = state.KindPanic, p.stack
	case errors.As(err, &d):
		a.Kind = state.KindDied
	case errors.Is(err, errSlow):
		a.Kind = state.KindSlow
	}
	return a
}

func (u *run) count(o state.Outcome) {
	u.note(o.Item.Source, func(r *SourceReport) {
		switch {
		case o.Aside != nil:
			r.Aside++
			r.AsideReason = o.Aside.Reason
			u.Log.Info("an article was set aside", "source", o.Item.Source, "url", o.Item.URL, "reason", o.Aside.Reason)
		case o.Item.WasRead:
			r.Changed++
		default:
			r.New++
		}
	})
}
