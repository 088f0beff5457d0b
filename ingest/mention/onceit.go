package mention

import "github.com/diplograph/diplograph/ingest/lang"

// beforeOnce are what a clause may be opened behind by a word that is an adverb, too, and whether that may be
// an object.
var beforeOnce = map[ChunkKind]bool{CommaChunk: false, QuoteChunk: false, ConjChunk: false, ActorChunk: true, PlaceChunk: true, NounChunk: true, WordChunk: true}

// onceIt: an adverb that opens a clause, too, does so where the sentence or what stands behind a comma or
// an "and" begins with it, or an object stands before it, and its own subject and verb follow: "Once the summit is over",
// not "Once in Oslo,", "once a minister".
func (j *joiner) onceIt(out []Chunk, i int, e *Entry) *Entry {
	sub := j.pieces[i].function("sub")
	if sub == nil || e.Word.Class != "skip" || !j.r.lexicon.Pack.Settings.Analytic() {
		return e
	}
	next := j.piece(i + 1)
	if next == nil || next.auxiliary() || next.function("prep") != nil {
		return e
	}
	if prev := lastChunk(out); prev != nil {
		object, opens := beforeOnce[prev.Kind]
		if !opens || object && next.function("det") != nil && !hasFunction(next.entries, "det", DefiniteValue) {
			return e // "the town once a stronghold was taken"
		}
	}
	for k := i + 1; k < i+10; k++ {
		p := j.piece(k)
		if p == nil || p.punct != "" && !j.possessive(k) {
			return e
		}
		if k > i+1 && (p.auxiliary() || p.finite()) {
			return sub
		}
	}
	return e
}

// finite: the piece is a verb in the present or past and nothing else.
func (p *piece) finite() bool {
	verb, other := predicates(p.entries, false)
	return verb != nil && other == nil && verb.Lemma.Class == lang.Verb && (verb.Form == PresentForm || verb.Form == PastForm)
}
