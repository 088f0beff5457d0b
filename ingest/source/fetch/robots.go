package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// RobotsFile is a robots.txt as it was answered.
type RobotsFile struct {
	Status  int // 0: no answer
	Body    []byte
	Fetched time.Time
}

// RobotsFiles keeps robots.txt files by origin ("https://example.org"), so
// that a program that is started every quarter of an hour asks once a day.
// It must be safe for concurrent use.
type RobotsFiles interface {
	Robots(origin string) (RobotsFile, bool)
	KeepRobots(origin string, f RobotsFile)
}

// How long an answer holds. RFC 9309, 2.4: no longer than 24 hours, unless the
// file cannot be reached.
const (
	robotsFor      = 24 * time.Hour
	robotsErrorFor = 10 * time.Minute
	robotsBytes    = 500 << 10 // RFC 9309, 2.5: at least that much is to be read
	robotsHops     = 5         // RFC 9309, 2.3.1.2
)

type robotsCache struct {
	files RobotsFiles

	mu    sync.Mutex
	known map[string]knownRobots
}

type knownRobots struct {
	file  RobotsFile
	rules robotsRules
}

func newRobotsCache(files RobotsFiles) *robotsCache {
	return &robotsCache{files: files, known: map[string]knownRobots{}}
}

func (r *robotsCache) get(origin, token string) (knownRobots, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if k, ok := r.known[origin]; ok {
		return k, true
	}
	if r.files == nil {
		return knownRobots{}, false
	}
	f, ok := r.files.Robots(origin)
	if !ok {
		return knownRobots{}, false
	}
	k := knownRobots{f, parseRobots(f.Body, token)}
	r.known[origin] = k
	return k, true
}

func (r *robotsCache) put(origin, token string, f RobotsFile) knownRobots {
	k := knownRobots{f, parseRobots(f.Body, token)}
	r.mu.Lock()
	r.known[origin] = k
	r.mu.Unlock()
	if r.files != nil {
		r.files.KeepRobots(origin, f)
	}
	return k
}

// reachable reports an answer that says what is allowed. RFC 9309, 2.3.1: a
// 4xx means that there are no rules, a 5xx or no answer that nothing may be
// fetched. 429 is counted with the latter, as all large crawlers do.
func (f RobotsFile) reachable() bool {
	return f.Status >= 200 && f.Status < 500 && f.Status != http.StatusTooManyRequests
}

func (f RobotsFile) fresh(now time.Time) bool {
	if f.reachable() {
		return now.Sub(f.Fetched) < robotsFor
	}
	return now.Sub(f.Fetched) < robotsErrorFor
}

// allowed asks the robots.txt of the site, fetching it when what is known is
// too old, and takes over its Crawl-delay. The caller has the turn at h.
func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if u.Path == "/robots.txt" {
		return nil
	}
	k, known := c.robots.get(origin(u), c.token)
	if !known || !k.file.fresh(c.opts.Now()) {
		f, err := c.fetchRobots(ctx, h, u)
		switch {
		case err != nil && (KindOf(err) != Temporary && KindOf(err) != Broken):
			return about(u, err) // the host as such cannot be used, and the error says why
		case err != nil && !(known && k.file.reachable()):
			c.robots.put(origin(u), c.token, RobotsFile{Fetched: c.opts.Now()})
			return err
		case f.reachable() || !(known && k.file.reachable()):
			k = c.robots.put(origin(u), c.token, f)
		}
		// Else the last good copy goes on to hold.
	}
	if !k.file.reachable() {
		return &Error{URL: show(u), Kind: Temporary, Status: k.file.Status, Err: fmt.Errorf("nothing may be fetched while the site's robots.txt %s", answered(k.file.Status))}
	}
	if k.rules.delay > 0 {
		h.slow(k.rules.delay)
	}
	if k.file.Status < 300 && !k.rules.allow(u) {
		return &Error{URL: show(u), Kind: Robots, Err: errors.New("is closed to robots by the site's robots.txt")}
	}
	return nil
}

// about makes an error one of the page that was asked for.
func about(u *url.URL, err error) error {
	var e *Error
	if errors.As(err, &e) {
		e.URL = show(u)
	}
	return err
}

func answered(status int) string {
	if status == 0 {
		return "gives no answer"
	}
	return fmt.Sprintf("answers %d", status)
}

// fetchRobots gets the file of the site, over at most five redirects. More of
// them count as no file.
func (c *Client) fetchRobots(ctx context.Context, h *host, page *url.URL) (RobotsFile, error) {
	u := &url.URL{Scheme: page.Scheme, Host: page.Host, Path: "/robots.txt"}
	within, cancel := context.WithTimeout(ctx, c.opts.HeaderTimeout)
	defer cancel()
	for range robotsHops + 1 {
		if err := c.wait(ctx, h, u); err != nil {
			return RobotsFile{}, err
		}
		res, err := c.send(within, u, Request{Accept: "text/plain,*/*;q=0.5"}, acceptPacked)
		if err != nil {
			return RobotsFile{}, robotsError(fail(ctx, u, err))
		}
		next := redirectOf(res)
		if next == "" {
			return c.readRobots(ctx, u, res)
		}
		res.Body.Close()
		if u, err = parseReference(u, next); err != nil {
			break
		}
		if err := check(u); err != nil {
			break
		}
	}
	return RobotsFile{Status: http.StatusNotFound, Fetched: c.opts.Now()}, nil
}

func (c *Client) readRobots(ctx context.Context, u *url.URL, res *http.Response) (RobotsFile, error) {
	defer res.Body.Close()
	f := RobotsFile{Status: res.StatusCode, Fetched: c.opts.Now()}
	if res.StatusCode == http.StatusTooManyRequests || res.StatusCode == http.StatusServiceUnavailable {
		c.retryAt(res)
	}
	if res.StatusCode >= 300 {
		return f, nil
	}
	body, err := unpack(res.Header.Get("Content-Encoding"), res.Body)
	if err != nil {
		return RobotsFile{}, robotsError(fail(ctx, u, err))
	}
	defer body.Close()
	if f.Body, err = io.ReadAll(io.LimitReader(body, robotsBytes)); err != nil {
		return RobotsFile{}, robotsError(fail(ctx, u, err))
	}
	return f, nil
}

// robotsError says that it is the robots.txt that failed.
func robotsError(err error) error {
	var e *Error
	if errors.As(err, &e) && (e.Kind == Temporary || e.Kind == Broken) {
		e.Kind = Temporary
		e.Err = fmt.Errorf("nothing may be fetched while the site's robots.txt gives no answer: %w", e.Err)
	}
	return err
}

// Sitemaps lists the sitemaps that the robots.txt of a site names. It fetches
// that file if it is not known.
func (c *Client) Sitemaps(ctx context.Context, address string) ([]string, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	h := c.hostOf(u)
	if err := h.enter(ctx); err != nil {
		return nil, err
	}
	defer h.leave()
	if err := c.allowed(ctx, h, u); err != nil && KindOf(err) != Robots {
		return nil, err
	}
	k, _ := c.robots.get(origin(u), c.token)
	return k.rules.sitemaps, nil
}
