package gazetteer

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

//go:embed data
var embedded embed.FS

// Load reads the embedded tables. An error names file and line; it is a
// mistake in the program's own data.
func Load() (*Gazetteer, error) {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("reading gazetteer: %w", err)
	}
	return LoadFS(sub)
}

// LoadFS reads a gazetteer from the tables of a folder: actors.tsv,
// names.<lang>.tsv, adjectives.<lang>.tsv, offices.tsv, members.tsv,
// places.tsv, office-names.tsv, ambiguous.tsv, origins.tsv. Any other file is refused.
func LoadFS(fsys fs.FS) (*Gazetteer, error) {
	g := newGazetteer()
	files, err := g.list(fsys)
	if err != nil {
		return nil, fmt.Errorf("reading gazetteer: %w", err)
	}
	for _, read := range files {
		if err := read(); err != nil {
			return nil, fmt.Errorf("reading gazetteer: %w", err)
		}
	}
	g.index()
	return g, nil
}

func newGazetteer() *Gazetteer {
	return &Gazetteer{
		byID: map[string]*Actor{}, names: map[string][]Name{}, namesOf: map[string][]langName{},
		common: map[langID]string{}, adjectives: map[string][]Adjective{},
		offices: map[string][]Tenure{}, seats: map[seat][]Tenure{},
		membersOf: map[string][]Membership{}, bodiesOf: map[string][]Membership{},
		rules: map[langID][]Rule{}, officeNames: map[seat]string{}, origins: map[string]bool{}, lines: map[string]int{},
	}
}

// list finds the tables and gives the steps that read them, in the order in
// which they refer to each other.
func (g *Gazetteer) list(fsys fs.FS) ([]func() error, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	steps := make([][]func() error, 4)
	hash := sha256.New()
	for _, e := range entries {
		file := e.Name()
		rank, read, err := g.reader(fsys, file)
		if err != nil {
			return nil, err
		}
		steps[rank] = append(steps[rank], read)
		raw, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(hash, "%s %d\n", file, len(raw))
		hash.Write(raw)
	}
	g.version = hex.EncodeToString(hash.Sum(nil))[:12]
	var all []func() error
	for _, rank := range steps {
		all = append(all, rank...)
	}
	return all, nil
}

// reader finds the step that reads a file and its rank: tables of a lower rank
// are read before.
func (g *Gazetteer) reader(fsys fs.FS, file string) (rank int, read func() error, err error) {
	tables := map[string]struct {
		rank    int
		columns string
		use     func(row) error
	}{
		"origins.tsv":      {0, "code title date licence", g.addOrigin},
		"actors.tsv":       {1, "id kind labels name acts_for country wikidata since until origin", g.addActor},
		"offices.tsv":      {2, "person office body since until seen kind origin", g.addTenure},
		"office-names.tsv": {2, "office body canonical origin", g.addOfficeName},
		"members.tsv":      {2, "member body since until origin", g.addMember},
		"places.tsv":       {2, "id name country names.ar names.en names.es names.fr names.ru origin", g.addPlace},
		"ambiguous.tsv":    {2, "name lang rule origin", g.addRule},
	}
	if t, ok := tables[file]; ok {
		return t.rank, func() error { return readTable(fsys, file, t.columns, g.counted(t.use)) }, nil
	}
	lang, isTable := "", false
	if stem, ok := strings.CutSuffix(file, ".tsv"); ok {
		if lang, isTable = strings.CutPrefix(stem, "names."); isTable && isLanguage(lang) {
			return 2, func() error {
				return readTable(fsys, file, "id name use origin", g.counted(g.nameAdder(lang)))
			}, nil
		}
		if lang, isTable = strings.CutPrefix(stem, "adjectives."); isTable && isLanguage(lang) {
			return 2, func() error {
				return readTable(fsys, file, "id adjective plural origin", g.counted(g.adjectiveAdder(lang)))
			}, nil
		}
	}
	return 0, nil, fmt.Errorf("%s: no table of the gazetteer has that name", file)
}

func isLanguage(code string) bool {
	return len(code) == 2 && strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") == ""
}

// counted makes a step that counts the facts of its file; the last cell of
// every line but those of origins.tsv is the fact's origin and must be declared.
func (g *Gazetteer) counted(use func(row) error) func(row) error {
	return func(r row) error {
		g.lines[r.file]++
		if origin := r.cells[len(r.cells)-1]; r.file != "origins.tsv" && !g.origins[origin] {
			return r.errorf("origin %q is not declared in origins.tsv", origin)
		}
		return use(r)
	}
}

// index sorts what was read and makes the look-ups in both directions.
func (g *Gazetteer) index() {
	for _, byPerson := range g.offices {
		sortTenures(byPerson)
	}
	for _, bySeat := range g.seats {
		sortTenures(bySeat)
	}
	for _, members := range g.membersOf {
		sort.SliceStable(members, func(i, j int) bool { return members[i].Member < members[j].Member })
	}
	for _, bodies := range g.bodiesOf {
		sort.SliceStable(bodies, func(i, j int) bool { return bodies[i].Body < bodies[j].Body })
	}
	for _, names := range g.namesOf {
		sort.SliceStable(names, func(i, j int) bool { return nameRank(names[i]) < nameRank(names[j]) })
	}
}

// nameRank puts the usual English name first, then the usual Arabic one, then
// those of the other languages, then the rest as the tables give them.
func nameRank(n langName) int {
	switch {
	case n.Use != Common:
		return 3
	case n.lang == "en":
		return 0
	case n.lang == "ar":
		return 1
	}
	return 2
}

func sortTenures(all []Tenure) {
	sort.SliceStable(all, func(i, j int) bool { return all[i].Since < all[j].Since })
}

// dates reads two cells as dates and checks their order.
func (r row) dates(since, until int) (a, b ontology.Date, err error) {
	if a, err = ontology.ParseDate(r.cell(since)); err != nil {
		return "", "", r.errorf("%v", err)
	}
	if b, err = ontology.ParseDate(r.cell(until)); err != nil {
		return "", "", r.errorf("%v", err)
	}
	if a != "" && b != "" && b.Last() < a.First() {
		return "", "", r.errorf("ends on %s, before it begins on %s", b, a)
	}
	return a, b, nil
}
