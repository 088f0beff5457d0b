package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"
)

// Kind is why nothing was fetched. It is an error itself, so that
// errors.Is(err, fetch.Gone) asks for one.
type Kind string

// The kinds of failures.
const (
	BadAddress Kind = "bad address" // no http or https address, or a port that serves no pages
	Robots     Kind = "robots"      // robots.txt of the site does not want it
	Private    Kind = "private"     // a private, loopback, link-local or otherwise special address
	TLS        Kind = "tls"         // the certificate or the handshake is wrong; fatal for this host only
	TooLarge   Kind = "too large"   // larger than the limit, also when it is so only unpacked
	Gone       Kind = "gone"        // 404 or 410
	Refused    Kind = "refused"     // any other 4xx: a login, a block
	RetryLater Kind = "retry later" // 429, 503, Retry-After, or a crawl delay longer than patience; Error.At says when
	Temporary  Kind = "temporary"   // the network, a cut body, a 5xx; it was tried several times
	Redirects  Kind = "redirects"   // a loop, too many of them, or one that leads nowhere
	BotWall    Kind = "bot wall"    // "checking your browser", a captcha, a wall that wants cookies
	Broken     Kind = "broken"      // what came is no HTTP, or packed in a way that was not asked for
)

// Error gives the kind as text.
func (k Kind) Error() string { return string(k) }

// Error is an address that could not be fetched. Its text has no credentials.
type Error struct {
	URL    string    // the address that failed, after redirects
	Kind   Kind      // what to do about it
	Status int       // HTTP status, 0 when no answer came
	At     time.Time // RetryLater: not before this time; zero when nobody said
	Hops   []string  // the redirects that led here, first address first
	Err    error     // the reason in words
}

// Error tells address and reason.
func (e *Error) Error() string {
	via := ""
	if len(e.Hops) > 1 {
		via = " (redirected from " + e.Hops[0] + ")"
	}
	return fmt.Sprintf("%s%s: %v", e.URL, via, e.Err)
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is the Kind of e.
func (e *Error) Is(target error) bool {
	kind, ok := target.(Kind)
	return ok && kind == e.Kind
}

// KindOf is the kind of a failure, empty for errors of other packages and for
// a context that has ended.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

// fail makes an Error of a failed exchange. The end of the caller's context is
// handed on as it is: it says nothing of the site.
func fail(ctx context.Context, u *url.URL, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var already *Error
	if errors.As(err, &already) {
		return already
	}
	kind, reason := classify(err)
	return &Error{URL: show(u), Kind: kind, Err: reason}
}

func classify(err error) (Kind, error) {
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return Private, errPrivate
	case errors.Is(err, ssrf.ErrProhibitedPort):
		return BadAddress, errPort
	case errors.Is(err, errPacked):
		return Broken, err
	case isTLS(err):
		return TLS, fmt.Errorf("its certificate or TLS handshake is wrong: %w", err)
	case errors.As(err, &dns) && dns.IsNotFound:
		return Temporary, fmt.Errorf("no such host: %s", dns.Name)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return Temporary, errors.New("no answer in time")
	case strings.Contains(err.Error(), "malformed HTTP"):
		return Broken, fmt.Errorf("what answers there speaks no HTTP: %w", err)
	}
	return Temporary, err
}

var (
	errPrivate = errors.New("is or resolves to a private, local or special address; --allow-private opens private networks")
	errPort    = errors.New("has a port on which no pages are served; 80, 443, 8000, 8080, 8443 and 8888 are allowed")
)

func isTLS(err error) bool {
	var (
		verify    *tls.CertificateVerificationError
		record    tls.RecordHeaderError
		alert     tls.AlertError
		authority x509.UnknownAuthorityError
		host      x509.HostnameError
		invalid   x509.CertificateInvalidError
	)
	return errors.As(err, &verify) || errors.As(err, &record) || errors.As(err, &alert) || errors.As(err, &authority) ||
		errors.As(err, &host) || errors.As(err, &invalid) || errors.Is(err, http.ErrSchemeMismatch) ||
		strings.Contains(err.Error(), "tls: ")
}

// statusError is what a status other than 200 and 304 means.
func statusError(u *url.URL, status int, at time.Time) *Error {
	e := &Error{URL: show(u), Status: status, At: at}
	text := strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
	switch {
	case status == http.StatusNotFound || status == http.StatusGone:
		e.Kind, e.Err = Gone, fmt.Errorf("is gone: the site answers %s", text)
	case status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable:
		e.Kind, e.Err = RetryLater, fmt.Errorf("asks to come again later: the site answers %s%s", text, notBefore(at))
	case status == http.StatusRequestTimeout || status == http.StatusTooEarly || status >= 500 && status != http.StatusNotImplemented:
		e.Kind, e.Err = Temporary, fmt.Errorf("the site answers %s", text)
	case status >= 400:
		e.Kind, e.Err = Refused, fmt.Errorf("is refused: the site answers %s", text)
	default:
		e.Kind, e.Err = Broken, fmt.Errorf("the site answers %s, which gives no content", text)
	}
	return e
}

func notBefore(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return ", not before " + at.UTC().Format(time.RFC3339)
}
