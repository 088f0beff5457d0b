package score

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/ontology"
)

// The figures of testdata/figures.json were computed by the scorer that this
// package is a port of, over the same two made-up files. Each article of them
// is named after the rule that it tries.
func TestFiguresOfReferenceScorer(t *testing.T) {
	result := Compare(readFile(t, "testdata/gold.jsonl"), readFile(t, "testdata/predicted.jsonl"))
	raw, err := os.ReadFile("testdata/figures.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]any
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, figures(result)); diff != "" {
		t.Errorf("figures differ (-reference +ours):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"absent"}, result.Absent); diff != "" {
		t.Errorf("absent articles (-want +got):\n%s", diff)
	}
}

func figures(r Result) map[string]any {
	a := r.Attributes
	all := map[string]any{
		"date": share(a.Date, a.Matched), "status": share(a.Status, a.Matched), "said_by": share(a.SaidBy, a.Matched),
	}
	for l, f := range r.Figures {
		all[string(l)] = map[string]any{
			"precision": f.Precision(), "recall": f.Recall(), "f1": f.F1(),
			"hit": float64(f.Hit), "predicted": float64(f.Predicted), "gold": float64(f.Gold),
		}
	}
	return all
}

func readFile(t *testing.T, path string) []Article {
	t.Helper()
	articles, err := ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

func TestMistakesNameEveryEdgeThatIsNotRight(t *testing.T) {
	result := Compare(readFile(t, "testdata/gold.jsonl"), readFile(t, "testdata/predicted.jsonl"))
	full := result.Figures[Full]
	missed, wrong := 0, 0
	for _, m := range result.Mistakes {
		if m.Missed {
			missed++
		} else {
			wrong++
		}
	}
	if missed != full.Gold-full.Hit || wrong != full.Predicted-full.Hit {
		t.Errorf("%d missed and %d wrong edges listed, figures say %d and %d",
			missed, wrong, full.Gold-full.Hit, full.Predicted-full.Hit)
	}
	warns := Group{}
	for _, g := range result.By[ByRelation] {
		if g.Value == "warns" {
			warns = g
		}
	}
	if want := (Group{"warns", Figure{5, 5, 5}}); warns != want {
		t.Errorf("group warns is %+v, want %+v", warns, want)
	}
}

func TestSameName(t *testing.T) {
	cases := []struct {
		a, b string
		want bool
		why  string
	}{
		{"Lavrov", "Sergey Lavrov", true, "the shorter name's words are in the longer one"},
		{"Rodríguez", "RODRIGUEZ", true, "marks and case do not count"},
		{"Ministry of Defence", "the Defence Ministry", true, "small words and order do not count"},
		{"Zelensky", "Zelenskyy", true, "one letter more in a long word"},
		{"Ivan", "Ivana", false, "short words are compared letter by letter"},
		{"Peterson", "Petersen", true, "one letter replaced"},
		{"Petrovic", "Petersen", false, "the first four letters must agree"},
		{"الجمعية", "جمعيه", true, "article and letter variants do not count"},
		{"والرئيس", "رئيس", true, "article behind a proclitic"},
		{"الله", "له", false, "the article stays where fewer than three letters are left"},
		{"", "Lavrov", false, "no name agrees with nothing"},
		{"of the", "of the", false, "small words alone are no name"},
	}
	for _, c := range cases {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("sameName(%q, %q) = %v: %s", c.a, c.b, got, c.why)
		}
	}
}

func TestReadNamesTheLine(t *testing.T) {
	_, err := Read(strings.NewReader("{\"id\":\"a\",\"edges\":[]}\n\n{\"id\":"))
	if err == nil || !strings.HasPrefix(err.Error(), "3: ") {
		t.Errorf("a cut third line gives %v, want an error that begins with its number", err)
	}
}

// Every required edge and every edge that is right or wrong stands in exactly
// one group, whatever they are divided by.
func TestGroupsHoldEveryEdgeOnce(t *testing.T) {
	result := Compare(readFile(t, "testdata/gold.jsonl"), readFile(t, "testdata/predicted.jsonl"))
	for _, by := range Groupings {
		var sum Figure
		for _, g := range result.By[by] {
			sum.add(g.Figure)
		}
		if sum != result.Figures[Full] {
			t.Errorf("by %s: groups sum up to %+v, want %+v", by, sum, result.Figures[Full])
		}
	}
}

func TestGroupsOfPredictedEdges(t *testing.T) {
	edge := func(relation ontology.Relation, rule string, confidence float64) Edge {
		return Edge{
			Relation: relation, Rule: rule, Confidence: confidence,
			Source: Actor{Kind: ontology.Country, Name: "Kenya", Country: "KEN"}, Target: Actor{Kind: ontology.Country, Name: "Peru", Country: "PER"},
		}
	}
	gold := []Article{{ID: "a", Language: "en", Edges: []Edge{edge("praises", "", 0), edge("warns", "", 0)}}}
	gold[0].Edges[0].Status = ontology.Planned // found, though not its status
	found := []Article{{ID: "a", Edges: []Edge{edge("praises", "hail.verb.1", 0.9), edge("rejects", "no.noun.2", 0.85)}}}
	by := Compare(gold, found).By
	want := map[Grouping][]Group{
		ByStatus:       {{"occurred", Figure{Predicted: 1, Gold: 1}}, {"planned", Figure{1, 1, 1}}},
		ByLanguage:     {{"en", Figure{Hit: 1, Predicted: 2, Gold: 2}}},
		ByConstruction: {{"verb", Figure{1, 1, 1}}, {NotFound, Figure{Gold: 1}}, {"noun", Figure{Predicted: 1}}},
		ByConfidence:   {{"0.9-1.0", Figure{1, 1, 1}}, {NotFound, Figure{Gold: 1}}, {"0.8-0.9", Figure{Predicted: 1}}},
	}
	for grouping, groups := range want {
		if diff := cmp.Diff(groups, by[grouping]); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", grouping, diff)
		}
	}
}

// A run is compared with an earlier one edge by edge; one that both miss, or
// both get wrong, is no change.
func TestChanges(t *testing.T) {
	edge := func(relation ontology.Relation) Edge {
		return Edge{
			Relation: relation,
			Source:   Actor{Kind: ontology.Country, Name: "Kenya", Country: "KEN"}, Target: Actor{Kind: ontology.Country, Name: "Peru", Country: "PER"},
		}
	}
	run := func(relations ...ontology.Relation) Result {
		found := Article{ID: "a"}
		for _, r := range relations {
			found.Edges = append(found.Edges, edge(r))
		}
		return Compare([]Article{{ID: "a", Edges: []Edge{edge("praises"), edge("warns"), edge("aids")}}}, []Article{found})
	}
	got := Changes(run("praises", "rejects", "threatens"), run("warns", "threatens", "attacks"))
	want := []Change{
		{"a", Lost, edge("praises")}, {"a", Broken, edge("attacks")},
		{"a", Found, edge("warns")}, {"a", Mended, edge("rejects")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}
