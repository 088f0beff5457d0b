package score

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Level is what two edges must share to count as the same.
type Level string

// The levels. Act is the headline figure.
const (
	Act  Level = "act"  // relation and both actors, acts only
	Tie  Level = "tie"  // the same of standing ties
	Full Level = "edge" // acts and ties together
	Dyad Level = "dyad" // PLOVER class and both countries, acts only
	Pair Level = "pair" // both actors, whatever the relation
)

// Levels lists the levels in the order in which they are shown.
var Levels = []Level{Act, Tie, Full, Dyad, Pair}

// only keeps the edges that a level is about.
func (l Level) only(edges []Edge) []Edge {
	var kept []Edge
	for _, e := range edges {
		tie := isTie(e.Relation)
		if (l == Act || l == Dyad) && tie || l == Tie && !tie {
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

func isTie(r ontology.Relation) bool {
	t, known := ontology.Lookup(r)
	return known && t.Tie
}

// class is the PLOVER class in which two relations count as the same: the
// scorer joins agreement and cooperation, which coders confuse.
func class(r ontology.Relation) string {
	t, _ := ontology.Lookup(r)
	if t.PLOVER == "AGREE" {
		return "COOPERATE"
	}
	return t.PLOVER
}

func (l Level) matches(g, p Edge) bool {
	switch {
	case (l == Act || l == Tie || l == Full) && g.Relation != p.Relation:
		return false
	case l == Dyad && class(g.Relation) != class(p.Relation):
		return false
	case l != Pair && p.status() == ontology.Denied && g.status() != ontology.Denied:
		return false // told as not done where the text says that it was
	}
	same := sameActor
	if l == Dyad {
		same = sameSide
	}
	if same(g.Source, p.Source) && same(g.Target, p.Target) {
		return true
	}
	t, _ := ontology.Lookup(g.Relation)
	return (l == Pair || t.Symmetric) && same(g.Target, p.Source) && same(g.Source, p.Target)
}

func sameActor(g, p Actor) bool {
	if g.Kind != p.Kind {
		return false
	}
	if g.Kind == ontology.Country {
		return g.Country == p.Country && (g.Country != "" || anyName(g, p))
	}
	if g.Country != "" && p.Country != "" && g.Country != p.Country {
		return false
	}
	if anyName(g, p) {
		return true
	}
	return g.Office != "" && p.Office != "" && g.Country != "" && g.Country == p.Country && sameName(g.Office, p.Office)
}

// sameSide compares what event data calls the actor of a dyad: its country,
// else its name.
func sameSide(g, p Actor) bool {
	if g.Country != "" || p.Country != "" {
		return g.Country == p.Country
	}
	return anyName(g, p)
}

func anyName(g, p Actor) bool {
	ours := foldAll(p)
	return slices.ContainsFunc(foldAll(g), func(a []string) bool {
		return slices.ContainsFunc(ours, func(b []string) bool { return sameWords(a, b) })
	})
}

func foldAll(a Actor) [][]string {
	folded := [][]string{words(a.Name), words(a.Surface)}
	for _, n := range a.Names {
		folded = append(folded, words(n))
	}
	return folded
}

// match is a gold edge and the predicted edge that found it, by index.
type match struct{ gold, predicted int }

// pairUp gives each gold edge the best predicted edge that is still free:
// same date first, then same status, then the earlier one.
func (l Level) pairUp(gold, predicted []Edge) (hits []match, left []int) {
	for j := range predicted {
		left = append(left, j)
	}
	for i, g := range gold {
		best, most := -1, -1
		for at, j := range left {
			if !l.matches(g, predicted[j]) {
				continue
			}
			if fit := fitness(g, predicted[j]); fit > most {
				best, most = at, fit
			}
		}
		if best >= 0 {
			hits = append(hits, match{i, left[best]})
			left = slices.Delete(left, best, best+1)
		}
	}
	return hits, left
}

func fitness(g, p Edge) int {
	fit := 0
	if g.sameDate(p) {
		fit += 2
	}
	if g.status() == p.status() {
		fit++
	}
	return fit
}
