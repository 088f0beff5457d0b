package neo4jserver

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The ports on which people expect Neo4j.
const (
	usualBolt = 7687
	usualHTTP = 7474
)

// state is what has to be known from one command to the next.
type state struct {
	Way  Way `json:"way"`
	Bolt int `json:"bolt"`
	HTTP int `json:"http"`
}

func (st *state) uri() string { return "neo4j://localhost:" + strconv.Itoa(st.Bolt) }

func (st *state) browser() string {
	return "http://localhost:" + strconv.Itoa(st.HTTP) + "/browser/"
}

// Status tells how the local server is.
type Status struct {
	Started  bool   // there has been a server here, running or not
	Running  bool   // it runs
	Answers  bool   // it runs and answers a query
	Trouble  error  // why it does not answer
	Way      Way    // by which means it runs
	URI      string // for --store
	Browser  string // address of Neo4j Browser
	Home     string // folder of its files
	Password string // file that holds the password
}

// Status looks whether the server runs and answers.
func (s *Server) Status(ctx context.Context) (Status, error) {
	st, err := s.readState()
	if err != nil {
		return Status{}, fmt.Errorf("looking for the local Neo4j: %w", err)
	}
	status := Status{Home: s.Home}
	if st == nil {
		return status, nil
	}
	status.Started, status.Way = true, st.Way
	status.URI, status.Browser, status.Password = st.uri(), st.browser(), s.passwordFile()
	if status.Running, err = s.runner(st.Way).running(ctx, st); err != nil || !status.Running {
		return status, err
	}
	password, err := s.password()
	if err != nil {
		return status, err
	}
	status.Trouble = s.ask(ctx, st, password)
	status.Answers = status.Trouble == nil
	return status, nil
}

// Password finds the password for uri if that is the address of the server
// that was started here; the second result is false when it is not.
func (s *Server) Password(uri string) (string, bool) {
	st, err := s.readState()
	if err != nil || st == nil || !st.servesAt(uri) {
		return "", false
	}
	text, err := os.ReadFile(s.passwordFile())
	if err != nil {
		return "", false
	}
	return strings.TrimSpace(string(text)), true
}

// servesAt tells whether uri is a loopback address with the server's port.
func (st *state) servesAt(uri string) bool {
	u, err := url.Parse(uri)
	if err != nil {
		return false
	}
	port := u.Port()
	if port == "" {
		port = strconv.Itoa(usualBolt)
	}
	ip := net.ParseIP(u.Hostname())
	loopback := u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	return loopback && port == strconv.Itoa(st.Bolt)
}

func (s *Server) stateFile() string { return filepath.Join(s.Home, "server.json") }

// readState returns nil when no server was ever started here.
func (s *Server) readState() (*state, error) {
	text, err := os.ReadFile(s.stateFile())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	st := new(state)
	if err := json.Unmarshal(text, st); err != nil {
		return nil, fmt.Errorf("reading %s: %w", s.stateFile(), err)
	}
	if st.Way != Docker && st.Way != Maven {
		return nil, fmt.Errorf("reading %s: unknown way %q", s.stateFile(), st.Way)
	}
	return st, nil
}

func (s *Server) writeState(st *state) error {
	text, err := json.Marshal(st)
	if err != nil {
		return err
	}
	return writePrivate(s.stateFile(), string(text)+"\n")
}

func (s *Server) passwordFile() string { return filepath.Join(s.Home, "password") }

// password reads the password, or makes one that nobody else can read.
func (s *Server) password() (string, error) {
	text, err := os.ReadFile(s.passwordFile())
	if err == nil {
		return strings.TrimSpace(string(text)), nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("reading the password of the local Neo4j: %w", err)
	}
	var secret [18]byte
	if _, err := rand.Read(secret[:]); err != nil {
		return "", fmt.Errorf("making a password: %w", err)
	}
	// URL-safe letters: a slash would end the name in NEO4J_AUTH. The first
	// letter is none that a command line tool takes for an option or a file.
	password := "n" + base64.RawURLEncoding.EncodeToString(secret[:])
	if err := writePrivate(s.passwordFile(), password+"\n"); err != nil {
		return "", fmt.Errorf("keeping the new password: %w", err)
	}
	return password, nil
}

// writePrivate replaces a file by one that only its owner can read.
func writePrivate(path, text string) error {
	next := path + ".new"
	if err := os.WriteFile(next, []byte(text), 0o600); err != nil {
		return err
	}
	// WriteFile keeps the mode of a file that was left there.
	if err := os.Chmod(next, 0o600); err != nil {
		return err
	}
	return os.Rename(next, path)
}

// pickPorts keeps the ports of the last start where they are free, prefers the
// usual ones, and takes any others else. A throw-away server stays away from
// the usual ports: somebody's own server may be about to start there.
func (s *Server) pickPorts(st *state) error {
	bolt, http := usualBolt, usualHTTP
	if st.Bolt != 0 {
		bolt, http = st.Bolt, st.HTTP
	} else if s.throwaway {
		bolt, http = 0, 0
	}
	var err error
	if st.Bolt, err = freePort(bolt); err != nil {
		return err
	}
	st.HTTP, err = freePort(http)
	return err
}

// freePort is the wanted port if it is free on the loopback interface, else another.
func freePort(want int) (int, error) {
	for _, port := range []int{want, 0} {
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err != nil {
			continue
		}
		defer l.Close()
		return l.Addr().(*net.TCPAddr).Port, nil
	}
	return 0, errors.New("finding a free port on 127.0.0.1: none")
}
