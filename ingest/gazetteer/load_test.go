package gazetteer

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// world is a small set of tables, with the lines of one of them replaced.
// Cells are divided by spaces; _ stands for a space in a cell.
func world(file, lines string) fs.FS {
	tables := map[string]string{
		"origins.tsv":      "own our_own 2026 CC0\n",
		"actors.tsv":       "FRA country - France FRA FRA - - - own\np.a person - Ann_Smith - FRA - - - own\np.b person - Bob_Smith - FRA - - - own\n",
		"names.en.tsv":     "FRA France common own\np.a Ann_Smith common own\np.b Bob_Smith common own\n",
		"offices.tsv":      "",
		"ambiguous.tsv":    "",
		"members.tsv":      "",
		"places.tsv":       "",
		"names.ar.tsv":     "",
		"office-kinds.tsv": "president state one own\n",
		"not-a-table.md":   "",
	}
	headers := map[string]string{
		"origins.tsv": "code title date licence", "office-kinds.tsv": "office capacity seats origin", "actors.tsv": "id kind labels name acts_for country wikidata since until origin",
		"names.en.tsv": "id name use origin", "names.ar.tsv": "id name use origin", "offices.tsv": "person office body since until seen kind origin",
		"leads.tsv": "body office origin", "foes.tsv": "alliance foe origin", "ambiguous.tsv": "name lang rule origin", "members.tsv": "member body since until origin", "places.tsv": "id name country names.ar names.en names.es names.fr names.ru origin",
	}
	tables[file] = lines
	fsys := fstest.MapFS{}
	for name, lines := range tables {
		if header, ok := headers[name]; ok {
			header = strings.ReplaceAll(header, " ", "\t")
			lines = strings.NewReplacer(" ", "\t", "_", " ").Replace(lines)
			fsys[name] = &fstest.MapFile{Data: []byte("# origin: a test\n" + header + "\n" + lines)}
		}
	}
	return fsys
}

// Loading names the file and line of what it refuses.
func TestLoadRefuses(t *testing.T) {
	tests := []struct{ name, file, lines, want string }{
		{"an unknown actor", "names.ar.tsv", "DEU x common own\n", `names.ar.tsv:3: actor "DEU" is not in actors.tsv`},
		{"an undeclared origin", "names.en.tsv", "FRA France common hearsay\n", `names.en.tsv:3: origin "hearsay" is not declared`},
		{"an unknown use", "names.en.tsv", "FRA France usual own\n", `names.en.tsv:3: use "usual" of a name is unknown`},
		{"two common names", "names.en.tsv", "FRA France common own\nFRA Gaul common own\n", `names.en.tsv:4: actor "FRA" has two common names`},
		{"lines out of order", "names.en.tsv", "p.a Ann_Smith common own\nFRA France common own\n", `names.en.tsv:4: "FRA\tFrance`},
		{"a missing cell", "names.en.tsv", "FRA France common\n", `names.en.tsv:3: 3 cells, want 4`},
		{"a movement that acts for a state", "actors.tsv", "FRA country - France FRA FRA - - - own\no.x organization Movement X FRA - - - - own\n", `actors.tsv:4: movement "o.x" acts for "FRA"`},
		{"an id of another kind", "actors.tsv", "FRA person - France FRA FRA - - - own\n", `actors.tsv:3: id "FRA" is no id of a person`},
		{"a day that is none", "offices.tsv", "p.a president FRA 2010-02-30 - 2010-03-01 exact own\n", `offices.tsv:3: reading date "2010-02-30"`},
		{"an end before the start", "offices.tsv", "p.a president FRA 2010-02-03 2009 2009 exact own\n", `offices.tsv:3: ends on 2009`},
		{"a member that is no actor", "members.tsv", "DEU FRA - - own\n", `members.tsv:3: member "DEU" is not in actors.tsv`},
		{"a lead of nobody", "leads.tsv", "DEU chancellor own\n", `leads.tsv:3: body "DEU" is not in actors.tsv`},
		{"a foe of nobody", "foes.tsv", "FRA o.rebels own\n", `foes.tsv:3: "o.rebels" is not in actors.tsv`},
		{"two leads", "leads.tsv", "FRA king own\nFRA president own\n", `leads.tsv:4: "FRA" is led by a king and by a president`},
		{"an unknown rule", "ambiguous.tsv", "France en guess own\n", `ambiguous.tsv:3: rule "guess" is unknown`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := LoadFS(world(tt.file, tt.lines))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("LoadFS: %v, want %q", err, tt.want)
			}
		})
	}
}

// A file that is no table is refused, not skipped.
func TestLoadRefusesUnknownFiles(t *testing.T) {
	fsys := world("offices.tsv", "").(fstest.MapFS)
	fsys["notes.tsv"] = &fstest.MapFile{Data: []byte("# x\n")}
	if _, err := LoadFS(fsys); err == nil || !strings.Contains(err.Error(), "notes.tsv: no table") {
		t.Errorf("LoadFS: %v", err)
	}
}
