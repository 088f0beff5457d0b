package neo4j_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
)

// refused opens a store that must not open and gives the one line that says so.
func refused(t *testing.T, s neo4j.Settings) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	store, err := neo4j.Open(ctx, s)
	if err == nil {
		store.Close(ctx)
		t.Fatal("it opened")
	}
	if text := err.Error(); strings.Contains(text, "\n") {
		t.Errorf("more than one line: %q", text)
	}
	return err.Error()
}

func TestWrongPassword(t *testing.T) {
	s := needServer(t)
	s.Password = "not-the-password"
	text := refused(t, s)
	afterWrongPassword(t)
	if !strings.Contains(text, "refuses the password") || !strings.Contains(text, "NEO4J_PASSWORD") {
		t.Errorf("%q does not say what to do", text)
	}
	if strings.Contains(text, s.Password) {
		t.Errorf("%q shows the password", text)
	}
}

func TestUnreachableServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	for _, scheme := range []string{"neo4j://", "bolt://"} {
		text := refused(t, neo4j.Settings{URI: scheme + address})
		if !strings.Contains(text, "cannot be reached") || !strings.Contains(text, "neo4j start") {
			t.Errorf("%q does not say what to do", text)
		}
	}
}

func TestServerThatIsNoNeo4j(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.Write([]byte("HTTP/1.1 400 Bad Request\r\n\r\n"))
			conn.Close()
		}
	}()
	if text := refused(t, neo4j.Settings{URI: "bolt://" + l.Addr().String()}); !strings.Contains(text, l.Addr().String()) {
		t.Errorf("%q does not name the address", text)
	}
}

func TestMissingDatabase(t *testing.T) {
	s := needServer(t)
	s.Database = "nowhere"
	if text := refused(t, s); !strings.Contains(text, `no database "nowhere"`) || !strings.Contains(text, "NEO4J_DATABASE") {
		t.Errorf("%q does not say what to do", text)
	}
}

func TestNewerStoreIsRefused(t *testing.T) {
	s := emptyDatabase(t)
	run(t, s, "CREATE (:DiplographStore {key: 'store', schema: 99, program: '9.9.9'})", nil)
	text := refused(t, s)
	if !strings.Contains(text, "9.9.9") {
		t.Errorf("%q does not name the program that wrote it", text)
	}
	_, err := neo4j.Open(t.Context(), s)
	if !errors.Is(err, graph.ErrNewer) {
		t.Errorf("got %v, want ErrNewer", err)
	}
}

func TestOpeningChangesNothing(t *testing.T) {
	s := emptyDatabase(t)
	open(t, s)
	if n := number(t, s, "MATCH (n:DiplographStore) RETURN count(n)"); n != 0 {
		t.Errorf("opening made %d nodes", n)
	}
}
