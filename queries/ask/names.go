package ask

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
	"github.com/diplograph/diplograph/queries"
)

// entry is an actor or a measure that a question may name.
type entry struct {
	key     string
	former  []string // keys of those who were merged into it
	kind    string   // country, person, organization or measure
	name    string
	nameAr  string
	names   [][]string // folded words of every name
	offices [][]string // folded words of "foreign minister of Russia"
	office  string     // the first of them, as written

	measure ontology.MeasureKind // of a measure
	sides   [][]string           // folded words of the names of both sides of a measure
}

const measureKind = "measure"

// directory is everybody whom the graph knows.
type directory []entry

// loadDirectory asks store for all actors and measures.
func loadDirectory(ctx context.Context, store queries.Asker) (directory, error) {
	actors, err := run(ctx, store, "names", nil)
	if err != nil {
		return nil, err
	}
	measures, err := run(ctx, store, "measures", nil)
	if err != nil {
		return nil, err
	}
	var d directory
	for _, r := range actors {
		d = append(d, actorEntry(r))
	}
	for _, r := range measures {
		d = append(d, measureEntry(r))
	}
	return d, nil
}

func actorEntry(r record) entry {
	e := entry{key: r.text("key"), kind: r.text("kind"), name: r.text("name"), nameAr: r.text("name_ar"), former: r.list("former_keys")}
	for _, name := range append([]string{e.name, e.nameAr}, r.list("names")...) {
		if words := nameWords(name); len(words) > 0 {
			e.names = append(e.names, words)
		}
	}
	for _, office := range r.list("offices") {
		e.offices = append(e.offices, nameWords(office))
		e.office = cmp.Or(e.office, office)
	}
	return e
}

func measureEntry(r record) entry {
	e := entry{
		key: r.text("key"), kind: measureKind, name: r.text("name"),
		measure: ontology.MeasureKind(r.text("kind")), names: [][]string{nameWords(r.text("name"))},
	}
	names := append([]string{r.text("imposer_name"), r.text("target_name")}, r.list("imposer_names")...)
	for _, name := range append(names, r.list("target_names")...) {
		e.sides = append(e.sides, nameWords(name))
	}
	return e
}

// nameWords are the words of a name for comparison: folded, hyphens and
// punctuation apart, without the article.
func nameWords(name string) []string {
	fold := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`-.,'"()«»/`, r) {
			return ' '
		}
		return r
	}, text.Fold(name))
	words := strings.Fields(fold)
	out := words[:0]
	for _, w := range words {
		if w == "the" {
			continue
		}
		out = append(out, bareArabic(w))
	}
	return out
}

// bareArabic takes the article off an Arabic word.
func bareArabic(w string) string {
	if rest, found := strings.CutPrefix(w, "ال"); found && len([]rune(rest)) > 2 {
		return rest
	}
	return w
}

// find looks a name up: those whose name or office it is, else those of whose
// name it is a part, a surname before others. All that fit equally well come
// back. Unless strict, a measure may be called by words of which some fit
// nothing.
func (d directory) find(name []word, p *phrases, strict bool) []entry {
	words := nameWords(strings.Join(foldOf(ofForm(name)), " "))
	if len(words) == 0 {
		return nil
	}
	fits := []func(entry) bool{
		func(e entry) bool { return holds(e.names, words) || holds(e.offices, words) },
		func(e entry) bool { return e.kind == string(ontology.Person) && anySuffix(e.names, words) },
		func(e entry) bool { return e.kind == string(ontology.Person) && anyPart(e.names, words) },
	}
	for i, fit := range fits {
		if i == 1 {
			if holders := d.findHolder(words, p); holders != nil {
				return holders
			}
			if measures := d.findMeasure(words, p, strict); measures != nil {
				return measures
			}
		}
		if found := d.filter(fit); len(found) > 0 {
			return found
		}
	}
	return d.filter(func(e entry) bool { return e.kind == string(ontology.Organization) && anyPart(e.names, words) })
}

// ofForm turns "Hungary's foreign minister" into "foreign minister of Hungary".
func ofForm(name []word) []word {
	for i, w := range name {
		if w.fold == "'s" && i > 0 && i+1 < len(name) {
			out := append([]word(nil), name[i+1:]...)
			return append(append(out, word{"of", "of"}), name[:i]...)
		}
	}
	return name
}

func (d directory) filter(fit func(entry) bool) []entry {
	var found []entry
	for _, e := range d {
		if fit(e) {
			found = append(found, e)
		}
	}
	return found
}

// mostTold puts the entry with the most events first.
func mostTold(ctx context.Context, store queries.Asker, found []entry) ([]entry, error) {
	if len(found) < 2 {
		return found, nil
	}
	keys := make([]string, len(found))
	for i, e := range found {
		keys[i] = e.key
	}
	rows, err := run(ctx, store, "counts", map[string]any{"keys": keys})
	if err != nil {
		return nil, err
	}
	events := make(map[string]int64, len(rows))
	for _, r := range rows {
		events[r.text("key")] = r.number("events")
	}
	slices.SortFunc(found, func(a, b entry) int {
		return cmp.Or(cmp.Compare(events[b.key], events[a.key]), cmp.Compare(a.key, b.key))
	})
	return found, nil
}

func holds(names [][]string, words []string) bool {
	return slices.ContainsFunc(names, func(name []string) bool { return slices.Equal(name, words) })
}

func anySuffix(names [][]string, words []string) bool {
	return slices.ContainsFunc(names, func(name []string) bool {
		return len(name) > len(words) && slices.Equal(name[len(name)-len(words):], words)
	})
}

// anyPart reports that every word is a word of one of names. A word of one or
// two letters is no part of a name: it fits too many.
func anyPart(names [][]string, words []string) bool {
	for _, w := range words {
		if len([]rune(w)) < 3 {
			return false
		}
	}
	return slices.ContainsFunc(names, func(name []string) bool {
		for _, w := range words {
			if !slices.Contains(name, w) {
				return false
			}
		}
		return true
	})
}

// near lists names of the graph that look like name, the likest first.
func (d directory) near(name []word) []string {
	asked := strings.Join(nameWords(strings.Join(foldOf(name), " ")), " ")
	type candidate struct {
		entry    entry
		distance int
	}
	var all []candidate
	for _, e := range d {
		if distance, ok := e.distance(asked); ok {
			all = append(all, candidate{e, distance})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.entry.name, b.entry.name), cmp.Compare(a.entry.key, b.entry.key))
	})
	var names []string
	for _, c := range all {
		if len(names) == 5 {
			break
		}
		shown := c.entry.name
		if isArabic(asked) && c.entry.nameAr != "" {
			shown = c.entry.nameAr
		}
		if !slices.Contains(names, shown) {
			names = append(names, shown)
		}
	}
	return names
}

// distance counts the letters in which asked differs from a name or a word of
// a name; it is false when that is more than a third of them.
func (e entry) distance(asked string) (int, bool) {
	limit := max(1, len([]rune(asked))/3)
	best := limit + 1
	for _, name := range e.names {
		best = min(best, levenshtein.ComputeDistance(asked, strings.Join(name, " ")))
		for _, w := range name {
			if len([]rune(w)) > 2 {
				best = min(best, levenshtein.ComputeDistance(asked, w))
			}
		}
	}
	return best, best <= limit
}
