package gazetteer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
)

// Layer is a set of tables that is laid over those of the program: what a user
// knows better, or a world of his own. What it says wins over what lies below.
type Layer struct {
	Name string // stands before the origin of its facts: "wikidata"
	FS   fs.FS
}

// HeadFile is the table in which a layer says what it is.
const HeadFile = "overlay.tsv"

// ours is the name of the program's own tables beside the layers.
const ours = "gazetteer"

// layer is one set of tables while it is read.
type layer struct {
	Layer
	own     bool // the program's
	files   []tableFile
	origins map[string]string // code -> how its facts name it
	place   int               // ours is 0; a higher one wins
	rank    int               // what the head says, 50 where it says nothing
	replace bool              // nothing below counts
	raw     map[string]string // content by file
}

// loader reads layers into a gazetteer.
type loader struct {
	g       *Gazetteer
	layers  []*layer // the lowest first
	at      *layer   // the one being read
	claims  claims   // what layers say over others; nil without any
	dropped map[string]bool
	commons map[langID]int     // the layer that gives the usual name
	names   map[string]*[]Name // by language

	mergeRows []mergeRow
	gone      map[string]bool // actors of the tables who were merged into others
}

// stack opens the tables of the program and those of the layers, and sorts
// them: a layer of a higher rank lies above, of one rank the later name.
func (l *loader) stack(base fs.FS, above []Layer) error {
	l.layers = []*layer{{Layer: Layer{ours, base}, own: true}}
	for _, a := range above {
		l.layers = append(l.layers, &layer{Layer: a, rank: 50})
	}
	for _, x := range l.layers {
		x.origins, x.raw = map[string]string{}, map[string]string{}
		if err := x.list(); err != nil {
			return x.wrap(err)
		}
		if err := x.readHead(); err != nil {
			return x.wrap(err)
		}
	}
	slices.SortStableFunc(l.layers[1:], func(a, b *layer) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.Name, b.Name))
	})
	for i, x := range l.layers {
		x.place = i
		if x.own {
			continue
		}
		l.g.layers = append(l.g.layers, x.Name)
	}
	l.g.version = l.version()
	return nil
}

// wrap names the layer in an error about its tables.
func (x *layer) wrap(err error) error {
	if x.own {
		return fmt.Errorf("reading gazetteer: %w", err)
	}
	return fmt.Errorf("reading overlay %q: %w", x.Name, err)
}

// list finds the tables of a layer.
func (x *layer) list() error {
	entries, err := fs.ReadDir(x.FS, ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == HeadFile && !x.own {
			continue
		}
		t, err := tableOf(e.Name())
		if err != nil {
			return err
		}
		if x.own && t.overlay {
			return fmt.Errorf("%s: only an overlay has that table", e.Name())
		}
		x.files = append(x.files, t)
		if err := x.open(e.Name()); err != nil {
			return err
		}
	}
	return nil
}

// open reads a file once, for its lines and for the version.
func (x *layer) open(file string) error {
	raw, err := fs.ReadFile(x.FS, file)
	if err == nil {
		x.raw[file] = string(raw)
	}
	return err
}

func (x *layer) readHead() error {
	if x.own {
		return nil
	}
	if _, err := fs.Stat(x.FS, HeadFile); err != nil {
		return nil // a layer without a head adds to what is there
	}
	if err := x.open(HeadFile); err != nil {
		return err
	}
	return readTable(x.raw[HeadFile], HeadFile, "key value", func(r row) error {
		switch key, value := r.cells[0], r.cells[1]; key {
		case "title", "licence", "source":
		case "world":
			if value != "replace" && value != "extend" {
				return r.errorf("world is %q, want extend or replace", value)
			}
			x.replace = value == "replace"
		case "rank":
			rank, err := strconv.Atoi(value)
			if err != nil || rank < 0 || rank > 99 {
				return r.errorf("rank is %q, want a number from 0 to 99", value)
			}
			x.rank = rank
		default:
			return r.errorf("key %q is unknown: use title, source, licence, rank or world", key)
		}
		return nil
	})
}

// version hashes the tables of the program, and those of the layers apart, so
// that a reader sees which of the two has changed.
func (l *loader) version() string {
	version := ""
	hash := sha256.New()
	for _, x := range l.layers {
		if !x.own {
			fmt.Fprintf(hash, "layer %s %d\n", x.Name, x.place)
		}
		for _, file := range slices.Sorted(maps.Keys(x.raw)) {
			fmt.Fprintf(hash, "%s %d\n", file, len(x.raw[file]))
			io.WriteString(hash, x.raw[file])
		}
		if x.own {
			version = hex.EncodeToString(hash.Sum(nil))[:12]
			hash.Reset()
		}
	}
	if len(l.layers) > 1 {
		version += "+" + hex.EncodeToString(hash.Sum(nil))[:8]
	}
	return version
}

// Layers names what is laid over the program's tables, the lowest first.
func (g *Gazetteer) Layers() []string { return g.layers }
