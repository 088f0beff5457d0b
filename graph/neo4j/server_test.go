package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/internal/neo4jserver"
)

// Every test of the program that needs Neo4j is in this package: Community has
// one database, and packages are tested at the same time.
//
//	DIPLOGRAPH_TEST_NEO4J_URI   a server for tests (with _USERNAME, _PASSWORD);
//	                            never NEO4J_URI, which is somebody's graph
//	none                        one throw-away server for the whole run
//	DIPLOGRAPH_TEST_NEO4J=off   skip these tests
//	CI=true                     a skip is a failure

// testServer is the server of this run, found or started by the first test
// that needs one.
type testServer struct {
	settings  neo4j.Settings
	throwaway *neo4jserver.Throwaway // nil for a server from the environment
	skip      error                  // why there is none
	fail      error                  // why the one that is there must not be used
}

var server = sync.OnceValue(func() *testServer { return findServer(os.Getenv) })

var serverUsed bool

// cleanups run after the last test.
var cleanups []func()

func TestMain(m *testing.M) {
	code := m.Run()
	for _, clean := range cleanups {
		clean()
	}
	if err := closeServer(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func closeServer() error {
	if !serverUsed || server().throwaway == nil {
		return nil
	}
	return server().throwaway.Close(context.Background())
}

func findServer(getenv func(string) string) *testServer {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	if getenv("DIPLOGRAPH_TEST_NEO4J") == "off" {
		return &testServer{skip: errors.New("DIPLOGRAPH_TEST_NEO4J=off")}
	}
	if uri := getenv("DIPLOGRAPH_TEST_NEO4J_URI"); uri != "" {
		s := neo4j.Settings{URI: uri, Username: getenv("DIPLOGRAPH_TEST_NEO4J_USERNAME"), Password: getenv("DIPLOGRAPH_TEST_NEO4J_PASSWORD")}
		return &testServer{settings: s, fail: claim(ctx, s)}
	}
	say := func(line string) { fmt.Fprintln(os.Stderr, line) }
	t, err := neo4jserver.StartThrowaway(ctx, getenv, probe, say)
	switch {
	case errors.Is(err, neo4jserver.ErrNoWay):
		return &testServer{skip: err}
	case err != nil:
		return &testServer{fail: err}
	}
	s := neo4j.Settings{URI: t.URI, Username: t.Username, Password: t.Password}
	return &testServer{settings: s, throwaway: t, fail: claim(ctx, s)}
}

func probe(ctx context.Context, uri, username, password string) error {
	return neo4j.Ping(ctx, neo4j.Settings{URI: uri, Username: username, Password: password})
}

// mark is the label of the node that says that all of a database may go.
const mark = "DiplographTestData"

// claim marks an empty database as one of test data, and refuses any other
// that has no mark yet.
func claim(ctx context.Context, s neo4j.Settings) error {
	if err := neo4j.Ping(ctx, s); err != nil {
		return err
	}
	rows, err := cypher(ctx, s, "MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN $mark IN labels(n) THEN 1 END) AS marks", map[string]any{"mark": mark})
	if err != nil {
		return err
	}
	if nodes, marks := rows[0][0].(int64), rows[0][1].(int64); nodes > 0 && marks == 0 {
		return fmt.Errorf("the database at %s holds %d nodes and no mark (:%s): tests would delete them; give an empty database in DIPLOGRAPH_TEST_NEO4J_URI", s.URI, nodes, mark)
	}
	_, err = cypher(ctx, s, "MERGE (n:"+mark+" {note: 'everything in this database may be deleted'})", nil)
	return err
}

// drivers are kept for the whole run: to connect and to log in takes longer
// than most statements.
var drivers sync.Map

func driverFor(s neo4j.Settings) (driver.DriverWithContext, error) {
	if d, ok := drivers.Load(s); ok {
		return d.(driver.DriverWithContext), nil
	}
	username := s.Username
	if username == "" {
		username = "neo4j"
	}
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(username, s.Password, ""))
	if err == nil {
		drivers.Store(s, d)
	}
	return d, err
}

// ask runs a statement as somebody other than the program would.
func ask(ctx context.Context, s neo4j.Settings, text string, params map[string]any) (*driver.EagerResult, error) {
	d, err := driverFor(s)
	if err != nil {
		return nil, err
	}
	result, err := driver.ExecuteQuery(ctx, d, text, params, driver.EagerResultTransformer)
	if err != nil {
		return nil, fmt.Errorf("running %q: %w", text, err)
	}
	return result, nil
}

func cypher(ctx context.Context, s neo4j.Settings, text string, params map[string]any) ([][]any, error) {
	result, err := ask(ctx, s, text, params)
	if err != nil {
		return nil, err
	}
	var rows [][]any
	for _, record := range result.Records {
		rows = append(rows, record.Values)
	}
	return rows, nil
}

// needServer gives the settings of the server, or skips the test by name.
func needServer(t testing.TB) neo4j.Settings {
	t.Helper()
	serverUsed = true
	s := server()
	switch {
	case s.fail != nil:
		t.Fatal(s.fail)
	case s.skip != nil && os.Getenv("CI") == "true":
		t.Fatalf("with CI=true the tests of Neo4j may not be skipped: %v", s.skip)
	case s.skip != nil:
		t.Skipf("no Neo4j: %v", s.skip)
	}
	return s.settings
}

// afterWrongPassword logs in with the right one: a server locks a user out for
// some seconds who gave three wrong ones in a row.
func afterWrongPassword(t testing.TB) {
	t.Helper()
	if err := neo4j.Ping(context.Background(), server().settings); err != nil {
		t.Fatal(err)
	}
}

// emptyDatabase gives the settings of a database that holds the mark alone.
func emptyDatabase(t testing.TB) neo4j.Settings {
	t.Helper()
	s := needServer(t)
	run(t, s, "MATCH (n) WHERE NOT $mark IN labels(n) DETACH DELETE n", map[string]any{"mark": mark})
	return s
}

// emptyStore gives a store in an empty database.
func emptyStore(t testing.TB) *neo4j.Store {
	t.Helper()
	return open(t, emptyDatabase(t))
}

func open(t testing.TB, s neo4j.Settings) *neo4j.Store {
	t.Helper()
	store, err := neo4j.Open(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	return store
}

func run(t testing.TB, s neo4j.Settings, text string, params map[string]any) [][]any {
	t.Helper()
	rows, err := cypher(context.Background(), s, text, params)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// number is the one cell of an answer that counts.
func number(t testing.TB, s neo4j.Settings, text string) int64 {
	t.Helper()
	n, ok := run(t, s, text, nil)[0][0].(int64)
	if !ok {
		t.Fatalf("%s is no number", text)
	}
	return n
}
