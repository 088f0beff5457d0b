package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// choose settles how a new server runs: as asked, else by Docker where its
// engine answers, else by Java and Maven.
func (s *Server) choose(ctx context.Context, way Way) (Way, error) {
	var noDocker, noMaven error
	if way != Maven {
		if noDocker = dockerAnswers(ctx); noDocker == nil {
			return Docker, nil
		}
	}
	if way != Docker {
		if noMaven = s.mavenReady(ctx); noMaven == nil {
			return Maven, nil
		}
	}
	var reasons []string
	for _, reason := range []error{noDocker, noMaven} {
		if reason != nil {
			reasons = append(reasons, reason.Error())
		}
	}
	return Any, fmt.Errorf("%w: %s. Install Docker with Compose, or Java %d and Maven; or give the address of a server that runs with --store neo4j://HOST:7687",
		ErrNoWay, strings.Join(reasons, "; "), oldestJava)
}

// mavenReady tells what is missing for a server from Maven artifacts.
func (s *Server) mavenReady(ctx context.Context) error {
	if _, err := java(ctx); err != nil {
		return err
	}
	if _, err := os.Stat(s.jarDir()); err == nil {
		return nil
	}
	if _, err := exec.LookPath("mvn"); err != nil {
		return errNoMaven
	}
	return nil
}

// dockerAnswers tells what is missing for a server in a container. A client
// without an engine is common, and one without Compose as well.
func dockerAnswers(ctx context.Context) error {
	if _, err := exec.LookPath("docker"); err != nil {
		return errors.New("no Docker is installed")
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if err := exec.CommandContext(ctx, "docker", "version", "--format", "{{.Server.Version}}").Run(); err != nil {
		return errors.New("the engine of Docker does not answer")
	}
	if err := exec.CommandContext(ctx, "docker", "compose", "version").Run(); err != nil {
		return errors.New("this Docker has no Compose plugin")
	}
	return nil
}
