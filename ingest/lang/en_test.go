package lang_test

import (
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// TestEnglishSaysEveryAct: each act of the ontology can be told by a verb and
// by a noun, since news does both.
func TestEnglishSaysEveryAct(t *testing.T) {
	pack, err := lang.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	type key struct {
		relation ontology.Relation
		class    lang.Class
	}
	have := map[key]bool{}
	for _, f := range pack.Frames {
		have[key{f.Relation, f.Class}] = true
	}
	for _, d := range ontology.Relations() {
		if d.Tie || d.Name == "demands-end-of" { // composed: a demand and the end of a measure
			continue
		}
		for class, name := range map[lang.Class]string{lang.Verb: "verb", lang.Noun: "noun"} {
			if !have[key{d.Name, class}] {
				t.Errorf("no %s of the English pack means %s", name, d.Name)
			}
		}
	}
}

// TestEnglishOfficesAreSaidOnce: a form that two offices share could not tell
// which of them a person holds.
func TestEnglishOfficesAreSaidOnce(t *testing.T) {
	pack, err := lang.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	owner := map[string]string{}
	for _, o := range pack.Offices {
		for _, form := range o.Forms {
			if other, ok := owner[form]; ok && other != o.Name {
				t.Errorf("%q is a form of %q and of %q", form, other, o.Name)
			}
			owner[form] = o.Name
		}
	}
}
