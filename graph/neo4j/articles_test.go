package neo4j_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// The actors of the tests' articles.
var people = map[string]graph.Actor{
	"RUS":     {Key: "RUS", Kind: ontology.Country, Name: "Russia", NameAr: "روسيا", Names: []string{"Russia", "روسيا", "Россия"}, Gazetteer: true},
	"MAR":     {Key: "MAR", Kind: ontology.Country, Name: "Morocco", NameAr: "المغرب", Names: []string{"Morocco", "المغرب"}, Gazetteer: true},
	"lavrov":  {Key: "lavrov", Kind: ontology.Person, Name: "Sergey Lavrov", NameAr: "سيرغي لافروف", Names: []string{"Sergey Lavrov", "سيرغي لافروف", "Сергей Лавров"}, Country: "RUS", Gazetteer: true},
	"bourita": {Key: "bourita", Kind: ontology.Person, Name: "Nasser Bourita", NameAr: "ناصر بوريطة", Names: []string{"Nasser Bourita", "ناصر بوريطة"}, Country: "MAR", Gazetteer: true},
}

// meeting is an article that tells of one meeting of Lavrov and Bourita, with
// a sentence that gave no event, an outlet and a text.
func meeting(key, outlet string) graph.Document {
	const text = "Lavrov met Bourita.\n\nSergey Lavrov met Nasser Bourita on 24 September 2025."
	doc := graph.Document{
		Article: graph.Article{
			Key: key, ID: key, Source: outlet, Title: "Lavrov met Bourita.", Language: "en", Text: text,
			OriginHash: "origin-" + key, Sentences: 2, Program: "0.1.0", Gazetteer: "2026-11-25",
		},
		Reports: []graph.Report{{
			Relation: "met-with", Status: ontology.Occurred, Aspect: ontology.PointEvent,
			Parts: []graph.Part{
				{Actor: "lavrov", Role: graph.Party, ActsFor: "RUS", Surface: "Sergey Lavrov", Start: 21, End: 34},
				{Actor: "bourita", Role: graph.Party, ActsFor: "MAR", Surface: "Nasser Bourita", Start: 39, End: 53},
			},
			Date: "2025-09-24", DateOrigin: ontology.Stated, DateText: "24 September 2025",
			Quote: text[21:], Sentence: text[21:], Start: 21, End: len(text), PredStart: 35, PredEnd: 38,
			Rule: "meet.v", Confidence: 0.9,
		}},
		Skipped: []graph.Skip{{Sentence: "Russia and Morocco.", Actors: []string{"Russia", "Morocco"}}},
	}
	for _, name := range []string{"RUS", "MAR", "lavrov", "bourita"} {
		doc.Actors = append(doc.Actors, people[name])
	}
	graph.Keys(&doc)
	return doc
}

func put(t testing.TB, store graph.Store, docs ...graph.Document) graph.Changes {
	t.Helper()
	changes, err := store.Put(t.Context(), docs)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func TestActorsCanBeSuggestedInAnyScript(t *testing.T) {
	s := emptyDatabase(t)
	put(t, open(t, s), meeting("a", "Daily"))
	run(t, s, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", nil)
	for _, name := range []string{"Lavrov", "لافروف", "ولافروف", "Лавров", "LAVROV", "lav*", "لافروق~"} {
		rows := run(t, s, "CALL db.index.fulltext.queryNodes('diplograph_actor_names_fulltext', $name) YIELD node RETURN node.key LIMIT 1",
			map[string]any{"name": name})
		if len(rows) != 1 || rows[0][0] != "lavrov" {
			t.Errorf("%q finds %v, want lavrov", name, rows)
		}
	}
}

func TestVersionsAreNoted(t *testing.T) {
	store := emptyStore(t)
	put(t, store, meeting("a", "Daily"))
	info, err := store.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.Schema != graph.SchemaVersion || info.Program != "0.1.0" || info.Gazetteer != "2026-11-25" {
		t.Errorf("%+v", info)
	}
	if info.Nodes["Article"] != 1 || info.Edges["MET_WITH"] != 2 || info.Events["met-with"] != 1 {
		t.Errorf("%+v, want one article, a meeting as named and between states, one event", info)
	}
	if !strings.HasPrefix(info.Server, "5.") || strings.Contains(info.Location, "@") {
		t.Errorf("server %q at %q", info.Server, info.Location)
	}
}
