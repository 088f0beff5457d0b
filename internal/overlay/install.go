package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// Outcome is what became of an import.
type Outcome struct {
	Changes []Change
	Kept    int    // facts that were there before
	Version string // of the gazetteer with the overlay
	Written bool   // false when nothing changed
}

// Count counts the changes of one sort.
func (o Outcome) Count(what string) int {
	n := 0
	for _, c := range o.Changes {
		if c.What == what {
			n++
		}
	}
	return n
}

// Take puts an import into the overlay of a name. When the gazetteer would
// refuse what comes out, or would find contradictions that were not there
// before, nothing is written and the error says what is wrong, with file and
// line where there is one.
func (f Folder) Take(name string, read func(*gazetteer.Gazetteer) (*Import, error)) (Outcome, error) {
	unlock, err := f.lockFor(name)
	if err != nil {
		return Outcome{}, err
	}
	defer unlock()
	old, err := readTables(f.Layer(name).FS)
	if err != nil {
		return Outcome{}, fmt.Errorf("reading overlay %q: %w", name, err)
	}
	without, err := f.others(name)
	if err != nil {
		return Outcome{}, err
	}
	in, err := read(without)
	if err != nil {
		return Outcome{}, err
	}
	fresh, changes := in.apply(old)
	out := Outcome{Changes: changes, Kept: kept(old, fresh)}
	if len(changes) == len(in.Refused) {
		return f.unchanged(name, out)
	}
	return f.replace(name, fresh, out, without)
}

// unchanged is the outcome where an overlay stays as it was.
func (f Folder) unchanged(name string, out Outcome) (Outcome, error) {
	g, err := f.load(name, f.Layer(name))
	if err == nil {
		out.Version = g.Version()
	}
	return out, err
}

// kept counts the facts of two states of an overlay that are the same.
func kept(old, fresh Tables) int {
	n := 0
	for file, t := range fresh {
		if file != "origins.tsv" {
			n += len(t.Rows) - len(only(t.Rows, old.rows(file)))
		}
	}
	return n
}

// Install puts a folder of tables that somebody wrote by hand in the place of
// an overlay.
func (f Folder) Install(name string, tables fs.FS) (Outcome, error) {
	unlock, err := f.lockFor(name)
	if err != nil {
		return Outcome{}, err
	}
	defer unlock()
	files, err := readAll(tables)
	if err != nil {
		return Outcome{}, fmt.Errorf("reading the tables: %w", err)
	}
	if len(files) == 0 {
		return Outcome{}, errors.New("reading the tables: the folder holds no file")
	}
	without, err := f.others(name)
	if err != nil {
		return Outcome{}, err
	}
	// A line that is wrong is named before anything is compared.
	if _, err := f.load(name, gazetteer.Layer{Name: name, FS: tables}); err != nil {
		return Outcome{}, err
	}
	fresh, err := readTables(tables)
	if err != nil {
		return Outcome{}, err
	}
	old, err := readTables(f.Layer(name).FS)
	if err != nil {
		old = Tables{} // what was there is broken; the new one takes its place
	}
	out := Outcome{Changes: compare(old, fresh), Kept: kept(old, fresh)}
	if was, err := readAll(f.Layer(name).FS); err == nil && maps.EqualFunc(was, files, bytes.Equal) {
		return f.unchanged(name, out)
	}
	return f.put(name, files, out, without)
}

// lockFor locks the folder for a change of the overlay of a name.
func (f Folder) lockFor(name string) (unlock func(), err error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	return f.lock()
}

func readAll(tables fs.FS) (map[string][]byte, error) {
	entries, err := fs.ReadDir(tables, ".")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = fs.ReadFile(tables, e.Name()); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func (f Folder) replace(name string, fresh Tables, out Outcome, without *gazetteer.Gazetteer) (Outcome, error) {
	files, err := fresh.files("origin: the last column, a code of origins.tsv. Kept by the program: gazetteer " + name)
	if err != nil {
		return Outcome{}, err
	}
	return f.put(name, files, out, without)
}

// put writes files that the gazetteer accepts.
func (f Folder) put(name string, files map[string][]byte, out Outcome, without *gazetteer.Gazetteer) (Outcome, error) {
	err := f.write(name, files, func(l gazetteer.Layer) error {
		g, err := f.load(name, l)
		if err != nil {
			return err
		}
		out.Version = g.Version()
		return noNewProblems(without.Check(), g.Check())
	})
	if err != nil {
		return Outcome{}, err
	}
	out.Written = true
	return out, nil
}

// load loads the gazetteer with one overlay as given and the others as they are.
func (f Folder) load(name string, one gazetteer.Layer) (*gazetteer.Gazetteer, error) {
	layers, err := f.otherLayers(name)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(one.FS, "."); err == nil {
		layers = append(layers, one)
	}
	return gazetteer.Load(layers...)
}

// others loads the gazetteer with all overlays but one, and without what the
// user said of that one's actors where it rests on them.
func (f Folder) others(name string) (*gazetteer.Gazetteer, error) {
	g, err := f.without(name)
	if err != nil && name != Own {
		return f.without(name, Own)
	}
	return g, err
}

// without loads the gazetteer with all overlays but those named.
func (f Folder) without(names ...string) (*gazetteer.Gazetteer, error) {
	layers, err := f.otherLayers(names...)
	if err != nil {
		return nil, err
	}
	return gazetteer.Load(layers...)
}

func (f Folder) otherLayers(names ...string) ([]gazetteer.Layer, error) {
	layers, err := f.Layers()
	return slices.DeleteFunc(layers, func(l gazetteer.Layer) bool { return slices.Contains(names, l.Name) }), err
}

// noNewProblems refuses what contradicts itself or what was there.
func noNewProblems(before, after []gazetteer.Problem) error {
	known := map[gazetteer.Problem]bool{}
	for _, p := range before {
		known[p] = true
	}
	var lines []string
	for _, p := range after {
		if !known[p] {
			lines = append(lines, p.String())
		}
	}
	if len(lines) == 0 {
		return nil
	}
	more := ""
	if n := len(lines) - 10; n > 0 {
		lines, more = lines[:10], fmt.Sprintf("\n  and %d more", n)
	}
	return fmt.Errorf("checking the overlay: nothing was changed, because it would not be in order:\n  %s%s", strings.Join(lines, "\n  "), more)
}
