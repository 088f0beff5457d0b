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
	tries int       // how often it could not be reached in a row
	why   string    // it could not, the last time
	holds time.Time // a copy that is too old, of a file that cannot be reached now, holds until then
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
	k := knownRobots{file: f, rules: parseRobots(f.Body, token)}
	r.remember(origin, k)
	return k, true
}

// maxRobots is how many files are kept in mind.
const maxRobots = 20_000

// remember keeps what a file says, not the file.
func (r *robotsCache) remember(origin string, k knownRobots) {
	for other := range r.known { // any will do: it is fetched again when needed
		if len(r.known) < maxRobots {
			break
		}
		delete(r.known, other)
	}
	k.file.Body = nil
	r.known[origin] = k
}

// put notes what was answered; err is why nothing was.
func (r *robotsCache) put(origin, token string, f RobotsFile, err error) knownRobots {
	r.mu.Lock()
	k := knownRobots{file: f, rules: parseRobots(f.Body, token)}
	if !f.reachable() {
		k.tries, k.why = r.known[origin].tries+1, answered(f.Status)
	}
	if err != nil {
		k.why = "gives no answer: " + err.Error()
	}
	r.remember(origin, k)
	r.mu.Unlock()
	if r.files != nil && f.reachable() {
		r.files.KeepRobots(origin, f)
	}
	return k
}

// hold lets the last good copy hold on.
func (r *robotsCache) hold(origin string, k knownRobots) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.remember(origin, k)
}

// reachable reports an answer that says what is allowed. RFC 9309, 2.3.1: a
// 4xx means that there are no rules, a 5xx or no answer that nothing may be
// fetched. 429 is counted with the latter, as all large crawlers do.
func (f RobotsFile) reachable() bool {
	return f.Status >= 200 && f.Status < 500 && f.Status != http.StatusTooManyRequests
}

// fresh reports what need not be asked for again. A file that could not be
// reached is tried as often as a page would be, and then rests.
func (k knownRobots) fresh(now time.Time, tries int) bool {
	if k.file.reachable() {
		return now.Sub(k.file.Fetched) < robotsFor || now.Before(k.holds)
	}
	return k.tries >= tries && now.Sub(k.file.Fetched) < robotsErrorFor
}

// allowed asks the robots.txt of the site, fetching it when what is known is
// too old, and takes over its Crawl-delay. The caller has the turn at h.
func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if u.Path == "/robots.txt" {
		return nil
	}
	k, known := c.robots.get(origin(u), c.token)
	if !known || !k.fresh(c.opts.Now(), c.opts.Tries) {
		f, err := c.fetchRobots(ctx, u)
		switch kind := KindOf(err); {
		case err != nil && kind != Temporary && kind != Broken:
			return about(u, err) // the host as such cannot be used, and the error says why
		case f.reachable() || !known || !k.file.reachable():
			k = c.robots.put(origin(u), c.token, f, errors.Unwrap(err))
		default:
			k.holds = c.opts.Now().Add(robotsErrorFor)
			c.robots.hold(origin(u), k)
		}
	}
	if !k.file.reachable() {
		return &Error{URL: show(u), Kind: Temporary, Status: k.file.Status, Err: fmt.Errorf("nothing may be fetched while the site's robots.txt %s", k.why)}
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
func (c *Client) fetchRobots(ctx context.Context, page *url.URL) (RobotsFile, error) {
	u := &url.URL{Scheme: page.Scheme, Host: page.Host, Path: "/robots.txt"}
	for range robotsHops + 1 {
		// Another host is asked at its own pace, in the turn at the first.
		if err := c.wait(ctx, c.hostOf(u), u); err != nil {
			return RobotsFile{}, err
		}
		f, next, err := c.robotsHop(ctx, u)
		if err != nil || next == "" {
			return f, err
		}
		if u, err = parseReference(u, next); err != nil {
			break
		}
		if err := check(u); err != nil {
			break
		}
	}
	return RobotsFile{Status: http.StatusNotFound, Fetched: c.opts.Now()}, nil
}

// robotsHop sends one request for a robots.txt; next is where it redirects to.
func (c *Client) robotsHop(ctx context.Context, u *url.URL) (f RobotsFile, next string, err error) {
	within, cancel := context.WithTimeout(ctx, c.opts.HeaderTimeout)
	defer cancel()
	f.Fetched = c.opts.Now()
	res, err := c.send(within, u, Request{Accept: "text/plain,*/*;q=0.5"}, acceptPacked)
	if err != nil {
		return f, "", fail(ctx, u, err)
	}
	defer res.Body.Close()
	if next = redirectOf(res); next != "" {
		return f, next, nil
	}
	if res.StatusCode == http.StatusTooManyRequests || res.StatusCode == http.StatusServiceUnavailable {
		c.retryAt(res)
	}
	if res.StatusCode >= 300 {
		f.Status = res.StatusCode
		return f, "", nil
	}
	body, err := unpack(res.Header.Get("Content-Encoding"), res.Body)
	if err != nil {
		return f, "", fail(ctx, u, err)
	}
	defer body.Close()
	if f.Body, err = io.ReadAll(io.LimitReader(body, robotsBytes)); err != nil {
		return RobotsFile{Fetched: f.Fetched}, "", fail(ctx, u, err)
	}
	f.Status = res.StatusCode
	return f, "", nil
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
	var all []string
	for _, address := range k.rules.sitemaps {
		if to, err := u.Parse(address); err == nil { // some are relative
			all = append(all, show(to))
		}
	}
	return all, nil
}
