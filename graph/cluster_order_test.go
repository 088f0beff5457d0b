package graph

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One article tells of one meeting twice, once with an office and once
// without: which of the two a store reads first must not matter.
func TestGroupsDoNotDependOnTheOrderOfReading(t *testing.T) {
	tell := func(key, office string) *telling {
		return &telling{
			Report: Report{Key: key, Relation: "met-with", Parts: []Part{
				{Actor: "p.putin", Role: Party, Office: office}, {Actor: "p.mbs", Role: Party, Office: office},
			}},
			Sides:   []side{{Home: "RUS"}, {Home: "SAU"}},
			Article: article{Key: "a"},
		}
	}
	all := []*telling{tell("1", "president"), tell("2", "")}
	want := groupsOf(all)
	slices.Reverse(all)
	if diff := cmp.Diff(want, groupsOf(all), cmp.AllowUnexported(group{}, telling{}, side{}, sideActor{}, article{})); diff != "" || len(want) != 1 {
		t.Errorf("%d groups; -one order +other order:\n%s", len(want), diff)
	}
}
