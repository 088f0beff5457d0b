package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
)

//go:embed */*.cypher */*.sql
var files embed.FS

func mustLoad() []Query {
	all, err := load(files)
	if err != nil {
		panic(err) // embedded files: a wrong line is a build mistake, caught by the tests
	}
	return all
}

// load reads every <topic>/<name>.cypher with its <name>.sql.
func load(files fs.FS) ([]Query, error) {
	paths, err := fs.Glob(files, "*/*.cypher")
	if err != nil {
		return nil, fmt.Errorf("listing queries: %w", err)
	}
	twins, err := fs.Glob(files, "*/*.sql")
	if err != nil {
		return nil, fmt.Errorf("listing queries: %w", err)
	}
	for _, p := range twins {
		if _, err := fs.Stat(files, strings.TrimSuffix(p, ".sql")+".cypher"); err != nil {
			return nil, fmt.Errorf("reading query %s: it has no .cypher beside it", p)
		}
	}
	seen := map[string]string{}
	all := make([]Query, 0, len(paths))
	for _, p := range paths {
		q, err := loadQuery(files, strings.TrimSuffix(p, ".cypher"))
		if err != nil {
			return nil, err
		}
		if other, twice := seen[q.Name]; twice {
			return nil, fmt.Errorf("reading query %s: the name is taken by topic %q", p, other)
		}
		seen[q.Name] = q.Topic
		all = append(all, q)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].Topic != all[j].Topic {
			return all[i].Topic < all[j].Topic
		}
		return all[i].Name < all[j].Name
	})
	return all, nil
}

func loadQuery(files fs.FS, stem string) (Query, error) {
	cypher, err := readQuery(files, stem+".cypher", "//")
	if err != nil {
		return Query{}, err
	}
	sql, err := readQuery(files, stem+".sql", "--")
	if err != nil {
		return Query{}, err
	}
	if cypher.header != sql.header {
		return Query{}, fmt.Errorf("reading query %s: the headers of .cypher and .sql differ:\n%s", stem, firstDifference(cypher.header, sql.header))
	}
	q := cypher.query
	q.Topic, q.Name = path.Dir(stem), path.Base(stem)
	q.Cypher, q.SQL = cypher.body, sql.body
	return q, nil
}

// written is one file of a query: its header without comment marks, what the
// header says, and the statement.
type written struct {
	header string
	query  Query
	body   string
}

func readQuery(files fs.FS, name, comment string) (written, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return written{}, fmt.Errorf("reading query: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	n := 0
	for n < len(lines) && strings.HasPrefix(lines[n], comment) {
		lines[n] = strings.TrimPrefix(strings.TrimPrefix(lines[n], comment), " ")
		n++
	}
	w := written{header: strings.Join(lines[:n], "\n"), body: strings.TrimSpace(strings.Join(lines[n:], "\n"))}
	if w.body == "" || strings.Contains(w.body, ";") {
		return written{}, fmt.Errorf("reading query %s: it must hold one statement, without a semicolon", name)
	}
	if w.query, err = parseHeader(lines[:n]); err != nil {
		return written{}, fmt.Errorf("reading query %s:%w", name, err)
	}
	return w, nil
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		left, right := lineOf(as, i), lineOf(bs, i)
		if left != right {
			return fmt.Sprintf("line %d: %q and %q", i+1, left, right)
		}
	}
	return ""
}

func lineOf(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
