package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// paper is a news site on this machine, with a source that names it.
type paper struct {
	*httptest.Server
	folder string // of the sources
	data   string

	mu    sync.Mutex
	pages map[string]string
	asked []string
	slow  chan struct{} // where set, pages wait for it
}

func newPaper(t *testing.T) *paper {
	t.Helper()
	p := &paper{folder: t.TempDir(), data: t.TempDir(), pages: map[string]string{}}
	p.Server = httptest.NewServer(http.HandlerFunc(p.serve))
	t.Cleanup(func() {
		p.Server.CloseClientConnections()
		p.Server.Close()
	})
	source := fmt.Sprintf("name: paper\ntitle: The Paper\nlanguage: en\nhomepage: %[1]s/\nfeeds:\n  - %[1]s/rss\nevery: 15m\nlicence: our own\nverified: not verified\n", p.URL)
	if err := os.WriteFile(filepath.Join(p.folder, "paper.yaml"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

// publish puts an article on the site.
func (p *paper) publish(name, sentence string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pages["/"+name] = fmt.Sprintf(`<html lang="en"><head><title>News of %s</title><meta property="article:published_time" content="2026-03-01T09:00:00Z"></head>
<body><article><h1>News of %s</h1><p>%s</p><p>%s</p></article></body></html>`, name, name, sentence, strings.Repeat("It rained all day in the capital. ", 8))
}

func (p *paper) serve(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.asked = append(p.asked, r.URL.Path)
	page, there := p.pages[r.URL.Path]
	feed := p.feed()
	slow := p.slow
	p.mu.Unlock()
	switch {
	case r.URL.Path == "/rss":
		w.Header().Set("ETag", fmt.Sprintf(`"%d"`, len(feed)))
		if r.Header.Get("If-None-Match") == w.Header().Get("ETag") {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "application/rss+xml")
		io.WriteString(w, feed)
	case !there:
		http.NotFound(w, r)
	default:
		if slow != nil {
			select {
			case <-slow:
			case <-r.Context().Done():
			}
		}
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, page)
	}
}

func (p *paper) feed() string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Paper</title><link>` + p.URL + `</link>`)
	for path := range p.pages {
		fmt.Fprintf(&b, "<item><title>News of %s</title><link>%s%s</link><guid>%s</guid></item>", path, p.URL, path, path)
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

func (p *paper) times(path string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, a := range p.asked {
		if a == path {
			n++
		}
	}
	return n
}

// environment is what a refresh of the paper runs in.
func (p *paper) environment() []string {
	return []string{"XDG_DATA_HOME=" + p.data, "DIPLOGRAPH_SOURCES=" + p.folder, "DIPLOGRAPH_PACE=1ms", "HOME=" + p.data}
}

// run runs the program in this process.
func (p *paper) run(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	vars := map[string]string{}
	for _, v := range p.environment() {
		name, value, _ := strings.Cut(v, "=")
		vars[name] = value
	}
	var out, errs bytes.Buffer
	code = run(t.Context(), args, deps{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Now: time.Now,
		LookupEnv: func(name string) (string, bool) { v, set := vars[name]; return v, set }})
	return code, out.String(), errs.String()
}

func TestRefreshOfASite(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	p.publish("praise", "Kenya praised Norway on Sunday.")
	p.publish("empty", "")
	p.mu.Lock()
	p.pages["/empty"] = "<html><body></body></html>"
	p.mu.Unlock()
	refresh := []string{"refresh", "--allow-private", "--source", "paper"}
	code, out, errs := p.run(t, append(refresh, "--report", "last.json")...)
	if code != exitPartly {
		t.Errorf("exit code %d, want %d\n%s%s", code, exitPartly, out, errs)
	}
	for _, want := range []string{": 1 new article, 1 set aside; 1 event more, ", "Biggest news:", "Kenya praised Norway", "1 article set aside: ", "Sources: 1 asked. Left: 1 article in quarantine."} {
		if !strings.Contains(out, want) {
			t.Errorf("the summary does not say %q:\n%s", want, out)
		}
	}
	if lines := strings.Count(out, "\n"); lines > 24 {
		t.Errorf("the summary has %d lines", lines)
	}
	text, err := os.ReadFile("last.json")
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Articles struct{ New int }
		Sources  []struct{ Name, Status string }
		Biggest  []struct{ Name string }
	}
	if err := json.Unmarshal(text, &report); err != nil || report.Articles.New != 1 || report.Sources[0].Status != "asked" || len(report.Biggest) != 1 {
		t.Errorf("report %s, error %v", text, err)
	}

	if code, out, _ = p.run(t, append(refresh, "--format", "json")...); code != exitDone || !strings.Contains(out, `"new":0`) {
		t.Errorf("again: exit code %d\n%s", code, out)
	}
	if n := p.times("/praise"); n != 1 {
		t.Errorf("the page was fetched %d times", n)
	}
	if _, out, _ = p.run(t, "ask", "who praised Norway"); !strings.Contains(out, "Kenya") {
		t.Errorf("the graph does not know:\n%s", out)
	}
	if _, out, _ = p.run(t, "doctor"); !strings.Contains(out, "0 new articles, 0 sources in trouble, 1 article in quarantine") {
		t.Errorf("doctor says:\n%s", out)
	}
	testQuarantine(t, p)
}

func testQuarantine(t *testing.T, p *paper) {
	if _, out, _ := p.run(t, "quarantine", "list", "--format", "csv"); !strings.Contains(out, "1,paper,error,") || strings.Count(out, "\n") != 2 {
		t.Errorf("quarantine list:\n%s", out)
	}
	if _, out, _ := p.run(t, "quarantine", "show", "1", "--raw"); out != "<html><body></body></html>" {
		t.Errorf("what was fetched is shown as %q", out)
	}
	if code, _, errs := p.run(t, "quarantine", "show", "7"); code != exitFailed || !strings.Contains(errs, "no such article") {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if code, _, errs := p.run(t, "quarantine", "retry"); code != exitUsage {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if _, _, errs := p.run(t, "quarantine", "retry", "--all"); !strings.Contains(errs, "1 article is given back") {
		t.Errorf("retry says %s", errs)
	}
	if code, out, _ := p.run(t, "refresh", "--allow-private", "--source", "paper"); code != exitPartly || !strings.Contains(out, "1 set aside") {
		t.Errorf("after retry: exit code %d\n%s", code, out)
	}
	if _, _, errs := p.run(t, "quarantine", "remove", "--all"); !strings.Contains(errs, "1 article is removed") {
		t.Errorf("remove says %s", errs)
	}
}

func TestRefreshUsage(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	for _, args := range [][]string{
		{"--once", "--every", "1h"}, {"--every", "1s"}, {"--cron", "daily"}, {"--dry-run", "--every", "1h"}, {"--source", "nobody"}, {"--hosts", "0"}, {"--report", "nowhere/last.json"}, {"--report", "."},
	} {
		if code, out, errs := p.run(t, append([]string{"refresh"}, args...)...); code != exitUsage {
			t.Errorf("refresh %s: exit code %d, want %d\n%s%s", strings.Join(args, " "), code, exitUsage, out, errs)
		}
	}
}

// A container names the address and the report of its refresh in its
// environment: a dry run by hand in there took both.
func TestDryRunBesideRefresh(t *testing.T) {
	set := map[string]string{"DIPLOGRAPH_METRICS": ":9464", "DIPLOGRAPH_REPORT": "last.json"}
	a := &app{env: environment{process: func(name string) (string, bool) { v, there := set[name]; return v, there }}}
	for _, dry := range []bool{false, true} {
		opts := refreshOptions{dry: dry, hosts: 1}
		if err := opts.parse(a); err != nil || (opts.metrics == "") != dry || (opts.report == "") != dry {
			t.Errorf("dry %v: metrics %q, report %q, %v", dry, opts.metrics, opts.report, err)
		}
	}
}

// A dry run where no refresh has been leaves nothing behind.
func TestDryRunLeavesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	if code, out, errs := p.run(t, "refresh", "--dry-run", "--allow-private", "--source", "paper"); code != exitDone {
		t.Fatalf("exit code %d\n%s%s", code, out, errs)
	}
	var files []string
	err := filepath.WalkDir(p.data, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) > 0 {
		t.Errorf("left behind: %q, %v", files, err)
	}
}

// start runs the program as a process of its own.
func (p *paper) start(t *testing.T, folder string, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	program, err := exec.LookPath("diplograph") // put there by testscript.Main
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env, cmd.Dir = p.environment(), folder
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return cmd, &out
}

// wait waits until something is so.
func wait(t *testing.T, what string, so func() bool) {
	t.Helper()
	for range 200 {
		if so() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("waited in vain: %s", what)
}

// stop sends SIGTERM, and returns the exit code and how long it took.
func stop(t *testing.T, cmd *exec.Cmd) (int, time.Duration) {
	t.Helper()
	begun := time.Now()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // its error is the exit code
	return cmd.ProcessState.ExitCode(), time.Since(begun)
}

// A refresh that runs for months: it serves its health, keeps a second one
// out, and ends within 5 seconds of SIGTERM, even while a page does not come.
func TestRefreshEndsOnSIGTERM(t *testing.T) {
	p := newPaper(t)
	p.publish("praise", "Kenya praised Norway on Sunday.")
	p.slow = make(chan struct{})
	free := httptest.NewServer(nil)
	at := free.Listener.Addr().String()
	free.Close()
	args := []string{"refresh", "--allow-private", "--source", "paper"}
	cmd, out := p.start(t, t.TempDir(), append(args, "--every", "1h", "--metrics", at)...)
	wait(t, "the page is asked for", func() bool { return p.times("/praise") > 0 })
	if code, _, errs := p.run(t, "refresh", "--check", "http://"+at+"/healthz"); code != exitDone {
		t.Errorf("health: exit code %d, %s", code, errs)
	}
	code, _, errs := p.run(t, args...)
	if code != exitFailed || !strings.Contains(errs, fmt.Sprintf("process %d on", cmd.Process.Pid)) {
		t.Errorf("a second refresh: exit code %d, %s", code, errs)
	}
	if code, took := stop(t, cmd); code != exitDone || took > 5*time.Second {
		t.Errorf("exit code %d after %s\n%s", code, took, out)
	}

	cmd, out = p.start(t, t.TempDir(), args...)
	wait(t, "the page is asked for again", func() bool { return p.times("/praise") > 1 })
	if code, took := stop(t, cmd); code != exitInterrupted || took > 5*time.Second || !strings.Contains(out.String(), "Interrupted") {
		t.Errorf("exit code %d after %s\n%s", code, took, out)
	}
	close(p.slow)
	if code, output, _ := p.run(t, args...); code != exitDone || !strings.Contains(output, "1 new article") {
		t.Errorf("afterwards: exit code %d\n%s", code, output)
	}
}

// It was killed: the next one says so and goes on.
func TestRefreshAfterKill(t *testing.T) {
	t.Chdir(t.TempDir())
	p := newPaper(t)
	p.publish("praise", "Kenya praised Norway on Sunday.")
	p.slow = make(chan struct{})
	cmd, _ := p.start(t, t.TempDir(), "refresh", "--allow-private", "--source", "paper")
	wait(t, "the page is asked for", func() bool { return p.times("/praise") > 0 })
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	close(p.slow)
	code, out, errs := p.run(t, "refresh", "--allow-private", "--source", "paper")
	if code != exitDone || !strings.Contains(errs, "did not come to its end") || !strings.Contains(out, "1 new article") {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}
