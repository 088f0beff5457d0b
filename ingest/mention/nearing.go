package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// nearing makes the verb "near" of the small words that say in English how far two are from what
// they are to agree on: "Iran, US close to nuclear deal", "are near a truce".
func (j *joiner) nearing(chunks []Chunk) {
	if !j.r.lexicon.Pack.Settings.Analytic() {
		return
	}
	for k := 1; k+1 < len(chunks); k++ {
		c := &chunks[k]
		if c.Kind == VerbChunk || !j.howNear(c) {
			continue
		}
		who := k - 1
		if chunks[who].Kind == PassiveChunk {
			who--
		}
		if who < 0 || chunks[who].Kind != ActorChunk || who > 0 && !opensClause(&chunks[who-1]) {
			continue
		}
		if next := &chunks[k+1]; next.Kind == VerbChunk && next.Form == IngForm && c.Kind == PrepChunk {
			c.Kind, c.Value = ModalChunk, "possible" // "EU close to agreeing sanctions"
			continue
		}
		near := j.nears()
		if near == nil || !dealAhead(chunks[k+1:]) {
			continue
		}
		if chunks[k-1].Kind == PassiveChunk {
			chunks[k-1].Kind = SkipChunk
		}
		c.Kind, c.Value, c.Lemma, c.Form = VerbChunk, "", near.Lemma, PresentForm
	}
}

// howNear: the words of the chunk are "near" or "close to", also with "is" before them.
func (j *joiner) howNear(c *Chunk) bool {
	if c.Tail == "near" {
		return true
	}
	return c.Tail == "to" && c.Last > c.First && j.s.Tokens[c.Last-1].Fold == "close"
}

// opensClause: an actor behind the chunk is the subject of a clause.
func opensClause(c *Chunk) bool {
	switch c.Kind {
	case CompChunk, ColonChunk, StopChunk, QuoteChunk, SemicolonChunk, SubChunk:
		return true
	case VerbChunk:
		return says(c.Lemma)
	}
	return false
}

// dealAhead: the chunks begin with the noun of an agreement and the words that belong to it.
func dealAhead(chunks []Chunk) bool {
	for k := range chunks[:min(4, len(chunks))] {
		switch c := &chunks[k]; c.Kind {
		case DetChunk, WordChunk, AdjChunk:
		case NounChunk:
			if slices.ContainsFunc(c.Lemma.Frames, func(f *lang.Frame) bool { return f.Relation == "agrees-with" || f.Relation == "concedes-to" }) {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// nears is the entry of the verb "near".
func (j *joiner) nears() *Entry {
	entries := j.r.lexicon.alone("near")
	for i := range entries {
		if e := &entries[i]; e.Kind == PredicateEntry && e.Lemma.Class == lang.Verb {
			return e
		}
	}
	return nil
}
