package gazetteer

import (
	"fmt"
	"slices"
	"strings"
)

// Merge says that two actors are one, which a user has found out.
type Merge struct {
	From, Into string // keys: gazetteer ids, or those of persons whom no table has
	// FromName and IntoName are the names of those whom no table has.
	FromName, IntoName string

	Reason string
	Date   string // day on which it was said
	Origin string
}

// Merges lists what was merged, in the order of the tables.
func (g *Gazetteer) Merges() []Merge { return g.merges }

// Current is the key under which an actor is kept now: its own, or that of the
// actor into which it was merged.
func (g *Gazetteer) Current(key string) string {
	if to, merged := g.current[key]; merged {
		return to
	}
	return key
}

// FormerKeys lists the keys of those who were merged into an actor, sorted.
func (g *Gazetteer) FormerKeys(key string) []string {
	var keys []string
	for from, into := range g.current {
		if into == key {
			keys = append(keys, from)
		}
	}
	slices.Sort(keys)
	return keys
}

func (l *loader) addMerge(r row) error {
	m := Merge{
		From: r.cells[0], Into: r.cells[1], FromName: r.cell(2), IntoName: r.cell(3), Reason: r.cells[4], Date: r.cell(5), Origin: r.cells[6],
	}
	if m.From == m.Into {
		return r.errorf("%q is merged with itself", m.From)
	}
	if isCountry(m.From) || strings.HasPrefix(m.From, "u.") {
		return r.errorf("%q cannot be merged: a state, or an office without a name, is no person or body", m.From)
	}
	if into, twice := l.g.current[m.From]; twice && into != m.Into {
		return r.errorf("%q is merged into %q and into %q", m.From, into, m.Into)
	}
	l.g.current[m.From] = m.Into
	l.mergeRows = append(l.mergeRows, mergeRow{r, m, l.at})
	l.g.merges = append(l.g.merges, m)
	return nil
}

// MergedNames lists the names of one whom no table has, and of those who were
// merged into him, his usual one first; nil where nobody was. So every text that
// names one of them gives the same actor.
func (g *Gazetteer) MergedNames(key string) []string {
	var names []string
	for _, m := range g.merges {
		if g.Current(m.From) != key {
			continue
		}
		if m.Into == key && m.IntoName != "" && !slices.Contains(names, m.IntoName) {
			names = slices.Insert(names, 0, m.IntoName)
		}
		if m.FromName != "" && !slices.Contains(names, m.FromName) {
			names = append(names, m.FromName)
		}
	}
	return names
}

// nameMerged gives an actor of the tables the names of those whom no table had
// and who were merged into him: the next text that writes them means him.
func (l *loader) nameMerged() {
	g := l.g
	for _, m := range g.merges {
		a, known := g.byID[g.Current(m.From)]
		if !known || m.FromName == "" {
			continue
		}
		lang := languageOf(m.FromName)
		if slices.ContainsFunc(g.names[lang], func(n Name) bool { return n.Actor == a.ID && n.Text == m.FromName }) {
			continue
		}
		g.names[lang] = append(g.names[lang], Name{Text: m.FromName, Actor: a.ID, Use: Short, Origin: m.Origin})
	}
}

// languageOf takes a script for a language.
func languageOf(name string) string {
	switch script(name) {
	case 2:
		return "ru"
	case 3:
		return "ar"
	}
	return "en"
}

func isCountry(id string) bool { return len(id) == 3 && kindOf(id) == "country" }

// mergeRow is a merge and where it stands.
type mergeRow struct {
	row
	Merge
	in *layer
}

// intoSomebody refuses merges into nobody, and of somebody of the tables into
// one whom only texts know: his names and offices would hang in the air.
func (l *loader) intoSomebody() error {
	for _, m := range l.mergeRows {
		into := l.g.Current(m.Into)
		switch {
		case l.g.byID[into] != nil:
		case !IsUnknownKey(into):
			return m.in.wrap(m.errorf("%q is merged into %q, which is no actor", m.From, into))
		case l.gone[m.From]:
			return m.in.wrap(m.errorf("%q is merged into %q, whom no table has: merge them the other way round", m.From, into))
		}
	}
	return nil
}

// settle follows merges to their end, so that a look-up takes one step.
func (l *loader) settle() error {
	for from := range l.g.current {
		seen := []string{from}
		to := l.g.current[from]
		for next, more := l.g.current[to]; more; next, more = l.g.current[to] {
			if seen = append(seen, to); slices.Contains(seen, next) {
				slices.Sort(seen)
				return fmt.Errorf("merges.tsv: %s are merged in a circle", strings.Join(seen, ", "))
			}
			to = next
		}
		l.g.current[from] = to
	}
	return nil
}

// rename puts the current id in the place of merged ones.
func (l *loader) rename(f tableFile, r *row) {
	r.merged = false
	if len(l.g.current) == 0 {
		return
	}
	for _, i := range f.ids {
		if now := l.g.Current(r.cells[i]); now != r.cells[i] {
			r.cells[i], r.merged = now, r.merged || i == 0
		}
	}
}
