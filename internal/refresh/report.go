package refresh

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/refresh/state"
	"github.com/diplograph/diplograph/queries"
)

// Status is what became of a source in a run.
type Status string

// What becomes of a source.
const (
	Asked      Status = "asked"       // and it answered
	Partly     Status = "in part"     // a part of it did not answer
	Failed     Status = "failed"      // it did not answer
	BackingOff Status = "backing off" // it failed before, and is not asked yet
	NotDue     Status = "not due"
	Paused     Status = "paused"
	Resting    Status = "resting"    // its host asked to be left alone
	Unreadable Status = "unreadable" // no language pack
)

// Report is what a person, a scheduler and a monitor want to know of a run.
type Report struct {
	Begun       time.Time      `json:"begun"`
	Ended       time.Time      `json:"ended"`
	Interrupted bool           `json:"interrupted"`
	Dry         bool           `json:"dry_run"`
	Changes     graph.Changes  `json:"-"`
	Articles    Articles       `json:"articles"`
	Events      int            `json:"events"`  // more than before; an event that another article completes is none
	Edges       int            `json:"edges"`   // more than before
	Biggest     []News         `json:"biggest"` // at most five
	Sources     []SourceReport `json:"sources"` // sorted by name
	Left        state.Counts   `json:"left"`    // what lies in the state afterwards
}

// Articles counts the articles of a run.
type Articles struct {
	New       int `json:"new"`
	Changed   int `json:"changed"` // corrections
	Unchanged int `json:"unchanged"`
	Aside     int `json:"set_aside"`
}

// News is an event of which articles of a run tell.
type News struct {
	Event    string `json:"event"`
	Name     string `json:"name"`
	Date     string `json:"date,omitempty"`
	Articles int64  `json:"articles"` // of this run
	Origins  int64  `json:"origins"`  // of this run, without copies of one wire story
	Title    string `json:"title"`
	URL      string `json:"url,omitempty"`
}

// SourceReport is what became of a source in a run.
type SourceReport struct {
	Name         string     `json:"name"`
	Status       Status     `json:"status"`
	Detail       string     `json:"detail,omitempty"` // why
	Listed       int        `json:"listed"`           // entries
	Found        int        `json:"found"`            // of them new
	Edited       int        `json:"edited"`           // of them edited since
	Fetched      int        `json:"fetched"`          // pages
	Unchanged    int        `json:"unchanged"`        // pages
	Gone         int        `json:"gone"`             // pages
	PagesFailed  int        `json:"pages_failed"`
	PageError    string     `json:"page_error,omitempty"` // the last one
	New          int        `json:"new"`                  // articles read
	Changed      int        `json:"changed"`
	Aside        int        `json:"set_aside"`
	AsideReason  string     `json:"set_aside_reason,omitempty"` // the last one
	Alarm        string     `json:"alarm,omitempty"`            // it yields less than it declares
	Failures     int        `json:"failures"`                   // in a row
	LastSuccess  *time.Time `json:"last_success,omitempty"`
	Next         *time.Time `json:"next,omitempty"`
	ArticlesADay *float64   `json:"articles_a_day,omitempty"`
	Would        []string   `json:"would_fetch,omitempty"` // of a dry run
}

// Trouble says what a person has to know of a source; empty: nothing.
func (s SourceReport) Trouble() string {
	switch {
	case s.Status == Failed || s.Status == BackingOff || s.Status == Partly || s.Status == Unreadable || s.Status == Resting:
		return s.Detail
	case s.Alarm != "":
		return s.Alarm
	case s.PagesFailed > 0:
		return fmt.Sprintf("%s not fetched: %s", counted(s.PagesFailed, "page"), s.PageError)
	case s.Aside > 0:
		return fmt.Sprintf("%s set aside: %s", counted(s.Aside, "article"), s.AsideReason)
	}
	return ""
}

// Partly reports whether some of the run's work could not be done: for the
// exit code. A source in a language without a pack, or one that is paused, is
// no failure of the run.
func (r *Report) Partly() bool {
	return slices.ContainsFunc(r.Sources, func(s SourceReport) bool { return s.Status != Unreadable && s.Status != Resting && s.Trouble() != "" })
}

// Failed reports whether every source that was asked failed.
func (r *Report) Failed() bool {
	asked, failed := 0, 0
	for _, s := range r.Sources {
		switch s.Status {
		case Asked, Partly:
			asked++
		case Failed:
			failed++
		}
	}
	return failed > 0 && asked == 0 && r.Articles.New+r.Articles.Changed == 0
}

// finish completes the report, and notes in the store and in the state how the
// sources are.
func (u *run) finish(ask Ask) error {
	if err := u.tally(); err != nil || ask.Dry {
		return err
	}
	statuses := u.statuses()
	if _, err := u.Store.PutSources(u.keep, statuses); err != nil {
		return err
	}
	if err := u.State.Prune(u.keep, u.begun); err != nil {
		return err
	}
	if err := u.biggest(); err != nil {
		return err
	}
	text, err := json.Marshal(u.report)
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return u.State.AddRun(u.keep, state.Run{Begun: u.report.Begun, Ended: u.report.Ended, Report: string(text)})
}

// tally adds the sources up.
func (u *run) tally() error {
	known, err := u.State.Sources(u.keep)
	if err != nil {
		return err
	}
	days, err := u.State.Days(u.keep, u.begun.AddDate(0, 0, -longestWindow-1))
	if err != nil {
		return err
	}
	if u.report.Left, err = u.State.Counts(u.keep); err != nil {
		return err
	}
	u.known = known
	by := map[string][]state.Day{}
	for _, d := range days {
		by[d.Source] = append(by[d.Source], d)
	}
	for _, s := range u.Sources {
		if r := u.of[s.Name]; r != nil {
			u.condition(r, s, by[s.Name])
		}
	}
	r := u.report
	for _, s := range u.of {
		r.Sources = append(r.Sources, *s)
		r.Articles.New, r.Articles.Changed = r.Articles.New+s.New, r.Articles.Changed+s.Changed
		r.Articles.Unchanged, r.Articles.Aside = r.Articles.Unchanged+s.Unchanged, r.Articles.Aside+s.Aside
	}
	slices.SortFunc(r.Sources, func(a, b SourceReport) int { return cmp.Compare(a.Name, b.Name) })
	for _, rel := range ontology.Relations() {
		events, edges := r.Changes.Events[rel.Name], r.Changes.Edges[rel.Type]
		r.Events += events.Added - events.Removed
		r.Edges += edges.Added - edges.Removed
	}
	return nil
}

// condition says how a source is, by what is remembered of it.
func (u *run) condition(r *SourceReport, s Source, days []state.Day) {
	st := u.known[s.Name]
	r.Failures = st.Failures
	if !st.Success.IsZero() {
		r.LastSuccess = &st.Success
	}
	if r.Status != Paused && r.Status != Unreadable {
		next := st.Due
		if !next.IsZero() {
			r.Next = &next
		}
		r.Alarm = alarm(s, st, days, u.begun)
	}
	if aDay := yieldOf(days, st, u.begun, windowOf(s)).aDay(); aDay >= 0 {
		r.ArticlesADay = &aDay
	}
}

func (u *run) statuses() []graph.SourceStatus {
	var all []graph.SourceStatus
	for _, s := range u.Sources {
		r := u.of[s.Name]
		if r == nil || s.Outlet == "" {
			continue // its articles are of several outlets
		}
		st := u.known[s.Name]
		status := graph.SourceStatus{Name: s.Outlet, LastSuccess: st.Success, LastError: st.Error, LastErrorAt: st.ErrorAt, ArticlesADay: -1}
		if r.ArticlesADay != nil {
			status.ArticlesADay = *r.ArticlesADay
		}
		all = append(all, status)
	}
	return all
}

// newsKeys bounds how many articles are looked at for the biggest news.
const newsKeys = 20_000

// biggest asks the store which events most articles of this run tell of.
func (u *run) biggest() error {
	if len(u.keys) == 0 {
		return nil
	}
	q, err := queries.Find("biggest-news")
	if err != nil {
		return err
	}
	rows, err := q.Run(u.keep, u.Store, map[string]any{"articles": u.keys[:min(len(u.keys), newsKeys)], "limit": int64(5)})
	if err != nil {
		return err
	}
	text := func(v any) string { s, _ := v.(string); return s }
	whole := func(v any) int64 { n, _ := v.(int64); return n }
	for _, row := range rows.Rows {
		u.report.Biggest = append(u.report.Biggest, News{text(row[0]), text(row[1]), text(row[2]), whole(row[3]), whole(row[4]), text(row[5]), text(row[6])})
	}
	return nil
}
