package neo4j_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
)

const repository = "../.."

// program is the program as users run it, built once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "diplograph-program-")
	if err != nil {
		return "", err
	}
	cleanups = append(cleanups, func() { os.RemoveAll(dir) })
	cmd := exec.Command("go", "build", "-o", filepath.Join(dir, "diplograph"), "./cmd/diplograph")
	cmd.Dir = repository
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", errors.New(string(out))
	}
	return filepath.Join(dir, "diplograph"), nil
})

// command runs the program in a data folder of its own, with nothing of Neo4j
// in its environment but what env says.
type command struct {
	home string
	env  []string
}

type outcome struct {
	stdout, stderr string
	code           int
}

func (c command) run(t *testing.T, args ...string) outcome {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Dir = c.home // no .env there
	cmd.Env = append([]string{"HOME=" + c.home, "PATH=" + os.Getenv("PATH")}, c.env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return outcome{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// done runs a command that must succeed.
func (c command) done(t *testing.T, args ...string) string {
	t.Helper()
	o := c.run(t, args...)
	if o.code != 0 {
		t.Fatalf("%s: exit %d: %s", strings.Join(args, " "), o.code, o.stderr)
	}
	return o.stdout
}

// inputs are folders and files of articles to be read: ours, and those of the
// reference where it is at hand.
func inputs(t *testing.T) map[string]string {
	t.Helper()
	ours, err := filepath.Abs(filepath.Join(repository, "testdata", "articles"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{"our articles": ours}
	if reference := os.Getenv("DIPLOGRAPH_REFERENCE"); reference != "" {
		all["the reference article"] = filepath.Join(reference, "articles", "seed.ar.txt")
	}
	return all
}

// The commands give the same graph and the same answers whichever store they
// use, and removing every article leaves nothing.
func TestCommandsOnBothStores(t *testing.T) {
	for name, path := range inputs(t) {
		t.Run(name, func(t *testing.T) {
			s := emptyDatabase(t)
			file := filepath.Join(t.TempDir(), "graph.db")
			here := command{t.TempDir(), []string{"DIPLOGRAPH_STORE=" + file}}
			there := command{t.TempDir(), []string{"NEO4J_URI=" + s.URI, "NEO4J_PASSWORD=" + s.Password}}
			here.done(t, "ingest", path)
			there.done(t, "ingest", path)
			want, got := dumpFile(t, file), dump(t, open(t, s))
			if diff := cmp.Diff(want, got); diff != "" || len(got.Edges) < 20 {
				t.Errorf("%d edges; -SQLite +Neo4j:\n%s", len(got.Edges), diff)
			}
			for _, args := range [][]string{
				{"ask", "who met Lavrov on Sept 24", "--format", "jsonl"},
				{"ask", "من التقى لافروف في 24 سبتمبر", "--format", "jsonl"},
				{"query", "run", "relations-of", "--param", "actor=Lavrov", "--format", "jsonl"},
				{"coverage", "--format", "jsonl"},
			} {
				if diff := cmp.Diff(here.done(t, args...), there.done(t, args...)); diff != "" {
					t.Errorf("%s (-SQLite +Neo4j):\n%s", strings.Join(args, " "), diff)
				}
			}
			for key := range articleKeys(got) {
				there.done(t, "remove", "--article", key)
			}
			if left := dump(t, open(t, s)); len(left.Nodes)+len(left.Edges) != 0 {
				t.Errorf("without articles it still holds %v %v", left.Nodes, left.Edges)
			}
		})
	}
}

func dump(t *testing.T, store graph.Store) storetest.Dump {
	t.Helper()
	d, err := storetest.DumpOf(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func dumpFile(t *testing.T, file string) storetest.Dump {
	t.Helper()
	store, err := sqlite.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(context.Background())
	return dump(t, store)
}

func articleKeys(d storetest.Dump) map[string]bool {
	keys := make(map[string]bool)
	for node := range d.Nodes {
		if key, is := strings.CutPrefix(node, "Article "); is {
			keys[key] = true
		}
	}
	return keys
}

// What is wrong with a server is one line, exit 1, and no password.
func TestCommandsThatFindNoServer(t *testing.T) {
	s := needServer(t)
	for name, c := range map[string]struct {
		env  []string
		want string
	}{
		"wrong password": {[]string{"NEO4J_URI=" + s.URI, "NEO4J_PASSWORD=hunter2-hunter2"}, "refuses the password"},
		"no password":    {[]string{"NEO4J_URI=" + s.URI}, "NEO4J_PASSWORD"},
		"unreachable":    {[]string{"NEO4J_URI=bolt://127.0.0.1:1", "NEO4J_PASSWORD=hunter2-hunter2"}, "cannot be reached"},
		"no database":    {[]string{"NEO4J_URI=" + s.URI, "NEO4J_PASSWORD=" + s.Password, "NEO4J_DATABASE=nowhere"}, `no database "nowhere"`},
	} {
		for _, verb := range [][]string{{"ingest", inputs(t)["our articles"]}, {"ask", "who met Lavrov"}} {
			o := command{t.TempDir(), c.env}.run(t, verb...)
			afterWrongPassword(t)
			if o.code != 1 || strings.Count(o.stderr, "\n") != 1 || !strings.Contains(o.stderr, c.want) {
				t.Errorf("%s, %s: exit %d, %q; want exit 1 and one line that says %q", name, verb[0], o.code, o.stderr, c.want)
			}
			if strings.Contains(o.stderr+o.stdout, "hunter2") || strings.Contains(o.stderr+o.stdout, s.Password) {
				t.Errorf("%s, %s: shows a password", name, verb[0])
			}
		}
	}
}
