package fetch_test

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/diplograph/diplograph/ingest/source/fetch"
)

// status answers with it, and with the headers given as pairs.
func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
	}
}

func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "1000")
	fmt.Fprint(w, "the beginn")
}

func TestStatusesAndWhatTheyMean(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{
		"/404": status(404), "/410": status(410), "/401": status(401), "/403": status(403), "/451": status(451),
		"/500": status(500), "/502": status(502), "/501": status(501), "/503": status(503), "/300": status(300), "/cut": cut,
	})
	for path, c := range map[string]struct {
		kind  fetch.Kind
		says  string
		tries int64
	}{
		"/404": {fetch.Gone, "is gone: the site answers 404 Not Found", 1},
		"/410": {fetch.Gone, "is gone: the site answers 410 Gone", 1},
		"/401": {fetch.Refused, "is refused: the site answers 401", 1},
		"/403": {fetch.Refused, "403 Forbidden", 1},
		"/451": {fetch.Refused, "451", 1},
		"/500": {fetch.Temporary, "500 Internal Server Error", 3},
		"/502": {fetch.Temporary, "502 Bad Gateway", 3},
		"/501": {fetch.Refused, "501", 1},
		"/503": {fetch.RetryLater, "asks to come again later", 1},
		"/300": {fetch.Broken, "gives no content", 1},
		"/cut": {fetch.Temporary, "the answer is cut", 3},
	} {
		client := guest(newClock())
		_, err := client.Get(t.Context(), fetch.Request{URL: s.URL + path})
		want(t, err, c.kind, c.says)
		if n := client.Stats().Requests - 1; n != c.tries {
			t.Errorf("%s was asked for %d times, want %d", path, n, c.tries)
		}
	}
}

func TestFailsOnceThenAnswers(t *testing.T) {
	for name, first := range map[string]http.HandlerFunc{"500": status(500), "cut": cut, "429 soon": status(429, "Retry-After", "7")} {
		n := 0
		s := site(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
			if n++; n == 1 {
				first(w, r)
				return
			}
			fmt.Fprint(w, "whole")
		}, "/robots.txt": text("")})
		k := newClock()
		res, err := guest(k).Get(t.Context(), fetch.Request{URL: s.URL + "/"})
		if err != nil || string(res.Body) != "whole" {
			t.Errorf("%s: %q, %v", name, res.Body, err)
		}
		least := 500 * time.Millisecond
		if name == "429 soon" {
			least = 7 * time.Second
		}
		if k.total() < least || k.total() > least+2*time.Second {
			t.Errorf("%s: waited %s, want at least %s", name, k.total(), least)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	asked := 0
	k := newClock()
	later := func(value string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			asked++
			w.Header().Set("Retry-After", value)
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}
	for value, in := range map[string]time.Duration{
		"3600": time.Hour,
		k.Now().Add(2 * time.Hour).Format(http.TimeFormat): 2 * time.Hour,
		"99999999": 24 * time.Hour, "99999999999999999999": 24 * time.Hour,
	} {
		asked = 0
		s := site(t, map[string]http.HandlerFunc{"/a": later(value), "/b": later(value)})
		c := guest(k)
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/a"})
		want(t, err, fetch.RetryLater, "429")
		var e *fetch.Error
		if e = err.(*fetch.Error); e.At.Sub(k.Now()) != in {
			t.Errorf("Retry-After %q: again in %s, want %s", value, e.At.Sub(k.Now()), in)
		}
		// The whole host is left alone until then.
		_, err = c.Get(t.Context(), fetch.Request{URL: s.URL + "/b"})
		want(t, err, fetch.RetryLater, "wants no request before")
		if asked != 1 {
			t.Errorf("asked %d times, want once", asked)
		}
	}
}

func pack(t *testing.T, how string, plain []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	var err error
	switch how {
	case "gzip", "x-gzip":
		w = gzip.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	case "bare deflate":
		w, err = flate.NewWriter(&b, 9)
	case "zstd":
		w, err = zstd.NewWriter(&b)
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func encoded(encoding string, body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", encoding)
		_, _ = w.Write(body)
	}
}

func TestPackings(t *testing.T) {
	plain := []byte(strings.Repeat("The ministers met in Rabat. ", 1000))
	gz := pack(t, "gzip", plain)
	s := site(t, map[string]http.HandlerFunc{
		"/gzip": encoded("gzip", gz), "/x-gzip": encoded("x-gzip", gz), "/deflate": encoded("deflate", pack(t, "deflate", plain)),
		"/bare": encoded("deflate", pack(t, "bare deflate", plain)), "/zstd": encoded("zstd", pack(t, "zstd", plain)),
		"/twice": encoded("deflate, gzip", pack(t, "gzip", pack(t, "deflate", plain))), "/lie": encoded("gzip", plain), "/identity": encoded("identity", plain),
		"/br": encoded("br", []byte("xxxx")), "/thrice": encoded("gzip, gzip, gzip", gz), "/cut": encoded("gzip", gz[:len(gz)/2]),
		"/wrong": encoded("gzip", append(bytes.Clone(gz[:len(gz)-4]), 1, 2, 3, 4)),
	})
	c := guest(newClock())
	for _, path := range []string{"/gzip", "/x-gzip", "/deflate", "/bare", "/zstd", "/twice", "/lie", "/identity"} {
		res, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		if err != nil || !bytes.Equal(res.Body, plain) {
			t.Errorf("%s: %d bytes, %v", path, len(res.Body), err)
		}
	}
	for path, kind := range map[string]fetch.Kind{"/br": fetch.Broken, "/thrice": fetch.Broken, "/wrong": fetch.Broken, "/cut": fetch.Temporary} {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		want(t, err, kind, "")
	}
}

func TestBombsAreRefused(t *testing.T) {
	zeros := make([]byte, 16<<20)
	s := site(t, map[string]http.HandlerFunc{
		"/gzip": encoded("gzip", pack(t, "gzip", zeros)), "/zstd": encoded("zstd", pack(t, "zstd", zeros)),
		"/twice": encoded("gzip, gzip", pack(t, "gzip", pack(t, "gzip", zeros))),
		"/plain": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(zeros[:2<<20]) },
		"/said": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99999999")
			w.WriteHeader(200)
		},
	})
	c := guest(newClock(), func(o *fetch.Options) { o.MaxBytes = 1 << 20 })
	for _, path := range []string{"/gzip", "/zstd", "/twice", "/plain", "/said"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		want(t, err, fetch.TooLarge, "larger than 1 MB")
	}
	if n := c.Stats(); n.Retries != 0 || n.Bytes != 0 {
		t.Errorf("%+v: a bomb was tried again or counted", n)
	}
}

func TestCertificateIsFatalForItsHostOnly(t *testing.T) {
	s := httptest.NewUnstartedServer(text("x"))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	other := site(t, map[string]http.HandlerFunc{"/": text("y")})
	c := guest(newClock())
	_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"})
	want(t, err, fetch.TLS, "certificate")
	_, err = c.Get(t.Context(), fetch.Request{URL: strings.Replace(other.URL, "http:", "https:", 1) + "/"})
	want(t, err, fetch.TLS, "")
	if n := c.Stats().Retries; n != 0 {
		t.Errorf("%d retries, want none", n)
	}
	if _, err := c.Get(t.Context(), fetch.Request{URL: other.URL + "/"}); err != nil {
		t.Error(err)
	}
}

func TestSlowSitesEnd(t *testing.T) {
	drip := func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			fmt.Fprint(w, "x")
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	}
	silent := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	s := site(t, map[string]http.HandlerFunc{"/drip": drip, "/silent": silent, "/robots.txt": text("")})
	c := guest(newClock(), func(o *fetch.Options) { o.Timeout, o.Tries = 60*time.Millisecond, 1 })
	for _, path := range []string{"/drip", "/silent"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		want(t, err, fetch.Temporary, "no answer in time")
	}
}

func TestWallsAreNamed(t *testing.T) {
	page := func(code int, body string, headers ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for i := 0; i < len(headers); i += 2 {
				w.Header().Set(headers[i], headers[i+1])
			}
			w.WriteHeader(code)
			fmt.Fprint(w, body)
		}
	}
	article := "<article>" + strings.Repeat("<p>The two ministers met in Rabat and spoke about the talks of next week.</p>", 30) + "</article>"
	s := site(t, map[string]http.HandlerFunc{
		"/cf":      page(403, "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"),
		"/header":  page(503, "", "Cf-Mitigated", "challenge", "Retry-After", "60"),
		"/captcha": page(200, `<script src="https://geo.captcha-delivery.com/c.js"></script>`),
		"/cookie":  page(200, `<script>document.cookie="a=1";location.reload()</script>`),
		"/news":    page(200, `<script src="/_Incapsula_Resource?x=1"></script>`+article),
		"/about":   page(200, "<p>We were checking your browser: a report on walls.</p>"),
	})
	c := guest(newClock())
	for path, says := range map[string]string{"/cf": "Cloudflare", "/header": "Cloudflare", "/captcha": "DataDome", "/cookie": "wants cookies"} {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path})
		want(t, err, fetch.BotWall, says)
		if path == "/header" {
			c = guest(newClock()) // the host is left alone for a minute
		}
	}
	c = guest(newClock())
	for _, path := range []string{"/news", "/about"} {
		if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path}); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}
