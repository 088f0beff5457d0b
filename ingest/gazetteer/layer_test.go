package gazetteer

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// above is a layer of a few tables, its cells divided as those of world.
func above(name string, tables map[string]string) Layer {
	fsys := fstest.MapFS{"origins.tsv": written("origins.tsv", "me by_hand 2026 CC0\n")}
	for file, lines := range tables {
		fsys[file] = written(file, lines)
	}
	return Layer{name, fsys}
}

func written(file, lines string) *fstest.MapFile {
	columns, err := Columns(file)
	if err != nil {
		panic(err)
	}
	return &fstest.MapFile{Data: []byte("# a test\n" + strings.Join(columns, "\t") + "\n" + strings.NewReplacer(" ", "\t", "_", " ").Replace(lines))}
}

// base has two persons of France, who held its one seat one after the other.
func base() fs.FS {
	return world("offices.tsv", "p.a president FRA 2010-01-01 2015-01-01 2015-01-01 exact own\np.b president FRA 2015-01-01 - 2026-01-01 exact own\n")
}

func overlaid(t *testing.T, layers ...Layer) *Gazetteer {
	t.Helper()
	g, err := LoadFS(base(), layers...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func holder(g *Gazetteer, day ontology.Date) string {
	var held []string
	for _, t := range g.Holders("president", "FRA", day) {
		held = append(held, t.Person)
	}
	return strings.Join(held, " ")
}

// What a layer says of a thing replaces what lies below, and no more.
func TestLayerWins(t *testing.T) {
	g := overlaid(t, above("mine", map[string]string{
		"actors.tsv":   "p.c person - Cleo_Roux - FRA - - - me\n",
		"names.en.tsv": "p.a Anne_Smith common me\np.c Bob_Smith short me\np.c Cleo_Roux common me\n",
		"offices.tsv":  "p.c president FRA 2024-01-01 - 2026-06-01 exact me\n",
	}))
	if name := g.CommonName("p.a", "en"); name != "Anne Smith" {
		t.Errorf("the usual name of p.a is %q", name)
	}
	if found, _ := g.Describe("Ann Smith"); len(found) != 1 || found[0].Actor.ID != "p.a" {
		t.Error("our name of p.a is gone")
	}
	if found, _ := g.Describe("Bob Smith"); len(found) != 1 || found[0].Actor.ID != "p.c" {
		t.Errorf("a name that the layer gives to another finds %d actors", len(found))
	}
	for day, want := range map[ontology.Date]string{"2012-01-01": "p.a", "2020-01-01": "p.b", "2025-01-01": "p.c"} {
		if got := holder(g, day); got != want {
			t.Errorf("president on %s is %q, want %q", day, got, want)
		}
	}
	var overruled []string
	for _, o := range g.Overruled() {
		overruled = append(overruled, o.Table+" "+o.Subject+" by "+o.By)
	}
	if got, want := strings.Join(overruled, "; "), "names.en.tsv p.b by mine; offices.tsv p.b by mine"; got != want {
		t.Errorf("overruled is %q, want %q", got, want)
	}
}

// A layer that gives the same fact overrules nothing.
func TestLayerThatAgrees(t *testing.T) {
	g := overlaid(t, above("mine", map[string]string{"names.en.tsv": "p.a Ann_Smith common me\n", "actors.tsv": "p.a person - Ann_Smith - FRA - - - me\n"}))
	if o := g.Overruled(); len(o) > 0 {
		t.Errorf("overruled: %+v", o)
	}
	if n := len(g.NamesOf("p.a")); n != 1 {
		t.Errorf("p.a has %d names", n)
	}
}

// Of two layers the higher rank wins, then the later name.
func TestLayersAreRanked(t *testing.T) {
	say := func(layer, day, rank string) Layer {
		return above(layer, map[string]string{"offices.tsv": "p.b president FRA 2015-01-01 " + day + " " + day + " exact me\n", "overlay.tsv": "rank " + rank + "\n"})
	}
	if got := overlaid(t, say("a", "2020-01-01", "50"), say("b", "2021-01-01", "50")).Tenures("p.b"); len(got) != 1 || got[0].Until != "2021-01-01" {
		t.Errorf("of one rank: %+v", got)
	}
	if got := overlaid(t, say("a", "2020-01-01", "60"), say("b", "2021-01-01", "50")).Tenures("p.b"); len(got) != 1 || got[0].Until != "2020-01-01" {
		t.Errorf("of a higher rank: %+v", got)
	}
}

func TestLayerDrops(t *testing.T) {
	g := overlaid(t, above("mine", map[string]string{"drops.tsv": "actors p.b - - me\noffices p.a president FRA me\n"}))
	if _, known := g.Actor("p.b"); known {
		t.Error("p.b is still there")
	}
	if held := g.Tenures("p.a"); len(held) > 0 {
		t.Errorf("p.a still holds %+v", held)
	}
	if problems := g.Check(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	idle := overlaid(t, above("mine", map[string]string{"drops.tsv": "names.en p.b Bobby - me\n"}))
	if problems := idle.Check(); len(problems) != 1 || !strings.Contains(problems[0].String(), "drops what no table says") {
		t.Errorf("a line that drops nothing: %v", problems)
	}
}

// A world of somebody's own holds nobody of ours; words stay.
func TestLayerReplacesTheWorld(t *testing.T) {
	g := overlaid(t, above("tale", map[string]string{
		"overlay.tsv": "world replace\n", "actors.tsv": "XNO country - Norlandia XNO XNO - - - me\n", "names.en.tsv": "XNO Norlandia common me\n",
	}))
	if len(g.Actors()) != 1 || len(g.Names("en")) != 1 || len(g.offices) != 0 {
		t.Errorf("%d actors, %d names, %d holders of offices", len(g.Actors()), len(g.Names("en")), len(g.offices))
	}
	if g.Capacity("president") != lang.StateCapacity {
		t.Error("what a president is was dropped, too")
	}
}

// A merged actor is the other one in every table, and an unknown one gives his
// name to him.
func TestMerges(t *testing.T) {
	const unknown = "p.0123456789abcdef"
	g := overlaid(t, above("own", map[string]string{"merges.tsv": "p.0123456789abcdef p.b Robert_Smyth - same_man 2026-01-01 me\np.b p.a - - entered_twice 2026-01-02 me\n"}))
	for _, key := range []string{unknown, "p.b"} {
		if a, ok := g.Actor(key); !ok || a.ID != "p.a" || g.Current(key) != "p.a" {
			t.Errorf("%s is %+v", key, a)
		}
	}
	if got := strings.Join(g.FormerKeys("p.a"), " "); got != unknown+" p.b" {
		t.Errorf("former keys: %q", got)
	}
	if got := len(g.Tenures("p.a")); got != 2 {
		t.Errorf("he held %d offices, want both", got)
	}
	for _, name := range []string{"Ann Smith", "Bob Smith", "Robert Smyth"} {
		if found, _ := g.Describe(name); len(found) != 1 || found[0].Actor.ID != "p.a" {
			t.Errorf("%q finds %d actors", name, len(found))
		}
	}
	if name := g.CommonName("p.a", "en"); name != "Ann Smith" {
		t.Errorf("his usual name is %q", name)
	}
}

// Two unknown ones are one actor with both names, whichever a text has.
func TestMergeOfTwoUnknown(t *testing.T) {
	g := overlaid(t, above("own", map[string]string{"merges.tsv": "p.0123456789abcdef p.fedcba9876543210 Tom Tomas same_man - me\n"}))
	if got := strings.Join(g.MergedNames("p.fedcba9876543210"), ", "); got != "Tomas, Tom" {
		t.Errorf("names: %q", got)
	}
	if problems := g.Check(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	for line, want := range map[string]string{
		"p.a p.nobody - - why - me\n":           `reading overlay "own": merges.tsv:3: "p.a" is merged into "p.nobody", which is no actor`,
		"p.a p.0123456789abcdef - - why - me\n": "merge them the other way round",
		"FRA p.a - - why - me\n":                `"FRA" cannot be merged`,
		"u.0123456789abcdef p.a - - why - me\n": "cannot be merged",
		"p.a p.a - - why - me\n":                "merged with itself",
	} {
		if _, err := LoadFS(base(), above("own", map[string]string{"merges.tsv": line})); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", line, err, want)
		}
	}
}

// The version tells our tables and those of the layers apart.
func TestVersionNamesLayers(t *testing.T) {
	plain := overlaid(t).Version()
	one := overlaid(t, above("a", map[string]string{"names.en.tsv": "p.a Annie short me\n"})).Version()
	other := overlaid(t, above("a", map[string]string{"names.en.tsv": "p.a Anny short me\n"})).Version()
	if !strings.HasPrefix(one, plain+"+") || !strings.HasPrefix(other, plain+"+") || one == other {
		t.Errorf("versions %s, %s, %s", plain, one, other)
	}
}
