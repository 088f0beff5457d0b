package score

import (
	"fmt"
	"sort"
	"strings"
)

// Grouping is what edges are divided by.
type Grouping string

// The groupings. A right edge stands under the gold's status, a wrong one under
// its own. Construction and confidence are those of the predicted edge; a gold
// edge that was not found stands under NotFound.
const (
	ByRelation     Grouping = "relation"
	ByStatus       Grouping = "status"
	ByLanguage     Grouping = "language"
	ByConstruction Grouping = "construction" // class of the predicate: verb, noun, adjective, participle ...
	ByConfidence   Grouping = "confidence"   // in steps of a tenth
)

// Groupings lists the groupings in the order in which they are offered.
var Groupings = []Grouping{ByRelation, ByStatus, ByLanguage, ByConstruction, ByConfidence}

// OfPredicted reports a grouping by what only predicted edges have: it divides
// precision, not recall.
func (g Grouping) OfPredicted() bool { return g == ByConstruction || g == ByConfidence }

// NotFound is the group of gold edges that nothing was predicted for.
const NotFound = "not found"

// groupings gives the group of an edge, of the article that it is in and of
// the predicted edge that stands for it.
var groupings = map[Grouping]func(article Article, edge, predicted Edge) string{
	ByRelation:     func(_ Article, e, _ Edge) string { return string(e.Relation) },
	ByStatus:       func(_ Article, e, _ Edge) string { return string(e.status()) },
	ByLanguage:     func(a Article, _, _ Edge) string { return a.Language },
	ByConstruction: func(_ Article, _, p Edge) string { return construction(p.Rule) },
	ByConfidence:   func(_ Article, _, p Edge) string { return tenth(p.Confidence) },
}

// construction is the class in the name of a rule: "noun" of "talks.noun.2".
func construction(rule string) string {
	parts := strings.Split(rule, ".")
	if len(parts) < 2 {
		return "other"
	}
	return parts[len(parts)-2]
}

// tenth is the step that a confidence lies in, "0.8-0.9". The last one holds 1 too.
func tenth(confidence float64) string {
	step := min(int(confidence*10+1e-9), 9)
	return fmt.Sprintf("%.1f-%.1f", float64(step)/10, float64(step+1)/10)
}

// group counts a gold edge, with what was predicted for it where it was found.
func (t *tally) group(article Article, gold, predicted Edge, hit bool) {
	for by, of := range groupings {
		switch {
		case hit:
			t.add(by, of(article, gold, predicted), Figure{Gold: 1, Hit: 1, Predicted: 1})
		case by.OfPredicted():
			t.add(by, NotFound, Figure{Gold: 1})
		default:
			t.add(by, of(article, gold, gold), Figure{Gold: 1})
		}
	}
}

func (t *tally) add(by Grouping, value string, f Figure) {
	if t.groups[by] == nil {
		t.groups[by] = groups{}
	}
	sum := t.groups[by][value]
	sum.add(f)
	t.groups[by][value] = sum
}

// groups are figures by value.
type groups map[string]Figure

func (g groups) sorted() []Group {
	var all []Group
	for value, f := range g {
		all = append(all, Group{value, f})
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.Gold != b.Gold:
			return a.Gold > b.Gold
		case a.Predicted != b.Predicted:
			return a.Predicted > b.Predicted
		}
		return a.Value < b.Value
	})
	return all
}
