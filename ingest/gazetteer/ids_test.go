package gazetteer

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the list of published ids anew")

const idsFile = "testdata/ids.txt"

// Ids are keys in the graphs of users: one that was published stays, with its
// kind, for good. An actor that was entered twice is merged by a line here:
// "p.old person -> p.new", and the id that is gone is never used again. A
// release publishes what is new: go test ./ingest/gazetteer -run Permanent -update.
func TestIdsArePermanent(t *testing.T) {
	g := load(t)
	now := map[string]string{} // id -> kind
	for _, a := range g.Actors() {
		now[a.ID] = string(a.Kind)
	}
	for _, p := range g.Places() {
		now[p.ID] = "place"
	}
	var kept []string // lines about ids that are gone on purpose
	known := map[string]bool{}
	raw, err := os.ReadFile(idsFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		is, into, merged := strings.Cut(line, " -> ")
		id, kind, _ := strings.Cut(is, " ")
		known[id] = true
		switch {
		case merged && now[id] != "":
			t.Errorf("%s was merged into %s and is used again", id, into)
		case merged && now[into] == "":
			t.Errorf("%s was merged into %s, which is no actor", id, into)
		case merged:
			kept = append(kept, line)
		case now[id] == "":
			t.Errorf("%s (%s) is gone: graphs of users hold it; bring it back, or write into whom it was merged: %q", id, kind, line+" -> p.other")
		case now[id] != kind:
			t.Errorf("%s was a %s and is a %s", id, kind, now[id])
		}
	}
	if *update && !t.Failed() {
		writeIDs(t, now, kept)
		return
	}
	fresh := 0
	for id := range now {
		if !known[id] {
			fresh++
		}
	}
	t.Logf("%d ids are new since the last release", fresh)
}

func writeIDs(t *testing.T, now map[string]string, kept []string) {
	t.Helper()
	lines := kept
	for id, kind := range now {
		lines = append(lines, id+" "+kind)
	}
	slices.Sort(lines)
	head := "# Every id that was ever published, with its kind: ids are permanent.\n"
	if err := os.WriteFile(idsFile, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
