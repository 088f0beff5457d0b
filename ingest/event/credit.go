package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// credited makes the actor behind the last dash or colon of a headline who says it: "Truce
// Holds in Gaza - Kremlin" is what it is with ", Kremlin says".
func credited(chunks []mention.Chunk) []mention.Chunk {
	last := len(chunks) - 1
	if last < 3 {
		return chunks
	}
	mark, who := &chunks[last-1], &chunks[last]
	if mark.Kind != mention.DashChunk && mark.Kind != mention.ColonChunk || who.Kind != mention.ActorChunk || len(who.Actor.List) > 0 || mark.Kind == mention.DashChunk && chunks[last-2].End == mark.Start {
		return chunks
	}
	if chunks[0].Kind == mention.ActorChunk && chunks[1].Kind == mention.ColonChunk {
		return chunks // "Kerry: We stand with Kyiv - Europe"
	}
	if !slices.ContainsFunc(chunks[:last-1], predicating) {
		return chunks // "Talks of Russia - Ukraine"
	}
	says := mention.Chunk{Kind: mention.VerbChunk, Form: mention.PresentForm, Lemma: sayLemma, First: who.Last, Last: who.Last, Start: who.End, End: who.End}
	chunks = append(chunks, says)
	chunks[last-1].Kind = mention.CommaChunk
	return chunks
}

// predicating: the chunk may be the predicate of a headline, which may leave out "is".
func predicating(c mention.Chunk) bool {
	switch c.Kind {
	case mention.VerbChunk, mention.PassiveChunk, mention.AdjChunk:
		return true
	}
	return c.Kind == mention.WordChunk && verdicts[c.Value] != nil
}

// sayLemma is the verb of who says a headline without one.
var sayLemma = &mention.Lemma{Class: lang.Verb, Frames: []*lang.Frame{{Name: "credit", Class: lang.Verb, Operator: lang.Say, Slots: []lang.Slot{
	{Names: []string{"subj"}, Role: lang.SourceRole}, {Names: []string{"comp"}, Role: lang.ActRole},
}}}}
