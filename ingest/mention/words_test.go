package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// TestPacksNameStates: every half of a double adjective in a pack ("franco-") is that of a state of the
// gazetteer, its parts of the world are parts with states of it, and every pack compiles.
func TestPacksNameStates(t *testing.T) {
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	halves := 0
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := mention.NewLexicon(pack, gaz); err != nil {
			t.Errorf("%s: %v", code, err)
		}
		for _, r := range pack.Regions {
			for _, id := range r.States {
				if _, ok := gaz.Actor(id); !ok {
					t.Errorf("%s: in %q stands %q, whom the gazetteer does not know", code, r.Word, id)
				}
			}
		}
		for _, w := range pack.Words {
			if w.Class != "combining" {
				continue
			}
			halves++
			if _, ok := gaz.Actor(w.Value); !ok {
				t.Errorf("%s: %q belongs to %q, whom the gazetteer does not know", code, w.Text, w.Value)
			}
		}
	}
	if halves < 20 {
		t.Errorf("the packs have %d halves of double adjectives, want 20 or more", halves)
	}
	if _, err := mention.NewLexicon(&lang.Pack{Code: "xx", Settings: lang.Settings{Inflection: "elvish"}}, gaz); err == nil {
		t.Error("a pack that names an inflection which does not exist compiles")
	}
}
