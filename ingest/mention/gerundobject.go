package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// takesWhatFollows: behind a preposition the word in -ing is a verb, although it is a noun as well,
// where a number or what the verb does things to follows: "by killing two soldiers", "of bombing
// schools", "by ending attacks".
func (j *joiner) takesWhatFollows(verb *Entry, i int) bool {
	if !j.before() {
		return false
	}
	if j.numeral(i) {
		return true
	}
	for k := i; k < i+3; k++ {
		p := j.piece(k)
		if p == nil || p.punct != "" || p.function("prep") != nil || p.function("conj") != nil {
			return false
		}
		_, noun := predicates(p.entries, false)
		if k == i && noun != nil && noun.Lemma.Class == lang.Noun && slices.ContainsFunc(noun.Lemma.Frames, func(f *lang.Frame) bool { return f.Relation != "" }) && doesActs(verb.Lemma) {
			return true
		}
		if actsOn(verb.Lemma, j.s.Tokens[p.last].Fold) {
			return true
		}
	}
	return false
}

// actsOn: the verb tells what is done to the things or people of the word.
func actsOn(l *Lemma, word string) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation != "" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Names[0] == "obj" && slices.Contains(s.Words, word)
		})
	})
}

// doesActs: the object of the verb is an act that it does or ends.
func doesActs(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return (f.Operator == lang.Light || f.Operator == lang.End) && f.HasSlot("obj")
	})
}
