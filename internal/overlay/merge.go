package overlay

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// Own is the overlay of what a user says on the command line. It lies above
// those that were imported.
const Own = "own"

// Merge says that from and into, two keys, are one actor, which keeps the key
// into. The gazetteer checks that; a state cannot be merged.
func (f Folder) Merge(from, into, reason, day string) (Outcome, error) {
	return f.edit(func(own Tables, g *gazetteer.Gazetteer) error {
		if into = g.Current(into); into == from {
			return fmt.Errorf("merging %s: %s is merged into it already; split that first", from, into)
		}
		if now := g.Current(from); now != from {
			return fmt.Errorf("merging %s: it is merged into %s already; split it first", from, now)
		}
		own.Add("merges.tsv", from, into, reason, day, "said")
		return nil
	})
}

// Split takes the merge of an actor back and keeps a note of it. The error says
// so when there is none.
func (f Folder) Split(from, reason, day string) (into string, out Outcome, err error) {
	out, err = f.edit(func(own Tables, g *gazetteer.Gazetteer) error {
		rows := own.rows("merges.tsv")
		at := slices.IndexFunc(rows, func(row []string) bool { return row[0] == from })
		if at < 0 {
			return fmt.Errorf("splitting %s: it was not merged into another actor here; gazetteer show names what was", from)
		}
		into = rows[at][1]
		own["merges.tsv"].Rows = slices.Delete(rows, at, at+1)
		own.Add("splits.tsv", from, into, reason, day, "said")
		return nil
	})
	return into, out, err
}

// edit changes the user's own overlay.
func (f Folder) edit(change func(own Tables, all *gazetteer.Gazetteer) error) (Outcome, error) {
	unlock, err := f.lock()
	if err != nil {
		return Outcome{}, err
	}
	defer unlock()
	layers, err := f.Layers()
	if err != nil {
		return Outcome{}, err
	}
	all, err := gazetteer.Load(layers...)
	if err != nil {
		return Outcome{}, err
	}
	old, err := readTables(f.Layer(Own).FS)
	if err != nil {
		return Outcome{}, fmt.Errorf("reading overlay %q: %w", Own, err)
	}
	fresh := old.clone()
	if err := change(fresh, all); err != nil {
		return Outcome{}, err
	}
	if len(old.rows(gazetteer.HeadFile)) == 0 {
		fresh.Add(gazetteer.HeadFile, "rank", "90")
	}
	if !slices.ContainsFunc(old.rows("origins.tsv"), func(row []string) bool { return row[0] == "said" }) {
		fresh.Add("origins.tsv", "said", "said by the user", "-", "own")
	}
	return f.replace(Own, fresh, Outcome{Changes: compare(old, fresh)}, all)
}

func (t Tables) clone() Tables {
	c := Tables{}
	for file, table := range t {
		c[file] = &Table{slices.Clone(table.Comments), slices.Clone(table.Rows)}
	}
	return c
}
