package fetch_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/fetch"
)

func TestStreams(t *testing.T) {
	big := strings.Repeat("x", 3<<20)
	s := site(t, map[string]http.HandlerFunc{
		"/big": text(big), "/cut": cut, "/gone": status(410),
		"/still": func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "begun")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
		"/busy": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(http.StatusForbidden)
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
		"/packed": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
		"/away": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "/big")
			w.WriteHeader(http.StatusFound)
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
	})
	c := guest(newClock(), func(o *fetch.Options) { o.MaxBytes, o.Timeout = 1<<20, 80*time.Millisecond })
	read := func(path string, limit int64) (int, error) {
		stream, err := c.Open(t.Context(), fetch.Request{URL: s.URL + path, MaxBytes: limit})
		if err != nil {
			return 0, err
		}
		defer stream.Close()
		body, err := io.ReadAll(stream)
		return len(body), err
	}
	if n, err := read("/big", 0); err != nil || n != len(big) {
		t.Errorf("%d bytes, %v; want all, whatever the limit for pages", n, err)
	}
	_, err := read("/big", 2<<20)
	want(t, err, fetch.TooLarge, "2 MB")
	_, err = read("/cut", 0)
	want(t, err, fetch.Temporary, "is cut")
	_, err = read("/gone", 0)
	want(t, err, fetch.Gone, "410")
	_, err = read("/still", 0)
	want(t, err, fetch.Temporary, "no byte for 80ms")
	_, err = read("/busy", 0)
	want(t, err, fetch.Refused, "403")
	_, err = read("/packed", 0)
	want(t, err, fetch.Temporary, "")
	if n, err := read("/away", 0); err != nil || n != len(big) {
		t.Errorf("%d bytes, %v; want all behind a redirect whose own body never ends", n, err)
	}
	stream, err := c.Open(t.Context(), fetch.Request{URL: s.URL + "/big"})
	if err != nil {
		t.Fatal(err)
	}
	defer stream.Close()
	time.Sleep(200 * time.Millisecond) // a reader that is slow itself
	if body, err := io.ReadAll(stream); err != nil || len(body) != len(big) {
		t.Errorf("%d bytes, %v; want all, however slowly they are read", len(body), err)
	}
}

func TestStreamHoldsItsTurn(t *testing.T) {
	s := site(t, map[string]http.HandlerFunc{"/": text("x")})
	c := guest(newClock())
	stream, err := c.Open(t.Context(), fetch.Request{URL: s.URL + "/"})
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan error)
	go func() {
		_, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/b"})
		got <- err
	}()
	select {
	case <-got:
		t.Fatal("a second request went out while the stream was open")
	case <-time.After(30 * time.Millisecond):
	}
	stream.Close()
	stream.Close()
	if err := <-got; err != nil {
		t.Fatal(err)
	}
}
