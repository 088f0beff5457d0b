package gazetteer

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/graph/ontology"
)

//go:embed data
var embedded embed.FS

// Load reads the embedded tables and lays others over them, see [Layer]. An
// error names the layer, file and line.
func Load(above ...Layer) (*Gazetteer, error) {
	sub, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("reading gazetteer: %w", err)
	}
	return LoadFS(sub, above...)
}

// LoadFS reads a gazetteer from the tables of a folder: actors.tsv,
// names.<lang>.tsv, adjectives.<lang>.tsv, offices.tsv, office-kinds.tsv,
// office-names.tsv, leads.tsv, state-organs.tsv, definite.tsv, foes.tsv, members.tsv, suspensions.tsv,
// places.tsv, ambiguous.tsv, origins.tsv. Any
// other file is refused.
func LoadFS(fsys fs.FS, above ...Layer) (*Gazetteer, error) {
	l := &loader{g: newGazetteer(), commons: map[langID]int{}, names: map[string]*[]Name{}, gone: map[string]bool{}}
	for _, step := range []func() error{func() error { return l.stack(fsys, above) }, l.survey, l.read} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	l.finish()
	return l.g, nil
}

func newGazetteer() *Gazetteer {
	return &Gazetteer{
		byID: map[string]*Actor{}, names: map[string][]Name{}, adjectives: map[string][]Adjective{},
		offices: map[string][]Tenure{}, seats: map[seat][]Tenure{},
		membersOf: map[string][]Membership{}, bodiesOf: map[string][]Membership{},
		rules: map[langID][]Rule{}, ruled: map[langID][]Rule{}, officeNames: map[seat]string{}, officeKinds: map[string]officeKind{}, stateOrgans: map[seat]string{}, leads: map[string]string{}, definite: map[string]bool{}, against: map[string][]string{},
		lines: map[string]int{}, current: map[string]string{},
	}
}

// ranks is one more than the highest rank of a table.
const ranks = 4

// read gives every line that counts to the gazetteer, in the order in which
// tables refer to each other.
func (l *loader) read() error {
	bottom := 0 // below it nothing counts but words
	for i, x := range l.layers {
		if x.replace {
			bottom = i
		}
	}
	for rank := range ranks {
		for _, x := range l.layers {
			if err := l.readRank(x, rank, bottom); err != nil {
				return x.wrap(err)
			}
		}
		switch rank {
		case 1:
			if err := l.settle(); err != nil {
				return fmt.Errorf("reading overlays: %w", err)
			}
		case 2:
			if err := l.intoSomebody(); err != nil {
				return err
			}
		}
	}
	return nil
}

// readRank reads the tables of one rank of a layer. The names of each language
// are most of what there is: without layers above, which look at every line,
// they are read side by side.
func (l *loader) readRank(x *layer, rank, bottom int) error {
	l.at = x
	var beside sync.WaitGroup
	errs, taken := make([]error, len(x.files)), make([]*taking, len(x.files))
	for i, f := range x.files {
		if f.rank != rank || x.place < bottom && !f.vocabulary && f.stem != "origins" {
			continue
		}
		t := l.taking(f, x.place < bottom)
		if f.stem == "names" && l.claims == nil {
			beside.Go(func() { errs[i] = readTable(x.raw[f.file], f.file, f.columns, t.take) })
		} else if errs[i] = readTable(x.raw[f.file], f.file, f.columns, t.take); errs[i] != nil {
			break
		}
		taken[i] = t
	}
	beside.Wait()
	for i, err := range errs {
		if err != nil {
			return err // the first in the order of the files
		}
		if taken[i] != nil {
			l.g.lines[x.files[i].file] += taken[i].taken
		}
	}
	return nil
}

// taking takes the lines of one table that count.
type taking struct {
	l            *loader
	f            tableFile
	replaced     bool // by a layer that is the whole world
	use          func(row) error
	code, origin string // of the line before
	taken        int
}

func (l *loader) taking(f tableFile, replaced bool) *taking {
	if f.stem == "names" && l.names[f.lang] == nil {
		names := make([]Name, 0, strings.Count(l.at.raw[f.file], "\n"))
		l.names[f.lang] = &names
	}
	return &taking{l: l, f: f, replaced: replaced, use: f.use(l, f.lang)}
}

// take checks the origin of a line, the last cell of every line but those of
// origins.tsv, and hands the line over where no layer above says otherwise.
func (t *taking) take(r row) error {
	l, last := t.l, len(r.cells)-1
	if t.f.stem != "origins" {
		if r.cells[last] != t.code || t.code == "" {
			origin, declared := l.at.origins[r.cells[last]]
			if !declared {
				return r.errorf("origin %q is not declared in origins.tsv", r.cells[last])
			}
			t.code, t.origin = r.cells[last], origin
		}
		r.cells[last] = t.origin
	}
	if t.replaced && t.f.stem == "office-names" && r.cells[1] != "-" {
		return nil // of a body that this world has not
	}
	l.rename(t.f, &r)
	if l.dropsActor(t.f, r) || l.silenced(t.f, r) {
		return nil
	}
	t.taken++
	return t.use(r)
}

// dropsActor: a line of a layer below is about somebody whom a layer drops.
func (l *loader) dropsActor(f tableFile, r row) bool {
	if len(l.dropped) == 0 {
		return false
	}
	if f.stem == "ambiguous" {
		_, id, _ := strings.Cut(r.cells[2], ":")
		return l.dropped[id]
	}
	for _, i := range f.ids {
		if f.stem != "actors" && l.dropped[r.cells[i]] {
			return true
		}
	}
	return false
}

// finish makes the look-ups and lets the higher layer win where two hold one seat.
func (l *loader) finish() {
	g := l.g
	sort.Slice(g.actors, func(i, j int) bool { return g.actors[i].ID < g.actors[j].ID })
	for lang, names := range l.names {
		if len(*names) > 0 {
			g.names[lang] = *names
		}
	}
	if len(l.layers) > 1 {
		l.nameMerged()
		for _, names := range g.names {
			slices.SortStableFunc(names, func(a, b Name) int { return strings.Compare(a.Actor, b.Actor) })
		}
		l.seatHolders()
	}
	g.langs = slices.Sorted(maps.Keys(g.names))
	for key, c := range l.claims {
		if c.drops && !c.used {
			g.idle = append(g.idle, Problem{File: "drops.tsv", Subject: strings.ReplaceAll(key, "\t", " "), Message: "overlay " + c.by + " drops what no table says; take the line out"})
		}
	}
	g.index()
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
