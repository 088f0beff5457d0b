package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// local runs the server as a Java process of this machine.
type local struct{ server *Server }

// opens are the packages of the JDK that Neo4j reaches into.
var opens = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.io=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
}

func (l *local) home() string    { return filepath.Join(l.server.Home, "home") }
func (l *local) pidFile() string { return filepath.Join(l.server.Home, "neo4j.pid") }
func (l *local) console() string { return filepath.Join(l.home(), "logs", "console.log") }

func (l *local) start(ctx context.Context, st *state, password string) error {
	javaPath, err := java(ctx)
	if err != nil {
		return err
	}
	jars, err := l.server.jars(ctx)
	if err != nil {
		return err
	}
	// Without plugins/ the admin tool logs stack traces.
	for _, dir := range []string{"conf", "logs", "import", "plugins"} {
		if err := os.MkdirAll(filepath.Join(l.home(), dir), 0o700); err != nil {
			return fmt.Errorf("making Neo4j's folders: %w", err)
		}
	}
	conf := filepath.Join(l.home(), "conf", "neo4j.conf")
	if err := os.WriteFile(conf, []byte(l.server.conf(st)), 0o600); err != nil {
		return fmt.Errorf("writing Neo4j's settings: %w", err)
	}
	if err := l.setPassword(ctx, javaPath, jars, password); err != nil {
		return err
	}
	l.server.say("Starting Neo4j %s on %s.", Version, st.uri())
	return l.launch(javaPath, jars)
}

// setPassword gives the user neo4j its password. The server takes it only
// before its very first start, so it is done only then. The tool reads the
// password from a file, as other users see the arguments of a command.
func (l *local) setPassword(ctx context.Context, javaPath, jars, password string) error {
	if _, err := os.Stat(filepath.Join(l.home(), "data", "databases", "system")); err == nil {
		return nil
	}
	args := append(l.java(jars, "256m"), "org.neo4j.server.startup.Neo4jAdminCommand",
		"dbms", "set-initial-password", "@"+l.server.passwordFile())
	cmd := exec.CommandContext(ctx, javaPath, args...)
	cmd.Env = append(l.environ(), "HEAP_SIZE=256m") // of the child that the tool forks
	if out, err := cmd.CombinedOutput(); err != nil {
		text := strings.ReplaceAll(string(out), password, "***")
		return fmt.Errorf("setting Neo4j's first password: %w: %s", err, lastLines(text, 5))
	}
	return nil
}

// launch starts the process, leaves its id in the pid file and lets go of it.
func (l *local) launch(javaPath, jars string) error {
	out, err := os.OpenFile(l.console(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("opening Neo4j's log: %w", err)
	}
	defer out.Close()
	args := append(l.java(jars, l.server.heap()), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+l.home(), "--config-dir="+filepath.Join(l.home(), "conf"))
	cmd := exec.Command(javaPath, args...)
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = l.environ(), l.home(), out, out
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("starting %s: %w", javaPath, err)
	}
	go cmd.Wait() // so that a server that ends before us is not left as a zombie
	return os.WriteFile(l.pidFile(), []byte(strconv.Itoa(cmd.Process.Pid)+"\n"), 0o600)
}

func (l *local) java(jars, heap string) []string {
	args := []string{"-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"}
	if l.server.throwaway {
		args = append(args, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC") // starts in half the time
	}
	args = append(args, opens...)
	return append(args, "-cp", filepath.Join(jars, "*"))
}

// environ is our environment without what belongs to another Neo4j.
func (l *local) environ() []string {
	var env []string
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "NEO4J_") {
			env = append(env, pair)
		}
	}
	// The admin tool reads only these two.
	return append(env, "NEO4J_HOME="+l.home(), "NEO4J_CONF="+filepath.Join(l.home(), "conf"))
}

// pid is the id of the running server, 0 when it does not run.
func (l *local) pid() (int, error) {
	text, err := os.ReadFile(l.pidFile())
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("reading Neo4j's pid file: %w", err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0, fmt.Errorf("reading %s: %w", l.pidFile(), err)
	}
	// After a restart of the machine the id may be somebody else's.
	if !alive(pid) || !l.isOurs(pid) {
		return 0, nil
	}
	return pid, nil
}

// isOurs tells whether the process was started on our folder.
func (l *local) isOurs(pid int) bool {
	out, err := exec.Command("ps", "-ww", "-o", "args=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		// No ps in a small container: Linux tells the same in a file.
		if out, err = os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid)); err != nil {
			return false
		}
	}
	return strings.Contains(string(out), "--home-dir="+l.home())
}

func (l *local) running(context.Context, *state) (bool, error) {
	pid, err := l.pid()
	return pid != 0, err
}

// stop asks the process to end and waits: a clean stop drains the connections
// for about 10 s.
func (l *local) stop(ctx context.Context, _ *state) error {
	pid, err := l.pid()
	if err != nil || pid == 0 {
		return err
	}
	if err := terminate(pid); err != nil && alive(pid) {
		return fmt.Errorf("asking process %d to end: %w", pid, err)
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for alive(pid) && l.isOurs(pid) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting for process %d to end: %w; end it with: kill -9 %d", pid, ctx.Err(), pid)
		case <-time.After(100 * time.Millisecond):
		}
	}
	return os.Remove(l.pidFile())
}

// trouble collects what the server complained of: its settings on the console,
// everything later in its log.
func (l *local) trouble(context.Context) string {
	var complaints []string
	console, _ := os.ReadFile(l.console())
	for line := range strings.Lines(string(console)) {
		if !strings.HasPrefix(line, "\t") { // frames of a stack trace
			complaints = append(complaints, line)
		}
	}
	log, _ := os.ReadFile(filepath.Join(l.home(), "logs", "neo4j.log"))
	for line := range strings.Lines(string(log)) {
		if strings.Contains(line, " ERROR ") {
			complaints = append(complaints, line)
		}
	}
	return lastLines(strings.Join(complaints, ""), 5)
}
