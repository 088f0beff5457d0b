package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Region is a part of the world and the states that may be called by it: "the Gulf state".
type Region struct {
	Word   string
	States []string // ids
}

// region reads a line of regions.tsv.
func (p *Pack) region(c []string) error {
	if slices.ContainsFunc(p.Regions, func(r Region) bool { return r.Word == c[0] }) {
		return fmt.Errorf("region %q stands twice", c[0])
	}
	states := strings.Split(c[1], ",")
	for i, id := range states {
		if len(id) != 3 {
			return fmt.Errorf("region %q: %q is no id of a state: ids are divided by a comma alone", c[0], id)
		}
		if slices.Contains(states[:i], id) {
			return fmt.Errorf("region %q: %q stands twice", c[0], id)
		}
	}
	p.Regions = append(p.Regions, Region{Word: c[0], States: states})
	return nil
}

// StatesOf gives the states that a reference by the phrase may mean, nil for any: of several regions in
// it the longest word counts ("the North African country").
func (p *Pack) StatesOf(phrase string) []string {
	var of Region
	for _, r := range p.Regions {
		if len(r.Word) > len(of.Word) && strings.Contains(" "+phrase+" ", " "+r.Word+" ") {
			of = r
		}
	}
	return of.States
}
