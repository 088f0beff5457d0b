package load

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/ingest/source"
)

// The graph of the first article, level by level: what a careful analyst draws
// from it.
func TestGraphOfTheFirstArticle(t *testing.T) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE names no folder with reference articles")
	}
	checkFirstGraph(t, stored(t, filepath.Join(folder, "articles", "seed.ar.txt")))
}

// Our own two reports of that day, in two languages, give the same graph.
func TestGraphOfOurArticles(t *testing.T) {
	checkFirstGraph(t, stored(t, filepath.Join("..", "..", "testdata", "articles")))
}

// stored reads articles into a store of their own.
func stored(t *testing.T, path string) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(t.Context()) })
	reader := newReader(t)
	var docs []graph.Document
	for item, err := range source.Items([]string{path}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		result, err := reader.Read(t.Context(), item)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, Document(result, reader.Gazetteer()))
	}
	if _, err := store.Put(t.Context(), docs); err != nil {
		t.Fatal(err)
	}
	return store
}

func checkFirstGraph(t *testing.T, store graph.Store) {
	t.Helper()
	for _, c := range firstGraph {
		want := strings.Split(c.want, "; ")
		slices.Sort(want)
		if diff := cmp.Diff(want, rows(t, store, c.query)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
}

const between = `SELECT a.name || ' ' || e.type || ' ' || coalesce(b.name, m.name) FROM edge e
	JOIN actor a ON a.key = e.source LEFT JOIN actor b ON b.key = e.target LEFT JOIN measure m ON m.key = e.target
	WHERE e.level = 'state' AND e.type NOT IN ('AGREES_WITH', 'COOPERATES_WITH', 'ALLEGED')` // these may be there, or not

// firstGraph is what the graph holds, as a query each.
var firstGraph = []struct{ what, query, want string }{
	{"countries", "SELECT name FROM actor WHERE kind = 'country'",
		"Russia; Morocco; United States; Slovakia; Hungary; Cuba; Dominican Republic; Vietnam; Mali; Burkina Faso; Niger; India"},
	{"bodies", "SELECT name FROM actor WHERE kind = 'organization'",
		"Ministry of Foreign Affairs of Russia; Alliance of Sahel States; International Committee of the Red Cross"},
	{"measures", "SELECT name FROM measure", "US embargo on Cuba; US listing of Cuba"},
	{"places", "SELECT name FROM place", "New York"},
	{"number of people", "SELECT count(*) FROM actor WHERE kind = 'person'", "13"},
	{"people in office, as the text names them", "SELECT a.name FROM tie e JOIN actor a ON a.key = e.source WHERE e.type = 'HOLDS_OFFICE' AND e.basis LIKE 'text%'",
		"Sergey Lavrov; Nasser Bourita; Marco Rubio; Bruno Rodríguez"},
	{"spokespeople", "SELECT a.name || ' for ' || b.name FROM tie e JOIN actor a ON a.key = e.source JOIN actor b ON b.key = e.target WHERE e.type = 'SPEAKS_FOR'",
		"Maria Zakharova for Ministry of Foreign Affairs of Russia"},
	{"members", "SELECT a.name || ' of ' || b.name FROM tie e JOIN actor a ON a.key = e.source JOIN actor b ON b.key = e.target WHERE e.type = 'MEMBER_OF' AND e.basis LIKE 'text%'",
		"Mali of Alliance of Sahel States; Burkina Faso of Alliance of Sahel States; Niger of Alliance of Sahel States"},
	{"whom Lavrov met, by whom they act for", `SELECT s.name FROM edge e
		JOIN took_part p ON p.target = e.event AND p."as" = 'named' AND p.source IN (e.source, e.target) AND p.source <> 'p.lavrov'
		JOIN actor s ON s.key = p.acts_for
		WHERE e.level = 'named' AND e.type = 'MET_WITH' AND 'p.lavrov' IN (e.source, e.target) AND e.date = '2025-09-24'`,
		"Morocco; United States; Slovakia; Hungary; Cuba; Dominican Republic; Vietnam; Mali; Burkina Faso; Niger; International Committee of the Red Cross"},
	{"number of meetings", "SELECT count(*) FROM event WHERE relation = 'met-with'", "11"},
	{"acts of Lavrov", `SELECT e.type || ' ' || coalesce(b.name, m.name) FROM edge e LEFT JOIN actor b ON b.key = e.target LEFT JOIN measure m ON m.key = e.target
		WHERE e.source = 'p.lavrov' AND e.level = 'named' AND e.type <> 'MET_WITH'`,
		"DEMANDS_END_OF US embargo on Cuba; DEMANDS_END_OF US listing of Cuba; PRAISES India"},
	{"between states and bodies", between + " AND NOT (e.source = 'USA' AND e.target = 'RUS')",
		"Russia MET_WITH Morocco; Russia MET_WITH United States; Russia MET_WITH Slovakia; Russia MET_WITH Hungary; Russia MET_WITH Cuba; " +
			"Russia MET_WITH Dominican Republic; Russia MET_WITH Vietnam; Russia MET_WITH Mali; Russia MET_WITH Burkina Faso; Russia MET_WITH Niger; " +
			"Russia MET_WITH Alliance of Sahel States; Russia MET_WITH International Committee of the Red Cross; " +
			"Russia DEMANDS_END_OF US embargo on Cuba; Russia DEMANDS_END_OF US listing of Cuba; Russia PRAISES India; " +
			"United States SANCTIONS Cuba; India BUYS_FROM Russia; United States PRESSURES India"},
	{"measures kept up", "SELECT a.name || ' imposes ' || m.name || ' against ' || b.name FROM imposes i JOIN actor a ON a.key = i.source JOIN measure m ON m.key = i.target JOIN against g ON g.source = m.key JOIN actor b ON b.key = g.target",
		"United States imposes US embargo on Cuba against Cuba; United States imposes US listing of Cuba against Cuba"},
	{"where Lavrov met Bourita, and nobody else", `SELECT DISTINCT s.name FROM "at" w JOIN took_part p ON p.target = w.source AND p."as" = 'named' AND p.source <> 'p.lavrov' JOIN actor s ON s.key = p.acts_for`,
		"Morocco"},
	{"told at least four times", "SELECT e.reports >= 4 FROM event e JOIN took_part p ON p.target = e.key AND p.source = 'p.bourita' WHERE e.relation = 'met-with'", "1"},
}

// rows are the rows of a query, their cells joined, sorted.
func rows(t *testing.T, store graph.Store, query string) []string {
	t.Helper()
	result, err := store.Query(t.Context(), query, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := []string{}
	for _, row := range result.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = fmt.Sprint(cell)
		}
		all = append(all, strings.Join(cells, " "))
	}
	slices.Sort(all)
	return all
}
