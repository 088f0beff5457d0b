package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write docs/scores.md anew")

const scoresHead = `# Scores

How well the program reads articles that people have marked by hand, as
` + "`diplograph eval`" + ` gives it: precision (P), recall (R) and their mean (F1) of acts,
then the F1 of standing ties, of both, of countries alone and of pairs alone, and
the share of matched edges with the right date, status and speaker. The sets
own-ar and own-en lie in testdata/gold; the others are not part of the project,
the folder that DIPLOGRAPH_REFERENCE names holds them.
Written by ` + "`go test ./cmd/diplograph -run Scores -update`" + `.

`

// What the program reaches is a committed number. A change may move it a
// little; one that loses a point must say so by writing the file anew.
func TestScores(t *testing.T) {
	const file = "../../docs/scores.md"
	sets := []string{"../../testdata/gold/own-ar.jsonl", "../../testdata/gold/own-en.jsonl"}
	folder := os.Getenv("DIPLOGRAPH_REFERENCE")
	if folder != "" {
		for _, set := range []string{"seed", "ar", "ar2", "en", "en2", "ru", "ru2", "fr", "es"} {
			sets = append(sets, filepath.Join(folder, "gold", "dev", set+".jsonl"))
		}
	}
	got := evalMarkdown(t, sets)
	if *update {
		if folder == "" {
			t.Fatal("DIPLOGRAPH_REFERENCE must name the folder with the other marked articles, whose rows would be lost")
		}
		if err := os.WriteFile(file, []byte(scoresHead+got+actorsHead+evalMarkdown(t, append(sets, "--actors"))+publicHead+publicPLV(t, folder)+publicGSRs(t, folder)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, have := actScores(t, string(committed)), actScores(t, got)
	for set, f1 := range want {
		if _, scored := have[set]; scored && have[set] < f1-0.01 {
			t.Errorf("%s: acts are read with F1 %.3f, docs/scores.md says %.3f", set, have[set], f1)
		}
	}
	t.Logf("\n%s", got)
}

// evalMarkdown gives what eval writes of gold files, as Markdown.
func evalMarkdown(t *testing.T, args []string) string {
	t.Helper()
	var got, trouble bytes.Buffer
	code := run(t.Context(), append([]string{"eval", "--format", "markdown"}, args...), deps{Stdout: &got, Stderr: &trouble, Now: time.Now, LookupEnv: func(string) (string, bool) { return "", false }})
	if code != exitDone {
		t.Fatalf("eval exits with %d: %s", code, trouble.String())
	}
	return got.String()
}

const actorsHead = `
## Who is recognized

Of the ends of all required edges: how many are named by some mention that is
taken for that very actor (Right), in the quote of the edge (In quote), for
somebody else only (Wrong), or not noticed (Missing), as ` + "`diplograph eval --actors`" + `
gives it over all sets above. The last two columns are shares of Asked.

`

var actRow = regexp.MustCompile(`(?m)^\| ([\w-]+) \| \d+ \| [\d.]+ \| [\d.]+ \| ([\d.]+) \|`)

// actScores finds the F1 of acts of every set in a table of eval.
func actScores(t *testing.T, markdown string) map[string]float64 {
	t.Helper()
	scores := map[string]float64{}
	for _, row := range actRow.FindAllStringSubmatch(markdown, -1) {
		f1, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			t.Fatal(fmt.Errorf("reading the F1 of %s: %w", row[1], err))
		}
		scores[row[1]] = f1
	}
	if len(scores) == 0 {
		t.Fatalf("no scores in:\n%s", strings.TrimSpace(markdown))
	}
	return scores
}
