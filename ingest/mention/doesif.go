package mention

// doesIf: the word at piece i ends a condition of which the actor before it is the subject: "if
// Chad attacks".
func (j *joiner) doesIf(out []Chunk, i int) bool {
	n := len(out)
	if n < 2 || out[n-2].Kind != SubChunk || out[n-2].Value != "cond" {
		return false
	}
	next := j.piece(i + 1)
	if to := j.piece(i + 2); next != nil && to != nil && next.function("inf") != nil {
		verb, _ := predicates(to.entries, false)
		return verb != nil && verb.Form == BaseForm // "if Chad moves to close the border"
	}
	return next == nil || next.punct != "" || next.function("skip") != nil || next.function("conj") != nil
}

// opensWhole: the quotation mark at the end of what was read opens a sentence of its own.
func opensWhole(out []Chunk) bool {
	n := len(out)
	return n == 1 || out[n-2].Kind == CommaChunk || out[n-2].Kind == ColonChunk
}

// answersAct: behind a verb that takes "to" and no clause the word at piece i with its doer behind
// it names an act: "vowed to respond to attack by Chad".
func (j *joiner) answersAct(out []Chunk, i int, other *Entry) bool {
	n := len(out)
	if other == nil || n < 2 || out[n-2].Kind != VerbChunk || !out[n-2].Lemma.Takes("to") || out[n-2].Lemma.Takes("comp") && !says(out[n-2].Lemma) {
		return false
	}
	prep := j.prepOf(i + 1)
	return prep == "by" || prep == "on"
}
