package refresh

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/refresh/state"
)

// Refresh is what a run works with. Sources, Net, Reader, Store and State must
// be set.
type Refresh struct {
	Sources []Source
	Net     Net
	Reader  Reader
	Store   Store
	State   *state.File

	Now     func() time.Time // time.Now
	Random  func() float64   // from 0 to 1, for the spread of delays; math/rand
	Log     *slog.Logger     // discarded
	Program string           // version, for the quarantine

	Hosts     int           // hosts asked at the same time; 8
	Readers   int           // articles read at the same time; one a core
	PerSource int           // pages of a source fetched in one run, the latest first; 500
	SlowAfter time.Duration // an article that takes longer to read is set aside; 1 min
	Grace     time.Duration // what is at hand may take that long after ctx ended; 4 s
}

// ErrUnknown is the reason when a source was named that is not there.
var ErrUnknown = errors.New("no such source")

// Ask says what a run is to do.
type Ask struct {
	Only string // name of a source: this one alone, due or not; empty: all that are due
	Dry  bool   // ask the sources, and tell what would be fetched; nothing is noted, fetched or written
}

// Run is one refresh. An error means that it could not do its work at all (the
// store or the state failed); all else, sources that fail and articles that
// cannot be read, is in the report. When ctx ends, what is at hand is finished
// or given back within Grace.
func (r *Refresh) Run(ctx context.Context, ask Ask) (*Report, error) {
	run, err := r.begin(ctx, ask)
	if err != nil {
		return nil, err
	}
	defer run.release()
	if ask.Dry {
		err = run.look(ctx)
	} else {
		err = run.work(ctx)
	}
	run.report.Interrupted = ctx.Err() != nil
	run.report.Ended = r.now()
	if err == nil {
		err = run.finish(ask)
	}
	if run.report.Interrupted && errors.Is(err, context.Canceled) {
		err = nil // the grace was over: the next run does the rest
	}
	return run.report, err
}

// run is a refresh at work.
type run struct {
	*Refresh
	ask     Ask
	begun   time.Time
	known   map[string]state.Source
	resting map[string]time.Time
	keep    context.Context // ends Grace after the run's own
	release context.CancelFunc
	hosts   *hostQueues
	held    chan struct{} // something new is unread

	mu     sync.Mutex
	report *Report
	of     map[string]*SourceReport
	streak map[string]int // failures of a host, in a row
	keys   []string       // of articles written, for the news
	err    error          // of the state, which ends the run
}

func (r *Refresh) begin(ctx context.Context, ask Ask) (*run, error) {
	r.defaults()
	now := r.now()
	u := &run{Refresh: r, ask: ask, begun: now, hosts: newHostQueues(), held: make(chan struct{}, 1),
		report: &Report{Begun: now, Dry: ask.Dry, Biggest: []News{}}, of: map[string]*SourceReport{}, streak: map[string]int{}}
	if !ask.Dry {
		if err := u.forgetIfEmpty(ctx); err != nil {
			return nil, err
		}
	}
	var err error
	if u.known, err = r.State.Sources(ctx); err != nil {
		return nil, err
	}
	if u.resting, err = r.State.Resting(ctx, now); err != nil {
		return nil, err
	}
	for _, s := range r.Sources {
		if ask.Only == "" || ask.Only == s.Name {
			u.of[s.Name] = &SourceReport{Name: s.Name}
		}
	}
	if ask.Only != "" && len(u.of) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrUnknown, ask.Only)
	}
	u.keep, u.release = lingering(ctx, r.Grace)
	return u, nil
}

func (r *Refresh) defaults() {
	if r.Now == nil {
		r.Now = time.Now
	}
	if r.Random == nil {
		r.Random = rand.Float64
	}
	if r.Log == nil {
		r.Log = slog.New(slog.DiscardHandler)
	}
	r.Hosts = orDefault(r.Hosts, 8)
	r.Readers = orDefault(r.Readers, runtime.GOMAXPROCS(0))
	r.PerSource = orDefault(r.PerSource, 500)
	r.SlowAfter = orDefault(r.SlowAfter, time.Minute)
	r.Grace = orDefault(r.Grace, 4*time.Second)
}

func orDefault[T int | time.Duration](v, byDefault T) T {
	if v <= 0 {
		return byDefault
	}
	return v
}

func (r *Refresh) now() time.Time { return r.Now().UTC() }

// lingering ends some time after ctx does: for what is at hand.
func lingering(ctx context.Context, grace time.Duration) (context.Context, context.CancelFunc) {
	keep, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })
	return keep, func() { stop(); cancel() }
}

// forgetIfEmpty begins anew where the store holds nothing: it was taken away
// or emptied, and what was read into it is not there any more.
func (u *run) forgetIfEmpty(ctx context.Context) error {
	info, err := u.Store.Info(ctx)
	if err != nil {
		return err
	}
	if info.Nodes[ontology.ArticleLabel] > 0 {
		return nil
	}
	n, err := u.State.Forget(ctx)
	if n > 0 {
		u.Log.Warn("the store holds no article: what was read into it is fetched anew", "articles", n)
	}
	return err
}

// work fetches and reads at the same time.
func (u *run) work(ctx context.Context) error {
	fetching, stop := context.WithCancel(ctx)
	defer stop()
	fetched := make(chan struct{})
	var all sync.WaitGroup
	var readErr error
	all.Go(func() {
		defer close(fetched)
		u.fetch(fetching)
	})
	all.Go(func() {
		if readErr = u.readAll(ctx, fetched); readErr != nil {
			stop() // what cannot be written need not be fetched
		}
	})
	all.Wait()
	return errors.Join(u.err, readErr)
}

// fail notes an error of the state.
func (u *run) fail(err error) {
	if err == nil {
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.err == nil {
		u.err = err
	}
}

func (u *run) broken() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.err != nil
}

// note changes the report of a source.
func (u *run) note(source string, change func(*SourceReport)) {
	u.mu.Lock()
	defer u.mu.Unlock()
	s := u.of[source]
	if s == nil { // one that is not asked any more, and has left something unread
		s = &SourceReport{Name: source}
		u.of[source] = s
	}
	change(s)
}

// turn says whether a source is asked in this run, and if not, why.
func (u *run) turn(s Source) (status Status, detail string) {
	st := u.known[s.Name]
	now := u.begun
	switch {
	case s.Paused != "":
		return Paused, s.Paused
	case st.Paused != "":
		return Paused, st.Paused
	case s.Language != "" && !slices.Contains(u.Reader.Languages(), s.Language):
		return Unreadable, fmt.Sprintf("is in language %q, which this program does not read; it reads %s", s.Language, strings.Join(u.Reader.Languages(), ", "))
	case u.resting[s.Host].After(now):
		return Resting, "its host asked to be left alone until " + u.resting[s.Host].Format(time.RFC3339)
	case u.ask.Only != "":
		return Asked, ""
	case st.Failures > 0 && st.Due.After(now):
		return BackingOff, st.Error
	case st.Due.Add(-slack(s.Every)).After(now):
		return NotDue, ""
	}
	return Asked, ""
}
