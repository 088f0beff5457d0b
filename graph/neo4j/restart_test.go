package neo4j_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

// restart restarts the server of this run with further settings until the test
// has ended; a server from the environment cannot be.
func restart(t *testing.T, settings ...string) {
	t.Helper()
	if server().throwaway == nil {
		t.Skip("the server from DIPLOGRAPH_TEST_NEO4J_URI is not ours to restart")
	}
	t.Cleanup(func() {
		if err := server().throwaway.Restart(context.Background()); err != nil {
			t.Fatal(err)
		}
	})
	if err := server().throwaway.Restart(t.Context(), settings...); err != nil {
		t.Fatal(err)
	}
}

// A database that takes no writes can be asked; a write is refused in one line
// and leaves it as it was. The graph is there after the restarts.
func TestReadOnlyServer(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	put(t, store, meeting("a", "Daily"))
	before := contents(t, s)
	restart(t, "server.databases.read_only=neo4j")

	for name, store := range map[string]graph.Store{"opened before": store, "opened since": open(t, s)} {
		for act, err := range map[string]error{
			"put":    second(store.Put(t.Context(), []graph.Document{meeting("b", "Daily")})),
			"remove": second(store.Remove(t.Context(), graph.Selector{Article: "a"})),
		} {
			if !errors.Is(err, graph.ErrReadOnly) {
				t.Errorf("%s, %s: %v, want ErrReadOnly", name, act, err)
			} else if text := err.Error(); strings.Contains(text, "\n") || !strings.Contains(text, s.URI) {
				t.Errorf("%s, %s: %q is no line that names the server", name, act, text)
			}
		}
	}
	info, err := store.Info(t.Context())
	if err != nil || info.Nodes["Article"] != 1 {
		t.Errorf("asking: %+v, %v", info, err)
	}
	if diff := cmp.Diff(before, contents(t, s)); diff != "" {
		t.Errorf("something is half written:\n%s", diff)
	}
}

func second(_ graph.Changes, err error) error { return err }
