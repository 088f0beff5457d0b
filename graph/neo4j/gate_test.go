package neo4j_test

import (
	"strings"
	"testing"
)

func TestOffSkips(t *testing.T) {
	s := findServer(func(key string) string { return map[string]string{"DIPLOGRAPH_TEST_NEO4J": "off"}[key] })
	if s.skip == nil || s.throwaway != nil {
		t.Errorf("off gives %+v, want a reason to skip and no server", s)
	}
}

// NEO4J_URI is somebody's graph: tests delete all that they find.
func TestSomebodysGraphIsNotUsed(t *testing.T) {
	env := map[string]string{"NEO4J_URI": "neo4j://127.0.0.1:1", "DIPLOGRAPH_TEST_NEO4J": "off"}
	s := findServer(func(key string) string { return env[key] })
	if s.settings.URI != "" {
		t.Errorf("uses %s", s.settings.URI)
	}
}

func TestFilledDatabaseIsRefused(t *testing.T) {
	s := emptyDatabase(t)
	run(t, s, "MATCH (n) DETACH DELETE n", nil)
	run(t, s, "CREATE (:Film {title: 'of somebody'})", nil)
	err := claim(t.Context(), s)
	if err == nil || !strings.Contains(err.Error(), "holds 1 nodes and no mark") {
		t.Errorf("claiming a filled database: %v, want a refusal", err)
	}
	run(t, s, "MATCH (n) DETACH DELETE n", nil)
	if err := claim(t.Context(), s); err != nil {
		t.Errorf("claiming an empty database: %v", err)
	}
	if err := claim(t.Context(), s); err != nil {
		t.Errorf("claiming it again: %v", err)
	}
}

func TestUnreachableTestServerFails(t *testing.T) {
	s := findServer(func(key string) string {
		return map[string]string{"DIPLOGRAPH_TEST_NEO4J_URI": "bolt://127.0.0.1:1"}[key]
	})
	if s.fail == nil || s.skip != nil {
		t.Errorf("a server that was asked for and is not there: %+v, want a failure, no skip", s)
	}
}
