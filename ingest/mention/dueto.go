package mention

// aheadOf: where a headline drops "is", a preposition that may tell of what is to come does so
// before the base of a verb: "Lula due to hold talks", not "due to talks".
func (j *joiner) aheadOf(out []Chunk, i int, e *Entry) *Entry {
	modal, prep := j.pieces[i].function("modal"), j.pieces[i].function("prep")
	if !j.before() || modal == nil || prep == nil || e != modal && e != prep {
		return e
	}
	next, prev := j.piece(i+1), lastChunk(out)
	if next == nil || prev == nil || prev.Kind == VerbChunk {
		return prep
	}
	if verb, other := predicates(next.entries, false); verb != nil && verb.Form == BaseForm && (other == nil || j.opensObject(i+2)) {
		return modal
	}
	return prep
}
