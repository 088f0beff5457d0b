package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/score"
)

// gsrRecord is a sentence in which others have marked one act.
type gsrRecord struct {
	Text   string
	Events []gsrEvent
}

type gsrEvent struct {
	Source string `json:"source_code"` // "TUN None": state and sector
	Target string `json:"target_code"`
	PLOVER string
	CAMEO  string // "140_Engage_in_political_dissent", where no class is given
}

func (e *gsrEvent) class() string {
	if e.PLOVER != "" {
		return e.PLOVER
	}
	code, _, _ := strings.Cut(e.CAMEO, "_")
	if roots := score.Roots(code, ontology.Occurred); len(roots) > 0 {
		return roots[0]
	}
	return ""
}

// gsrSets are the sets of others by language.
var gsrSets = []string{"ar", "es"}

// publicGSR scores sentences in which others have marked protests, assaults and
// other acts: the class, over all classes that the program reads in them, and the
// states of the sides where it reads the class and the sentence has the state
// marked.
func publicGSR(t *testing.T, folder, language string) string {
	t.Helper()
	tell := publicTeller(t, language)
	var c gsrCount
	records := readGSR(t, filepath.Join(folder, "gold", "public", language+"_gsr_dev.jsonl"))
	for _, rec := range records {
		found := map[string][2][]string{} // sides by class
		for _, act := range tell(rec.Text) {
			if roots := score.Roots(act.CAMEO, act.Status); len(roots) > 0 {
				sides := found[roots[0]]
				found[roots[0]] = [2][]string{append(sides[0], act.Sources...), append(sides[1], act.Targets...)}
			}
		}
		c.read += len(found)
		for _, e := range rec.Events {
			c.gold++
			sides, ok := found[e.class()]
			if !ok {
				continue
			}
			c.right++
			c.side(e.Source, sides[0], &c.sources)
			c.side(e.Target, sides[1], &c.targets)
		}
	}
	p, r := float64(c.right)/float64(c.read), float64(c.right)/float64(c.gold)
	row := fmt.Sprintf("| %s_gsr | %d sentences | F1 of the class | %.3f | P %.3f, R %.3f |\n", language, len(records), 2*p*r/(p+r), p, r)
	row += fmt.Sprintf("| %s_gsr | %d sources | state of the source, class read | %.3f | |\n", language, c.sources[1], c.share(c.sources))
	return row + fmt.Sprintf("| %s_gsr | %d targets | state of the target, class read | %.3f | |\n", language, c.targets[1], c.share(c.targets))
}

// publicGSRs are the rows of all sets.
func publicGSRs(t *testing.T, folder string) string {
	var rows strings.Builder
	for _, language := range gsrSets {
		rows.WriteString(publicGSR(t, folder, language))
	}
	return rows.String()
}

// gsrCount counts classes and, as right and all, states of sides.
type gsrCount struct {
	gold, read, right int
	sources, targets  [2]int
}

func (c *gsrCount) side(code string, states []string, count *[2]int) {
	state, _, _ := strings.Cut(code, " ")
	if len(state) == len("COLREB") {
		state = state[:3]
	}
	if state == "" || state == "None" {
		return
	}
	count[1]++
	if slices.Contains(states, state) {
		count[0]++
	}
}

func (c *gsrCount) share(count [2]int) float64 { return float64(count[0]) / float64(max(count[1], 1)) }

func readGSR(t *testing.T, path string) []gsrRecord {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []gsrRecord
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var rec gsrRecord
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			t.Fatalf("reading %s: line %d: %v", path, len(all)+1, err)
		}
		all = append(all, rec)
	}
	if err := lines.Err(); err != nil || len(all) < 300 {
		t.Fatalf("reading %s: %d records, %v", path, len(all), err)
	}
	return all
}

// The class may move a little; losing a point must be said by writing
// docs/scores.md anew.
func TestPublicGSR(t *testing.T) {
	folder := referenceFolder(t)
	for _, language := range gsrSets {
		keepsPublicScore(t, language+"_gsr", publicGSR(t, folder, language))
	}
}
