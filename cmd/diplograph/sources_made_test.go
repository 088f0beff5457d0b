package main

import (
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/discover"
)

func TestNamesOfSources(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.gazette.example/world": "gazette", "https://arabic.rt.example/": "arabic-rt", "http://127.0.0.1:8099/": "127-0-0-1",
		"https://xn--mgbh0fb.example/": "xn-mgbh0fb", "http://localhost:80/": "localhost", "http://[::1]/": "1",
	} {
		if got := sourceNameOf(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// What a source is held to follows from what it shows now: a third of its
// articles a day, and nothing where its dates do not tell.
func TestWhatASourceIsHeldTo(t *testing.T) {
	day := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	entries := func(n int, apart time.Duration) []discover.Entry {
		all := make([]discover.Entry, n)
		for i := range all {
			all[i].Published = day.Add(time.Duration(i) * apart)
		}
		return all
	}
	for _, c := range []struct {
		entries []discover.Entry
		least   float64
		every   string
	}{
		{entries(97, 15*time.Minute), 32, "30m"}, {entries(25, time.Hour), 8, "1h"}, {entries(11, 24*time.Hour), 0.3, "3h"},
		{entries(2, time.Hour), 0, "1h"}, {entries(30, time.Second), 0, "1h"}, {make([]discover.Entry, 20), 0, "1h"}, {nil, 0, "1h"},
	} {
		rate := perDay(c.entries)
		if least, every := declared(rate), howOften(rate).String(); least != c.least || every != c.every {
			t.Errorf("%d entries, %.1f a day: held to %g, asked every %s; want %g, %s", len(c.entries), rate, least, every, c.least, c.every)
		}
	}
}
