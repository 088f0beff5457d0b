package ingest_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// Every state that a pack gives a part of the world is one that the gazetteer knows.
func TestStatesOfRegions(t *testing.T) {
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	pack, err := lang.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range pack.Regions {
		for _, id := range r.States {
			if _, ok := gaz.Actor(id); !ok {
				t.Errorf("%s: the gazetteer does not know %q", r.Word, id)
			}
		}
	}
	if got := pack.StatesOf("the north african country"); len(got) == 0 || len(got) > 10 {
		t.Errorf("the longest word counts: got %d states of North Africa", len(got))
	}
}
