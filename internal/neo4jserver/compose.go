package neo4jserver

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// composeFile is the service neo4j of the docker-compose.yml of the
// repository; a test keeps the two alike.
//
//go:embed compose.yml
var composeFile string

// compose runs the server in a container.
type compose struct{ home string }

func (c compose) file() string { return filepath.Join(c.home, "compose.yml") }

func (c compose) start(ctx context.Context, st *state, password string) error {
	if err := dockerAnswers(ctx); err != nil {
		return fmt.Errorf("the server runs by Docker, but: %w", err)
	}
	if err := os.WriteFile(c.file(), []byte(composeFile), 0o600); err != nil {
		return fmt.Errorf("writing the Compose file: %w", err)
	}
	_, err := c.docker(ctx, st, password, "up", "--detach", "--quiet-pull", "neo4j")
	return err
}

func (c compose) running(ctx context.Context, st *state) (bool, error) {
	if _, err := os.Stat(c.file()); err != nil {
		return false, nil // never started
	}
	out, err := c.docker(ctx, st, unused, "ps", "--status", "running", "--services")
	return strings.TrimSpace(out) == "neo4j", err
}

func (c compose) stop(ctx context.Context, st *state) error {
	_, err := c.docker(ctx, st, unused, "stop", "neo4j")
	return err
}

func (c compose) trouble(ctx context.Context) string {
	out, err := c.docker(ctx, &state{}, unused, "logs", "--no-color", "--no-log-prefix", "--tail", "5", "neo4j")
	if err != nil {
		return ""
	}
	return lastLines(out, 5)
}

// unused stands for the password in commands that only have to read the file.
const unused = "not-needed-here"

// docker runs docker compose on our file. The password goes through the
// environment: other users of the machine see arguments.
func (c compose) docker(ctx context.Context, st *state, password string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "docker",
		append([]string{"compose", "--project-name", "diplograph-local", "--file", c.file()}, args...)...)
	cmd.Dir = c.home
	cmd.Env = append(os.Environ(),
		"NEO4J_PASSWORD="+password,
		"DIPLOGRAPH_BOLT_PORT="+strconv.Itoa(st.Bolt),
		"DIPLOGRAPH_HTTP_PORT="+strconv.Itoa(st.HTTP))
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("running docker compose %s: %w: %s", args[0], err, lastLines(complaints.String(), 5))
	}
	return string(out), nil
}
