package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// gerundNoun is the noun that an English word in -ing is between its doer and
// "of": "Iran's arming of Hezbollah". It tells of its object what the verb tells, nil where that
// has none.
func (j *joiner) gerundNoun(out []Chunk, i int, verb, other *Entry) *Entry {
	if !j.r.lexicon.grammar.placed || verb == nil || verb.Form != IngForm || verb.Lemma.gerund == nil || j.prepOf(i+1) != "of" {
		return nil
	}
	if other != nil && (other.Lemma.Takes("of") || other.Lemma.Takes("obj")) {
		return nil
	}
	k := len(out) - 1
	for k > 0 && out[k].Kind == WordChunk {
		k-- // "Iran's continued arming of"
	}
	if k < 0 {
		return nil
	}
	switch out[k].Kind {
	case PossessiveChunk:
		return verb.Lemma.gerund
	case DetChunk:
		if out[k].Pron != "" {
			return verb.Lemma.gerund // "its arming of"
		}
	case ActorChunk, CompoundChunk:
		if k == len(out)-1 && !verb.Lemma.Takes("of") {
			return verb.Lemma.gerund // "the US arming of"
		}
	}
	return nil
}

// gerundOf makes the noun of a verb's gerund, nil of one without an object that is an actor.
func gerundOf(l *Lemma) *Entry {
	if l.Class != lang.Verb {
		return nil
	}
	noun := &Lemma{Text: l.Text, Class: lang.Noun}
	for _, f := range l.Frames {
		if f.Relation == "" || f.Slots[0].Names[0] != "subj" || f.Slots[0].Role != lang.SourceRole && f.Slots[0].Role != lang.PartyRole || !slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" }) {
			continue
		}
		same := *f
		same.Class = lang.Noun
		noun.Frames = append(noun.Frames, &same)
	}
	if len(noun.Frames) == 0 {
		return nil
	}
	return &Entry{Kind: PredicateEntry, Form: NounForm, Reading: &Reading{Lemma: withSlots(noun)}}
}
