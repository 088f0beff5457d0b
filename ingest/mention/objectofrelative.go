package mention

import "slices"

// objectOfRelative: what was read ends in a relative clause of a verb and a pronoun, its object: "the states
// that back it".
func objectOfRelative(out []Chunk) bool {
	n := len(out)
	if n < 4 || out[n-1].Kind != ActorChunk || out[n-1].Actor.Kind != ByPronoun || !slices.Contains(objectForms, out[n-1].Fold) || out[n-2].Kind != VerbChunk {
		return false
	}
	k := n - 3
	for k > 0 && (out[k].Kind == AuxChunk || out[k].Kind == SkipChunk || out[k].Kind == NegChunk) {
		k--
	}
	if k < 1 || out[k].Kind != RelChunk && (out[k].Kind != CompChunk || out[k].Fold != "that") {
		return false
	}
	switch out[k-1].Kind {
	case WordChunk, ActorChunk, DetChunk, NounChunk:
		return true
	}
	return false
}

// objectForms are the English pronouns that stand behind a verb.
var objectForms = []string{"it", "them", "him", "us"}

// objectForm: at piece i stands a pronoun that may be the object of the verb before it.
func (j *joiner) objectForm(i int) bool {
	p := j.piece(i)
	return p != nil && p.function("pron") != nil && slices.Contains(objectForms, j.s.Tokens[p.first].Fold)
}
