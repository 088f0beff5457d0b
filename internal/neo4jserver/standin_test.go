package neo4jserver

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// standIns puts scripts of these names at the front of an otherwise ordinary
// path; a name with an empty script is not to be found there at all. Each
// script finds its own notes in $NOTES.
func standIns(t *testing.T, scripts map[string]string) (notes string) {
	t.Helper()
	bin := t.TempDir()
	for _, tool := range []string{"sh", "sleep", "ps", "mkdir", "touch", "cat", "rm", "ls"} {
		if path := lookTool(tool); path != "" {
			if err := os.Symlink(path, filepath.Join(bin, tool)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, script := range scripts {
		if script == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	notes = t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("NOTES", notes)
	t.Setenv("JAVA_HOME", "")
	return notes
}

func lookTool(name string) string {
	for _, dir := range []string{"/bin", "/usr/bin"} {
		if path := filepath.Join(dir, name); exists(path) {
			return path
		}
	}
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func note(t *testing.T, notes, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(notes, name))
	if err != nil {
		t.Fatalf("the stand-in left no note: %v", err)
	}
	return string(text)
}

// probeFile answers while the file of that name exists.
func probeFile(path string) Probe {
	return func(context.Context, string, string, string) error {
		if exists(path) {
			return nil
		}
		return errors.New("nothing there")
	}
}

// docker stands in for a client with an engine and Compose: up, stop and ps do
// what they do, on a file.
const docker = `
echo "$@" >> "$NOTES/calls"
case "$1 $2" in
"version --format") echo 28.0; exit 0 ;;
"compose version") exit 0 ;;
esac
for word in "$@"; do case "$word" in
up) cat "$5" > /dev/null || exit 1; echo "$NEO4J_PASSWORD $DIPLOGRAPH_BOLT_PORT" > "$NOTES/env"; touch "$NOTES/up" ;;
stop) rm "$NOTES/up" ;;
ps) [ -f "$NOTES/up" ] && echo neo4j ;;
esac; done
exit 0
`

func TestDockerIsPreferredAndKept(t *testing.T) {
	notes := standIns(t, map[string]string{"docker": docker})
	s := &Server{Home: filepath.Join(t.TempDir(), "neo4j"), Probe: probeFile(filepath.Join(notes, "up"))}
	ctx := t.Context()

	status, err := s.Start(ctx, Any)
	if err != nil {
		t.Fatal(err)
	}
	if status.Way != Docker || !status.Running || !status.Answers {
		t.Errorf("after start: %+v", status)
	}
	password, ok := s.Password(status.URI)
	if !ok {
		t.Fatalf("no password for %s", status.URI)
	}
	if got := note(t, notes, "env"); !strings.HasPrefix(got, password+" ") {
		t.Errorf("docker saw %q in its environment, not the password", got)
	}
	calls := note(t, notes, "calls")
	if strings.Contains(calls, password) {
		t.Error("the password is among the arguments, where every user of the machine sees it")
	}
	if !strings.Contains(calls, "up --detach") {
		t.Errorf("no docker compose up in:\n%s", calls)
	}
	if _, err := s.Start(ctx, Maven); err == nil || !strings.Contains(err.Error(), "by way of docker") {
		t.Errorf("starting it another way: %v, want an error: the data are elsewhere", err)
	}
	if was, err := s.Stop(ctx); err != nil || !was {
		t.Errorf("stop: %v, %v", was, err)
	}
	if was, err := s.Stop(ctx); err != nil || was {
		t.Errorf("second stop: %v, %v, want false", was, err)
	}
	if status, err = s.Status(ctx); err != nil || status.Running || !status.Started {
		t.Errorf("after stop: %+v, %v", status, err)
	}
}

func TestDockerThatFailsIsQuoted(t *testing.T) {
	standIns(t, map[string]string{"docker": `
case "$*" in *" up "*) echo 'port is already allocated' >&2; exit 1 ;; esac
exit 0`})
	s := &Server{Home: t.TempDir(), Probe: probeFile("/nowhere")}
	_, err := s.Start(t.Context(), Any)
	if err == nil || !strings.Contains(err.Error(), "port is already allocated") {
		t.Errorf("got %v, want docker's own words", err)
	}
}

func TestNoWaySaysWhatIsMissing(t *testing.T) {
	java17 := `echo 'openjdk version "17.0.15" 2025-04-15' >&2`
	java11 := `echo 'openjdk version "11.0.2" 2019-01-15' >&2`
	for name, c := range map[string]struct {
		scripts map[string]string
		way     Way
		want    []string
	}{
		"nothing":          {nil, Any, []string{"no Docker is installed", "no Java 17 or newer is installed", "--store"}},
		"no engine":        {map[string]string{"docker": "exit 1"}, Any, []string{"engine of Docker does not answer"}},
		"no Compose":       {map[string]string{"docker": `[ "$1" = version ]`}, Any, []string{"no Compose plugin"}},
		"old Java":         {map[string]string{"java": java11}, Any, []string{"is Java 11, Neo4j needs 17"}},
		"no Maven":         {map[string]string{"java": java17}, Any, []string{"no Maven (mvn) is installed"}},
		"asked for Docker": {map[string]string{"java": java17, "mvn": "exit 0"}, Docker, []string{"no Docker is installed"}},
	} {
		t.Run(name, func(t *testing.T) {
			standIns(t, c.scripts)
			s := &Server{Home: t.TempDir(), Cache: t.TempDir(), Probe: probeFile("/nowhere")}
			_, err := s.Start(t.Context(), c.way)
			if !errors.Is(err, ErrNoWay) {
				t.Fatalf("got %v, want ErrNoWay", err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
		})
	}
}

// javaServer stands in for Java: the admin tool notes its arguments, the
// server runs until it is asked to end.
const javaServer = `
case "$*" in
*-version*) echo 'openjdk version "21.0.1" 2023-10-17' >&2; exit 0 ;;
*set-initial-password*) echo "$@" > "$NOTES/admin"; mkdir -p "$NEO4J_HOME/data/databases/system"; exit 0 ;;
esac
env > "$NOTES/env"
trap 'rm "$NOTES/up"; exit 0' TERM
touch "$NOTES/up"
while :; do sleep 0.05; done
`

const mvnFetches = `
for word in "$@"; do case "$word" in -DoutputDirectory=*) dir=${word#*=} ;; esac; done
mkdir -p "$dir"; touch "$dir/neo4j-` + Version + `.jar"
echo fetched >> "$NOTES/fetched"
`

func TestMavenServer(t *testing.T) {
	notes := standIns(t, map[string]string{"java": javaServer, "mvn": mvnFetches, "docker": "exit 1", "env": "set"})
	t.Setenv("NEO4J_URI", "neo4j://somebodys-graph")
	var said []string
	s := &Server{
		Home: filepath.Join(t.TempDir(), "neo4j"), Cache: t.TempDir(),
		Probe: probeFile(filepath.Join(notes, "up")), Say: func(line string) { said = append(said, line) },
	}
	ctx := t.Context()
	status, err := s.Start(ctx, Any)
	if err != nil {
		t.Fatal(err)
	}
	if status.Way != Maven || !status.Answers {
		t.Errorf("after start: %+v", status)
	}
	if !strings.Contains(strings.Join(said, "\n"), "140 MB") {
		t.Errorf("said %q: not how much is fetched", said)
	}
	password, _ := s.Password(status.URI)
	if admin := note(t, notes, "admin"); strings.Contains(admin, password) || !strings.Contains(admin, "@"+status.Password) {
		t.Errorf("the admin tool got %q: want the password's file, not the password", admin)
	}
	if env := note(t, notes, "env"); strings.Contains(env, "somebodys-graph") {
		t.Error("NEO4J_URI reached the server")
	}

	before := len(said)
	if _, err := s.Start(ctx, Any); err != nil || len(said) != before {
		t.Errorf("starting what runs: %v, said %q", err, said[before:])
	}
	if was, err := s.Stop(ctx); err != nil || !was {
		t.Fatalf("stop: %v, %v", was, err)
	}
	if exists(filepath.Join(s.Home, "neo4j.pid")) {
		t.Error("the pid file is still there")
	}
	again, err := s.Start(ctx, Any)
	if err != nil {
		t.Fatal(err)
	}
	if again.URI != status.URI {
		t.Errorf("second start at %s, first at %s: bookmarks and .env would be stale", again.URI, status.URI)
	}
	if fetched := note(t, notes, "fetched"); strings.Count(fetched, "fetched") != 1 {
		t.Errorf("the jars were fetched again")
	}
	if _, err := s.Stop(ctx); err != nil {
		t.Error(err)
	}
}

func TestServerThatEndsIsQuoted(t *testing.T) {
	standIns(t, map[string]string{"mvn": mvnFetches, "java": `
case "$*" in *-version*) echo 'version "17"'; exit 0 ;; *set-initial-password*) exit 0 ;; esac
echo 'Unrecognized setting. No declared setting with name: nonsense'
`})
	s := &Server{Home: t.TempDir(), Cache: t.TempDir(), Probe: probeFile("/nowhere")}
	_, err := s.Start(t.Context(), Maven)
	if err == nil || !strings.Contains(err.Error(), "Unrecognized setting") {
		t.Errorf("got %v, want what the server wrote", err)
	}
}

func TestMavenThatFailsIsQuotedAndLeavesNothing(t *testing.T) {
	standIns(t, map[string]string{
		"java": `echo 'version "17"'`,
		"mvn":  `echo '[ERROR] Could not transfer artifact'; exit 1`,
	})
	s := &Server{Home: t.TempDir(), Cache: t.TempDir(), Probe: probeFile("/nowhere")}
	_, err := s.Start(t.Context(), Maven)
	if err == nil || !strings.Contains(err.Error(), "Could not transfer artifact") {
		t.Errorf("got %v, want Maven's own words", err)
	}
	if left, _ := filepath.Glob(filepath.Join(s.Cache, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
