package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// namedObject: the word at piece i, or one behind a plain word there, is one that a frame of the verb
// names as its object, so that the word before it is the verb: "Chad and Niger ban fish imports from".
func (j *joiner) namedObject(verb *Entry, i int) bool {
	if i+1 < len(j.pieces) && len(j.pieces[i].entries) == 0 && j.pieces[i].punct == "" {
		i++
	}
	if i >= len(j.pieces) {
		return false
	}
	word := j.s.Tokens[j.pieces[i].first].Fold
	return slices.ContainsFunc(verb.Lemma.Frames, func(f *lang.Frame) bool {
		return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return slices.Contains(s.Names, "obj") && slices.Contains(s.Words, word)
		})
	})
}
