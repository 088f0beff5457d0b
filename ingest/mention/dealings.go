package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// dealings are what states tell one another or do together, so that "the three" before a verb of
// them are those listed before.
var dealings = map[ontology.Relation]bool{
	"demands": true, "criticizes": true, "praises": true, "accuses": true, "cuts-ties-with": true, "met-with": true,
	"agrees-with": true, "rejects": true, "recognizes": true, "supports": true, "sanctions": true, "warns": true,
}

// saysOrDeals: the verb says something or tells of dealings.
func saysOrDeals(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Say || dealings[f.Relation] })
}
