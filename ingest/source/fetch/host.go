package fetch

import (
	"context"
	"fmt"
	"net/url"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// host is what is kept of one host and port: who is being served, how fast it
// may be asked, and until when it wants to be left alone.
type host struct {
	turn chan struct{} // holds one token: one connection at a time

	mu     sync.Mutex
	pace   *rate.Limiter
	notYet time.Time // Retry-After
}

func (c *Client) hostOf(u *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[u.Host]
	if h == nil {
		if len(c.hosts) >= maxHosts {
			c.forgetHosts()
		}
		h = &host{turn: make(chan struct{}, 1), pace: rate.NewLimiter(limit(c.opts.Every), 1)}
		c.hosts[u.Host] = h
	}
	return h
}

// maxHosts is how many hosts are kept in mind. Lists of a whole day's news of
// the world name some ten thousand.
const maxHosts = 20_000

// forgetHosts forgets hosts that nobody is at and that may be asked at once.
func (c *Client) forgetHosts() {
	now := c.opts.Now()
	for name, h := range c.hosts {
		select {
		case h.turn <- struct{}{}:
			// Whoever got h before and enters now finds it free: two at once
			// are possible then, in a list of twenty thousand hosts.
			if h.idle(now) {
				delete(c.hosts, name)
			}
			h.leave()
		default:
		}
	}
}

// idle reports a host that may be asked at once.
func (h *host) idle(now time.Time) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return !h.notYet.After(now) && h.pace.TokensAt(now) >= 1
}

func limit(every time.Duration) rate.Limit {
	if every <= 0 {
		return rate.Inf
	}
	return rate.Every(every)
}

// enter waits for the turn at a host; leave hands it on.
func (h *host) enter(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *host) leave() { <-h.turn }

// slow makes the pace of a host that of its Crawl-delay, if that is slower.
func (h *host) slow(every time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if wanted := limit(every); wanted < h.pace.Limit() {
		h.pace.SetLimit(wanted)
	}
}

// rest leaves the host alone until then.
func (h *host) rest(until time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if until.After(h.notYet) {
		h.notYet = until
	}
}

// wait waits until the host may be asked, or says that this takes longer than
// patience. The caller has the turn.
func (c *Client) wait(ctx context.Context, h *host, u *url.URL) error {
	h.mu.Lock()
	now := c.opts.Now()
	at := h.notYet
	booked := h.pace.ReserveN(now, 1)
	if paced := now.Add(booked.DelayFrom(now)); paced.After(at) {
		at = paced
	}
	if at.Sub(now) > c.opts.Patience {
		booked.CancelAt(now)
		h.mu.Unlock()
		return &Error{URL: show(u), Kind: RetryLater, At: at, Err: fmt.Errorf("the site wants no request before %s", at.UTC().Format(time.RFC3339))}
	}
	h.mu.Unlock()
	if at.After(now) {
		return c.opts.Sleep(ctx, at.Sub(now))
	}
	return ctx.Err()
}
