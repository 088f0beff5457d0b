package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// onlyStates: whatever acts the word tells of are done by saying so.
func onlyStates(l *mention.Lemma) bool {
	return onlyTells(l, func(r ontology.Relation) bool { return statement[r] && r != "threatens" && r != "supports" })
}

// onlyTells: the word tells of acts, and all of them are such.
func onlyTells(l *mention.Lemma, such func(ontology.Relation) bool) bool {
	return l != nil && ofRelations(l) && !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Relation != "" && !such(f.Relation) })
}

// states: what the word tells is done by saying so, whatever stands beside it: to "take" is
// no statement, though to take somebody to task is.
func states(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return statement[f.Relation] && !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return len(s.Words) > 0 })
	})
}

// statement: acts that are done by saying so.
var statement = map[ontology.Relation]bool{
	"accuses": true, "criticizes": true, "demands": true, "demands-end-of": true, "praises": true, "rejects": true,
	"supports": true, "threatens": true, "warns": true,
}
