package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// pom asks Maven for the server and Neo4j Browser with all that they need.
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>diplograph</groupId>
  <artifactId>neo4j-local</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>` + Version + `</version></dependency>
    <dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>` + BrowserVersion + `</version></dependency>
  </dependencies>
</project>
`

// jarDir is where the jars of these versions lie.
func (s *Server) jarDir() string {
	return filepath.Join(s.Cache, "neo4j-"+Version+"-browser-"+BrowserVersion)
}

// jars returns the folder of the server's jars and fetches them when they are
// not there yet. The folder appears whole or not at all.
func (s *Server) jars(ctx context.Context) (string, error) {
	dir := s.jarDir()
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNoWay, errNoMaven)
	}
	if err := os.MkdirAll(s.Cache, 0o755); err != nil {
		return "", fmt.Errorf("making the folder for Neo4j's jars: %w", err)
	}
	work, err := os.MkdirTemp(s.Cache, "fetching-")
	if err != nil {
		return "", fmt.Errorf("making the folder for Neo4j's jars: %w", err)
	}
	defer os.RemoveAll(work)
	s.say("Fetching Neo4j %s and Neo4j Browser %s with Maven: about 140 MB, this first time only.", Version, BrowserVersion)
	if err := fetch(ctx, mvn, work); err != nil {
		return "", err
	}
	if err := os.Rename(filepath.Join(work, "lib"), dir); err != nil {
		if _, there := os.Stat(dir); there == nil {
			return dir, nil // somebody else was faster
		}
		return "", fmt.Errorf("keeping Neo4j's jars: %w", err)
	}
	return dir, nil
}

// fetch has Maven put the jars into the folder lib of work.
func fetch(ctx context.Context, mvn, work string) error {
	file := filepath.Join(work, "pom.xml")
	if err := os.WriteFile(file, []byte(pom), 0o644); err != nil {
		return fmt.Errorf("fetching Neo4j: %w", err)
	}
	lib := filepath.Join(work, "lib")
	cmd := exec.CommandContext(ctx, mvn, "--quiet", "--batch-mode", "--file", file,
		"dependency:copy-dependencies", "-DoutputDirectory="+lib, "-DincludeScope=runtime")
	cmd.Dir = work
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: fetching Neo4j with Maven: %w: %s", ErrNoWay, err, lastLines(string(out), 5))
	}
	found, err := filepath.Glob(filepath.Join(lib, "neo4j-"+Version+".jar"))
	if err != nil || len(found) == 0 {
		return fmt.Errorf("fetching Neo4j with Maven: it ended well but brought no neo4j-%s.jar", Version)
	}
	return nil
}

var errNoMaven = errors.New("no Maven (mvn) is installed")

// lastLines keeps the last lines of text that say something.
func lastLines(text string, most int) string {
	var kept []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept[max(0, len(kept)-most):], "\n")
}
