package score

// Change is an edge that two predictions of the same gold articles treat
// differently.
type Change struct {
	Article string
	Kind    ChangeKind
	Edge    Edge // the gold edge of what was found or lost, else the predicted one
}

// ChangeKind says what has become of an edge.
type ChangeKind string

// The kinds of change: the first two are for the better.
const (
	Found  ChangeKind = "found"     // a gold edge that was missed before
	Mended ChangeKind = "no longer" // a wrong edge that is not predicted any more
	Lost   ChangeKind = "lost"      // a gold edge that was found before
	Broken ChangeKind = "new wrong" // a wrong edge that was not predicted before
)

// mistakeKey is what makes two mistakes the same.
type mistakeKey struct {
	article                                string
	missed                                 bool
	source, relation, target, date, status string
}

func (m Mistake) key() mistakeKey {
	k := mistakeKey{
		article: m.Article, missed: m.Missed, source: m.Edge.Source.Name, relation: string(m.Edge.Relation),
		target: m.Edge.Target.Name, status: string(m.Edge.status()),
	}
	if m.Edge.Date != nil {
		k.date = *m.Edge.Date
	}
	return k
}

// Changes lists what differs between the mistakes of two runs, in the order
// of the articles: first what is new in after, then what is gone from before.
func Changes(before, after Result) []Change {
	return append(newMistakes(before, after, Lost, Broken), newMistakes(after, before, Found, Mended)...)
}

// newMistakes are the mistakes of b that a does not make.
func newMistakes(a, b Result, missed, wrong ChangeKind) []Change {
	known := map[mistakeKey]int{}
	for _, m := range a.Mistakes {
		known[m.key()]++
	}
	var all []Change
	for _, m := range b.Mistakes {
		if known[m.key()] > 0 {
			known[m.key()]--
			continue
		}
		kind := wrong
		if m.Missed {
			kind = missed
		}
		all = append(all, Change{m.Article, kind, m.Edge})
	}
	return all
}
