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
	Absorbs   bool   // its telling between states is that of the people who acted for them
	OnMeasure bool   // drawn to the measure; the event's target is whoever imposes it
	Present   Aspect // what its verb tells in the present tense
	PLOVER    string // class of the PLOVER standard, empty for ties
	CAMEO     string // default code of the CAMEO codebook, empty for ties
	Past      string // verb phrase of an English sentence: "met"
	Label     string // caption of an edge: "met"
	Means     string
}

//go:embed relations.tsv
var relationsTSV string

var (
	relations   = mustRelations(relationsTSV)
	relationsBy = index(relations, func(r RelationType) Relation { return r.Name })
	relationOf  = index(relations, func(r RelationType) string { return r.Type })
)

// Relations lists every relation, sorted by name.
func Relations() []RelationType { return relations }

// Lookup finds the declaration of a relation by its name.
func Lookup(name Relation) (RelationType, bool) {
	r, ok := relationsBy[name]
	return r, ok
}

// RelationOf finds the declaration of a relation by its relationship type.
func RelationOf(relType string) (RelationType, bool) {
	r, ok := relationOf[relType]
	return r, ok
}

func mustRelations(tsv string) []RelationType {
	all, err := readRelations(tsv)
	if err != nil {
		panic(err) // an embedded table: a wrong line is a build mistake, caught by the tests
	}
	return all
}

const relationsHeader = "name\ttype\tclass\tsymmetric\thostile\tlift\tabsorbs\tmeasure\tpresent\tplover\tcameo\tpast\tlabel\tmeans"

func readRelations(tsv string) ([]RelationType, error) {
	var all []RelationType
	header := false
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			continue
		case !header && line != relationsHeader:
			return nil, fmt.Errorf("reading relations.tsv:%d: header is %q, want %q", i+1, line, relationsHeader)
		case !header:
			header = true
			continue
		}
		r, err := readRelation(line)
		if err != nil {
			return nil, fmt.Errorf("reading relations.tsv:%d: %w", i+1, err)
		}
		if n := len(all); n > 0 && all[n-1].Name >= r.Name {
			return nil, fmt.Errorf("reading relations.tsv:%d: %q does not sort after %q", i+1, r.Name, all[n-1].Name)
		}
		all = append(all, r)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("reading relations.tsv: no relation in it")
	}
	return all, nil
}

func readRelation(line string) (RelationType, error) {
	cells := strings.Split(line, "\t")
	if want := strings.Count(relationsHeader, "\t") + 1; len(cells) != want {
		return RelationType{}, fmt.Errorf("%d cells, want %d", len(cells), want)
	}
	r := RelationType{
		Name: Relation(cells[0]), Type: cells[1],
		Present: Aspect(cells[8]), PLOVER: dash(cells[9]), CAMEO: dash(cells[10]),
		Past: cells[11], Label: cells[12], Means: cells[13],
	}
	flags := []struct {
		to            *bool
		cell, no, yes string
	}{
		{&r.Tie, cells[2], "act", "tie"},
		{&r.Symmetric, cells[3], "no", "yes"},
		{&r.Hostile, cells[4], "no", "yes"},
		{&r.LiftBoth, cells[5], "source", "target"},
		{&r.Absorbs, cells[6], "no", "yes"},
		{&r.OnMeasure, cells[7], "no", "yes"},
	}
	for _, f := range flags {
		if f.cell != f.no && f.cell != f.yes {
			return RelationType{}, fmt.Errorf("%q: cell %q is neither %q nor %q", r.Name, f.cell, f.no, f.yes)
		}
		*f.to = f.cell == f.yes
	}
	return r, checkRelation(r)
}

func checkRelation(r RelationType) error {
	switch {
	case r.Name == "" || r.Type == "" || r.Past == "" || r.Label == "" || r.Means == "":
		return fmt.Errorf("%q: name, type, past, label and means must not be empty", r.Name)
	case r.Type != strings.ToUpper(r.Type) || strings.ContainsAny(r.Type, " -`"):
		return fmt.Errorf("%q: type %q is not in CAPITALS_AND_LINES", r.Name, r.Type)
	case r.Present != PointEvent && r.Present != Ongoing && r.Present != Standing:
		return fmt.Errorf("%q: present %q is none of event, ongoing and standing", r.Name, r.Present)
	case r.Tie != (r.PLOVER == "") || r.Tie != (r.CAMEO == ""):
		return fmt.Errorf("%q: an act has a PLOVER class and a CAMEO code, a tie has neither", r.Name)
	case r.Tie:
		return nil
	}
	if _, ok := QuadClass(r.PLOVER); !ok {
		return fmt.Errorf("%q: unknown PLOVER class %q", r.Name, r.PLOVER)
	}
	if _, ok := Goldstein(r.CAMEO); !ok {
		return fmt.Errorf("%q: CAMEO code %q has no Goldstein value", r.Name, r.CAMEO)
	}
	return nil
}

func dash(cell string) string {
	if cell == "-" {
		return ""
	}
	return cell
}
