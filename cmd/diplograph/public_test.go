package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/event"
	"github.com/diplograph/diplograph/internal/score"
)

// publicPLV scores the sentences that others have marked with one PLOVER class
// each: how often the class is among those that the program reads. Any noun
// phrase counts as an actor there, so does it here.
func publicPLV(t *testing.T, folder string) string {
	t.Helper()
	tell := publicTeller(t, "en")
	rows := readPLV(t, filepath.Join(folder, "gold", "public", "en_plv_dev.tsv"))
	right, classes := 0, 0
	for _, row := range rows {
		var found []string
		for _, act := range tell(row[1]) {
			found = append(found, score.Roots(act.CAMEO, act.Status)...)
		}
		slices.Sort(found)
		found = slices.Compact(found)
		classes += len(found)
		if slices.Contains(found, row[4]) {
			right++
		} else if testing.Verbose() {
			t.Logf("%s\t%v\t%s", row[4], found, row[1])
		}
	}
	n := float64(len(rows))
	return fmt.Sprintf("| en_plv | %d sentences | class among those read | %.3f | %.2f classes a sentence |\n", len(rows), float64(right)/n, float64(classes)/n)
}

func readPLV(t *testing.T, path string) [][]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(string(raw)))
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil || len(rows) < 1000 {
		t.Fatalf("reading %s: %d rows, %v", path, len(rows), err)
	}
	return rows[1:]
}

// publicHead opens the part of docs/scores.md on sets that others have marked.
const publicHead = `
## Sets of others

Sentences that other projects have marked with the class of one act each. Actors of all kinds stand in them, courts
and crowds too, so any noun phrase counts as an actor here: what is measured are the predicates.

| Set | Size | Measured | Share | Beside it |
| --- | --- | --- | --- | --- |
`

func TestPublicPLV(t *testing.T) {
	keepsPublicScore(t, "en_plv", publicPLV(t, referenceFolder(t)))
}

// publicTeller gives what reads the acts of a marked sentence.
func publicTeller(t *testing.T, language string) func(sentence string) []event.Told {
	t.Helper()
	reader, err := ingest.New(ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(sentence string) []event.Told {
		t.Helper()
		told, err := reader.Told(clean.Article{Language: language, Text: sentence, Blocks: []clean.Block{{Kind: clean.Paragraph, End: len(sentence)}}})
		if err != nil {
			t.Fatal(err)
		}
		return told
	}
}

// referenceFolder is the folder with the marked sentences; without it the test is skipped.
func referenceFolder(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder == "" {
		t.Skip("DIPLOGRAPH_REFERENCE does not name the folder with the marked sentences")
	}
	return folder
}

// keepsPublicScore compares the score of a set with docs/scores.md. It may move a
// little; losing a point must be said by writing the file anew.
func keepsPublicScore(t *testing.T, set, rows string) {
	t.Helper()
	committed, err := os.ReadFile("../../docs/scores.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Log(rows)
	if want, have := publicScore(string(committed), set), publicScore(rows, set); have < want-0.01 {
		t.Errorf("%s scores %.3f, docs/scores.md says %.3f", set, have, want)
	}
}

// publicScore finds the score in the first row of a set, 0 where there is none.
func publicScore(markdown, set string) float64 {
	for _, line := range strings.Split(markdown, "\n") {
		if cells := strings.Split(line, "|"); len(cells) > 5 && strings.TrimSpace(cells[1]) == set {
			score, _ := strconv.ParseFloat(strings.TrimSpace(cells[4]), 64)
			return score
		}
	}
	return 0
}
