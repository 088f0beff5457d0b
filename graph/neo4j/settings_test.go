package neo4j

import (
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	env := map[string]string{
		"NEO4J_URI": "neo4j://graph.example.org", "NEO4J_USERNAME": "ann", "NEO4J_PASSWORD": "secret", "NEO4J_DATABASE": "world",
	}
	getenv := func(key string) string { return env[key] }
	s, err := SettingsFrom("", getenv)
	if want := (Settings{URI: "neo4j://graph.example.org", Username: "ann", Password: "secret", Database: "world"}); err != nil || s != want {
		t.Errorf("from the environment: %+v, %v", s, err)
	}
	if s, err = SettingsFrom("bolt://localhost:7687", getenv); err != nil || s.URI != "bolt://localhost:7687" {
		t.Errorf("--store goes before NEO4J_URI: %+v, %v", s, err)
	}
}

func TestAddressesThatAreRefused(t *testing.T) {
	none := func(string) string { return "" }
	for uri, want := range map[string]string{
		"":                                  "does not begin with one of",
		"localhost:7687":                    "does not begin with one of",
		"http://localhost:7474":             "does not begin with one of",
		"neo4j://":                          "names no host",
		"neo4j://localhost/world":           "NEO4J_DATABASE",
		"neo4j://ann:hunter2@localhost":     "NEO4J_PASSWORD",
		"neo4j://ann:hunter2%zz@localhost":  "no address",
		"bolt://ann:hunter2@localhost:port": "no address",
	} {
		_, err := SettingsFrom(uri, none)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", uri, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: the error shows the password: %v", uri, err)
		}
	}
}

func TestIsAddress(t *testing.T) {
	for store, want := range map[string]bool{
		"neo4j://localhost": true, "neo4j+s://x.example.org": true, "bolt+ssc://h:7687": true,
		"graph.db": false, "/tmp/neo4j.db": false, "neo4j.db": false, "": false,
	} {
		if got := IsAddress(store); got != want {
			t.Errorf("IsAddress(%q) = %v, want %v", store, got, want)
		}
	}
}

func TestNewEnough(t *testing.T) {
	for agent, want := range map[string]string{
		"Neo4j/5.26.30": "5.26.30", "Neo4j/5.27-aura": "5.27-aura", "Neo4j/2025.08.0": "2025.08.0", "Neo4j/6.0": "6.0",
	} {
		if got, err := newEnough(agent); err != nil || got != want {
			t.Errorf("newEnough(%q) = %q, %v, want %q", agent, got, err, want)
		}
	}
	for _, agent := range []string{"Neo4j/5.25.1", "Neo4j/4.4.40", "Neo4j/3.5.0", "Memgraph/v2.11.0", ""} {
		if _, err := newEnough(agent); err == nil || !strings.Contains(err.Error(), "5.26 or newer is needed") {
			t.Errorf("newEnough(%q): %v, want a refusal that names 5.26", agent, err)
		}
	}
}
