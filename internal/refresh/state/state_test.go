package state_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/internal/refresh/state"
)

var (
	ctx  = context.Background()
	noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
)

func open(t *testing.T) *state.File {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "sub", "refresh.db"))
}

func openAt(t *testing.T, path string) *state.File {
	t.Helper()
	f, err := state.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// entry is an article that a source lists: "a" is at https://example.org/a.
func entry(name, print string) state.Entry {
	return state.Entry{ID: "https://example.org/" + name, GUID: "guid-" + name, URL: "https://example.org/" + name, Print: print, Record: "{}"}
}

func list(t *testing.T, f *state.File, source string, now time.Time, entries ...state.Entry) state.Listed {
	t.Helper()
	n, err := f.List(ctx, source, state.Listing{Entries: entries, Validators: "v", Now: now, Due: now.Add(time.Hour)})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func hold(t *testing.T, f *state.File, source, name, body string) bool {
	t.Helper()
	held, err := f.Hold(ctx, state.Item{Source: source, Entry: "https://example.org/" + name, URL: "https://example.org/" + name, Media: "text/html",
		Fetched: noon, Bytes: []byte(body)}, "")
	if err != nil {
		t.Fatal(err)
	}
	return held
}

func take(t *testing.T, f *state.File, limit int) []state.Item {
	t.Helper()
	items, err := f.Take(ctx, limit)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func done(t *testing.T, f *state.File, outcomes ...state.Outcome) {
	t.Helper()
	if err := f.Done(ctx, outcomes, noon); err != nil {
		t.Fatal(err)
	}
}

func wanted(t *testing.T, f *state.File, source string, now time.Time) string {
	t.Helper()
	all, err := f.Wanted(ctx, source, now, 100)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, w := range all {
		names = append(names, strings.TrimPrefix(w.ID, "https://example.org/"))
	}
	return strings.Join(names, " ")
}

func counts(t *testing.T, f *state.File) state.Counts {
	t.Helper()
	c, err := f.Counts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnArticleGoesThrough(t *testing.T) {
	f := open(t)
	if n := list(t, f, "s", noon, entry("a", "1"), entry("b", "1")); n.New != 2 {
		t.Errorf("listed %+v, want 2 new", n)
	}
	if got := wanted(t, f, "s", noon); got != "a b" {
		t.Errorf("wanted %q", got)
	}
	hold(t, f, "s", "a", "<p>text")
	items := take(t, f, 10)
	if len(items) != 1 || string(items[0].Bytes) != "<p>text" || items[0].WasRead {
		t.Fatalf("unread %+v", items)
	}
	done(t, f, state.Outcome{Item: items[0], Dated: true, Text: true})
	if got := counts(t, f); got != (state.Counts{Wanted: 1, Entries: 2}) {
		t.Errorf("afterwards %+v", got)
	}
	days, err := f.Days(ctx, noon)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]state.Day{{Source: "s", Day: "2026-03-01", Asked: 1, New: 1, Dated: 1, Texts: 1}}, days); diff != "" {
		t.Error(diff)
	}
}

// Sites change guids and addresses; neither makes an article new. An edit is
// what the source says of it.
func TestKnownByAddressOrGuid(t *testing.T) {
	f := open(t)
	list(t, f, "s", noon, entry("a", "1"))
	guid := entry("a", "1")
	guid.GUID = "other"
	address := entry("a", "1")
	address.ID, address.URL = "https://example.org/moved", "https://example.org/moved"
	if n := list(t, f, "s", noon, guid, address); n != (state.Listed{Known: 2}) {
		t.Errorf("listed %+v, want 2 known", n)
	}
	if n := list(t, f, "s", noon, entry("a", "2")); n != (state.Listed{Changed: 1}) {
		t.Errorf("listed %+v, want 1 changed", n)
	}
	// Two sources of one house list the same article: it has one outlet.
	if list(t, f, "other", noon, entry("a", "2")); wanted(t, f, "other", noon) != "" {
		t.Error("both sources want one article")
	}
}

func TestEditedArticleIsACorrection(t *testing.T) {
	f := open(t)
	list(t, f, "s", noon, entry("a", "1"))
	hold(t, f, "s", "a", "one")
	done(t, f, state.Outcome{Item: take(t, f, 1)[0]})
	list(t, f, "s", noon, entry("a", "2"))
	if hold(t, f, "s", "a", "one") {
		t.Error("the same bytes are held again")
	}
	if wanted(t, f, "s", noon) != "" {
		t.Error("it is still wanted")
	}
	list(t, f, "s", noon, entry("a", "3"))
	hold(t, f, "s", "a", "two")
	item := take(t, f, 1)[0]
	if !item.WasRead {
		t.Error("a correction looks new")
	}
	list(t, f, "s", noon, entry("a", "4")) // edited once more while it is read
	done(t, f, state.Outcome{Item: item})
	if got := wanted(t, f, "s", noon); got != "a" {
		t.Errorf("wanted %q, want the latest version", got)
	}
}

// What was fetched and not read outlives the program; what the program died on
// comes alone from then on, so that it takes no other one with it.
func TestWhatDiedComesAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "refresh.db")
	f := openAt(t, path)
	list(t, f, "s", noon, entry("a", "1"), entry("b", "1"), entry("c", "1"))
	for _, name := range []string{"a", "b"} {
		hold(t, f, "s", name, name)
	}
	if n := len(take(t, f, 10)); n != 2 {
		t.Fatalf("took %d, want 2", n)
	}
	f.Close() // as if it had died here
	f = openAt(t, path)
	hold(t, f, "s", "c", "c")
	items := take(t, f, 10)
	if len(items) != 1 || items[0].Attempts != 1 {
		t.Fatalf("took %+v, want a alone, begun once before", items)
	}
	if err := f.Release(ctx, items); err != nil {
		t.Fatal(err)
	}
	if items = take(t, f, 10); items[0].Attempts != 1 {
		t.Errorf("a reading that was given back counts: %+v", items[0])
	}
}

// Large articles are taken a few at a time, whatever their number.
func TestTakeIsBounded(t *testing.T) {
	f := open(t)
	for _, name := range []string{"a", "b", "c"} {
		list(t, f, "s", noon, entry(name, "1"))
		hold(t, f, "s", name, name+strings.Repeat("x", 10<<20))
	}
	if n := len(take(t, f, 10)); n != 2 {
		t.Errorf("took %d of 10 MB each, want 2", n)
	}
}

func TestPagesThatFail(t *testing.T) {
	f := open(t)
	list(t, f, "s", noon, entry("a", "1"), entry("b", "1"))
	for name, due := range map[string]time.Time{"a": noon.Add(time.Hour), "b": {}} {
		if err := f.Miss(ctx, "s", "https://example.org/"+name, "answers 503", due.IsZero(), due); err != nil {
			t.Fatal(err)
		}
	}
	if got := wanted(t, f, "s", noon); got != "" {
		t.Errorf("wanted %q before the time", got)
	}
	if got := wanted(t, f, "s", noon.Add(time.Hour)); got != "a" {
		t.Errorf("wanted %q, want a; b is gone", got)
	}
}

func TestQuarantine(t *testing.T) {
	f := open(t)
	list(t, f, "s", noon, entry("a", "1"), entry("b", "1"))
	hold(t, f, "s", "a", "poison")
	item := take(t, f, 1)[0]
	done(t, f, state.Outcome{Item: item, Aside: &state.Aside{Kind: state.KindPanic, Reason: "index out of range", Stack: "at x", Program: "1.0"}})
	all, err := f.Quarantine(ctx, "")
	if err != nil || len(all) != 1 || all[0].Item.Bytes != nil {
		t.Fatalf("quarantine %+v, error %v", all, err)
	}
	one, err := f.Aside(ctx, all[0].Number)
	if err != nil || string(one.Item.Bytes) != "poison" || one.Reason != "index out of range" || one.Stack != "at x" {
		t.Errorf("shows %+v, error %v", one, err)
	}
	if _, err := f.Aside(ctx, 99); !errors.Is(err, state.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	if _, err := f.Retry(ctx, one.Number, 99); !errors.Is(err, state.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	if n, err := f.Retry(ctx); n != 1 || err != nil {
		t.Errorf("%d went back, error %v", n, err)
	}
	items := take(t, f, 10)
	if len(items) != 1 || string(items[0].Bytes) != "poison" || items[0].Attempts != 0 {
		t.Errorf("unread %+v", items)
	}
	done(t, f, state.Outcome{Item: items[0]})
	if got := counts(t, f); got.Aside != 0 || got.Unread != 0 {
		t.Errorf("afterwards %+v", got)
	}
}

func TestPause(t *testing.T) {
	f := open(t)
	if err := f.Pause(ctx, "s", "", noon); err != nil {
		t.Fatal(err)
	}
	if err := f.Failed(ctx, "s", noon, "answers 500", noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	all, err := f.Sources(ctx)
	if err != nil || all["s"].Paused != "by hand" || all["s"].Failures != 1 {
		t.Errorf("%+v, error %v", all["s"], err)
	}
	if err := f.Resume(ctx, "s"); err != nil {
		t.Fatal(err)
	}
	if all, _ = f.Sources(ctx); all["s"].Paused != "" || !all["s"].Due.IsZero() {
		t.Errorf("%+v", all["s"])
	}
}

// The file does not grow for ever: what no source lists any more goes.
func TestPrune(t *testing.T) {
	f := open(t)
	for day := range 200 {
		now := noon.AddDate(0, 0, day)
		list(t, f, "s", now, entry(fmt.Sprint(day), "1"))
		hold(t, f, "s", fmt.Sprint(day), fmt.Sprint(day))
		if err := f.Done(ctx, []state.Outcome{{Item: take(t, f, 1)[0]}}, now); err != nil {
			t.Fatal(err)
		}
		if err := f.AddRun(ctx, state.Run{Begun: now, Ended: now, Report: "{}"}); err != nil {
			t.Fatal(err)
		}
		if err := f.Prune(ctx, now); err != nil {
			t.Fatal(err)
		}
	}
	if got := counts(t, f); got.Entries != 91 {
		t.Errorf("%d entries, want those of 90 days and today", got.Entries)
	}
	if last, ok, err := f.LastRun(ctx); err != nil || !ok || !last.Ended.Equal(noon.AddDate(0, 0, 199)) {
		t.Errorf("last run %+v %v, error %v", last, ok, err)
	}
}

func TestForget(t *testing.T) {
	f := open(t)
	list(t, f, "s", noon, entry("a", "1"))
	hold(t, f, "s", "a", "a")
	done(t, f, state.Outcome{Item: take(t, f, 1)[0]})
	if n, err := f.Forget(ctx); n != 1 || err != nil {
		t.Fatalf("%d were forgotten, error %v", n, err)
	}
	if n := list(t, f, "s", noon, entry("a", "1")); n.New != 1 {
		t.Errorf("listed %+v, want it new again", n)
	}
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		statement string
		want      error
	}{
		"of another program": {"PRAGMA application_id = 7", state.ErrForeign},
		"newer":              {fmt.Sprintf("PRAGMA user_version = %d", state.Version+1), state.ErrNewer},
	} {
		path := filepath.Join(t.TempDir(), "refresh.db")
		f := openAt(t, path)
		f.Close()
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{c.statement, "PRAGMA journal_mode = delete"} {
			if _, err := db.Exec(s); err != nil {
				t.Fatal(err)
			}
		}
		db.Close()
		if _, err := state.Open(ctx, path); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
	}
	path := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(path, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := state.Open(ctx, path); !errors.Is(err, state.ErrForeign) {
		t.Errorf("a text: error %v, want ErrForeign", err)
	}
}

// Files of version 1 were made without the count of gones, for a time with it.
func TestOpenMigrates(t *testing.T) {
	for name, back := range map[string]string{
		"without the column": "ALTER TABLE entry DROP COLUMN gones; PRAGMA user_version = 1",
		"with the column":    "PRAGMA user_version = 1",
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "refresh.db")
			f := openAt(t, path)
			list(t, f, "s", noon, entry("a", "1"))
			before := wanted(t, f, "s", noon)
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.ExecContext(ctx, back); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			f = openAt(t, path)
			if got := wanted(t, f, "s", noon); got != before || got == "" {
				t.Errorf("wanted after the migration: %q, before: %q", got, before)
			}
		})
	}
}
