package refresh_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/internal/refresh"
)

func TestMain(m *testing.M) {
	if path := os.Getenv("DIPLOGRAPH_TEST_LOCK"); path != "" {
		holdLock(path)
		return
	}
	os.Exit(m.Run())
}

// holdLock is another program that refreshes, until it is killed.
func holdLock(path string) {
	if _, err := refresh.TakeLock(path, noon); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("locked")
	time.Sleep(time.Minute)
}

// Two refreshes of one store do not run at once, and one that was killed keeps
// nobody out.
func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "refresh.lock")
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), "DIPLOGRAPH_TEST_LOCK="+path)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if line, _ := bufio.NewReader(out).ReadString('\n'); line != "locked\n" {
		t.Fatalf("the other program says %q", line)
	}
	_, err = refresh.TakeLock(path, noon)
	if !errors.Is(err, refresh.ErrLocked) || !strings.Contains(err.Error(), fmt.Sprintf("process %d on", other.Process.Pid)) {
		t.Errorf("error %v, want ErrLocked that names the process", err)
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait() // it was killed
	lock, err := refresh.TakeLock(path, noon)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(lock.Left, "2026-03-01T12:00:00Z") {
		t.Errorf("who was killed is %q", lock.Left)
	}
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
	if lock, err = refresh.TakeLock(path, noon); err != nil || lock.Left != "" {
		t.Errorf("after a clean end: %v, left %q", err, lock.Left)
	}
	lock.Release()
}

func TestCron(t *testing.T) {
	s, err := refresh.Cron("*/15 6-22 * * *")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.Next(time.Date(2026, 3, 1, 22, 50, 0, 0, time.UTC)), time.Date(2026, 3, 2, 6, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("next is %s, want %s", got, want)
	}
	if _, err := refresh.Cron("every day"); err == nil || !strings.Contains(err.Error(), "five fields") {
		t.Errorf("error %v", err)
	}
}

// A run is not begun before its time, nor while another one is at work.
func TestLoop(t *testing.T) {
	now := noon
	ctx, cancel := context.WithCancel(t.Context())
	var runs []string
	refresh.Loop(ctx, refresh.Every(15*time.Minute), true, func() time.Time { return now }, func(context.Context) {
		runs = append(runs, now.Format("15:04"))
		now = now.Add(40 * time.Minute) // longer than the interval
		if len(runs) == 3 {
			cancel()
		}
	})
	check(t, strings.Join(runs, " "), "12:00 12:40 13:20")
}

// One that yields less than it declares is an alarm, not silence.
func TestAlarms(t *testing.T) {
	for _, c := range []struct {
		name   string
		expect refresh.Yield
		perDay func(day int) int
		text   string
		want   string
	}{
		{"as declared", refresh.Yield{Articles: 3, Dated: 0.9, Texts: 0.9}, func(int) int { return 3 }, "RUS praises IND", ""},
		{"nothing declared", refresh.Yield{}, func(int) int { return 0 }, "", ""},
		{"fewer", refresh.Yield{Articles: 3}, func(day int) int { return 1 + day%2 }, "", "gives 1.43 articles a day (7 days), 3 are declared"},
		{"none any more", refresh.Yield{Articles: 3}, func(day int) int { return max(0, 5-day) * 3 }, "", "answers, and has had no new article for 6 days; 3 a day are declared"},
		{"rare", refresh.Yield{Articles: 0.5}, func(day int) int { return (day + 1) % 2 }, "", ""},
		{"not readable", refresh.Yield{Articles: 3, Texts: 0.9}, func(int) int { return 4 }, "no article", "answers, and has had no new article"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := paper("star")
			s.Every = 8 * time.Hour
			s.Expect = c.expect
			f := setUp(t, s)
			var r *refresh.Report
			for day := range 11 {
				for i := range c.perDay(day) {
					f.world.publish("star", fmt.Sprintf("%d-%d", day, i), "Praise\n"+c.text)
				}
				for range 3 {
					r = f.run()
					f.world.later(8 * time.Hour)
				}
			}
			got := r.Sources[0].Alarm
			if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
				t.Errorf("alarm %q, want %q", got, c.want)
			}
			if (got != "") != r.Partly() && c.text != "no article" {
				t.Errorf("alarm %q, and done in part: %v", got, r.Partly())
			}
		})
	}
}

func TestMonitor(t *testing.T) {
	f := setUp(t, paper("star"), paper("post"))
	f.world.publish("star", "a", "Praise\nRUS praises IND")
	f.world.publish("star", "b", "Praise\npanic")
	f.world.fail("post", errors.New("answers 500"))
	m := refresh.NewMonitor(f.world.clock, time.Hour, time.Time{})
	m.Observe(f.Run(t.Context(), refresh.Ask{}))
	server := httptest.NewServer(m.Handler())
	defer server.Close()
	get := func(path string, status int) string {
		t.Helper()
		answer, err := server.Client().Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != status {
			t.Errorf("%s answers %d (%v), want %d", path, answer.StatusCode, err, status)
		}
		return string(body)
	}
	metrics := get("/metrics", 200)
	for _, line := range []string{
		`diplograph_refresh_runs_total{result="part"} 1`,
		`diplograph_refresh_articles_total{outcome="new",source="star"} 1`,
		`diplograph_refresh_articles_total{outcome="aside",source="star"} 1`,
		`diplograph_refresh_events 1`,
		`diplograph_refresh_source_up{source="post"} 0`,
		`diplograph_refresh_source_up{source="star"} 1`,
		`diplograph_refresh_source_failures{source="post"} 1`,
		`diplograph_refresh_left{what="aside"} 1`,
		`diplograph_refresh_last_run_timestamp_seconds 1.7723664e+09`,
	} {
		if !strings.Contains(metrics, line+"\n") {
			t.Errorf("no line %s in\n%s", line, metrics)
		}
	}
	check(t, get("/healthz", 200), `{"status":"ok","last_run":"2026-03-01T12:00:00Z","stale_after_seconds":3600}`+"\n")
	if err := refresh.AskHealth(t.Context(), server.URL+"/healthz"); err != nil {
		t.Error(err)
	}
	f.world.later(61 * time.Minute)
	if err := refresh.AskHealth(t.Context(), server.URL+"/healthz"); err == nil || !strings.Contains(err.Error(), "stale") {
		t.Errorf("asked by the program: %v", err)
	}
	check(t, get("/healthz", 503), `{"status":"stale","last_run":"2026-03-01T12:00:00Z","stale_after_seconds":3600}`+"\n")
}
