package neo4j_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/neo4j"
	"github.com/diplograph/diplograph/graph/ontology"
)

// contents is the whole graph of ours, in an order of its own.
func contents(t testing.TB, s neo4j.Settings) [][]any {
	t.Helper()
	nodes := run(t, s, `
		MATCH (n) WHERE n.key IS NOT NULL UNWIND labels(n) AS label WITH n, label ORDER BY label
		WITH n, collect(label) AS labels RETURN labels, properties(n) ORDER BY labels, n.key`, nil)
	edges := run(t, s, `
		MATCH (a)-[e]->(b) WHERE e.key IS NOT NULL
		RETURN a.key, type(e), properties(e), b.key ORDER BY type(e), e.key`, nil)
	return append(nodes, edges...)
}

// A commit whose answer is lost is repeated once, and told of as if nothing
// had happened, whether the server had carried it out or not.
func TestLostCommit(t *testing.T) {
	s := emptyDatabase(t)
	plain := put(t, open(t, s), meeting("a", "Daily"))
	want := contents(t, s)
	for name, carriedOut := range map[string]bool{"carried out": true, "not carried out": false} {
		t.Run(name, func(t *testing.T) {
			p, through := startProxy(t, emptyDatabase(t))
			store := open(t, through)
			put(t, store) // constraints and the store's node, so that the next commit is the article's
			p.breaks.Store(&breakage{carriedOut})
			changes := put(t, store, meeting("a", "Daily"))
			if n := p.broken.Load(); n != 1 {
				t.Fatalf("%d commits were broken, want 1", n)
			}
			if diff := cmp.Diff(plain, changes); diff != "" {
				t.Errorf("changes (-undisturbed +disturbed):\n%s", diff)
			}
			if diff := cmp.Diff(want, contents(t, s)); diff != "" {
				t.Errorf("graph (-undisturbed +disturbed):\n%s", diff)
			}
		})
	}
}

func TestLostCommitOfARemoval(t *testing.T) {
	p, through := startProxy(t, emptyDatabase(t))
	store := open(t, through)
	put(t, store, meeting("a", "Daily"))
	p.breaks.Store(&breakage{carriedOut: true})
	changes, err := store.Remove(t.Context(), graph.Selector{Article: "a"})
	if err != nil || changes.Removed != 1 {
		t.Errorf("got %+v, %v, want one article removed: it was there", changes, err)
	}
}

// edge is a patch that meets two actors, one of whom may not be there.
func edge(from, to string) *graph.Patch {
	props := graph.Props{
		"level": "named", "relation": "met-with", "act": "MET_WITH", "label": "met", "events": int64(1), "quote": "q", "article": "a",
		"reports": int64(1), "origins": int64(1), "inferred": false, "background": false, "confidence": 0.5,
	}
	return &graph.Patch{Edges: []graph.Edge{{
		Type: "MET_WITH", Key: "k", Props: props,
		From: graph.NodeRef{Label: ontology.ActorLabel, Key: from}, To: graph.NodeRef{Label: ontology.ActorLabel, Key: to},
	}}}
}

func TestLostEdgeIsAnError(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	put(t, store, meeting("a", "Daily"))
	before := contents(t, s)
	patch := edge("lavrov", "nobody")
	patch.Nodes = []graph.Node{{Label: ontology.SourceLabel, Key: "new", Props: graph.Props{"name": "New"}}}
	err := store.Apply(t.Context(), patch)
	if err == nil || !strings.Contains(err.Error(), "1 rows sent, 0 placed") {
		t.Errorf("got %v, want rows counted", err)
	}
	if diff := cmp.Diff(before, contents(t, s)); diff != "" {
		t.Errorf("half of the patch is written:\n%s", diff)
	}
}

func TestEdgeLeftHangingIsAnError(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	put(t, store, meeting("a", "Daily"))
	before := contents(t, s)
	err := store.Apply(t.Context(), &graph.Patch{DropNodes: []graph.NodeRef{{Label: ontology.ActorLabel, Key: "lavrov"}}})
	if err == nil || !strings.Contains(err.Error(), "still hangs") {
		t.Errorf("got %v, want the edge named", err)
	}
	if diff := cmp.Diff(before, contents(t, s)); diff != "" {
		t.Errorf("it is gone or marked all the same:\n%s", diff)
	}
}

// Community checks neither presence nor type of a property: we do.
func TestRowsThatTheOntologyDoesNotKnowAreRefused(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	place := func(props graph.Props) *graph.Patch {
		return &graph.Patch{Nodes: []graph.Node{{Label: ontology.PlaceLabel, Key: "p", Props: props}}}
	}
	stranger := edge("a", "b")
	stranger.Edges[0].To.Label = ontology.PlaceLabel
	unknown := edge("a", "b")
	unknown.Edges[0].Type = "LOVES`]->() DETACH DELETE (n)"
	for name, c := range map[string]struct {
		patch *graph.Patch
		want  string
	}{
		"missing property":  {place(graph.Props{}), `property "name" is missing`},
		"wrong type":        {place(graph.Props{"name": 1}), `property "name" is a int, want string`},
		"unknown property":  {place(graph.Props{"name": "x", "colour": "red"}), `"colour" is not in the ontology`},
		"no key":            {&graph.Patch{Nodes: []graph.Node{{Label: ontology.PlaceLabel, Props: graph.Props{"name": "x"}}}}, "no key"},
		"unknown label":     {&graph.Patch{Nodes: []graph.Node{{Label: "Film", Key: "k"}}}, `no label "Film"`},
		"unknown more":      {&graph.Patch{Nodes: []graph.Node{{Label: ontology.PlaceLabel, Key: "k", Labels: []string{"Film"}, Props: graph.Props{"name": "x"}}}}, `label "Film"`},
		"unknown type":      {unknown, "in the ontology"},
		"wrong end":         {stranger, "may end at"},
		"unknown node drop": {&graph.Patch{DropNodes: []graph.NodeRef{{Label: "Film", Key: "k"}}}, `no label "Film"`},
		"unknown edge drop": {&graph.Patch{DropEdges: []graph.EdgeRef{{Type: "LOVES", From: "Actor", Key: "k"}}}, "LOVES"},
	} {
		if err := store.Apply(t.Context(), c.patch); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if n := number(t, s, "MATCH (n) RETURN count(n)"); n != 2 {
		t.Errorf("%d nodes, want the mark and the store's own", n)
	}
}

// Two programs that write at the same time give the graph that one after the
// other gives: each transaction first locks the store's node.
func TestWritersAtTheSameTime(t *testing.T) {
	const each = 10
	s := emptyDatabase(t)
	one := open(t, s)
	for i := range 2 * each {
		put(t, one, meeting(fmt.Sprintf("a%02d", i), "Daily"))
	}
	want := contents(t, s)

	emptyDatabase(t)
	var wait sync.WaitGroup
	errs := make([]error, 2)
	for w := range 2 {
		store := open(t, s)
		wait.Go(func() {
			for i := range each {
				_, err := store.Put(t.Context(), []graph.Document{meeting(fmt.Sprintf("a%02d", 2*i+w), "Daily")})
				errs[w] = errors.Join(errs[w], err)
			}
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, contents(t, s)); diff != "" {
		t.Errorf("-one writer +two writers:\n%s", diff)
	}
}

// A write that looks through all nodes of a label, or all edges of a type, is
// fast in a test and takes minutes in a graph of millions.
func TestWritesBeginAtIndexes(t *testing.T) {
	s := emptyDatabase(t)
	put(t, open(t, s), meeting("a", "Daily"))
	for _, text := range neo4j.WriteStatements() {
		result, err := ask(t.Context(), s, "EXPLAIN "+text, nil)
		if err != nil {
			t.Fatal(err)
		}
		drawn, _ := result.Summary.Plan().Arguments()["string-representation"].(string)
		if !strings.Contains(drawn, "IndexSeek") || strings.Contains(drawn, "Scan") {
			t.Errorf("%s\n%s", text, drawn)
		}
	}
}
