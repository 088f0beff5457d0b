package overlay

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// known is a small world: a fuzzer calls thousands of times.
var known = sync.OnceValues(func() (*gazetteer.Gazetteer, error) {
	return gazetteer.LoadFS(tables(map[string]string{
		"origins.tsv":      "own by_hand 2026 CC0-1.0\n",
		"office-kinds.tsv": "foreign_minister state one own\npresident state one own\n",
		"actors.tsv":       "FRA country - France FRA FRA Q142 - - own\nNOR country - Norway NOR NOR Q20 - - own\no.nato organization Alliance NATO o.nato - - - - own\np.a person - Ann_Smith - FRA - - - own\n",
		"names.en.tsv":     "FRA France common own\nNOR Norway common own\no.nato NATO common own\np.a Ann_Smith common own\n",
	}))
})

// fuzz feeds a reader of foreign bytes. Whatever comes in, either it is refused
// or every cell of what comes out may stand in a table.
func fuzz(f *testing.F, read func([]byte, *gazetteer.Gazetteer) (*Import, error)) {
	f.Fuzz(func(t *testing.T, raw []byte) {
		g, err := known()
		if err != nil {
			t.Fatal(err)
		}
		in, err := read(raw, g)
		if err != nil {
			return
		}
		for file, table := range in.Facts {
			columns, err := gazetteer.Columns(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range table.Rows {
				if len(row) != len(columns) {
					t.Fatalf("%s: %q has %d cells, want %d", file, row, len(row), len(columns))
				}
				for _, cell := range row {
					if cell == "" || strings.ContainsAny(cell, "\t\n") {
						t.Fatalf("%s: cell %q", file, cell)
					}
				}
			}
		}
	})
}

func seed(f *testing.F, files ...string) {
	f.Helper()
	for _, file := range files {
		raw, err := os.ReadFile("testdata/" + file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
}

func FuzzReadWikidata(f *testing.F) {
	seed(f, "wikidata-ministers.json", "wikidata-entities.json")
	f.Add([]byte(`{"results":{"bindings":[{"item":{"value":"Q1"},"iso3":{"value":"FRA"},"body":{"value":"Q2"}}]}}`))
	f.Add([]byte(`{"entities":{"Q1":{"labels":{"en":{"value":"` + "\u202e" + `x"}},"claims":{"P39":[{}],"P298":[{"mainsnak":{"datavalue":{"type":"string","value":"FRA"}}}]}}}}`))
	fuzz(f, func(raw []byte, g *gazetteer.Gazetteer) (*Import, error) {
		return ReadWikidata(bytes.NewReader(raw), "2028-07-01", g)
	})
}

func FuzzReadOpenSanctions(f *testing.F) {
	seed(f, "opensanctions.jsonl")
	f.Add([]byte(`{"id":"a","schema":"Occupancy","properties":{"holder":["b"],"post":["c"]}}` + "\n" + `{"id":"b","schema":"Person","properties":{}}`))
	fuzz(f, func(raw []byte, g *gazetteer.Gazetteer) (*Import, error) {
		return ReadOpenSanctions(bytes.NewReader(raw), "2028-07-01", g)
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte(ministers))
	f.Add([]byte("kind,id,name.en,country,member_of\ncity,g.1,X,FRA,\ncountry,XAA,Norlandia,,NATO\n"))
	fuzz(f, func(raw []byte, g *gazetteer.Gazetteer) (*Import, error) {
		return ReadCSV(bytes.NewReader(raw), "x.csv", "2028-07-01", g)
	})
}
