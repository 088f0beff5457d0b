package ontology

import (
	_ "embed"
	"fmt"
	"strings"
)

// Relation is the name of a kind of edge: "met-with", "demands-end-of".
type Relation string

// RelationType says all there is to know about a relation: the line of
// relations.tsv that declares it.
type RelationType struct {
	Name      Relation
	Type      string // relationship type in the graph: "MET_WITH"
	Tie       bool   // a standing tie (office, membership), not an act
	Symmetric bool   // both ends do it
	Hostile   bool   // alleged while only another side tells of it
	LiftBoth  bool   // the target, too, counts for the state that it acts for
	PLOVER    string // class of the PLOVER standard, empty for ties
	CAMEO     string // default code of the CAMEO codebook, empty for ties
	Past      string // verb phrase of an English sentence: "met"
	Means     string
}

//go:embed relations.tsv
var relationsTSV string

var (
	relations   = mustRelations(relationsTSV)
	relationsBy = indexRelations(relations)
)

// Relations lists every relation, sorted by name.
func Relations() []RelationType { return relations }

// Lookup finds the declaration of a relation by its name.
func Lookup(name Relation) (RelationType, bool) {
	r, ok := relationsBy[name]
	return r, ok
}

func indexRelations(all []RelationType) map[Relation]RelationType {
	by := make(map[Relation]RelationType, len(all))
	for _, r := range all {
		by[r.Name] = r
	}
	return by
}

func mustRelations(tsv string) []RelationType {
	all, err := readRelations(tsv)
	if err != nil {
		panic(err) // an embedded table: a wrong line is a build mistake, caught by the tests
	}
	return all
}

const relationsHeader = "name\ttype\tclass\tsymmetric\thostile\tlift\tplover\tcameo\tpast\tmeans"

func readRelations(tsv string) ([]RelationType, error) {
	var all []RelationType
	header := false
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !header {
			if line != relationsHeader {
				return nil, fmt.Errorf("reading relations.tsv:%d: header is %q, want %q", i+1, line, relationsHeader)
			}
			header = true
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 10 {
			return nil, fmt.Errorf("reading relations.tsv:%d: %d cells, want 10", i+1, len(cells))
		}
		r := RelationType{
			Name: Relation(cells[0]), Type: cells[1], Tie: cells[2] == "tie", Symmetric: cells[3] == "yes",
			Hostile: cells[4] == "yes", LiftBoth: cells[5] == "target", PLOVER: dash(cells[6]), CAMEO: dash(cells[7]),
			Past: cells[8], Means: cells[9],
		}
		if n := len(all); n > 0 && all[n-1].Name >= r.Name {
			return nil, fmt.Errorf("reading relations.tsv:%d: %q does not sort after %q", i+1, r.Name, all[n-1].Name)
		}
		all = append(all, r)
	}
	return all, nil
}

func dash(cell string) string {
	if cell == "-" {
		return ""
	}
	return cell
}
