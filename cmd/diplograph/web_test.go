package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// newsSite answers like a site of its own: an article of two pages, a feed of
// which one entry carries its text and the other does not, an archive.
func newsSite(t *testing.T) *httptest.Server {
	t.Helper()
	article := func(title, body, head string) string {
		return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>` + title + `</title><meta property="article:published_time" content="2025-03-04T08:00:00Z">` + head + `</head><body><article><h1>` + title + `</h1>` + body + `</article></body></html>`
	}
	filler := strings.Repeat("<p>The water in the valley went back to its bed, and the people of the three towns came home to their houses on the same day.</p>", 3)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + article("Peru praises Ghana", "<p>Peru praised Ghana on Monday for its help after the flood.</p>", "")
	fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/peru\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
	_ = z.Close()
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/kenya.html":
			fmt.Fprint(w, article("Kenya praises Chile", "<p>Kenya praised Chile on Monday for its help after the flood.</p>"+filler, `<link rel="next" href="/kenya.html?page=2">`+fmt.Sprintf(`<link rel="canonical" href="%s/kenya.html">`, server.URL)))
		case "/feed":
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprintf(w, `<rss version="2.0"><channel><title>Wire</title><link>%s/</link><language>en</language><item><title>Norway praises Iceland</title><link>/norway.html</link><description>A summary.</description></item></channel></rss>`, server.URL)
		case "/norway.html":
			fmt.Fprint(w, article("Norway praises Iceland", "<p>Norway praised Iceland on Monday for its help after the storm.</p>"+filler, ""))
		case "/archive.warc.gz":
			_, _ = w.Write(packed.Bytes())
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	handler := server.Config.Handler
	server.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/kenya.html" && r.URL.Query().Get("page") == "2" {
			fmt.Fprint(w, article("Kenya praises Chile", "<p>Egypt praised Japan on Monday for its help in the valley.</p>"+filler, ""))
			return
		}
		handler.ServeHTTP(w, r)
	})
	return server
}

// TestIngestAddresses: a page with its second page, a feed whose entry is
// fetched, an archive, and an address that leads nowhere.
func TestIngestAddresses(t *testing.T) {
	t.Chdir(t.TempDir())
	server := newsSite(t)
	store := filepath.Join(t.TempDir(), "graph.db")
	code, out := runWithEnv(t, map[string]string{"DIPLOGRAPH_PACE": "0"}, "ingest", "--store", store, "--allow-private", "--format", "json",
		server.URL+"/kenya.html", server.URL+"/feed", server.URL+"/archive.warc.gz", server.URL+"/none")
	if code != exitPartly {
		t.Errorf("exit code %d, want %d", code, exitPartly)
	}
	for _, want := range []string{`"articles":3`, `"praises":4`, `"partial":[]`, "/none: "} {
		if !strings.Contains(out, want) {
			t.Errorf("the output has no %s:\n%s", want, out)
		}
	}
}

func runWithEnv(t *testing.T, env map[string]string, args ...string) (code int, output string) {
	t.Helper()
	var out bytes.Buffer
	home := t.TempDir()
	code = run(t.Context(), args, deps{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Now: time.Now,
		LookupEnv: func(name string) (string, bool) {
			if name == "HOME" {
				return home, true
			}
			value, set := env[name]
			return value, set
		},
	})
	return code, out.String()
}
