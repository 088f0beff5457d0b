package neo4j

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Settings say which server to use, and as whom.
type Settings struct {
	URI      string // neo4j://host:7687, neo4j+s://, bolt://, ...
	Username string // empty means neo4j
	Password string // never printed
	Database string // empty means the user's home database

	// Timeout bounds one query that reads; 0 means a minute.
	Timeout time.Duration
}

// schemes are the addresses that the driver knows.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// IsAddress tells whether the value of --store means a Neo4j server.
func IsAddress(store string) bool {
	for _, scheme := range schemes {
		if strings.HasPrefix(store, scheme+"://") {
			return true
		}
	}
	return false
}

// SettingsFrom takes the address of a server from uri or, when that is empty,
// from NEO4J_URI, and the rest from NEO4J_USERNAME, NEO4J_PASSWORD and
// NEO4J_DATABASE. getenv reads the environment with .env under it.
func SettingsFrom(uri string, getenv func(string) string) (Settings, error) {
	if uri == "" {
		uri = getenv("NEO4J_URI")
	}
	s := Settings{
		URI: uri, Username: getenv("NEO4J_USERNAME"), Password: getenv("NEO4J_PASSWORD"), Database: getenv("NEO4J_DATABASE"),
	}
	return s, s.check()
}

func (s Settings) check() error {
	u, err := url.Parse(s.URI)
	if err != nil {
		// The text may hold a password: url.Error would print all of it.
		return errors.New("reading the address of the Neo4j server: it is no address like neo4j://localhost:7687")
	}
	switch {
	case !IsAddress(s.URI):
		return fmt.Errorf("reading the address of the Neo4j server: %q does not begin with one of %s", u.Redacted(), strings.Join(schemes, "://, ")+"://")
	case u.User != nil:
		return fmt.Errorf("reading the address of the Neo4j server: %q holds a name or password; give them in NEO4J_USERNAME and NEO4J_PASSWORD", u.Redacted())
	case u.Hostname() == "":
		return fmt.Errorf("reading the address of the Neo4j server: %q names no host", s.URI)
	case u.Path != "" && u.Path != "/":
		return fmt.Errorf("reading the address of the Neo4j server: %q has a path; give the database in NEO4J_DATABASE", s.URI)
	}
	return nil
}

func (s Settings) username() string {
	if s.Username == "" {
		return "neo4j"
	}
	return s.Username
}

func (s Settings) timeout() time.Duration {
	if s.Timeout == 0 {
		return time.Minute
	}
	return s.Timeout
}
