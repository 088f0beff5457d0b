package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
	"github.com/diplograph/diplograph/internal/newssite"
)

// terminal runs commands in a data folder of their own, on a day in the month
// of the made-up news site.
type terminal struct {
	t    *testing.T
	data string
	now  time.Time
}

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	return &terminal{t, t.TempDir(), newssite.Begin.Add(newssite.Month)}
}

// run gives what a command says and its exit code.
func (x *terminal) run(args ...string) (stdout, stderr string, code int) {
	x.t.Helper()
	var out, errs bytes.Buffer
	code = run(x.t.Context(), args, deps{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Now: func() time.Time { return x.now },
		LookupEnv: func(name string) (string, bool) {
			switch name {
			case "XDG_DATA_HOME":
				return x.data, true
			case "DIPLOGRAPH_CONTACT":
				return "press@example.org", true
			case "DIPLOGRAPH_PACE":
				return "0", true
			}
			return "", false
		},
	})
	return out.String(), errs.String(), code
}

// says checks what a command says and with which code it ends.
func (x *terminal) says(code int, out, errs string, args ...string) string {
	x.t.Helper()
	stdout, stderr, got := x.run(args...)
	if got != code || !strings.Contains(stdout, out) || !strings.Contains(stderr, errs) {
		x.t.Errorf("%s: exit %d, want %d\nstdout, should hold %q:\n%s\nstderr, should hold %q:\n%s", strings.Join(args, " "), got, code, out, stdout, errs, stderr)
	}
	return stdout
}

func TestSourcesAddTestAndRemove(t *testing.T) {
	site := newssite.New(3)
	server := site.Start(t)
	site.SetClock(func() time.Time { return newssite.Begin.Add(newssite.Month) })
	x := newTerminal(t)

	x.says(exitFailed, "", "--allow-private opens private networks", "sources", "add", server.URL)
	out := x.says(exitDone, "", "wrote "+filepath.Join(x.data, "diplograph", "sources", "gazette.yaml"), "sources", "add", "--allow-private", "--name", "gazette", "--country", "mar", "--format", "jsonl", server.URL+"/ar/")
	if lines := strings.Split(strings.TrimSpace(out), "\n"); len(lines) != 3 || !strings.Contains(lines[0], `"language": "ar"`) || !strings.Contains(lines[0], `"published": "2026-03-0`) {
		t.Errorf("the first three articles:\n%s", out)
	}
	file, err := os.ReadFile(filepath.Join(x.data, "diplograph", "sources", "gazette.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"name: gazette\n", "title: جريدة المرفأ\n", "language: ar\n", "country: MAR\n", "  - " + server.URL + "/ar/feed.xml\n", "  articles_a_day: 0.4\n", "verified: \"2026-03-03\"\n"} {
		if !strings.Contains(string(file), line) {
			t.Errorf("the file has no line %q:\n%s", line, file)
		}
	}
	x.says(exitFailed, "", "give another name with --name", "sources", "add", "--allow-private", "--name", "gazette", server.URL+"/ar/")
	x.says(exitDone, "gazette,ok,20,20,3 of 3,3,", "", "sources", "test", "gazette", "--allow-private", "--format", "csv")
	x.says(exitDone, "gazette", "", "sources", "list", "--country", "MAR")
	x.says(exitDone, "", "removed ", "sources", "remove", "gazette")
	x.says(exitFailed, "", `there is no source "gazette"`, "sources", "test", "gazette")
}

func TestSourcesTestNamesWhatIsWrong(t *testing.T) {
	site := newssite.New(3)
	server := site.Start(t)
	x := newTerminal(t)
	x.says(exitDone, "", "wrote", "sources", "add", "--allow-private", "--name", "gazette", server.URL+"/en/feed.xml")
	articles := site.Articles()
	site.Break(articles[newssite.Pages-4].Path, newssite.Wall()) // the latest one in English
	x.says(exitFailed, "gazette,partly,20,20,2 of 3,2,", "shows a wall that wants cookies", "sources", "test", "gazette", "--allow-private", "--format", "csv")
	site.Break("/en/feed.xml", newssite.Status(410, ""))
	x.says(exitFailed, "gazette,fails,0,0,0 of 0,0,", "is gone: the site answers 410 Gone", "sources", "test", "gazette", "--allow-private", "--format", "csv")
	site.Mend()
	x.says(exitDone, "", "there is a source of this site already, gazette", "sources", "add", "--allow-private", "--name", "second", server.URL+"/fr/")
	site.Break("/en/*", newssite.Status(410, ""))
	if out := x.says(exitPartly, "", "", "sources", "test", "second", "gazette", "--allow-private", "--format", "csv"); !strings.Contains(out, "\nsecond,ok,20,20,3 of 3,3,") || !strings.Contains(out, "\ngazette,fails,") {
		t.Errorf("two sources:\n%s", out)
	}
	site.Mend()
	site.Break("/en/2026*", newssite.Status(403, ""))
	x.says(exitFailed, "", "none of its first 3 articles could be read, so nothing was written", "sources", "add", "--allow-private", "--name", "other", server.URL+"/en/feed.xml")
	for _, hit := range site.Hits() {
		if !strings.HasSuffix(hit.Agent, "(+press@example.org)") {
			t.Fatalf("user agent %q", hit.Agent)
		}
	}
}

// What the file of a source says of its pages reaches the reader: here that
// author and text stand elsewhere than anybody would think.
func TestSelectorsOfASource(t *testing.T) {
	site := newssite.New(3)
	server := site.Start(t)
	x := newTerminal(t)
	x.says(exitDone, "", "wrote", "sources", "add", "--allow-private", "--name", "gazette", server.URL+"/en/feed.xml")
	path := filepath.Join(x.data, "diplograph", "sources", "gazette.yaml")
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file = append(file, "page:\n  text: article .story p:nth-child(n+2)\n  author: footer a\n  drop: .story p:last-child\n"...)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := catalogue.Read(path, file)
	if err != nil {
		t.Fatal(err)
	}
	a := site.Articles()[newssite.Pages-4]
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	client := fetch.New(fetch.Options{AllowPrivate: true, Every: -1})
	entry := discover.Entry{}
	entry.ID, entry.URL = a.GUID, server.URL+a.Path
	got := readSample(t.Context(), client, reader, s, entry)
	if got.err != nil || got.begins != a.Paragraphs[1] || got.author != "The Harbour Gazette" || got.paragraphs != len(a.Paragraphs)-2 {
		t.Errorf("read %+v, want from %q on", got, a.Paragraphs[1])
	}
	x.says(exitDone, "gazette,ok,20,20,3 of 3,3,", "", "sources", "test", "gazette", "--allow-private", "--format", "csv")
}

func TestSourcesOfTheProgramAreSwitchedOffAndOn(t *testing.T) {
	x := newTerminal(t)
	x.says(exitDone, `"name": "dawn", "title": "Dawn", "language": "en", "country": "PAK", "lists": "1 feed", "every": "1h", "state": "on"`, "", "sources", "list", "--format", "jsonl")
	x.says(exitDone, "", "switched dawn off", "sources", "remove", "dawn")
	x.says(exitDone, `"state": "off"`, "", "sources", "list", "--country", "PAK", "--format", "jsonl")
	x.says(exitDone, "", "switched dawn on", "sources", "add", "dawn")
	x.says(exitDone, `"state": "on"`, "", "sources", "list", "--country", "PAK", "--format", "jsonl")
	x.says(exitFailed, "", "did you mean dawn?", "sources", "remove", "daw")
	x.says(exitUsage, "", "name sources, or give --all", "sources", "test")
	x.says(exitUsage, "", `language "xx" is no code`, "sources", "add", "--language", "xx", "https://example.org/")
	x.says(exitFailed, "", "dawn replaces the source of that name", "sources", "add", "--name", "dawn", "http://127.0.0.1:1/")
	x.says(exitUsage, "", `country "MA" is no code`, "sources", "add", "--country", "ma", "https://example.org/")
	broken := filepath.Join(x.data, "diplograph", "sources", "mine.yaml")
	if err := os.WriteFile(broken, []byte("name: mine\nfeed: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x.says(exitFailed, "", broken+`:2: unknown key "feed"`, "sources", "list")
}

// A source is added, read by a refresh, breaks, is paused and comes back: what
// health says at each step.
func TestSourcesHealth(t *testing.T) {
	site := newssite.New(3)
	server := site.Start(t)
	x := newTerminal(t)
	x.now = newssite.Begin.Add(10 * 24 * time.Hour)
	site.SetClock(func() time.Time { return x.now })
	x.says(exitDone, "", "wrote", "sources", "add", "--allow-private", "--name", "gazette", server.URL+"/en/feed.xml")
	x.says(exitDone, "gazette,never asked,,,0.4,,,,,\n", "", "sources", "health", "gazette", "--format", "csv")

	refresh := func(code int) {
		x.says(code, "", "", "refresh", "--source", "gazette", "--allow-private", "--format", "json")
	}
	refresh(exitDone)
	x.says(exitDone, "gazette,ok,2026-02-11 06:00,,0.4,,,", "", "sources", "health", "gazette", "--format", "csv")
	for range 3 { // whole days
		x.now = x.now.Add(24 * time.Hour)
		refresh(exitDone)
	}
	x.says(exitDone, "gazette,ok,2026-02-14 06:00,1,0.4,1,1,2026-02-14 09:00,", "", "sources", "health", "gazette", "--format", "csv")

	site.Break("/en/feed.xml", newssite.Status(410, ""))
	x.now = x.now.Add(24 * time.Hour)
	refresh(exitFailed)
	x.says(exitDone, "gazette,fails,2026-02-14 06:00,", "", "sources", "health", "--trouble", "--format", "csv")
	x.says(exitDone, "410 Gone (1 failure in a row)", "", "sources", "health", "--trouble", "--format", "csv")

	x.says(exitDone, "", "", "sources", "pause", "gazette", "--reason", "moves its site")
	x.says(exitDone, "gazette,paused,", "", "sources", "health", "gazette", "--format", "csv")
	x.says(exitDone, ",moves its site,", "", "sources", "health", "gazette", "--format", "csv")
	site.Mend()
	x.says(exitDone, "", "", "sources", "resume", "gazette")
	refresh(exitDone)
	x.says(exitDone, "gazette,ok,2026-02-15 06:00,", "", "sources", "health", "gazette", "--format", "csv")
	if out := x.says(exitDone, "", "", "sources", "health", "--trouble", "--format", "csv"); strings.Count(out, "\n") != 1 {
		t.Errorf("nothing is in trouble, and:\n%s", out)
	}
	x.says(exitFailed, "", "there is no source", "sources", "pause", "nobody")
}
