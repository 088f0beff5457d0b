package event_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
	"github.com/diplograph/diplograph/ingest/text"
)

var update = flag.Bool("update", false, "rewrite the golden file of open cases")

// TestCases reads the articles under testdata and compares their edges with
// what a careful reader draws. A case that the reader does not get right yet
// stands, with the edges it misses (-) and makes up (+), in testdata/open.golden:
// a case that was right and is no more fails, one that has become right is
// taken out of the file by -update.
func TestCases(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) < 40 {
		t.Fatalf("found %d cases, want 40 or more (%v)", len(files), err)
	}
	var open strings.Builder
	right := 0
	for _, file := range files {
		diff := runCase(t, reader, file)
		if len(diff) == 0 {
			right++
			continue
		}
		fmt.Fprintf(&open, "%s\n", filepath.ToSlash(strings.TrimPrefix(file, "testdata"+string(filepath.Separator))))
		for _, line := range diff {
			fmt.Fprintf(&open, "  %s\n", line)
		}
	}
	fmt.Fprintf(&open, "right: %d of %d cases\n", right, len(files))
	compareGolden(t, filepath.Join("testdata", "open.golden"), open.String())
}

// compareGolden fails for every case that is open now and was not before.
func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	known := openCases(string(want))
	for name, diff := range openCases(got) {
		if _, ok := known[name]; !ok {
			t.Errorf("%s was read right before:\n%s", name, diff)
		}
	}
}

// openCases takes a golden file apart: the lines under each case's name.
func openCases(golden string) map[string]string {
	cases := map[string]string{}
	name := ""
	for line := range strings.Lines(golden) {
		switch {
		case strings.HasPrefix(line, "  "):
			cases[name] += line
		case strings.HasSuffix(strings.TrimSpace(line), ".txtar"):
			name = strings.TrimSpace(line)
			cases[name] = ""
		}
	}
	return cases
}

// runCase gives the lines by which the edges of a case differ.
func runCase(t *testing.T, reader *ingest.Reader, file string) []string {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(strings.TrimSpace(string(archive.Comment))) == 0 {
		t.Errorf("%s does not say what it proves", file)
	}
	var record source.Record
	var want []string
	for _, f := range archive.Files {
		switch f.Name {
		case "article.json":
			if err := json.Unmarshal(f.Data, &record); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
		case "edges.txt":
			for line := range strings.Lines(string(f.Data)) {
				if line = strings.TrimSpace(line); line != "" {
					want = append(want, line)
				}
			}
		default:
			t.Errorf("%s: unknown part %s", file, f.Name)
		}
	}
	result, err := reader.Read(context.Background(), source.Item{ID: record.ID, Path: file, MediaType: "application/json", Record: &record})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return difference(want, result.Edges())
}

// difference compares without the matter, which is free English.
func difference(want []string, edges []ingest.Edge) []string {
	left := slices.Clone(edges)
	var diff []string
	for _, line := range want {
		if k := slices.IndexFunc(left, func(e ingest.Edge) bool { return sameEdge(line, e) }); k >= 0 {
			left = slices.Delete(left, k, k+1)
			continue
		}
		diff = append(diff, "- "+line)
	}
	for _, e := range left {
		diff = append(diff, "+ "+edgeLine(e))
	}
	sort.Strings(diff)
	return diff
}

func sameEdge(line string, e ingest.Edge) bool {
	cells := strings.Split(line, " | ")
	if len(cells) == 8 && cells[7] != manner(e) {
		return false
	}
	if len(cells) < 7 || cells[1] != string(e.Relation) || cells[3] != orDash(e.Date) || cells[4] != string(e.Status) || cells[5] != orDash(e.SaidBy) {
		return false
	}
	ends := named(e.Source, cells[0]) && named(e.Target, cells[2])
	relation, _ := ontology.Lookup(e.Relation)
	return ends || relation.Symmetric && named(e.Source, cells[2]) && named(e.Target, cells[0])
}

// manner is the eighth cell of a line, where a case is about it: aspect and
// whether the act is background.
func manner(e ingest.Edge) string {
	if e.Background {
		return string(e.Aspect) + ", background"
	}
	return string(e.Aspect)
}

// named reports whether an actor bears a name.
func named(a ingest.EdgeActor, name string) bool {
	name = text.Fold(name)
	return text.Fold(a.Name) == name || slices.ContainsFunc(a.Names, func(n string) bool { return text.Fold(n) == name })
}

func orDash[T ~string](p *T) string {
	if p == nil || *p == "" {
		return "-"
	}
	return string(*p)
}

func edgeLine(e ingest.Edge) string {
	return strings.Join([]string{e.Source.Name, string(e.Relation), e.Target.Name, orDash(e.Date), string(e.Status), orDash(e.SaidBy), "-", manner(e)}, " | ")
}
