package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// The versions that are run, of one make with what the tests use. Exact ones:
// with ranges Maven fetches every description of every version, for minutes.
const (
	Version        = "5.26.30"
	BrowserVersion = "5.24.0"
)

// Username is the one user that Neo4j Community makes by itself.
const Username = "neo4j"

// readyWithin bounds the wait for the first answer. A loaded machine takes 20 s,
// recovery after a crash longer, the first pull of an image minutes.
const readyWithin = 5 * time.Minute

// Probe asks the server at uri a question and returns nil when it answers.
type Probe func(ctx context.Context, uri, username, password string) error

// Way is the means by which a server runs.
type Way string

// The ways in which a server can run. Any lets Start choose.
const (
	Any    Way = ""
	Docker Way = "docker"
	Maven  Way = "maven"
)

// ErrNoWay is part of the error of Start when neither Docker nor Java is there.
var ErrNoWay = errors.New("no way to run Neo4j on this machine")

// Server is a local Neo4j, all of whose files lie in one folder.
type Server struct {
	Home  string // absolute folder of password, state, data and logs
	Cache string // absolute folder of the jars, shared by all servers
	Probe Probe
	Say   func(line string) // what a person should know while waiting; may be nil

	throwaway bool     // small, quick to stop, on ports of its own
	more      []string // further lines of neo4j.conf
}

// New is the server of the user whose environment getenv reads: data under
// XDG_DATA_HOME, jars under XDG_CACHE_HOME.
func New(getenv func(string) string, probe Probe, say func(string)) (*Server, error) {
	data, err := DataDir(getenv)
	if err != nil {
		return nil, err
	}
	cache, err := cacheDir(getenv)
	if err != nil {
		return nil, err
	}
	return &Server{Home: filepath.Join(data, "neo4j"), Cache: cache, Probe: probe, Say: say}, nil
}

// runner is one way of running a server.
type runner interface {
	// start returns once the server is under way, not yet ready.
	start(ctx context.Context, st *state, password string) error
	// running tells whether the server of st is there, answering or not.
	running(ctx context.Context, st *state) (bool, error)
	// stop returns when the server is gone.
	stop(ctx context.Context, st *state) error
	// trouble tells what the server wrote about its end, empty if nothing.
	trouble(ctx context.Context) string
}

// Start makes sure that the server runs and answers. It returns at once when
// it already does. The way of an earlier start is kept, as the data lie there;
// to ask for the other one is an error.
func (s *Server) Start(ctx context.Context, way Way) (Status, error) {
	if err := os.MkdirAll(s.Home, 0o700); err != nil {
		return Status{}, fmt.Errorf("starting Neo4j: making its folder: %w", err)
	}
	unlock, err := lock(filepath.Join(s.Home, "start.lock"))
	if err != nil {
		return Status{}, fmt.Errorf("starting Neo4j in %s: another start or stop is at work: %w", s.Home, err)
	}
	defer unlock()
	st, err := s.prepare(ctx, way)
	if err != nil {
		return Status{}, fmt.Errorf("starting Neo4j: %w", err)
	}
	if err := s.bringUp(ctx, st); err != nil {
		return Status{}, fmt.Errorf("starting Neo4j: %w", err)
	}
	return s.Status(ctx)
}

// prepare reads the state of an earlier start, or settles on one.
func (s *Server) prepare(ctx context.Context, way Way) (*state, error) {
	st, err := s.readState()
	if err != nil {
		return nil, err
	}
	if st == nil {
		chosen, err := s.choose(ctx, way)
		if err != nil {
			return nil, err
		}
		return &state{Way: chosen}, nil
	}
	if way != Any && way != st.Way {
		return nil, fmt.Errorf("its data were made by way of %s, not %s: start it that way, or move %s aside", st.Way, way, s.Home)
	}
	return st, nil
}

// bringUp starts the server unless it runs, and waits until it answers.
func (s *Server) bringUp(ctx context.Context, st *state) error {
	run := s.runner(st.Way)
	up, err := run.running(ctx, st)
	if err != nil {
		return err
	}
	password, err := s.password()
	if err != nil {
		return err
	}
	if up {
		return s.await(ctx, run, st, password)
	}
	if err := s.pickPorts(st); err != nil {
		return err
	}
	if err := s.writeState(st); err != nil {
		return err
	}
	if st.Way == Docker {
		s.say("Starting Neo4j by Docker Compose on %s; the first time fetches its image.", st.uri())
	}
	if err := run.start(ctx, st, password); err != nil {
		return err
	}
	if err := s.await(ctx, run, st, password); err != nil {
		// Half a server would be in the way of the next start.
		quiet, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Minute)
		defer cancel()
		return errors.Join(err, run.stop(quiet, st))
	}
	return nil
}

// await returns when the server answers a query. An open port is not enough:
// just after a crash the old socket still accepts for an instant.
func (s *Server) await(ctx context.Context, run runner, st *state, password string) error {
	ctx, cancel := context.WithTimeout(ctx, readyWithin)
	defer cancel()
	var last error
	for {
		if last = s.ask(ctx, st, password); last == nil {
			return nil
		}
		up, err := run.running(ctx, st)
		if err == nil && !up {
			return fmt.Errorf("the server ended before it answered%s", because(run.trouble(ctx)))
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting for its first answer: %w (last: %w)%s", context.Cause(ctx), last, because(run.trouble(context.WithoutCancel(ctx))))
		case <-time.After(250 * time.Millisecond):
		}
	}
}

func (s *Server) ask(ctx context.Context, st *state, password string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	return s.Probe(ctx, st.uri(), Username, password)
}

func because(trouble string) string {
	if trouble == "" {
		return ""
	}
	return "; it wrote:\n" + trouble
}

// Stop ends the server and keeps its data. It tells whether one was running.
func (s *Server) Stop(ctx context.Context) (bool, error) {
	st, err := s.readState()
	if err != nil {
		return false, fmt.Errorf("stopping Neo4j: %w", err)
	}
	if st == nil {
		return false, nil
	}
	unlock, err := lock(filepath.Join(s.Home, "start.lock"))
	if err != nil {
		return false, fmt.Errorf("stopping Neo4j in %s: another start or stop is at work: %w", s.Home, err)
	}
	defer unlock()
	run := s.runner(st.Way)
	up, err := run.running(ctx, st)
	if err != nil || !up {
		return false, err
	}
	if !s.throwaway {
		s.say("Stopping Neo4j; this takes about ten seconds.")
	}
	if err := run.stop(ctx, st); err != nil {
		return true, fmt.Errorf("stopping Neo4j: %w", err)
	}
	return true, nil
}

func (s *Server) runner(way Way) runner {
	if way == Docker {
		return compose{home: s.Home}
	}
	return &local{server: s}
}

func (s *Server) say(format string, args ...any) {
	if s.Say != nil {
		s.Say(fmt.Sprintf(format, args...))
	}
}
