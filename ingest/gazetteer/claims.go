package gazetteer

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// claim is what a layer says of a thing, so that what lies below is silent.
type claim struct {
	place int    // of the layer
	by    string // its name
	lines []string
	drops bool // it says that nothing below is true
	used  bool
}

// claims are filed by table and the cells that name the thing.
type claims map[string]*claim

// Overruled is a fact that does not count because a layer above says otherwise.
type Overruled struct {
	Table    string // "offices.tsv"
	Subject  string // id of an actor, or a name
	Says     string // the fact, cells divided by " | "
	From, By string // names of the layers; "gazetteer" for the program's own tables
	BySays   string // what counts instead, several facts divided by "; "; empty where it was taken out
}

// Overruled lists the facts that a layer overrules, in the order of the tables.
func (g *Gazetteer) Overruled() []Overruled { return g.overruled }

// file notes what a layer says, unless a higher one has.
func (c claims) file(x *layer, key, line string, drops bool) {
	have := c[key]
	switch {
	case have == nil || have.place < x.place:
		c[key] = &claim{place: x.place, by: x.Name, lines: []string{line}, drops: drops}
	case have.place == x.place:
		have.lines = append(have.lines, line)
	}
}

// survey reads the layers above ours once, to know what they claim.
func (l *loader) survey() error {
	if len(l.layers) == 1 {
		return nil
	}
	l.claims, l.dropped = claims{}, map[string]bool{}
	for _, x := range l.layers[1:] {
		for _, f := range x.files {
			err := readTable(x.raw[f.file], f.file, f.columns, func(r row) error {
				if err := r.clean(); err != nil {
					return err
				}
				return l.claim(x, f, r)
			})
			if err != nil {
				return x.wrap(err)
			}
		}
	}
	return nil
}

func (l *loader) claim(x *layer, f tableFile, r row) error {
	if f.stem == "drops" {
		return l.claimDrop(x, r)
	}
	if f.key == 0 {
		return nil
	}
	if f.stem == "names" && Use(r.cells[2]) == Common {
		l.commons[langID{f.lang, r.cells[0]}] = x.place
	}
	line := says(r.cells)
	for _, key := range f.claimKeys(r.cells) {
		l.claims.file(x, key, line, false)
	}
	return nil
}

// claimDrop takes a fact of the layers below out.
func (l *loader) claimDrop(x *layer, r row) error {
	t, err := tableOf(r.cells[0] + ".tsv")
	if err != nil || t.key == 0 {
		return r.errorf("%q is no table from which something can be dropped; write actors, names.en, offices, ...", r.cells[0])
	}
	key := r.cells[1 : 1+t.key]
	if slices.ContainsFunc(r.cells[1+t.key:4], func(c string) bool { return c != "-" }) || key[0] == "-" {
		return r.errorf("a line of %s.tsv is named by its first %d cells", r.cells[0], t.key)
	}
	if t.stem == "actors" {
		l.dropped[key[0]] = true
	}
	l.claims.file(x, t.keyOf(key), "", true)
	return nil
}

// keyOf files a line by the table and the cells that name the thing.
func (f tableFile) keyOf(cells []string) string {
	return f.stem + "." + f.lang + "\t" + strings.Join(cells[:f.key], "\t")
}

// claimKeys are all that a line speaks of: the thing itself, and, of a name,
// who bears it. A name too ambiguous to stand alone takes nothing from others.
func (f tableFile) claimKeys(cells []string) []string {
	keys := []string{f.keyOf(cells)}
	switch f.stem {
	case "names":
		if use := Use(cells[2]); use != Given && use != Weak {
			keys = append(keys, bearerKey(f.lang, cells[0], cells[1]))
		}
	case "adjectives":
		keys = append(keys, "adjective\t"+f.lang+"\t"+text.Fold(cells[1]))
	}
	return keys
}

// bearerKey is shared by all of a kind who bear a name.
func bearerKey(lang, id, name string) string {
	return "bearer\t" + lang + "\t" + string(kindOf(id)) + "\t" + text.Fold(name)
}

// silenced reports whether a layer above says otherwise, and notes it.
func (l *loader) silenced(f tableFile, r row) bool {
	if l.claims == nil || f.key == 0 {
		return false
	}
	for i, key := range f.claimKeys(r.cells) {
		c := l.claims[key]
		if c == nil || c.place <= l.at.place || i > 0 && c.speaksOf(r.cells[0]) {
			continue
		}
		c.used = true
		if line := says(r.cells); !slices.Contains(c.lines, line) {
			l.g.overruled = append(l.g.overruled, Overruled{f.file, r.cells[0], line, l.at.Name, c.by, strings.Join(c.lines, "; ")})
		}
		return true
	}
	return false
}

// speaksOf: of a shared name, the claim is of this actor itself.
func (c *claim) speaksOf(id string) bool {
	return slices.ContainsFunc(c.lines, func(line string) bool { return strings.HasPrefix(line, id+" | ") })
}

// says is a fact without its origin.
func says(cells []string) string { return strings.Join(cells[:len(cells)-1], " | ") }
