package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Throwaway is a small server for tests, gone without a trace after Close.
type Throwaway struct {
	Status
	Username, Password string

	server *Server
	guard  io.Closer
}

// StartThrowaway starts a server on free ports in a temporary folder, from
// Maven artifacts. An error that wraps ErrNoWay means that this machine has no
// Java or Maven.
func StartThrowaway(ctx context.Context, getenv func(string) string, probe Probe, say func(string)) (*Throwaway, error) {
	cache, err := cacheDir(getenv)
	if err != nil {
		return nil, fmt.Errorf("starting a throw-away Neo4j: %w", err)
	}
	home, err := os.MkdirTemp("", "diplograph-neo4j-")
	if err != nil {
		return nil, fmt.Errorf("starting a throw-away Neo4j: %w", err)
	}
	t := &Throwaway{Username: Username, server: &Server{Home: home, Cache: cache, Probe: probe, Say: say, throwaway: true}}
	if err := t.start(ctx); err != nil {
		return nil, errors.Join(err, t.Close(context.WithoutCancel(ctx)))
	}
	return t, nil
}

func (t *Throwaway) start(ctx context.Context) (err error) {
	if t.guard, err = t.guardAgainstOurDeath(); err != nil {
		return err
	}
	if t.Status, err = t.server.Start(ctx, Maven); err != nil {
		return err
	}
	t.Password, err = t.server.password()
	return err
}

// guardAgainstOurDeath has a shell end the server when our end of its input
// closes: a test run that is killed or panics runs none of its clean-up. It is
// set up before the server starts. No folder means that Close has done its work.
func (t *Throwaway) guardAgainstOurDeath() (io.Closer, error) {
	script := `read wait; [ -d "$1" ] || exit 0; [ -f "$2" ] && kill -9 "$(cat "$2")" && sleep 1; rm -rf "$1"`
	cmd := exec.Command("sh", "-c", script, "guard", t.server.Home, (&local{server: t.server}).pidFile())
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("guarding the throw-away Neo4j: %w", err)
	}
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("guarding the throw-away Neo4j: %w", err)
	}
	go cmd.Wait()
	return in, nil
}

// Restart stops the server and starts it again with further lines of
// neo4j.conf, at the same address.
func (t *Throwaway) Restart(ctx context.Context, settings ...string) error {
	if _, err := t.server.Stop(ctx); err != nil {
		return err
	}
	t.server.more = settings
	uri := t.URI
	status, err := t.server.Start(ctx, Maven)
	if err != nil {
		return err
	}
	if status.URI != uri {
		return fmt.Errorf("restarting the throw-away Neo4j: its port was taken meanwhile: it is at %s, was at %s", status.URI, uri)
	}
	return nil
}

// Close stops the server in good order and removes its folder.
func (t *Throwaway) Close(ctx context.Context) error {
	_, err := t.server.Stop(ctx)
	err = errors.Join(err, os.RemoveAll(t.server.Home))
	if t.guard != nil {
		t.guard.Close()
	}
	return err
}

// Log is what the server complained of, for a test that failed.
func (t *Throwaway) Log() string {
	return strings.TrimSpace((&local{server: t.server}).trouble(context.Background()))
}
