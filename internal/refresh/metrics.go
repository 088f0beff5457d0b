package refresh

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Monitor tells Prometheus and health checks how refreshes go.
type Monitor struct {
	registry *prometheus.Registry
	now      func() time.Time
	stale    time.Duration

	runs, articles, pages *prometheus.CounterVec
	duration, events      prometheus.Gauge
	finished, left        *prometheus.GaugeVec
	up, success, failures *prometheus.GaugeVec
	aDay, alarms          *prometheus.GaugeVec

	mu    sync.Mutex
	begun time.Time // of the program
	last  time.Time // end of the last run that did its work, of this program or one before
}

// NewMonitor makes a Monitor. It is stale when no run came to its end for so
// long; last is the end of the last run that is remembered, or zero.
func NewMonitor(now func() time.Time, stale time.Duration, last time.Time) *Monitor {
	m := &Monitor{registry: prometheus.NewRegistry(), now: now, stale: stale, begun: now(), last: last}
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		c := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "diplograph_refresh_" + name, Help: help}, labels)
		m.registry.MustRegister(c)
		return c
	}
	gauge := func(name, help string, labels ...string) *prometheus.GaugeVec {
		g := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "diplograph_refresh_" + name, Help: help}, labels)
		m.registry.MustRegister(g)
		return g
	}
	m.runs = counter("runs_total", "Refreshes by result: done, part, failed, interrupted.", "result")
	m.articles = counter("articles_total", "Articles by source and outcome: new, changed, unchanged, aside.", "source", "outcome")
	m.pages = counter("pages_total", "Pages asked for by source and outcome: fetched, failed, gone.", "source", "outcome")
	m.duration = gauge("duration_seconds", "How long the last refresh took.").WithLabelValues()
	m.events = gauge("events", "Events that the last refresh brought; negative where corrections took more away.").WithLabelValues()
	m.finished = gauge("last_run_timestamp_seconds", "When the last refresh came to its end.")
	m.left = gauge("left", "What lies in the state: wanted, unread, aside.", "what")
	m.up = gauge("source_up", "1 where the source answered when it was asked last, else 0.", "source")
	m.success = gauge("source_last_success_timestamp_seconds", "When the source answered last.", "source")
	m.failures = gauge("source_failures", "Failures of the source in a row.", "source")
	m.aDay = gauge("source_articles_a_day", "New articles a day, mean of the last whole days.", "source")
	m.alarms = gauge("source_alarm", "1 where the source yields less than it declares, else 0.", "source")
	m.registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Observe takes a run in; err is the error of Run.
func (m *Monitor) Observe(r *Report, err error) {
	m.runs.WithLabelValues(result(r, err)).Inc()
	if r == nil {
		return
	}
	m.duration.Set(r.Ended.Sub(r.Begun).Seconds())
	m.events.Set(float64(r.Events))
	for _, s := range r.Sources {
		m.source(s)
	}
	if err != nil {
		return
	}
	for what, n := range map[string]int{"wanted": r.Left.Wanted, "unread": r.Left.Unread, "aside": r.Left.Aside} {
		m.left.WithLabelValues(what).Set(float64(n))
	}
	if r.Interrupted {
		return
	}
	m.finished.WithLabelValues().Set(float64(r.Ended.Unix()))
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = r.Ended
}

func result(r *Report, err error) string {
	switch {
	case err != nil || r.Failed():
		return "failed"
	case r.Interrupted:
		return "interrupted"
	case r.Partly():
		return "part"
	}
	return "done"
}

func (m *Monitor) source(s SourceReport) {
	for outcome, n := range map[string]int{"new": s.New, "changed": s.Changed, "unchanged": s.Unchanged, "aside": s.Aside} {
		m.articles.WithLabelValues(s.Name, outcome).Add(float64(n))
	}
	for outcome, n := range map[string]int{"fetched": s.Fetched, "failed": s.PagesFailed, "gone": s.Gone} {
		m.pages.WithLabelValues(s.Name, outcome).Add(float64(n))
	}
	if s.Status != Paused && s.Status != Unreadable {
		m.up.WithLabelValues(s.Name).Set(float64(truth(s.Failures == 0)))
		m.alarms.WithLabelValues(s.Name).Set(float64(truth(s.Alarm != "")))
	}
	m.failures.WithLabelValues(s.Name).Set(float64(s.Failures))
	if s.LastSuccess != nil {
		m.success.WithLabelValues(s.Name).Set(float64(s.LastSuccess.Unix()))
	}
	if s.ArticlesADay != nil {
		m.aDay.WithLabelValues(s.Name).Set(*s.ArticlesADay)
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Handler serves /metrics for Prometheus and /healthz for health checks: 200
// while runs come to their end, 503 when none did for too long.
func (m *Monitor) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", m.health)
	return mux
}

// Serve serves the Handler at an address, like :9464, until stop is called. It
// returns the address at which it listens.
func (m *Monitor) Serve(address string) (at string, stop func() error, err error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: m.Handler(), ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }() // it ends when the server is closed
	return listener.Addr().String(), server.Close, nil
}

// AskHealth asks a Monitor that serves somewhere whether all is well.
func AskHealth(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return fmt.Errorf("asking a refresh whether it is well: %w", err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("asking a refresh whether it is well: %w", err)
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(io.LimitReader(answer.Body, 1000)) // only for the message
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("asking a refresh whether it is well: it answers %s: %s", answer.Status, bytes.TrimSpace(body))
	}
	return nil
}

func (m *Monitor) health(w http.ResponseWriter, _ *http.Request) {
	m.mu.Lock()
	last, begun := m.last, m.begun
	m.mu.Unlock()
	since := last
	if begun.After(since) {
		since = begun // a program that was just started has its time, too
	}
	age := m.now().Sub(since)
	answer := struct {
		Status  string     `json:"status"`
		LastRun *time.Time `json:"last_run"`
		Limit   float64    `json:"stale_after_seconds"`
	}{Status: "ok", Limit: m.stale.Seconds()}
	if !last.IsZero() {
		answer.LastRun = &last
	}
	w.Header().Set("Content-Type", "application/json")
	if age > m.stale {
		answer.Status = "stale"
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	_ = json.NewEncoder(w).Encode(answer) // whoever asked has gone: nobody to tell
}
