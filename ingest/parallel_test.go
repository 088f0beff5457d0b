package ingest_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/source"
)

var listParallel = flag.String("parallel", "", "language whose differences from English TestParallel lists")

// agreement is the least share of states and bodies on which a language must
// agree with English, over the same thousand sentences.
var agreement = map[string]float64{"ar": 0.82, "ru": 0.87, "fr": 0.87, "es": 0.85}

// TestParallel reads the same sentences in five languages: the same facts
// must name the same states and bodies. The sentences are not part of the
// project; DIPLOGRAPH_REFERENCE names the folder that holds them.
func TestParallel(t *testing.T) {
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE names no folder with parallel sentences")
	}
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sentences := parallelSentences(t, filepath.Join(folder, "corpora", "pud_parallel.jsonl"))
	for code, least := range agreement {
		both, either := 0, 0
		for _, s := range sentences {
			english, other := statesAndBodies(t, reader, "en", s["en"]), statesAndBodies(t, reader, code, s[code])
			all := maps.Clone(english)
			maps.Copy(all, other)
			same := 0
			for key := range all {
				if english[key] && other[key] {
					same++
				}
			}
			both, either = both+same, either+len(all)
			if code == *listParallel && same < len(all) {
				t.Logf("%s\n  en %v\n  %s\n  %s %v\n  %s", s["sent_id"], sortedKeys(english), s["en"], code, sortedKeys(other), s[code])
			}
		}
		share := float64(both) / float64(either)
		t.Logf("%s: %d of %d states and bodies as in English (%.3f)", code, both, either, share)
		if share < least {
			t.Errorf("%s: agrees with English on %.3f of states and bodies, want %.2f", code, share, least)
		}
	}
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

func parallelSentences(t *testing.T, path string) []map[string]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []map[string]string
	in := bufio.NewScanner(file)
	for in.Scan() {
		var s map[string]string
		if err := json.Unmarshal(in.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if len(all) < 900 {
		t.Fatalf("%s holds %d sentences, want 900 or more (%v)", path, len(all), in.Err())
	}
	return all
}

// statesAndBodies gives the names of the states and international bodies that
// a sentence names; an organ, firm or party counts by its state alone.
func statesAndBodies(t *testing.T, reader *ingest.Reader, language, sentence string) map[string]bool {
	t.Helper()
	record := source.Record{ID: "sentence", Language: language, Text: sentence}
	result, err := reader.Read(t.Context(), source.Item{ID: record.ID, Path: "sentence", MediaType: "application/json", Record: &record})
	if err != nil {
		t.Fatalf("%s: %v", language, err)
	}
	named := map[string]bool{}
	for _, m := range result.Mentions() {
		for _, a := range m.Actors {
			body := a.Kind == ontology.Organization && a.Country == nil
			if (a.Kind == ontology.Country || body) && m.How != "report" {
				named[strings.ToLower(a.Name)] = true
			}
		}
	}
	return named
}
