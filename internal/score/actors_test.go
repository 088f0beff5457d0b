package score

import (
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

// TestCompareActors: an end is right when any mention is that actor, wrong
// when its words were taken for somebody else only, and missing otherwise; ends
// of optional edges are not asked for.
func TestCompareActors(t *testing.T) {
	const text = "The Avaran foreign minister met Orla Brandt in Port Sel."
	avara := Actor{Kind: ontology.Country, Name: "Avara", Country: "AVA", Surface: "Avaran"}
	minister := Actor{Kind: ontology.Person, Name: "foreign minister of Avara", Office: "foreign minister", Country: "AVA", Surface: "Avaran foreign minister"}
	brandt := Actor{Kind: ontology.Person, Name: "Orla Brandt", Surface: "Orla Brandt"}
	league := Actor{Kind: ontology.Organization, Name: "Harbour League", Surface: "Port Sel"}
	gold := []Article{{ID: "a", Edges: []Edge{
		{Source: minister, Target: brandt, Relation: "met-with", Quote: text},
		{Source: avara, Target: league, Relation: "supports", Quote: text},
		{Source: avara, Target: avara, Relation: "supports", Quote: text, Optional: true},
	}}}
	read := []ActorArticle{{ID: "a", Language: "en", Text: text, Mentions: []Mention{
		{Start: 0, End: 27, Actors: []Actor{minister}},
		{Start: 4, End: 10, Actors: []Actor{avara}},
		{Start: 32, End: 43, Actors: []Actor{{Kind: ontology.Person, Name: "Nils Brandt"}}},
	}}}
	got := CompareActors(gold, read)
	want := []ActorFigure{
		{Language: "en", Kind: StateKind, Asked: 1, Right: 1, Quoted: 1},
		{Language: "en", Kind: BodyKind, Asked: 1},
		{Language: "en", Kind: PersonKind, Asked: 1, Wrong: 1},
		{Language: "en", Kind: OfficeKind, Asked: 1, Right: 1, Quoted: 1},
	}
	if len(got.Figures) != len(want) {
		t.Fatalf("%d figures, want %d: %+v", len(got.Figures), len(want), got.Figures)
	}
	for i, f := range got.Figures {
		if f != want[i] {
			t.Errorf("figure %d is %+v, want %+v", i, f, want[i])
		}
	}
	fates := map[string]Fate{}
	for _, l := range got.Lost {
		fates[l.Actor.Name] = l.Fate
	}
	if len(fates) != 2 || fates["Orla Brandt"] != Wrong || fates["Harbour League"] != Missing {
		t.Errorf("lost are %v, want Orla Brandt wrong and Harbour League missing", fates)
	}
}
