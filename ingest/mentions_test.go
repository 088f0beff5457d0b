package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
)

// TestMentions reads sentences of our own, one a line, with the actors that
// they name under them: every one of these and nobody else. A file is a
// language; "#" opens a remark that says what the lines below it prove.
func TestMentions(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/mentions/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatalf("found %d files, want one for each of five languages (%v)", len(files), err)
	}
	for _, file := range files {
		language := strings.TrimSuffix(filepath.Base(file), ".txt")
		for _, c := range mentionCases(t, file) {
			t.Run(fmt.Sprintf("%s:%d", language, c.line), func(t *testing.T) {
				got := actorsIn(t, reader, language, c.text)
				if !slices.Equal(got, c.want) {
					t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, ", "), strings.Join(c.want, ", "))
				}
			})
		}
	}
}

type mentionCase struct {
	line int
	text string
	want []string // names, sorted
}

func mentionCases(t *testing.T, file string) []mentionCase {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []mentionCase
	for i, line := range strings.Split(string(raw), "\n") {
		switch names, expected := strings.CutPrefix(line, "="); {
		case line == "" || strings.HasPrefix(line, "#"):
		case expected:
			c := &cases[len(cases)-1]
			for _, name := range strings.Split(names, ";") {
				if name = strings.TrimSpace(name); name != "" {
					c.want = append(c.want, name)
				}
			}
			slices.Sort(c.want)
		default:
			cases = append(cases, mentionCase{line: i + 1, text: line})
		}
	}
	return cases
}

func actorsIn(t *testing.T, reader *ingest.Reader, language, text string) []string {
	t.Helper()
	day := "2025-06-12"
	record := source.Record{ID: "sentence", Language: language, Text: text, Published: &day}
	result, err := reader.Read(t.Context(), source.Item{ID: record.ID, Path: "sentence", MediaType: "application/json", Record: &record})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range result.Mentions() {
		for _, a := range m.Actors {
			names = append(names, a.Name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// TestUnknownPersonKeepsKey: whoever no table has keeps one key from article
// to article, in any case, with any office of that state, and in another script
// where the spellings agree.
func TestUnknownPersonKeepsKey(t *testing.T) {
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string][]string{}
	for _, a := range [][2]string{
		{"en", "Tanzanian Defence Minister Baraka Mwinuka arrived in Cairo."},
		{"en", "Mwinuka spoke. Tanzania's envoy Baraka Mwinuka left Cairo."},
		{"fr", "Le ministre tanzanien de la Défense Baraka Mwinuka est arrivé au Caire."},
		{"es", "El ministro de Defensa de Tanzania, Baraka Mwinuka, llegó a El Cairo."},
		{"ru", "С министром обороны Танзании Баракой Мвинукой говорили в Каире."},
	} {
		record := source.Record{ID: "sentence", Language: a[0], Text: a[1]}
		result, err := reader.Read(t.Context(), source.Item{ID: record.ID, Path: "sentence", MediaType: "application/json", Record: &record})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range result.Trace() {
			for _, m := range s.Mentions {
				for _, chosen := range m.Chosen {
					if key, name, _ := strings.Cut(chosen, " "); strings.HasPrefix(key, "p.") {
						keys[key] = append(keys[key], a[0]+" "+name)
					}
				}
			}
		}
	}
	if len(keys) != 1 {
		t.Errorf("one man has %d keys: %v", len(keys), keys)
	}
}
