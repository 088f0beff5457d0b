package mention

import "github.com/diplograph/diplograph/ingest/lang"

// particles makes one predicate of an English verb and of the particle that stands behind its
// object: "handed him over to", "turned it down".
func (j *joiner) particles(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.Analytic() {
		return
	}
	for k := 0; k+2 < len(chunks); k++ {
		verb, particle := &chunks[k], &chunks[k+2]
		if verb.Kind != VerbChunk || verb.First != verb.Last || verb.Lemma == nil || chunks[k+1].Kind != ActorChunk || !loose(particle) || k+3 < len(chunks) && !openEnd(&chunks[k+3]) {
			continue
		}
		if e := j.phrasal(verb, particle); e != nil {
			verb.Lemma = e.Lemma
			particle.Kind, particle.Lemma, particle.Value = SkipChunk, nil, ""
		}
	}
}

// loose: the chunk is a single small word that may be the particle of a verb. "on" and "in" open
// a day or a place: "called him on Monday".
func loose(c *Chunk) bool {
	if c.First != c.Last {
		return false
	}
	switch c.Kind {
	case PrepChunk, WordChunk, SkipChunk, VerbChunk:
	default:
		return false
	}
	switch c.Fold {
	case "over", "down", "out", "off", "back", "up":
		return true
	}
	return false
}

// openEnd: no noun phrase of which a preposition before it could be follows.
func openEnd(c *Chunk) bool {
	switch c.Kind {
	case PrepChunk, InfChunk, CommaChunk, StopChunk, SemicolonChunk, ConjChunk, SubChunk, QuoteChunk, SkipChunk:
		return true
	}
	return false
}

// phrasal is the entry of the verb with the particle behind it, in the same form, which takes an
// object; nil where the pack has none.
func (j *joiner) phrasal(verb, particle *Chunk) *Entry {
	x := j.r.lexicon
	first := x.child(0, x.words.get(j.s.Tokens[verb.First].Fold))
	if first == 0 {
		return nil
	}
	entries := x.at(x.child(first, x.words.get(particle.Fold)))
	for i := range entries {
		if e := &entries[i]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb && e.Lemma.Takes("obj") && e.Form == verb.Form {
			return e
		}
	}
	return nil
}
