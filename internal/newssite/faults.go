package newssite

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

var quiet = log.New(io.Discard, "", 0)

// Fault is a way to misbehave: it answers instead of the page.
type Fault func(w http.ResponseWriter, r *http.Request, page http.Handler)

// placed is a fault on a path.
type placed struct {
	path  string // one that ends in * stands for all that begin so
	serve Fault
	left  int // how often it still happens; negative: always
}

// Break lets a path misbehave until Mend. One that ends in * stands for all
// paths that begin so. Of several faults on a path the last one counts.
func (s *Site) Break(path string, f Fault) { s.addFault(&placed{path, f, -1}) }

// BreakTimes lets the next requests for a path misbehave, and then no more.
func (s *Site) BreakTimes(path string, times int, f Fault) { s.addFault(&placed{path, f, times}) }

func (s *Site) addFault(p *placed) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, p)
}

// Mend ends all faults on a path, as it was given to Break; without a path,
// all there are.
func (s *Site) Mend(paths ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var kept []*placed
	for _, f := range s.faults {
		ends := len(paths) == 0
		for _, path := range paths {
			ends = ends || f.path == path
		}
		if !ends {
			kept = append(kept, f)
		}
	}
	s.faults = kept
}

// faultFor finds the fault of a path, and counts it.
func (s *Site) faultFor(path string) *placed {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := len(s.faults) - 1; i >= 0; i-- {
		f := s.faults[i]
		start, whole := strings.CutSuffix(f.path, "*")
		if f.left == 0 || f.path != path && !(whole && strings.HasPrefix(path, start)) {
			continue
		}
		if f.left > 0 {
			f.left--
		}
		return f
	}
	return nil
}

// Slow answers after d.
func Slow(d time.Duration) Fault {
	return func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		select {
		case <-time.After(d):
			page.ServeHTTP(w, r)
		case <-r.Context().Done():
			panic(http.ErrAbortHandler)
		}
	}
}

// Cut ends the connection in the middle of the body.
func Cut() Fault {
	return func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		header, body := answerOf(page, r)
		copyHeader(w.Header(), header)
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body[:len(body)/2])
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
}

// Drop ends the connection without an answer.
func Drop() Fault {
	return func(http.ResponseWriter, *http.Request, http.Handler) { panic(http.ErrAbortHandler) }
}

// Status answers with a status, and with Retry-After where that is not empty.
func Status(code int, retryAfter string) Fault {
	return func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		if retryAfter != "" {
			w.Header().Set("Retry-After", retryAfter)
		}
		http.Error(w, http.StatusText(code), code)
	}
}

// Bomb answers with a kilobyte for each of its megabytes of zeros.
func Bomb(megabytes int) Fault {
	var one bytes.Buffer
	z := gzip.NewWriter(&one)
	_, _ = z.Write(make([]byte, 1<<20))
	_ = z.Close()
	return func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", htmlType)
		w.Header().Set("Content-Encoding", "gzip")
		for range megabytes { // a gzip file may have several members
			if _, err := w.Write(one.Bytes()); err != nil {
				return
			}
		}
	}
}

// Loop redirects to an address that redirects back.
func Loop() Fault {
	return func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		to := *r.URL
		to.RawQuery = "round=1"
		if r.URL.RawQuery == to.RawQuery {
			to.RawQuery = ""
		}
		http.Redirect(w, r, to.String(), http.StatusFound)
	}
}

// RedirectTo redirects elsewhere, to a cloud's metadata for example.
func RedirectTo(address string) Fault {
	return func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		http.Redirect(w, r, address, http.StatusFound)
	}
}

// charsets are those in which sites of each language were written once.
var charsets = map[string]encoding.Encoding{"ar": charmap.Windows1256, "ru": charmap.Windows1251, "en": charmap.Windows1252, "fr": charmap.Windows1252, "es": charmap.Windows1252}

// WrongCharset writes the page in the old charset of its language and says
// that it is UTF-8.
func WrongCharset(code string) Fault {
	return func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		header, body := answerOf(page, r)
		copyHeader(w.Header(), header)
		old, err := encoding.ReplaceUnsupported(charsets[code].NewEncoder()).Bytes(body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_, _ = w.Write(old)
	}
}

// BadXML breaks a feed as editors do: a bare & in a title, an element that is
// never closed, a control character.
func BadXML() Fault {
	return func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		header, body := answerOf(page, r)
		copyHeader(w.Header(), header)
		text := strings.Replace(string(body), "<description>", "<description><br>Bread & butter \x0c ", 3)
		fmt.Fprint(w, text)
	}
}

// Wall answers with a page that wants a cookie and a browser.
func Wall() Fault {
	return func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", htmlType)
		fmt.Fprint(w, "<!doctype html><title>One moment</title><p>Please accept cookies to go on.</p><script>document.cookie = 'seen=1'; location.reload()</script>")
	}
}

// answerOf is the whole answer of the page, never a 304.
func answerOf(page http.Handler, r *http.Request) (http.Header, []byte) {
	plain := r.Clone(r.Context())
	plain.Header.Del("If-None-Match")
	plain.Header.Del("If-Modified-Since")
	record := httptest.NewRecorder()
	page.ServeHTTP(record, plain)
	record.Header().Del("ETag")
	record.Header().Del("Content-Length")
	return record.Header(), record.Body.Bytes()
}

func copyHeader(to, from http.Header) {
	for name, values := range from {
		to[name] = values
	}
}
