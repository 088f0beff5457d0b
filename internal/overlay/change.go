package overlay

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// What happened to a fact.
const (
	Added   = "added"
	Changed = "changed"
	Removed = "removed"
	Refused = "refused"
)

// Change is what an import did with a fact, or why it did nothing.
type Change struct {
	What    string // added, changed, removed or refused
	Table   string // "names.en", empty where a whole input was refused
	Subject string // id of the actor, or what the input calls it
	Says    string // the fact without its subject and origin, cells divided by " | "
	Before  string // of a changed fact
	Where   string // of a refused one: place in the input, "line 4"
	Reason  string // of a refused one
}

// Import is what was read from somebody's file.
type Import struct {
	Origin  [4]string // line of origins.tsv: code, title, date, licence
	Facts   Tables
	Refused []Change
	// Keeps: facts of actors that the input does not speak of stay. Otherwise
	// the input is all that the overlay holds.
	Keeps bool
}

func (in *Import) refuse(where, subject, reason string) {
	in.Refused = append(in.Refused, Change{What: Refused, Subject: subject, Where: where, Reason: reason})
}

// apply lays an import over what the overlay held and tells what changed. The
// facts of an actor of whom the input speaks are those of the input alone.
func (in *Import) apply(old Tables) (Tables, []Change) {
	fresh := Tables{}
	spoken := map[string]bool{}
	for file, t := range in.Facts {
		fresh[file] = &Table{Rows: slices.Clone(t.Rows)}
		for _, row := range t.Rows {
			spoken[row[0]] = true
		}
	}
	for file, t := range old {
		if file == "origins.tsv" {
			continue
		}
		if fresh[file] == nil {
			fresh[file] = &Table{}
		}
		fresh[file].Comments = t.Comments
		for _, row := range t.Rows {
			if in.Keeps && !spoken[row[0]] || file == gazetteer.HeadFile {
				fresh[file].Rows = append(fresh[file].Rows, row)
			}
		}
	}
	keepSightings(old.rows("offices.tsv"), fresh.rows("offices.tsv"))
	changes := compare(old, fresh)
	fresh["origins.tsv"] = in.origins(old, len(changes) > 0)
	return fresh, append(changes, in.Refused...)
}

// sightingAge is how old the last sighting of somebody who is still in office
// may become before an import that still finds him there renews it. Without it
// every import would change every such line.
const sightingAge = 30 * 24 * time.Hour

// keepSightings leaves the day on which an office was last seen as it was,
// where nothing else has changed and the day is not old.
func keepSightings(old, fresh [][]string) {
	without := func(row []string) string {
		return strings.Join(slices.Concat(row[:5], row[6:]), "\t")
	}
	before := map[string]string{}
	for _, row := range old {
		before[without(row)] = row[5]
	}
	for i, row := range fresh {
		was, err := time.Parse(time.DateOnly, before[without(row)])
		if now, err2 := time.Parse(time.DateOnly, row[5]); err == nil && err2 == nil && now.After(was) && now.Sub(was) < sightingAge {
			fresh[i] = slices.Clone(row)
			fresh[i][5] = before[without(row)]
		}
	}
}

// origins names the source. Its date is that of the last import that changed
// something, so that one that changes nothing leaves the files as they are.
func (in *Import) origins(old Tables, changed bool) *Table {
	t := &Table{}
	for _, row := range old.rows("origins.tsv") {
		if row[0] != in.Origin[0] || !changed {
			t.Rows = append(t.Rows, row)
		}
	}
	if !slices.ContainsFunc(t.Rows, func(row []string) bool { return row[0] == in.Origin[0] }) {
		t.Rows = append(t.Rows, in.Origin[:])
	}
	return t
}

// compare tells what two states of an overlay differ in, sorted by table and
// subject.
func compare(old, fresh Tables) []Change {
	var all []Change
	for _, file := range filesOf(old, fresh) {
		if file != "origins.tsv" {
			all = append(all, compareTable(file, old.rows(file), fresh.rows(file))...)
		}
	}
	slices.SortStableFunc(all, func(a, b Change) int {
		return cmp.Or(strings.Compare(a.Table, b.Table), strings.Compare(a.Subject, b.Subject), strings.Compare(a.Says, b.Says))
	})
	return all
}

func filesOf(all ...Tables) []string {
	var files []string
	for _, t := range all {
		for file := range t {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return slices.Compact(files)
}

// compareTable pairs what went and what came under one key as a change.
func compareTable(file string, old, fresh [][]string) []Change {
	gone, came := only(old, fresh), only(fresh, old)
	key := func(row []string) string { return strings.Join(row[:max(gazetteer.KeyCells(file), 1)], "\t") }
	before := map[string][][]string{}
	for _, row := range gone {
		before[key(row)] = append(before[key(row)], row)
	}
	var all []Change
	for _, row := range came {
		c := Change{What: Added, Table: strings.TrimSuffix(file, ".tsv"), Subject: row[0], Says: saying(row)}
		if was := before[key(row)]; len(was) > 0 {
			c.What, c.Before = Changed, saying(was[0])
			before[key(row)] = was[1:]
		}
		all = append(all, c)
	}
	for _, left := range before {
		for _, row := range left {
			all = append(all, Change{What: Removed, Table: strings.TrimSuffix(file, ".tsv"), Subject: row[0], Says: saying(row)})
		}
	}
	return all
}

// only lists the rows of a that b lacks.
func only(a, b [][]string) [][]string {
	have := make(map[string]bool, len(b))
	for _, row := range b {
		have[strings.Join(row, "\t")] = true
	}
	var left [][]string
	for _, row := range a {
		if line := strings.Join(row, "\t"); !have[line] {
			have[line] = true
			left = append(left, row)
		}
	}
	return left
}

// saying is a fact without its subject and its origin.
func saying(row []string) string {
	end := max(len(row)-1, 1)
	return strings.Join(row[1:end], " | ")
}
