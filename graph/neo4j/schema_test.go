package neo4j_test

import (
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph/neo4j"
)

// dropRules takes out every constraint and index, so that a test sees them made.
func dropRules(t testing.TB, s neo4j.Settings) {
	t.Helper()
	var drops []string
	for _, row := range run(t, s, "SHOW CONSTRAINTS YIELD name", nil) {
		drops = append(drops, "DROP CONSTRAINT `"+row[0].(string)+"`")
	}
	for _, row := range run(t, s, "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name", nil) {
		drops = append(drops, "DROP INDEX `"+row[0].(string)+"`")
	}
	d, err := driverFor(s)
	if err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(t.Context(), driver.SessionConfig{})
	defer session.Close(t.Context())
	_, err = session.ExecuteWrite(t.Context(), func(tx driver.ManagedTransaction) (any, error) {
		for _, text := range drops {
			if _, err := tx.Run(t.Context(), text, nil); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFirstWriteMakesConstraintsAndIndexes(t *testing.T) {
	s := emptyDatabase(t)
	dropRules(t, s)
	put(t, open(t, s), meeting("a", "Daily"))
	have := make(map[string]bool)
	for _, text := range []string{
		"SHOW CONSTRAINTS YIELD type, labelsOrTypes AS of, properties AS p RETURN type + ' ' + of[0] + ' ' + reduce(all = '', x IN p | all + CASE all WHEN '' THEN '' ELSE ',' END + x)",
		"SHOW INDEXES YIELD type, labelsOrTypes AS of, properties AS p, state WHERE of IS NOT NULL AND state = 'ONLINE' RETURN type + ' ' + of[0] + ' ' + reduce(all = '', x IN p | all + CASE all WHEN '' THEN '' ELSE ',' END + x)",
	} {
		for _, row := range run(t, s, text, nil) {
			have[row[0].(string)] = true
		}
	}
	for _, want := range neo4j.Rules() {
		if !have[want] {
			t.Errorf("%s is not there", want)
		}
	}
	if !have["RELATIONSHIP_UNIQUENESS MET_WITH key"] || !have["UNIQUENESS Actor key"] {
		t.Error("the test looks for the wrong things")
	}
}

// IF NOT EXISTS keeps silent when another constraint has the name: a graph
// without uniqueness would fill with doubles.
func TestConstraintWhoseNameIsTakenIsNoticed(t *testing.T) {
	s := emptyDatabase(t)
	dropRules(t, s)
	run(t, s, "CREATE CONSTRAINT diplograph_actor_key FOR (n:Film) REQUIRE n.title IS UNIQUE", nil)
	_, err := open(t, s).Put(t.Context(), nil)
	if err == nil || !strings.Contains(err.Error(), "diplograph_actor_key") {
		t.Errorf("got %v, want an error that names the constraint", err)
	}
	if n := number(t, s, "MATCH (n) RETURN count(n)"); n != 1 {
		t.Errorf("%d nodes, want the mark alone: nothing is written without constraints", n)
	}
	dropRules(t, s)
}

func TestForeignIndexInTheWayIsNamed(t *testing.T) {
	s := emptyDatabase(t)
	dropRules(t, s)
	run(t, s, "CREATE INDEX theirs FOR (n:Event) ON (n.key)", nil)
	_, err := open(t, s).Put(t.Context(), nil)
	if err == nil || !strings.Contains(err.Error(), "Event.key") || !strings.Contains(err.Error(), "drop it") {
		t.Errorf("got %v, want an error that says what to drop", err)
	}
	dropRules(t, s)
}

// Who already keeps :Actor(key) unique under a name of their own need not do
// so twice.
func TestSameConstraintOfAnotherNameIsEnough(t *testing.T) {
	s := emptyDatabase(t)
	dropRules(t, s)
	run(t, s, "CREATE CONSTRAINT theirs FOR (n:Actor) REQUIRE n.key IS UNIQUE", nil)
	put(t, open(t, s), meeting("a", "Daily"))
	dropRules(t, s)
}
