package overlay

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// Own is the overlay of what a user says on the command line. It lies above
// those that were imported.
const Own = "own"

// Actor is one of the two that are merged.
type Actor struct {
	Key  string
	Name string // of one whom no table has; else not needed
}

// Merge says that two actors are one, who keeps the key of into. The gazetteer
// checks that; a state cannot be merged.
func (f Folder) Merge(from, into Actor, reason, day string) (Outcome, error) {
	return f.edit(func(own Tables, g *gazetteer.Gazetteer) error {
		if from.Key == into.Key {
			return fmt.Errorf("merging %s: both are the same actor", from.Key)
		}
		a, known := g.Actor(from.Key)
		if b, too := g.Actor(into.Key); known && too && a.Kind != b.Kind {
			return fmt.Errorf("merging %s with %s: a %s and a %s are not one", from.Key, into.Key, a.Kind, b.Kind)
		}
		if now := g.Current(into.Key); now == from.Key {
			return fmt.Errorf("merging %s: %s is merged into it already; split that first", from.Key, into.Key)
		}
		if now := g.Current(from.Key); now != from.Key {
			return fmt.Errorf("merging %s: it is merged into %s already; split it first", from.Key, now)
		}
		own.Add("merges.tsv", from.Key, g.Current(into.Key), unlisted(g, from), unlisted(g, into), reason, day, "said")
		return nil
	})
}

// unlisted is the name of an actor whom the gazetteer has not.
func unlisted(g *gazetteer.Gazetteer, a Actor) string {
	if _, known := g.Actor(a.Key); known || a.Name == a.Key {
		return ""
	}
	return a.Name
}

// Split takes the merge of an actor back, named by its key or the name that it
// was merged under, and keeps a note of it with the reasons of both. The error
// says so when there is none.
func (f Folder) Split(who, reason, day string) (m gazetteer.Merge, out Outcome, err error) {
	out, err = f.edit(func(own Tables, _ *gazetteer.Gazetteer) error {
		apart, err := f.without(Own)
		if err != nil {
			return err
		}
		keys := []string{who}
		before, _ := apart.Describe(who)
		for _, d := range before {
			keys = append(keys, d.Actor.ID)
		}
		rows := own.rows("merges.tsv")
		var found []int
		for i, row := range rows {
			if slices.Contains(keys, row[0]) || row[2] == who {
				found = append(found, i)
			}
		}
		switch len(found) {
		case 0:
			return fmt.Errorf("splitting %s: it was not merged into another actor here; gazetteer show names what was", who)
		case 1:
		default:
			return fmt.Errorf("splitting %s: %s and %s bear that name; give the key", who, rows[found[0]][0], rows[found[1]][0])
		}
		row := rows[found[0]]
		m = gazetteer.Merge{From: row[0], Into: row[1]}
		own["merges.tsv"].Rows = slices.Delete(rows, found[0], found[0]+1)
		own.Add("splits.tsv", m.From, m.Into, fmt.Sprintf("%s (merged on %s: %s)", reason, row[5], row[4]), day, "said")
		return nil
	})
	return m, out, err
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
