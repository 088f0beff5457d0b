package fetch

import (
	"context"
	"crypto/tls"
	"io"
	"log/slog"
	"net"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"github.com/diplograph/diplograph/internal/version"
)

// Options are how a Client behaves. The zero value is a polite guest of the
// open web; a zero field takes the default that it names.
type Options struct {
	Contact      string        // address or page of whoever runs the program; part of the user agent
	UserAgent    string        // replaces the whole user agent; its first word up to "/" is looked for in robots.txt
	AllowPrivate bool          // private networks and loopback may be reached, on any port
	MaxBytes     int64         // largest body, unpacked; 20 MiB
	Every        time.Duration // between two requests to a host; 1 s. Negative: no pause (for tests)
	Tries        int           // requests for one address when failures look temporary; 3
	MaxRedirects int           // 10
	Patience     time.Duration // longest wait inside Get for a host's pace or Retry-After; 60 s

	ConnectTimeout time.Duration // 15 s
	HeaderTimeout  time.Duration // from request to the first line of the answer; 30 s
	Timeout        time.Duration // one try of Get as a whole; 2 min. Of Open: without a byte

	Now         func() time.Time                           // time.Now
	Sleep       func(context.Context, time.Duration) error // waits, or returns the error of the ended context
	Resolver    *net.Resolver                              // net.DefaultResolver
	Proxy       func(*url.URL) (*url.URL, error)           // HTTP_PROXY, HTTPS_PROXY, NO_PROXY of the process
	TLS         *tls.Config                                // the system's roots
	RobotsFiles RobotsFiles                                // where robots.txt files are kept between runs; memory
	Log         *slog.Logger                               // each request at DEBUG; discarded
}

// Client fetches. It is safe for concurrent use; calls for the same host wait
// for each other.
type Client struct {
	opts   Options
	agent  string // User-Agent header
	token  string // product token that robots.txt is asked for
	ways   *transports
	robots *robotsCache

	mu    sync.Mutex
	hosts map[string]*host

	requests, bytes, unchanged, retries atomic.Int64
}

// Stats counts what a Client has done so far.
type Stats struct {
	Requests  int64 // sent, those for robots.txt and those after redirects included
	Bytes     int64 // of unpacked bodies
	Unchanged int64 // answers 304
	Retries   int64 // second and later tries
}

// New makes a Client. It connects to nothing.
func New(o Options) *Client {
	o = o.withDefaults()
	c := &Client{opts: o, agent: o.UserAgent, hosts: map[string]*host{}, ways: newTransports(o)}
	if c.agent == "" {
		c.agent = UserAgent(o.Contact)
	}
	c.token = productToken(c.agent)
	c.robots = newRobotsCache(o.RobotsFiles)
	return c
}

// UserAgent is how the program names itself to sites: "diplograph/0.1
// (+https://example.org/contact)".
func UserAgent(contact string) string {
	agent := "diplograph/" + version.Program
	if contact == "" {
		return agent
	}
	return agent + " (+" + contact + ")"
}

func (o Options) withDefaults() Options {
	setDefault(&o.MaxBytes, 20<<20)
	setDefault(&o.Every, time.Second)
	setDefault(&o.Tries, 3)
	setDefault(&o.MaxRedirects, 10)
	setDefault(&o.Patience, time.Minute)
	setDefault(&o.ConnectTimeout, 15*time.Second)
	setDefault(&o.HeaderTimeout, 30*time.Second)
	setDefault(&o.Timeout, 2*time.Minute)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if o.TLS == nil {
		o.TLS = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	return o
}

func setDefault[T int | int64 | time.Duration](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Stats tells what was done so far.
func (c *Client) Stats() Stats {
	return Stats{c.requests.Load(), c.bytes.Load(), c.unchanged.Load(), c.retries.Load()}
}

// Close lets go of idle connections. The client can still be used.
func (c *Client) Close() { c.ways.CloseIdleConnections() }
