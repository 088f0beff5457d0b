package neo4j_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

// What somebody else put into the database is there, as it was, after every
// kind of write: their nodes with labels of ours, their edges with types of
// ours, and what they wrote on our nodes.
func TestWhatIsNotOursIsNotTouched(t *testing.T) {
	s := emptyDatabase(t)
	run(t, s, "CREATE (:Person {name: 'Keanu Reeves'})-[:ACTED_IN]->(:Film {title: 'Speed'}), (:Actor {name: 'nobody'})-[:MET_WITH {year: 1994}]->(:Event {name: 'ours?'})", nil)
	theirs := "MATCH (n) WHERE n.key IS NULL OPTIONAL MATCH (n)-[e]->(m) RETURN labels(n), properties(n), type(e), properties(e), labels(m) ORDER BY n.name, n.title"
	before := run(t, s, theirs, nil)
	store := open(t, s)
	put(t, store, meeting("a", "Daily"))
	run(t, s, "MATCH (n:Actor {key: 'lavrov'}) SET n:Villain, n.note = 'look here'", nil)

	changed := meeting("a", "Daily")
	changed.Article.Title = "Lavrov and Bourita met."
	changed.Actors[2].Names = append(changed.Actors[2].Names, "S. Lavrov")
	put(t, store, changed)
	want := [][]any{{[]any{"Actor", "Person", "Villain"}, "look here"}}
	if diff := cmp.Diff(want, run(t, s, "MATCH (n:Actor {key: 'lavrov'}) UNWIND labels(n) AS l WITH n, l ORDER BY l RETURN collect(l), n.note", nil)); diff != "" {
		t.Errorf("what was written on our node (-want +got):\n%s", diff)
	}
	if _, err := store.Remove(t.Context(), graph.Selector{Article: "a"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, run(t, s, theirs, nil)); diff != "" {
		t.Errorf("theirs before and after:\n%s", diff)
	}
	if n := number(t, s, "MATCH (n) WHERE n.key IS NOT NULL AND NOT n:DiplographStore RETURN count(n)"); n != 0 {
		t.Errorf("%d nodes of ours are left", n)
	}
}

// A node on which somebody else's edge hangs stays, marked unsupported, and is
// ours again when an article brings it back.
func TestNodeWithAForeignEdgeStays(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	put(t, store, meeting("a", "Daily"))
	run(t, s, "MATCH (n:Actor {key: 'lavrov'}) CREATE (:Note {text: 'remember'})-[:ABOUT]->(n)", nil)
	run(t, s, "MATCH (n:Article {key: 'a'}) CREATE (:Note {text: 'read'})-[:ABOUT]->(n)", nil)
	if _, err := store.Remove(t.Context(), graph.Selector{Article: "a"}); err != nil {
		t.Fatal(err)
	}
	const ours = "MATCH (n) WHERE n.key IS NOT NULL AND NOT n:DiplographStore RETURN n.key, n.unsupported, COUNT { (n)--() } ORDER BY n.key"
	if diff := cmp.Diff([][]any{{"a", true, int64(1)}, {"lavrov", true, int64(1)}}, run(t, s, ours, nil)); diff != "" {
		t.Errorf("what is left (-want +got):\n%s", diff)
	}
	if _, err := store.Remove(t.Context(), graph.Selector{Article: "a"}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("removing it again: %v, want ErrNotFound", err)
	}
	if changes := put(t, store, meeting("a", "Daily")); changes.Added != 1 {
		t.Errorf("bringing it back: %+v, want one article added", changes)
	}
	if n := number(t, s, "MATCH (n) WHERE n.unsupported RETURN count(n)"); n != 0 {
		t.Errorf("%d nodes are still marked", n)
	}
	if n := number(t, s, "MATCH (:Note)-[:ABOUT]->(n:Actor:Person {key: 'lavrov'})-[:MET_WITH]-() RETURN count(*)"); n != 1 {
		t.Errorf("the note hangs on %d nodes that met somebody, want 1", n)
	}
}

func TestNodesThatWouldBeTakenForOursAreRefused(t *testing.T) {
	s := emptyDatabase(t)
	run(t, s, "CREATE (:Place {key: 'home'})", nil)
	_, err := open(t, s).Put(t.Context(), []graph.Document{meeting("a", "Daily")})
	if !errors.Is(err, graph.ErrForeign) {
		t.Errorf("got %v, want ErrForeign", err)
	}
	if n := number(t, s, "MATCH (n) RETURN count(n)"); n != 2 {
		t.Errorf("%d nodes afterwards, want the mark and theirs", n)
	}
}
