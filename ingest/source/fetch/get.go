package fetch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Request is what is asked for.
type Request struct {
	URL          string // http or https; a user and password in it are sent, to its host only, and never shown
	ETag         string // what the last answer had; with it a 304 is possible
	LastModified string // likewise, as the site wrote it
	Accept       string // media types; empty: pages, then anything
	MaxBytes     int64  // 0: that of the Options
}

// Response is an answer with content, or one that says that nothing is new.
type Response struct {
	URL          string   // where it was found in the end, without credentials
	Hops         []string // the addresses on the way, first one first; empty without redirects
	Moved        bool     // every redirect on the way was permanent: the old address need not be asked again
	Status       int      // 200 to 206, or 304
	NotModified  bool     // 304: there is no body
	ETag         string
	LastModified string
	MediaType    string // of Content-Type, in lower case; empty when not said
	Charset      string // of Content-Type; empty when not said
	Body         []byte // unpacked; nil from Open
	Fetched      time.Time
}

// Get fetches an address as a whole, with retries where a failure looks
// temporary. A page that says nothing but where to go (a meta refresh) is
// followed like a redirect. Its error is an *Error, or that of the context.
func (c *Client) Get(ctx context.Context, req Request) (Response, error) {
	var way []string
	for {
		res, err := c.getPage(ctx, req)
		if err != nil {
			return Response{}, err
		}
		next := refreshOf(res)
		// A page that leads to itself, or back, is shown to whoever does not run its scripts.
		if next == "" || next == res.URL || slices.Contains(way, next) || len(way) >= c.opts.MaxRedirects {
			if len(way) > 0 {
				res.Hops = append(way, res.URL)
				res.Moved = false
				res.ETag, res.LastModified = "", "" // of another page than the one that will be asked again
			}
			return res, nil
		}
		way = append(way, res.URL)
		req.URL, req.ETag, req.LastModified = next, "", ""
	}
}

func (c *Client) getPage(ctx context.Context, req Request) (Response, error) {
	for try := 1; ; try++ {
		res, err := c.getOnce(ctx, req)
		if err == nil || try >= c.opts.Tries || !c.worthAnother(err) {
			return res, err
		}
		c.retries.Add(1)
		c.opts.Log.Debug("fetching again", "reason", err, "try", try+1)
		if err := c.opts.Sleep(ctx, backoff(try)); err != nil {
			return Response{}, err
		}
	}
}

// worthAnother reports failures after which the same call may try again: what
// looks temporary, and a host that said when, if that is soon.
func (c *Client) worthAnother(err error) bool {
	var e *Error
	if !errors.As(err, &e) {
		return false
	}
	return e.Kind == Temporary || e.Kind == RetryLater && !e.At.IsZero() && e.At.Sub(c.opts.Now()) <= c.opts.Patience
}

// backoff is 1 s, 2 s, 4 s and so on up to 16 s, each shortened by up to a
// half, so that clients that failed together do not come back together.
func backoff(try int) time.Duration {
	d := time.Second << min(try-1, 4)
	return d/2 + rand.N(d/2)
}

func (c *Client) getOnce(ctx context.Context, req Request) (Response, error) {
	x, err := c.exchange(ctx, req, acceptPacked, c.opts.Timeout)
	if err != nil {
		return Response{}, err
	}
	defer x.close()
	res := x.response(c.opts.Now())
	if res.NotModified && req.ETag == "" && req.LastModified == "" {
		return Response{}, x.name(&Error{URL: res.URL, Kind: Broken, Status: res.Status, Err: errors.New("says that nothing is new (304), and was asked for everything")})
	}
	if res.NotModified {
		c.unchanged.Add(1)
		return res, nil
	}
	limit := c.opts.MaxBytes
	if req.MaxBytes > 0 {
		limit = req.MaxBytes
	}
	if x.http.StatusCode >= 300 {
		return Response{}, x.refusal(c.retryAt(x.http))
	}
	if res.Body, err = x.read(limit); err != nil {
		return Response{}, x.name(fail(ctx, x.url, err))
	}
	c.bytes.Add(int64(len(res.Body)))
	if wall := wallOf(x.http.Header, res.MediaType, res.Body); wall != "" {
		return Response{}, x.name(&Error{URL: res.URL, Kind: BotWall, Status: res.Status, Err: fmt.Errorf("shows %s instead of the page", wall)})
	}
	return res, nil
}

// read gives the unpacked body, which may be limit bytes long.
func (x *exchange) read(limit int64) ([]byte, error) {
	if x.http.ContentLength > limit {
		return nil, x.tooLarge(limit)
	}
	unpacked, err := unpack(x.http.Header.Get("Content-Encoding"), x.http.Body)
	if err != nil {
		return nil, err
	}
	defer unpacked.Close()
	var body bytes.Buffer
	n, err := io.Copy(&body, io.LimitReader(unpacked, limit+1))
	switch {
	case n > limit:
		return nil, x.tooLarge(limit)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("the answer is cut: the connection ended inside it")
	case err != nil:
		return nil, err
	}
	return body.Bytes(), nil
}

func (x *exchange) tooLarge(limit int64) error {
	return &Error{URL: show(x.url), Kind: TooLarge, Status: x.http.StatusCode, Err: fmt.Errorf("is larger than %s, the limit, unpacked", sizeOf(limit))}
}

func sizeOf(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d kB", n>>10)
}

// refusal is the Error of a status that gives no content. The body is looked
// at for the walls that some sites put up against robots.
func (x *exchange) refusal(at time.Time) error {
	e := statusError(x.url, x.http.StatusCode, at)
	body, err := x.read(wallBytes)
	if err != nil {
		body = nil
	}
	mediaType, _ := contentType(x.http.Header)
	if wall := wallOf(x.http.Header, mediaType, body); wall != "" {
		e.Kind, e.Err = BotWall, fmt.Errorf("shows %s (%d)", wall, e.Status)
	}
	return x.name(e)
}

// retryAt reads Retry-After, in both of its forms (RFC 9110, 10.2.3), and
// leaves the host alone until then. A day is the longest that is believed.
func (c *Client) retryAt(res *http.Response) time.Time {
	value := strings.TrimSpace(res.Header.Get("Retry-After"))
	now := c.opts.Now()
	var at time.Time
	if seconds, err := strconv.ParseUint(value, 10, 64); err == nil || errors.Is(err, strconv.ErrRange) {
		at = now.Add(time.Duration(min(seconds, 24*60*60)) * time.Second)
	} else if at, err = http.ParseTime(value); err != nil {
		return time.Time{}
	}
	if at.Before(now) {
		at = now
	}
	if latest := now.Add(24 * time.Hour); at.After(latest) {
		at = latest
	}
	c.hostOf(res.Request.URL).rest(at)
	return at
}

// response is what the head of an answer says.
func (x *exchange) response(now time.Time) Response {
	h := x.http.Header
	res := Response{
		URL: show(x.url), Moved: x.moved, Status: x.http.StatusCode, NotModified: x.http.StatusCode == http.StatusNotModified,
		ETag: h.Get("ETag"), LastModified: h.Get("Last-Modified"), Fetched: now,
	}
	if len(x.hops) > 1 {
		res.Hops = x.hops
	}
	if res.NotModified {
		res.ETag = cmp.Or(res.ETag, x.request.ETag)
		res.LastModified = cmp.Or(res.LastModified, x.request.LastModified)
	}
	res.MediaType, res.Charset = contentType(h)
	return res
}

func contentType(h http.Header) (mediaType, charset string) {
	value := h.Get("Content-Type")
	mediaType, params, err := mime.ParseMediaType(value)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		mediaType, _, _ = strings.Cut(value, ";")
	}
	return strings.ToLower(strings.TrimSpace(mediaType)), strings.ToLower(params["charset"])
}

func parseReference(base *url.URL, reference string) (*url.URL, error) {
	u, err := base.Parse(strings.TrimSpace(reference))
	if err != nil {
		return nil, &Error{URL: show(base), Kind: Redirects, Err: errors.New("redirects to what is no address")}
	}
	if u.Host != base.Host || u.Scheme != base.Scheme {
		u.User = nil // a password is for this host alone, and never for the open wire
	}
	return u, nil
}

// ContentType is media type and charset in one, as Content-Type has them.
func (r Response) ContentType() string {
	if r.Charset == "" {
		return r.MediaType
	}
	return r.MediaType + "; charset=" + r.Charset
}
