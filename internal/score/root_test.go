package score

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

func TestRoots(t *testing.T) {
	for _, c := range []struct {
		cameo  string
		status ontology.Status
		want   []string
	}{
		{"112", ontology.Occurred, []string{"ACCUSE"}},
		{"0841", ontology.Occurred, []string{"YIELD"}},
		{"0841", ontology.Planned, []string{"YIELD", "AGREE"}},
		{"195", ontology.Possible, []string{"ASSAULT", "THREATEN"}},
		{"040", ontology.Denied, []string{"REJECT"}},
		{"163", ontology.Occurred, []string{"SANCTION", "COERCE"}},
		{"", ontology.Occurred, nil},
		{"99", ontology.Occurred, nil},
	} {
		if got := Roots(c.cameo, c.status); !slices.Equal(got, c.want) {
			t.Errorf("Roots(%q, %s) = %v, want %v", c.cameo, c.status, got, c.want)
		}
	}
}
