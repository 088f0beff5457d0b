package ask

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

// A new relation of the ontology cannot be forgotten: in every language it has
// a verb, and the answers have a word to count it.
func TestEveryRelationCanBeAsked(t *testing.T) {
	for _, p := range languages {
		verbs := map[ontology.Relation]bool{}
		for _, v := range p.verbs {
			for _, r := range v.relations {
				verbs[r] = true
			}
		}
		for _, r := range ontology.Relations() {
			if !verbs[r.Name] {
				t.Errorf("phrases.%s.tsv has no verb for %s", p.code, r.Name)
			}
			if p.code == "en" && p.counts[r.Name][0] == "" {
				t.Errorf("phrases.en.tsv has no count for %s", r.Name)
			}
		}
	}
}

// What a person is told that he can ask is understood.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, p := range languages {
		if len(p.examples) == 0 {
			t.Errorf("phrases.%s.tsv has no examples", p.code)
		}
		for _, e := range p.examples {
			if all := readings(e); len(all) == 0 || all[0].bare {
				t.Errorf("example %q is not understood", e)
			}
		}
	}
}

// A phrase file that no code names would be embedded and never read.
func TestEveryPhraseFileIsLoaded(t *testing.T) {
	paths, err := filepath.Glob("phrases.*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) != len(languages) {
		t.Errorf("%d files, %d languages", len(paths), len(languages))
	}
	for _, p := range languages {
		if _, err := os.Stat("phrases." + p.code + ".tsv"); err != nil {
			t.Error(err)
		}
	}
}

func TestPhrasesRefuseWhatTheyDoNotKnow(t *testing.T) {
	cases := map[string]string{
		"verb\tmet\tmeet/meets/met/met/meeting":    `3: "met" is no relation`,
		"verb\tmet-with\tmeet/meets/met":           `3: "meet/meets/met" has 3 forms`,
		"ask\twhy\twhy {X}":                        `3: kind of question "why"`,
		"ask\twho\twho {verb} {Y}":                 "3: slot {verb}",
		"ask\twho\twho (met {Y}":                   "3: pattern",
		"ask\twho\twho met) {Y}":                   "3: pattern",
		"count\tmet-with\tmeeting":                 `3: "meeting" is not singular/plural`,
		"measure\tfine\tfine":                      `3: "fine" is no kind of measure`,
		"month\tjanuary\tjan":                      `3: month "january" is no number`,
		"colour\t-\tred":                           `3: class "colour"`,
		"verb\tmet-with":                           "3: 2 cells",
		"ask\twho no-such-relation\twho is {Y}":    `3: "no-such-relation" is no relation`,
		"bare\trelations\t{X} (and {Y}":            "3: pattern",
		"noun\tmet-with,no-such-relation\tmeeting": `"no-such-relation" is no relation`,
	}
	for line, want := range cases {
		_, err := readPhrases("en", "# comment\nclass\tvalue\tforms\n"+line+"\n")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error is %v, want one with %q", line, err, want)
		}
	}
}

// A headline may begin with a name in any script.
func TestUpperFirstKeepsLettersWhole(t *testing.T) {
	for s, want := range map[string]string{"the United States": "The United States", "طارق عادل": "طارق عادل", "élysée": "Élysée", "": ""} {
		if got := upperFirst(s); got != want {
			t.Errorf("upperFirst(%q) is %q, want %q", s, got, want)
		}
	}
}
