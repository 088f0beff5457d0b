package ontology

import (
	"flag"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write generated files anew")

func TestSchemaDocIsFresh(t *testing.T) {
	const path = "../../docs/schema.md"
	if *update {
		if err := os.WriteFile(path, []byte(Markdown()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Markdown(), string(got)); diff != "" {
		t.Errorf("docs/schema.md is stale; run go test ./graph/ontology -update (-want +got):\n%s", diff)
	}
}

// A loader names file and line of what it does not know, and skips nothing.
func TestReadRelationsRefuses(t *testing.T) {
	const good = "met-with\tMET_WITH\tact\tyes\tno\ttarget\tyes\tno\tevent\tCONSULT\t040\tmet\tmet\tmet face to face"
	for _, c := range []struct{ name, lines, want string }{
		{"another header", "name\ttype", `relations.tsv:1: header is "name\ttype"`},
		{"nothing", relationsHeader, "no relation in it"},
		{"a cell too few", relationsHeader + "\n" + good[:strings.LastIndex(good, "\t")], "relations.tsv:2: 13 cells, want 14"},
		{"an unknown class", relationsHeader + "\n" + strings.Replace(good, "\tact\t", "\tdeed\t", 1), `cell "deed" is neither "act" nor "tie"`},
		{"an unknown PLOVER class", relationsHeader + "\n" + strings.Replace(good, "CONSULT", "CHAT", 1), `unknown PLOVER class "CHAT"`},
		{"an unknown CAMEO code", relationsHeader + "\n" + strings.Replace(good, "040", "940", 1), `CAMEO code "940" has no Goldstein value`},
		{"a type in small letters", relationsHeader + "\n" + strings.Replace(good, "MET_WITH", "met_with", 1), `type "met_with" is not in CAPITALS`},
		{"an unknown aspect", relationsHeader + "\n" + strings.Replace(good, "\tevent\t", "\tsometimes\t", 1), `present "sometimes" is none of`},
		{"a tie with a code", relationsHeader + "\n" + strings.Replace(good, "\tact\t", "\ttie\t", 1), "a tie has neither"},
		{"a line twice", relationsHeader + "\n" + good + "\n" + good, `relations.tsv:3: "met-with" does not sort after "met-with"`},
		{"an empty label", relationsHeader + "\n" + strings.Replace(good, "\tmet\tmet\t", "\tmet\t\t", 1), "must not be empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readRelations("# a comment\n" + c.lines + "\n")
			want := strings.Replace(strings.Replace(c.want, ":3:", ":4:", 1), ":2:", ":3:", 1) // the comment is line 1
			want = strings.Replace(want, "tsv:1:", "tsv:2:", 1)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v, want one with %q", err, want)
			}
		})
	}
}

func TestReadCountriesRefuses(t *testing.T) {
	const header = "code\tkind\tname\n"
	for _, c := range []struct{ name, tsv, want string }{
		{"another header", "code\tname\n", "countries.tsv:1: header"},
		{"a code of two", header + "RU\tiso\tRussia", "countries.tsv:2: want a code of three capitals"},
		{"an unknown kind", header + "RUS\tland\tRussia", `kind "land" is none of`},
		{"disorder", header + "RUS\tiso\tRussia\nMAR\tiso\tMorocco", `"MAR" does not sort after "RUS"`},
	} {
		if _, err := readCountries(c.tsv); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}

func TestCountries(t *testing.T) {
	iso := 0
	for _, c := range Countries() {
		if c.Kind == "iso" {
			iso++
		}
	}
	if iso != 249 {
		t.Errorf("%d codes of ISO 3166-1, want 249", iso)
	}
	for code, want := range map[string]bool{"RUS": true, "XKX": true, "SUN": true, "RU": false, "EUR": false, "": false} {
		if KnownCountry(code) != want {
			t.Errorf("KnownCountry(%q) = %v", code, !want)
		}
	}
}

// Neo4j Browser cuts longer captions.
func TestLabelsAreShort(t *testing.T) {
	for _, r := range Relations() {
		if n := utf8.RuneCountInString(r.Label); n > 12 {
			t.Errorf("label of %s has %d letters: %q", r.Name, n, r.Label)
		}
	}
}

func TestDeclarationsAreWhole(t *testing.T) {
	tables := map[string]string{}
	for _, n := range Nodes() {
		if other, taken := tables[n.Table]; taken {
			t.Errorf("table %s is that of %s and of %s", n.Table, other, n.Label)
		}
		tables[n.Table] = n.Label
		checkProperties(t, ":"+n.Label, n.Properties, n.Indexes)
	}
	for _, e := range Edges() {
		if _, ok := NodeOf(e.From); !ok {
			t.Errorf("%s begins at an unknown label %q", e.Type, e.From)
		}
		for _, to := range e.To {
			if _, ok := NodeOf(to); !ok {
				t.Errorf("%s ends at an unknown label %q", e.Type, to)
			}
		}
		if got, ok := EdgeOf(e.Type, e.From); !ok || got.Table != e.Table {
			t.Errorf("EdgeOf(%s, %s) finds table %q", e.Type, e.From, got.Table)
		}
		checkProperties(t, e.Type, e.Properties, e.Indexes)
	}
}

func checkProperties(t *testing.T, what string, all []Property, indexes []string) {
	t.Helper()
	seen := map[string]bool{"key": true, "source": what != ":Article", "target": what != ":Measure"}
	for _, p := range all {
		if seen[p.Name] {
			t.Errorf("%s has two properties %q, or one with the name of a column of its own", what, p.Name)
		}
		seen[p.Name] = true
		if p.Means == "" {
			t.Errorf("%s.%s says not what it means", what, p.Name)
		}
	}
	for _, i := range indexes {
		if !seen[i] {
			t.Errorf("%s has an index on %q, which it does not have", what, i)
		}
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		date        Date
		first, last Date
		precision   Precision
	}{
		{"2025-09-24", "2025-09-24", "2025-09-24", Day},
		{"2024-02", "2024-02-01", "2024-02-29", Month},
		{"2025", "2025-01-01", "2025-12-31", Year},
		{"", "", "", Unknown},
	} {
		if c.date.First() != c.first || c.date.Last() != c.last || c.date.Precision() != c.precision {
			t.Errorf("%q covers %q to %q, a %q", c.date, c.date.First(), c.date.Last(), c.date.Precision())
		}
	}
	for _, bad := range []string{"2025-02-30", "2025-13", "25", "2025-9-1", "24.9.2025", "2025-09-24T00:00"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %q", bad, d)
		}
	}
	if !Compatible("2025-09", "2025-09-24") || !Compatible("", "2025") || Compatible("2025-10", "2025-09-24") {
		t.Error("Compatible tells days wrong")
	}
}

func TestScale(t *testing.T) {
	for code, want := range map[string]float64{"040": 1, "042": 1.9, "0871": 9, "1054": -5, "190": -10, "173": -5} {
		if got, ok := Goldstein(code); !ok || got != want {
			t.Errorf("Goldstein(%s) = %v, want %v", code, got, want)
		}
	}
	if _, ok := Goldstein("9"); ok {
		t.Error("Goldstein knows code 9")
	}
}

// A state of somebody's own takes a code that will never be another's.
func TestUserCountry(t *testing.T) {
	for code, want := range map[string]bool{
		"XNA": true, "AAB": true, "QMA": true, "ZZZ": true, "XKX": false, "QAT": false, "FRA": false, "XA": false, "xna": false, "QLA": false, "Xn1": false,
	} {
		if got := UserCountry(code); got != want {
			t.Errorf("UserCountry(%q) = %v", code, got)
		}
	}
	if !KnownCountry("XNA") || !KnownCountry("XKX") || KnownCountry("FRX") {
		t.Error("KnownCountry takes neither the list alone nor what users may take")
	}
}
