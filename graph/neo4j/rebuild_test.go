package neo4j_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/storetest"
)

// A graph that other rules made is derived anew before its next write, even
// where they sorted the reports into other scopes; what somebody else hung on
// it stays.
func TestRebuild(t *testing.T) {
	s := emptyDatabase(t)
	store := open(t, s)
	put(t, store, storetest.Corpus()...)
	want := dump(t, store)
	for _, text := range []string{
		"MATCH (s:DiplographStore) SET s.rules = 0, s.schema = 1",
		"MATCH (:Actor)-[e:MET_WITH]->() DELETE e",
		"MATCH (e:Event) SET e.date = '1999', e.pairs = []",
		"MATCH (a:Actor) SET a.name = 'x'",
		"MATCH (r:Report) SET r.scope = 'old|' + r.scope, r.record = replace(r.record, '\"scope\":\"', '\"scope\":\"old|')",
		"MATCH ()-[e:HOLDS_OFFICE]->() SET e.basis = 'x'",
		"MATCH (:Actor)-[e:TOOK_PART]->() SET e.office = 'x'",
		"MATCH (e:Event) WITH e LIMIT 1 CREATE (:Note)-[:ABOUT]->(e)",
		"MATCH (a:Actor {key: 'RUS'}) MATCH (b:Actor {key: 'MAR'}) CREATE (a)-[:MET_WITH {theirs: true}]->(b)",
	} {
		run(t, s, text, nil)
	}
	put(t, open(t, s)) // nothing new: the first write alone
	if n := number(t, s, "MATCH (:Note)-[:ABOUT]->(:Event) RETURN count(*)") + number(t, s, "MATCH ()-[e:MET_WITH {theirs: true}]->() RETURN count(*)"); n != 2 {
		t.Errorf("%d edges of somebody else are left of 2", n)
	}
	run(t, s, "MATCH ()-[e:MET_WITH {theirs: true}]->() DELETE e", nil)
	if diff := cmp.Diff(want, dump(t, store)); diff != "" {
		t.Errorf("-want +rebuilt:\n%s", diff)
	}
	if n := number(t, s, "MATCH (s:DiplographStore) RETURN s.rules"); n != graph.RulesVersion {
		t.Errorf("rules %d are noted, want %d", n, graph.RulesVersion)
	}
	if n := number(t, s, "MATCH (s:DiplographStore) RETURN s.schema"); n != graph.SchemaVersion {
		t.Errorf("schema %d is noted, want %d", n, graph.SchemaVersion)
	}
	put(t, store, storetest.Corpus()[:2]...) // and writes go on
}
