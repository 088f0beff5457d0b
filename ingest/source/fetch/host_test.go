package fetch

import (
	"fmt"
	"net/url"
	"testing"
	"time"
)

// What is remembered of hosts does not grow with the length of a list, and what
// a host has asked for is not forgotten.
func TestHostsAreForgotten(t *testing.T) {
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	c := New(Options{Now: func() time.Time { return now }})
	at := func(n int) *host { return c.hostOf(&url.URL{Host: fmt.Sprintf("h%d.example", n)}) }
	wants := at(0)
	wants.rest(now.Add(time.Hour))
	busy := at(1)
	busy.turn <- struct{}{}
	for n := range maxHosts + 10 {
		at(n)
	}
	if len(c.hosts) > maxHosts || at(0) != wants || at(1) != busy {
		t.Errorf("%d hosts, the limit is %d; those that rest or are busy stayed: %v, %v", len(c.hosts), maxHosts, at(0) == wants, at(1) == busy)
	}
}
