//go:build !unix

package neo4jserver

import (
	"errors"
	"os"
	"os/exec"
)

var errUnix = errors.New("running Neo4j without Docker works on Linux, macOS and other Unix systems only")

func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	return func() { f.Close() }, nil
}

func detach(*exec.Cmd) {}

func alive(int) bool { return false }

func terminate(int) error { return errUnix }
