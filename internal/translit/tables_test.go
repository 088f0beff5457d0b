package translit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
	"github.com/diplograph/diplograph/internal/translit"
)

var update = flag.Bool("update", false, "write the names made by rule into the gazetteer's tables")

const byRule = "rule" // the origin of names that this package makes

// The French and Spanish names that the tables mark as made by rule are those
// that the rules make, for every person of whom no other name is known there.
// "go test ./internal/translit -update" writes them anew.
func TestTablesHoldTheNamesMadeByRule(t *testing.T) {
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"fr", "es"} {
		path := filepath.Join("..", "..", "ingest", "gazetteer", "data", "names."+lang+".tsv")
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		head, have, want := divide(string(raw))
		want = append(want, madeByRule(gaz, lang, want)...)
		slices.Sort(want)
		if slices.Equal(have, slices.Compact(want)) {
			continue
		}
		if !*update {
			t.Errorf("names.%s.tsv is not as the rules make it; run go test ./internal/translit -update", lang)
			continue
		}
		if err := os.WriteFile(path, []byte(head+strings.Join(slices.Compact(want), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// divide parts a table into its head, all lines, and those not made by rule.
func divide(table string) (head string, lines, others []string) {
	for _, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#") || strings.HasPrefix(line, "id\t"):
			head += line + "\n"
			continue
		case !strings.HasSuffix(line, "\t"+byRule):
			others = append(others, line)
		}
		lines = append(lines, line)
	}
	return head, lines, others
}

func madeByRule(gaz *gazetteer.Gazetteer, lang string, others []string) []string {
	named := map[string]bool{} // persons with a full name that is not made by rule
	for _, line := range others {
		if cells := strings.Split(line, "\t"); cells[2] == string(gazetteer.Common) {
			named[cells[0]] = true
		}
	}
	var lines []string
	for _, a := range gaz.Actors() {
		if a.Kind != "person" || named[a.ID] {
			continue
		}
		source := translit.Source{State: a.Country, English: a.Name, Russian: russian(gaz, a.ID)}
		for _, name := range translit.Names(lang, source) {
			lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%s", a.ID, name, gazetteer.Derived, byRule))
		}
	}
	return lines
}

func russian(gaz *gazetteer.Gazetteer, id string) string {
	if name := gaz.CommonName(id, "ru"); name != "" {
		return name
	}
	for _, n := range gaz.Names("ru") {
		if n.Actor == id && n.Use == gazetteer.Derived {
			return n.Text
		}
	}
	return ""
}

// Of the persons whose French and Spanish names are known, so many are called
// as one of the rules' spellings: a rule that is made worse shows here. Accents
// and capitals do not count, as they do not when names are looked up.
func TestAccuracyOnKnownNames(t *testing.T) {
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	for lang, least := range map[string]float64{"fr": 0.70, "es": 0.72} {
		known := map[string][]string{}
		for _, n := range gaz.Names(lang) {
			if n.Use != gazetteer.Derived && n.Use != gazetteer.Surname {
				known[n.Actor] = append(known[n.Actor], text.Fold(n.Text))
			}
		}
		asked, right := 0, 0
		for _, a := range gaz.Actors() {
			if a.Kind != "person" || gaz.CommonName(a.ID, lang) == "" {
				continue
			}
			asked++
			for _, name := range translit.Names(lang, translit.Source{State: a.Country, English: a.Name, Russian: russian(gaz, a.ID)}) {
				if slices.Contains(known[a.ID], text.Fold(name)) {
					right++
					break
				}
			}
		}
		got := float64(right) / float64(asked)
		t.Logf("%s: %d of %d known names by rule (%.3f)", lang, right, asked, got)
		if asked < 400 || got < least {
			t.Errorf("%s: %d of %d known names by rule (%.3f), want at least %.2f of 400", lang, right, asked, got, least)
		}
	}
}
