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
		h = &host{turn: make(chan struct{}, 1), pace: rate.NewLimiter(limit(c.opts.Every), 1)}
		c.hosts[u.Host] = h
	}
	return h
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
