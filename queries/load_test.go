package queries

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/diplograph/diplograph/graph/ontology"
)

// What lies on the disk must be what was loaded: go:embed drops files and
// folders without a word.
func TestEveryFileIsLoaded(t *testing.T) {
	loaded := map[string]bool{}
	for _, q := range All() {
		loaded[filepath.Join(q.Topic, q.Name)] = true
	}
	found := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		ext := filepath.Ext(path)
		if ext != ".cypher" && ext != ".sql" {
			return nil
		}
		found++
		if !loaded[strings.TrimSuffix(path, ext)] {
			t.Errorf("%s lies on the disk and was not loaded", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found != 2*len(All()) {
		t.Errorf("%d files on the disk, %d queries loaded", found, len(All()))
	}
}

func TestNamesOfIssueAreThere(t *testing.T) {
	for _, name := range []string{"who-met", "demands", "praises", "relations-of", "timeline", "evidence", "coverage"} {
		q, err := Find(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if _, err := q.ExampleParams(); err != nil {
			t.Errorf("%s: its example: %v", name, err)
		}
	}
}

// The rules that keep both stores alike.
func TestQueriesKeepTheRules(t *testing.T) {
	for _, q := range All() {
		for language, text := range map[string]string{"cypher": q.Cypher, "sql": q.SQL} {
			upper := strings.ToUpper(text)
			for _, word := range []string{" LIKE ", " CONTAINS ", "=~", "STARTS WITH", "ENDS WITH", " GLOB ", " MATCH '", "LOAD CSV", "ID("} {
				if strings.Contains(strings.ReplaceAll(upper, "[:CONTAINS]", ""), word) {
					t.Errorf("%s.%s matches text: %q", q.Name, language, word)
				}
			}
			if !strings.Contains(upper, "ORDER BY") {
				t.Errorf("%s.%s has no order", q.Name, language)
			}
			for _, p := range q.Params {
				if !strings.Contains(text, "$"+p.Name) {
					t.Errorf("%s.%s does not use its parameter %q", q.Name, language, p.Name)
				}
			}
		}
	}
}

// Relations are written into some queries; they must be those of the ontology.
func TestQueriesNameKnownRelations(t *testing.T) {
	for _, name := range []ontology.Relation{"met-with", "demands", "demands-end-of", "praises"} {
		if _, ok := ontology.Lookup(name); !ok {
			t.Errorf("queries ask for relation %q, which the ontology does not know", name)
		}
	}
	ties, err := Find("ties")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range ontology.Relations() {
		if r.Tie && !strings.Contains(ties.Cypher, r.Type) {
			t.Errorf("query ties does not ask for %s", r.Type)
		}
	}
}

func TestLoadRefusesWrongFiles(t *testing.T) {
	head := "// T\n// answers: a\n// column: a text b\n"
	sqlHead := strings.ReplaceAll(head, "//", "--")
	cases := map[string]struct {
		files map[string]string
		want  string
	}{
		"no sql":           {map[string]string{"x/a.cypher": head + "RETURN 1"}, "x/a.sql"},
		"no cypher":        {map[string]string{"x/a.sql": sqlHead + "SELECT 1"}, "no .cypher"},
		"headers differ":   {map[string]string{"x/a.cypher": head + "// param: p text optional q\nRETURN 1", "x/a.sql": sqlHead + "SELECT 1"}, "line 4"},
		"unknown key":      {map[string]string{"x/a.cypher": head + "// colour: red\nRETURN 1", "x/a.sql": sqlHead + "-- colour: red\nSELECT 1"}, `x/a.cypher:4: key "colour"`},
		"unknown type":     {map[string]string{"x/a.cypher": "// T\n// answers: a\n// column: a colour b\nRETURN 1", "x/a.sql": "SELECT 1"}, "x/a.cypher:3"},
		"two statements":   {map[string]string{"x/a.cypher": head + "RETURN 1; RETURN 2", "x/a.sql": sqlHead + "SELECT 1"}, "one statement"},
		"name taken twice": {map[string]string{"x/a.cypher": head + "RETURN 1", "x/a.sql": sqlHead + "SELECT 1", "y/a.cypher": head + "RETURN 1", "y/a.sql": sqlHead + "SELECT 1"}, "taken"},
		"example unknown":  {map[string]string{"x/a.cypher": head + "// example: p=1\nRETURN 1", "x/a.sql": sqlHead + "-- example: p=1\nSELECT 1"}, "no parameter"},
	}
	for name, c := range cases {
		files := fstest.MapFS{}
		for path, text := range c.files {
			files[path] = &fstest.MapFile{Data: []byte(text)}
		}
		if _, err := load(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error is %v, want one with %q", name, err, c.want)
		}
	}
}

// What is pasted into Neo4j Browser sets every parameter and escapes texts.
func TestBrowserSetsEveryParameter(t *testing.T) {
	q, err := Find("who-met")
	if err != nil {
		t.Fatal(err)
	}
	got, err := q.Browser(map[string]any{"actor": `it's \ him`})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"// Who met an actor\n", `:param actor => 'it\'s \\ him';` + "\n", ":param from => null;\n", ":param to => null;\n", "\nMATCH (:Actor {key: $actor})",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q:\n%s", want, got)
		}
	}
	example, err := q.Browser(nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := ":param from => '2025-09-01';\n"; !strings.Contains(example, want) {
		t.Errorf("without settings it lacks %q:\n%s", want, example)
	}
}

func TestParseValue(t *testing.T) {
	cases := []struct {
		param Param
		text  string
		want  any
	}{
		{Param{Name: "from", Type: Day}, "2025-09", "2025-09-01"},
		{Param{Name: "to", Type: Day}, "2025-02", "2025-02-28"},
		{Param{Name: "limit", Type: Integer}, "20", int64(20)},
		{Param{Name: "relation", Type: Relation}, "met-with", "met-with"},
	}
	for _, c := range cases {
		if got, err := ParseValue(c.param, c.text); err != nil || got != c.want {
			t.Errorf("%s=%s gives %v, %v, want %v", c.param.Name, c.text, got, err, c.want)
		}
	}
	for _, p := range []Param{{Name: "from", Type: Day}, {Name: "n", Type: Integer}, {Name: "r", Type: Relation}, {Name: "b", Type: Boolean}} {
		if got, err := ParseValue(p, "2025-02-30x"); err == nil {
			t.Errorf("%s of type %s takes nonsense as %v", p.Name, p.Type, got)
		}
	}
}
