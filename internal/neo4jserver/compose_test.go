package neo4jserver

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/google/go-cmp/cmp"
)

const repository = "../.."

// loadCompose reads a Compose file as docker compose does, with an environment
// of its own.
func loadCompose(t *testing.T, file string, env ...string) (*types.Project, error) {
	t.Helper()
	options, err := cli.NewProjectOptions([]string{file},
		cli.WithEnv(env), cli.WithName("diplograph"), cli.WithInterpolation(true))
	if err != nil {
		t.Fatal(err)
	}
	return options.LoadProject(context.Background())
}

func mustLoadCompose(t *testing.T, file string, env ...string) *types.Project {
	t.Helper()
	project, err := loadCompose(t, file, env...)
	if err != nil {
		t.Fatal(err)
	}
	return project
}

func TestComposeNeedsAPassword(t *testing.T) {
	for _, file := range []string{filepath.Join(repository, "docker-compose.yml"), "compose.yml"} {
		_, err := loadCompose(t, file)
		if err == nil || !strings.Contains(err.Error(), "NEO4J_PASSWORD") {
			t.Errorf("%s without a password: %v, want an error that names NEO4J_PASSWORD", file, err)
		}
	}
}

// The image makes a setting of every NEO4J_ variable, and the server stops on
// one that it does not know: what the shell or .env holds for the program must
// not get there.
func TestNoStrayVariableReachesTheServer(t *testing.T) {
	project := mustLoadCompose(t, filepath.Join(repository, "docker-compose.yml"),
		"NEO4J_PASSWORD=long-enough", "NEO4J_URI=neo4j://elsewhere:7687", "NEO4J_USERNAME=me", "NEO4J_DATABASE=mine")
	server := project.Services["neo4j"]
	if len(server.EnvFiles) != 0 {
		t.Errorf("neo4j has env_file %v: it would carry NEO4J_URI and NEO4J_PASSWORD into the server", server.EnvFiles)
	}
	settings := knownSettings(t)
	for name, value := range server.Environment {
		if value == nil {
			t.Errorf("%s has no value in the file: docker would take it from the shell", name)
		}
		if name == "NEO4J_AUTH" {
			continue
		}
		if key := settingOf(name); !settings[key] {
			t.Errorf("%s sets %s, which was never run", name, key)
		}
	}
	if got := *server.Environment["NEO4J_AUTH"]; got != "neo4j/long-enough" {
		t.Errorf("NEO4J_AUTH is %q", got)
	}
}

// settingOf undoes the naming of the image: _ is a dot, __ an underscore.
func settingOf(variable string) string {
	key := strings.TrimPrefix(variable, "NEO4J_")
	key = strings.ReplaceAll(key, "__", "\x00")
	return strings.ReplaceAll(strings.ReplaceAll(key, "_", "."), "\x00", "_")
}

// knownSettings are the keys of the neo4j.conf that the tests' server runs with.
func knownSettings(t *testing.T) map[string]bool {
	t.Helper()
	known := make(map[string]bool)
	for line := range strings.Lines((&Server{}).conf(&state{})) {
		if key, _, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			known[key] = true
		}
	}
	return known
}

func TestComposeServer(t *testing.T) {
	project := mustLoadCompose(t, filepath.Join(repository, "docker-compose.yml"), "NEO4J_PASSWORD=long-enough")
	server := project.Services["neo4j"]
	if !strings.HasPrefix(server.Image, "neo4j:5.26") || !strings.HasSuffix(server.Image, "-community") {
		t.Errorf("image %q is no pinned 5.26 Community", server.Image)
	}
	if server.HealthCheck == nil || len(server.HealthCheck.Test) == 0 {
		t.Error("no health check: the program would not know when to start")
	}
	for _, port := range server.Ports {
		if port.HostIP != "127.0.0.1" {
			t.Errorf("port %d is open on %q, not on the loopback interface only", port.Target, port.HostIP)
		}
	}
	for name, want := range map[string]string{
		"NEO4J_dbms_security_allow__csv__import__from__file__urls": "false",
		"NEO4J_internal_dbms_cypher__ip__blocklist":                "0.0.0.0/0,::/0",
	} {
		if got := server.Environment[name]; got == nil || *got != want {
			t.Errorf("%s is not %q: LOAD CSV could read from there", name, want)
		}
	}
}

func TestComposeProgramWaitsForTheServer(t *testing.T) {
	project := mustLoadCompose(t, filepath.Join(repository, "docker-compose.yml"), "NEO4J_PASSWORD=long-enough")
	program := project.Services["diplograph"]
	if got := program.DependsOn["neo4j"].Condition; got != types.ServiceConditionHealthy {
		t.Errorf("the program waits for %q, want %q", got, types.ServiceConditionHealthy)
	}
	if got := *program.Environment["NEO4J_URI"]; got != "bolt://neo4j:7687" {
		t.Errorf("the program is told %q", got)
	}
	if _, err := os.Stat(filepath.Join(repository, "Dockerfile")); err != nil {
		t.Error(err)
	}
}

// `neo4j start` has no repository at hand and brings the same service itself.
func TestEmbeddedComposeFileIsTheSameServer(t *testing.T) {
	env := []string{"NEO4J_PASSWORD=long-enough", "DIPLOGRAPH_BOLT_PORT=17687"}
	ours := mustLoadCompose(t, "compose.yml", env...)
	theirs := mustLoadCompose(t, filepath.Join(repository, "docker-compose.yml"), env...)
	if diff := cmp.Diff(theirs.Services["neo4j"], ours.Services["neo4j"]); diff != "" {
		t.Errorf("docker-compose.yml (-) and compose.yml (+) differ:\n%s", diff)
	}
}
