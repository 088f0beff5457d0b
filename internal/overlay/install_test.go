package overlay

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// tables is a folder written by hand.
func tables(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for file, lines := range files {
		columns, err := gazetteer.Columns(file)
		if err != nil {
			panic(err)
		}
		lines = strings.NewReplacer(" ", "\t", "_", " ").Replace(lines)
		fsys[file] = &fstest.MapFile{Data: []byte("# a test\n" + strings.Join(columns, "\t") + "\n" + lines)}
	}
	return fsys
}

// A folder with a wrong line is refused whole, with file and line; the overlay
// that was there stays, byte for byte.
func TestInstallIsWholeOrNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the gazetteer twenty times")
	}
	f := newFolder(t)
	good := map[string]string{
		"origins.tsv": "me by_hand 2026-11 CC0-1.0\n", "actors.tsv": "o.port organization - Port_Council o.port - - - - me\n",
		"names.en.tsv": "o.port Port_Council common me\n",
	}
	if _, err := f.Install("hand", tables(good)); err != nil {
		t.Fatal(err)
	}
	before := load(t, f).Version()
	for _, c := range []struct{ file, lines, want string }{
		{"names.en.tsv", "o.port Harbour usual me\no.port Port_Council common me\n", `overlay "hand": names.en.tsv:3: use "usual"`},
		{"names.en.tsv", "o.port Port_Council common hearsay\n", `names.en.tsv:3: origin "hearsay" is not declared`},
		{"names.en.tsv", "o.port Port_Council common me\no.port Port_\u202eC short me\n", "names.en.tsv:4: "},
		{"names.en.tsv", "o.port Port_Council common me\no.port " + strings.Repeat("x", 10_000) + " short me\n", "names.en.tsv:4: a text of 10000 letters"},
		{"names.en.tsv", "o.port Port_Council common me\no.port Beirut_City short me\n", "names.en.tsv:4: \"o.port\\tBeirut City\\tshort\\tme\" does not sort after"},
		{"members.tsv", "o.port o.nowhere - - me\n", `members.tsv:3: body "o.nowhere"`},
		{"overlay.tsv", "world flat\n", `overlay.tsv:3: world is "flat"`},
		{"merges.tsv", "p.lavrov p.putin - - one - me\np.putin p.lavrov - - two - me\n", "merged in a circle"},
		{"actors.tsv", "o.port organization Alliance Port_Council FRA - - - - me\n", "it would not be in order"},
		{"offices.tsv", "p.lavrov harbour_master RUS 2020-01-01 - 2020-01-01 exact me\n", "no line of office-kinds.tsv says for whom"},
		{"drops.tsv", "names.en RUS Russland - me\n", "drops what no table says"},
		{"drops.tsv", "cities RUS Russland - me\n", `drops.tsv:3: "cities" is no table`},
	} {
		bad := map[string]string{c.file: c.lines}
		for file, lines := range good {
			if file != c.file {
				bad[file] = lines
			}
		}
		_, err := f.Install("hand", tables(bad))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.file, err, c.want)
		}
		if after := load(t, f).Version(); after != before {
			t.Fatalf("%s: the overlay that was there has changed", c.file)
		}
	}
	if _, err := f.Install("hand", fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "holds no file") {
		t.Errorf("an empty folder: %v", err)
	}
	if after := load(t, f).Version(); after != before {
		t.Error("an empty folder has changed the overlay that was there")
	}
	entries, err := os.ReadDir(f.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), newPrefix) || strings.HasPrefix(e.Name(), oldPrefix) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

// A write cut off between its two steps leaves the old overlay under another
// name, and one cut off before them leaves a folder that nobody reads.
func TestCutOffWriteChangesNothing(t *testing.T) {
	f := newFolder(t)
	if _, err := takeCSV(f, "csv", ministers, "2027-04-01"); err != nil {
		t.Fatal(err)
	}
	before := load(t, f).Version()
	if err := os.MkdirAll(filepath.Join(f.Path, newPrefix+"csv-123"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(f.Path, "csv"), filepath.Join(f.Path, oldPrefix+"csv")); err != nil {
		t.Fatal(err)
	}
	if after := load(t, f).Version(); after != before {
		t.Errorf("version %s, before it was %s", after, before)
	}
	if out, err := takeCSV(f, "csv", strings.Replace(ministers, "Norling", "Norlund", 1), "2027-04-01"); err != nil || !out.Written {
		t.Errorf("the next import: %+v, %v", out, err)
	}
	if _, known := load(t, f).Actor("p.ada-norlund"); !known {
		t.Error("the next import is not there")
	}
}
