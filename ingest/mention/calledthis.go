package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// calledThis: at piece i stands "this" as the object of an English verb that judges it: "called this an act of
// war".
func (j *joiner) calledThis(i int) bool {
	p, next := j.piece(i), j.piece(i+1)
	if i < 1 || next == nil || !j.r.lexicon.Pack.Settings.Analytic() || !hasFunction(p.entries, "det", DefiniteValue) || next.function("det") == nil {
		return false
	}
	verb, _ := predicates(j.pieces[i-1].entries, false)
	return verb != nil && slices.ContainsFunc(verb.Lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.Judge })
}
