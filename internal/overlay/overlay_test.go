package overlay

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

func newFolder(t *testing.T) Folder {
	t.Helper()
	return Folder{filepath.Join(t.TempDir(), "gazetteer")}
}

func takeCSV(f Folder, name, text, day string) (Outcome, error) {
	return f.Take(name, func(g *gazetteer.Gazetteer) (*Import, error) {
		return ReadCSV(strings.NewReader(text), "test.csv", day, g)
	})
}

func load(t *testing.T, f Folder) *gazetteer.Gazetteer {
	t.Helper()
	layers, err := f.Layers()
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Load(layers...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// told writes changes as lines, so that a test reads like a report.
func told(out Outcome) []string {
	var lines []string
	for _, c := range out.Changes {
		line := c.What + " " + c.Subject + ": " + c.Says
		if c.What == Refused {
			line = c.What + " " + c.Where + " " + c.Subject + ": " + c.Reason
		}
		if c.Before != "" {
			line += " (was " + c.Before + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

const ministers = `kind,name.en,name.ar,country,office,office_since,office_until
person,Ada Norling,آدا نورلينغ,Sweden,foreign minister,2027-03-01,
person,John Smithson,جون سميثسون,Atlantis,president,2020,
`

// A row that cannot be used is named, the others are taken; again, nothing
// changes; later, only what has changed does.
func TestImportOfCSV(t *testing.T) {
	f := newFolder(t)
	out, err := takeCSV(f, "csv", ministers, "2027-04-01")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"added p.ada-norling: person | - | Ada Norling | - | SWE | - | - | -",
		"added p.ada-norling: آدا نورلينغ | common",
		"added p.ada-norling: Ada Norling | common",
		"added p.ada-norling: foreign minister | SWE | 2027-03-01 | - | 2027-04-01 | exact",
		`refused line 3 John Smithson: country: "Atlantis" is no id and no name of an actor`,
	}
	if diff := cmp.Diff(want, told(out)); diff != "" {
		t.Errorf("first import (-want +got):\n%s", diff)
	}
	g := load(t, f)
	if held := g.Holders("foreign minister", "SWE", "2027-03-15"); len(held) != 1 || held[0].Person != "p.ada-norling" || held[0].Origin != "csv/csv" {
		t.Errorf("the foreign minister of Sweden is %+v", held)
	}
	again, err := takeCSV(f, "csv", ministers, "2027-04-09")
	if err != nil || again.Written || again.Kept != 4 || again.Version != g.Version() {
		t.Errorf("the same again: %+v, %v", again, err)
	}
	left := strings.Replace(ministers, "2027-03-01,", "2027-03-01,2028-01-31", 1)
	out, err = takeCSV(f, "csv", left, "2028-02-01")
	if err != nil {
		t.Fatal(err)
	}
	want = []string{"changed p.ada-norling: foreign minister | SWE | 2027-03-01 | 2028-01-31 | 2028-01-31 | exact (was foreign minister | SWE | 2027-03-01 | - | 2027-04-01 | exact)", want[4]}
	if diff := cmp.Diff(want, told(out)); diff != "" {
		t.Errorf("later (-want +got):\n%s", diff)
	}
}

// A row is taken whole or not at all: with a wrong day of office neither its
// person nor a name of somebody known is taken, and who refers to it is refused, too.
func TestRowsAreWhole(t *testing.T) {
	f := newFolder(t)
	const rows = `id,kind,name.en,names.en,country,office,body,office_since,member_of
p.ada-norling,person,Ada Norling,,Sweden,foreign minister,,2027-13-01,
p.lavrov,person,Sergey Lavrov,The Lawgiver,Russia,foreign minister,,someday,
o.lake-forum,organization,Lake Forum,,,,,,Atlantis
,person,Berit Sund,,Sweden,chairman,o.lake-forum,2027-01-01,
,person,Carl Dahl,,Sweden,foreign minister,,2027-02-01,
`
	out, err := takeCSV(f, "csv", rows, "2027-04-01")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"added p.carl-dahl: person | - | Carl Dahl | - | SWE | - | - | -",
		"added p.carl-dahl: Carl Dahl | common",
		"added p.carl-dahl: foreign minister | SWE | 2027-02-01 | - | 2027-04-01 | exact",
		`refused line 2 p.ada-norling: office_since: reading date "2027-13-01": no such day`,
		`refused line 3 p.lavrov: office_since: reading date "someday": not YYYY, YYYY-MM or YYYY-MM-DD`,
		`refused line 4 o.lake-forum: member_of: "Atlantis" is no id and no name of an actor`,
		`refused line 5 Berit Sund: body: "o.lake-forum" is no id and no name of an actor`,
	}
	if diff := cmp.Diff(want, told(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What an overlay says wins; what it overrules is kept for who asks.
func TestOverlayWins(t *testing.T) {
	f := newFolder(t)
	const rows = `id,kind,name.en,names.en,country,office,office_since,office_until
p.lavrov,person,Sergei Lavrov,,Russia,foreign minister,2004-03-09,2026-10-01
,person,Nikita Ozerov,,Russia,foreign minister,2026-10-01,
`
	if _, err := takeCSV(f, "mine", rows, "2026-11-01"); err != nil {
		t.Fatal(err)
	}
	g := load(t, f)
	if name := g.CommonName("p.lavrov", "en"); name != "Sergei Lavrov" {
		t.Errorf("his usual name is %q", name)
	}
	found, _ := g.Describe("Sergey Lavrov")
	if len(found) != 1 || found[0].Actor.Name != "Sergei Lavrov" {
		t.Errorf("our name of him finds %+v", found)
	}
	for day, person := range map[string]string{"2026-09-30": "p.lavrov", "2026-10-15": "p.nikita-ozerov"} {
		last, _ := g.LastHolder("foreign minister", "RUS", ontology.Date(day))
		if last.Person != person {
			t.Errorf("on %s the foreign minister is %s, want %s", day, last.Person, person)
		}
	}
	if !slices.ContainsFunc(g.Overruled(), func(o gazetteer.Overruled) bool {
		return o.Subject == "p.lavrov" && o.By == "mine" && o.From == "gazetteer"
	}) {
		t.Errorf("nothing tells what was overruled: %+v", g.Overruled())
	}
}

// Names that nobody could write are folded where that is safe, else refused.
func TestHostileNames(t *testing.T) {
	f := newFolder(t)
	out, err := takeCSV(f, "csv", "kind,id,name.en,names.en\n"+
		"organization,o.folded,\u202ePort\u200f  Council\u0007,\n"+
		"organization,o.endless,Long,"+strings.Repeat("x", 10_000)+"\n"+
		"organization,o.taken,NATO,\n", "2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Join(told(out), "\n")
	for _, want := range []string{
		"added o.folded: Port Council | common", "o.endless: name: a text of 10000 letters", "added o.endless: Long | common", `o.taken: name "NATO" is that of o.nato`,
	} {
		if !strings.Contains(lines, want) {
			t.Errorf("the report lacks %q:\n%s", want, lines)
		}
	}
	if _, known := load(t, f).Actor("o.taken"); known {
		t.Error("an actor without a name of its own was taken")
	}
}

// What refers to somebody who was refused is refused with him, and a word that
// is somebody's surname is no name of another: the rest is taken.
func TestRefusalsDoNotSpread(t *testing.T) {
	f := newFolder(t)
	out, err := takeCSV(f, "csv", "kind,id,name.en,names.en,country,member_of,member_since\n"+
		"organization,o.taken,NATO,,,,\n"+
		"country,XNO,Norlandia,,,o.taken,2020\n"+
		"person,p.volkan,Igor Volkan,Putin,Russia,,\n", "2026-11-01")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Join(told(out), "\n")
	for _, want := range []string{"members: o.taken was refused", `name "Putin" is that of p.putin`, "added XNO: Norlandia | common", "added p.volkan: Igor Volkan | common"} {
		if !strings.Contains(lines, want) {
			t.Errorf("the report lacks %q:\n%s", want, lines)
		}
	}
}

func TestCSVRefusesUnknownColumns(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "it is empty",
		"id,naem.en\np.x,X\n":             `test.csv:1: column "naem.en" is unknown`,
		"id,name.xx\np.x,X\n":             `column "name.xx" is unknown`,
		"id,name.en,id\np.x,X,p.x\n":      `column "id" stands twice`,
		"id,name.en\np.x,\"Anna\np.y,B\n": "reading test.csv",
		"id,name.en\np.x,Anna,more\n":     "reading test.csv",
	} {
		_, err := takeCSV(newFolder(t), "csv", text, "2026-11-01")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func takeWikidata(t *testing.T, f Folder, files ...string) (Outcome, error) {
	t.Helper()
	var all strings.Builder
	for _, file := range files {
		raw, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
	}
	return f.Take("wikidata", func(g *gazetteer.Gazetteer) (*Import, error) {
		return ReadWikidata(strings.NewReader(all.String()), "2028-07-01", g)
	})
}

// Results of a query and entities make persons with their names and offices. A
// predecessor whose end nobody tells has left when the next one came.
func TestImportOfWikidata(t *testing.T) {
	f := newFolder(t)
	out, err := takeWikidata(t, f, "wikidata-ministers.json", "wikidata-entities.json")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"added p.wd-q900000001: person | - | Ingrid Fjeldvang | - | NOR | Q900000001 | - | -",
		"added p.wd-q900000002: person | - | Halvor Brekkedal | - | NOR | Q900000002 | - | -",
		"added p.wd-q900000001: إنغريد فيلدفانغ | common",
		"added p.wd-q900000001: Fjeldvang | given",
		"added p.wd-q900000001: Ingrid Fjeldvang | common",
		"added p.wd-q900000001: Ingrid Marie Fjeldvang | short",
		"added p.wd-q900000002: Halvor Brekkedal | common",
		"added p.wd-q900000001: Ингрид Фьельдванг | common",
		"added p.wd-q900000001: foreign minister | NOR | 2027-01-12 | 2028-06 | 2028-06 | exact",
		"added p.wd-q900000002: foreign minister | NOR | 2028-06 | - | 2028-07-01 | exact",
		`refused row 3 Q900000003: position "Minister of Fisheries" is no office that the gazetteer keeps`,
		`refused row 4 Q900000004: no state of the gazetteer has the code "RRT"`,
		"refused Q900000009 Q900000009: Wikidata has no such item any more",
	}
	if diff := cmp.Diff(want, told(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	again, err := takeWikidata(t, f, "wikidata-ministers.json", "wikidata-entities.json")
	if err != nil || again.Written {
		t.Errorf("the same again changes %v, %v", told(again), err)
	}
}

// An answer that was cut off, or is none, changes nothing.
func TestWikidataRefusesBrokenAnswers(t *testing.T) {
	f := newFolder(t)
	if _, err := takeWikidata(t, f, "wikidata-ministers.json"); err != nil {
		t.Fatal(err)
	}
	before := load(t, f).Version()
	whole, err := os.ReadFile("testdata/wikidata-ministers.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		string(whole[:len(whole)/2]): "it is cut off", "": "it is empty", "<html>": "wants the JSON",
		`{"error":{"code":"x","info":"Too many values"}}`: `it says "Too many values"`,
		`{"boolean":true}`: "neither results of a query nor entities",
		`{"results":{"bindings":[{"x":{"type":"uri","value":"http://example.org/1"}}]}}`: "none of the variables",
	} {
		_, err := f.Take("wikidata", func(g *gazetteer.Gazetteer) (*Import, error) {
			return ReadWikidata(strings.NewReader(text), "2028-07-01", g)
		})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.30q: %v, want %q", text, err, want)
		}
	}
	if after := load(t, f).Version(); after != before {
		t.Error("an answer that was refused changed the overlay")
	}
}

func TestImportOfOpenSanctions(t *testing.T) {
	f := newFolder(t)
	out, err := f.Take("opensanctions", func(g *gazetteer.Gazetteer) (*Import, error) {
		file, err := os.Open("testdata/opensanctions.jsonl")
		if err != nil {
			return nil, err
		}
		defer file.Close()
		return ReadOpenSanctions(file, "2030-03-01", g)
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"added o.os-nk-invented4: organization | - | Harbour Guard of Morevia | - | - | - | - | -",
		"added p.os-nk-invented1: person | - | Marek Dolanský | - | CZE | - | - | -",
		"added p.os-nk-invented7: person | - | Jitka Novotná | - | CZE | - | - | -",
		"added p.os-nk-invented1: مارك دولانسكي | common",
		"added o.os-nk-invented4: Harbour Guard of Morevia | common",
		"added p.os-nk-invented1: Marek Dolanský | common",
		"added p.os-nk-invented7: Jitka Novotná | common",
		"added p.os-nk-invented1: Марек Доланский | common",
		"added p.os-nk-invented1: prime minister | CZE | 2030-02-01 | - | 2030-03-01 | exact",
		"added p.os-nk-invented7: foreign minister | CZE | 2031 | 2033 | 2033 | exact",
		`refused line 7 Jitka Novotná: position "Minister of Defence": it does not say since when`,
		`refused line 7 Jitka Novotná: position "Chief Beekeeper" is no office that the gazetteer keeps`,
		"refused line 6 p.os-nk-invented6: no name in Latin letters is left that would be its usual one",
	}
	if diff := cmp.Diff(want, told(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
