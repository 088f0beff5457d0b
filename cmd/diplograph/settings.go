package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/joho/godotenv"

	"github.com/diplograph/diplograph/internal/neo4jserver"
)

// settings are what flags, the environment and .env say; flags go before the
// environment, the environment before .env, and .env before the defaults.
type settings struct {
	Store    string // SQLite file or Neo4j address, as given; empty: the default file
	LogLevel string
	Format   string // empty: the command's default
	Quiet    bool

	storeFrom string // where Store was said, for messages
}

// neo4jSettings are what is needed to reach a Neo4j server.
type neo4jSettings struct {
	URI, Username, Password, Database string
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
	return checkStore(s.Store, s.storeFrom)
}

// neo4jSchemes are the schemes of Neo4j addresses.
var neo4jSchemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// isNeo4j reports whether a store is a Neo4j address; else it is a file.
func isNeo4j(store string) bool {
	scheme, _, found := strings.Cut(store, "://")
	return found && slices.Contains(neo4jSchemes, scheme)
}

func checkStore(store, from string) error {
	scheme, _, found := strings.Cut(store, "://")
	if !found {
		if from == "NEO4J_URI" {
			return usageError("reading NEO4J_URI: %q is no Neo4j address: it begins with neo4j://, neo4j+s://, bolt:// or the like", store)
		}
		return nil
	}
	if !isNeo4j(store) {
		return usageError("reading %s: a store is a file or an address that begins with %s://, not %s://", from, strings.Join(neo4jSchemes, "://, "), scheme)
	}
	address, err := url.Parse(store)
	if err != nil {
		return usageError("reading %s: it is no address", from) // not the value: it may hold a password
	}
	if address.User != nil {
		return usageError("reading %s: put user and password into NEO4J_USERNAME and NEO4J_PASSWORD: an address is shown and logged", from)
	}
	return nil
}

// neo4j collects what is needed to reach the server at uri. The password of a
// server that the program has started itself is found in the data folder.
func (a *app) neo4j(uri string) (neo4jSettings, error) {
	s := neo4jSettings{
		URI:      uri,
		Username: a.env.get("NEO4J_USERNAME"),
		Password: a.env.get("NEO4J_PASSWORD"),
		Database: a.env.get("NEO4J_DATABASE"),
	}
	if s.Username == "" {
		s.Username = neo4jserver.Username
	}
	if s.Password == "" {
		server, err := neo4jserver.New(a.env.get, nil, nil)
		if err != nil {
			return neo4jSettings{}, fmt.Errorf("looking for the password of %s: %w", uri, err)
		}
		s.Password, _ = server.Password(uri)
	}
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
