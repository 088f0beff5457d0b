package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// exchange is a request that has got its answer, whose body is still to be
// read. While it is open it holds the turn at its host.
type exchange struct {
	request Request
	url     *url.URL // after redirects
	hops    []string // all addresses, the last one included
	moved   bool
	http    *http.Response
	host    *host
	cancel  context.CancelFunc // ends the request
}

// drainFor is how long the rest of a body may take that nobody wants.
const drainFor = time.Second / 2

// close ends the exchange and hands the turn on. What is left of a short body
// is read, so that the connection can serve the next request.
func (x *exchange) close() {
	defer time.AfterFunc(drainFor, x.cancel).Stop()
	_, _ = io.CopyN(io.Discard, x.http.Body, 16<<10)
	x.http.Body.Close()
	x.cancel()
	x.host.leave()
}

// name puts the way that led here into an error.
func (x *exchange) name(err error) error {
	var e *Error
	if errors.As(err, &e) {
		e.Hops = x.hops
	}
	return err
}

const (
	acceptPacked = "gzip, deflate, zstd"
	acceptPlain  = "identity"
	acceptPages  = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
)

// exchange sends a request and follows redirects, each hop as a request of its
// own: with robots.txt, pace and guard of its host. A hop and its body may take
// timeout, 0 without a limit; the time of waiting for its turn is not counted.
func (c *Client) exchange(ctx context.Context, req Request, packing string, timeout time.Duration) (*exchange, error) {
	u, err := parse(req.URL)
	if err != nil {
		return nil, err
	}
	x := &exchange{request: req, url: u}
	for permanent := true; ; {
		x.hops = append(x.hops, show(x.url))
		if err := c.hop(ctx, x, packing, timeout); err != nil {
			return nil, x.name(err)
		}
		next := redirectOf(x.http)
		if next == "" {
			x.moved = permanent && len(x.hops) > 1
			return x, nil
		}
		permanent = permanent && (x.http.StatusCode == http.StatusMovedPermanently || x.http.StatusCode == http.StatusPermanentRedirect)
		from := x.url
		x.close()
		if x.url, err = c.follow(x, from, next); err != nil {
			return nil, x.name(err)
		}
	}
}

// redirectOf is where an answer leads, empty when it is the last one.
func redirectOf(res *http.Response) string {
	switch res.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return res.Header.Get("Location")
	}
	return ""
}

func (c *Client) follow(x *exchange, from *url.URL, location string) (*url.URL, error) {
	to, err := parseReference(from, location)
	if err == nil {
		err = check(to)
	}
	if err != nil {
		return nil, err
	}
	if slices.Contains(x.hops, show(to)) {
		way := strings.Join(append(slices.Clone(x.hops), show(to)), " -> ")
		return nil, &Error{URL: show(from), Kind: Redirects, Err: fmt.Errorf("redirects in a loop (%s); some sites do so to whoever keeps no cookies", way)}
	}
	if len(x.hops) > c.opts.MaxRedirects {
		return nil, &Error{URL: show(from), Kind: Redirects, Err: fmt.Errorf("redirects more than %d times", c.opts.MaxRedirects)}
	}
	return to, nil
}

// hop sends one request when it is its turn.
func (c *Client) hop(ctx context.Context, x *exchange, packing string, timeout time.Duration) (err error) {
	h := c.hostOf(x.url)
	if err := h.enter(ctx); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			h.leave()
		}
	}()
	if err := c.allowed(ctx, h, x.url); err != nil {
		return err
	}
	if err := c.wait(ctx, h, x.url); err != nil {
		return err
	}
	within, cancel := context.WithCancel(ctx)
	if timeout > 0 {
		within, cancel = context.WithTimeout(ctx, timeout)
	}
	x.host, x.cancel = h, cancel
	x.http, err = c.send(within, x.url, x.request, packing)
	if err != nil {
		cancel()
		return fail(ctx, x.url, err)
	}
	return nil
}

// send makes the request and knows no redirects, no cookies and no retries.
func (c *Client) send(ctx context.Context, u *url.URL, req Request, packing string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	if u.User != nil {
		password, _ := u.User.Password()
		r.SetBasicAuth(u.User.Username(), password)
	}
	r.Header.Set("User-Agent", c.agent)
	r.Header.Set("Accept", cmp.Or(req.Accept, acceptPages))
	r.Header.Set("Accept-Encoding", packing)
	if req.ETag != "" {
		r.Header.Set("If-None-Match", req.ETag)
	}
	if req.LastModified != "" {
		r.Header.Set("If-Modified-Since", req.LastModified)
	}
	c.requests.Add(1)
	res, err := c.ways.RoundTrip(r)
	if err != nil {
		c.opts.Log.Debug("fetching failed", "url", show(u), "reason", err)
		return nil, err
	}
	c.opts.Log.Debug("fetched", "url", show(u), "status", res.StatusCode)
	return res, nil
}
