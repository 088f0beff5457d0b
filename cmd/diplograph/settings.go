package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/joho/godotenv"

	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/internal/neo4jserver"
)

// settings are what flags, the environment and .env say; flags go before the
// environment, the environment before .env, and .env before the defaults.
type settings struct {
	Store    string // SQLite file or Neo4j address, as given; empty: the default file
	LogLevel string
	Format   string // empty: the command's default
	Quiet    bool
	Pace     time.Duration // between two requests to a host; negative: none, 0: the default

	storeFrom string // where Store was said, for messages
}

// environment looks variables up in the process's environment, then in .env.
// What .env holds is not put into the environment: programs that are started
// do not inherit its passwords.
type environment struct {
	process func(string) (string, bool)
	file    map[string]string
}

func readEnvironment(process func(string) (string, bool), envFile string) (environment, error) {
	file, err := godotenv.Read(envFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return environment{}, fmt.Errorf("reading settings from %s: a line is not of the form NAME=value", envFile)
	}
	return environment{process, file}, nil
}

// get is the value of a variable, empty when nothing sets it.
func (e environment) get(name string) string {
	if value, set := e.process(name); set {
		return value
	}
	return e.file[name]
}

// resolve fills what no flag has set.
func (s *settings) resolve(e environment) error {
	if s.Store != "" {
		s.storeFrom = "--store"
	}
	for _, name := range []string{"DIPLOGRAPH_STORE", "NEO4J_URI"} {
		if value := e.get(name); s.Store == "" && value != "" {
			s.Store, s.storeFrom = value, name
		}
	}
	if s.LogLevel == "" {
		s.LogLevel = e.get("DIPLOGRAPH_LOG_LEVEL")
	}
	if pace := e.get("DIPLOGRAPH_PACE"); pace != "" {
		var err error
		if s.Pace, err = time.ParseDuration(pace); err != nil || s.Pace < 0 || s.Pace > time.Hour {
			return usageError("reading DIPLOGRAPH_PACE: %q is no time span like 2s, up to 1h", pace)
		}
		if s.Pace == 0 {
			s.Pace = -1
		}
	}
	return checkStore(s.Store, s.storeFrom)
}

// checkStore refuses an address that is none of ours before a file is made
// that is named like it, and one with a password in it before it is shown.
func checkStore(store, from string) error {
	if scheme, _, isAddress := strings.Cut(store, "://"); isAddress && !neo4j.IsAddress(store) {
		return usageError("reading %s: a store is a file or the address of a Neo4j server, like neo4j://localhost:7687, not %s://", from, scheme)
	}
	if from != "NEO4J_URI" && !neo4j.IsAddress(store) {
		return nil
	}
	if _, err := neo4j.SettingsFrom(store, func(string) string { return "" }); err != nil {
		return usageError("reading %s: %w", from, err)
	}
	return nil
}

// neo4jSettings collects what is needed to reach the server at uri. The
// password of a server that the program has started itself is found in the
// data folder.
func (a *app) neo4jSettings(uri string) (neo4j.Settings, error) {
	s, err := neo4j.SettingsFrom(uri, a.env.get)
	if err != nil || s.Password != "" {
		return s, err
	}
	server, err := neo4jserver.New(a.env.get, nil, nil)
	if err != nil {
		return s, fmt.Errorf("looking for the password of %s: %w", uri, err)
	}
	s.Password, _ = server.Password(uri)
	return s, nil
}

// storeFile is the SQLite file in use: the one given, else the default one.
func (a *app) storeFile() (string, error) {
	if a.settings.Store != "" {
		return a.settings.Store, nil
	}
	data, err := neo4jserver.DataDir(a.env.get)
	if err != nil {
		return "", fmt.Errorf("finding the default store: %w: name one with --store", err)
	}
	return filepath.Join(data, "diplograph.db"), nil
}
