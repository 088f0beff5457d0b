package mention

import "github.com/diplograph/diplograph/ingest/lang"

// beforeOnce are what a clause may be opened behind by a word that is an adverb, too.
var beforeOnce = map[ChunkKind]bool{CommaChunk: true, QuoteChunk: true, ConjChunk: true, ActorChunk: true, PlaceChunk: true, NounChunk: true, WordChunk: true}

// noObject are those of them that no object is.
var noObject = map[ChunkKind]bool{CommaChunk: true, QuoteChunk: true, ConjChunk: true}

// onceIt: an adverb that opens a clause, too, does so where the sentence or what stands behind a comma or
// an "and" begins with it, or an object stands before it, and its own subject and verb follow: "Once the summit is over",
// not "Once in Oslo,", "once a minister".
func (j *joiner) onceIt(out []Chunk, i int, e *Entry) *Entry {
	sub := j.pieces[i].function("sub")
	if sub == nil || e.Word.Class != "skip" || !j.r.lexicon.Pack.Settings.Analytic() {
		return e
	}
	prev, next := lastChunk(out), j.piece(i+1)
	if prev != nil && (!beforeOnce[prev.Kind] || !noObject[prev.Kind] && next != nil && next.function("det") != nil && !hasFunction(next.entries, "det", "def")) {
		return e // "the town once a stronghold was taken"
	}
	for k := i + 1; k < i+10; k++ {
		p := j.piece(k)
		if p == nil || p.punct != "" && !j.possessive(k) || k == i+1 && p.function("prep") != nil {
			return e
		}
		if p.function("aux") != nil || p.function("passive") != nil || p.function("modal") != nil {
			if k > i+1 {
				return sub
			}
			return e
		}
		if verb, other := predicates(p.entries, false); k > i+1 && verb != nil && verb.Lemma.Class == lang.Verb && other == nil && (verb.Form == PresentForm || verb.Form == PastForm) {
			return sub
		}
	}
	return e
}
