package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// credited makes the actor behind the last dash of a headline its source: "Truce
// Holds in Gaza - Kremlin".
func (a *article) credited(s *mention.Sentence, chunks []mention.Chunk) []mention.Chunk {
	last := len(chunks) - 1
	if s.Kind == text.Body || !a.pack.Settings.Analytic() || last < 3 {
		return chunks
	}
	dash, who := &chunks[last-1], &chunks[last]
	if dash.Kind != mention.DashChunk || who.Kind != mention.ActorChunk || len(who.Actor.List) > 0 || chunks[last-2].End == dash.Start {
		return chunks
	}
	if !slices.ContainsFunc(chunks[:last-1], func(c mention.Chunk) bool { return c.Kind == mention.VerbChunk }) {
		return chunks // "Talks of Russia - Ukraine"
	}
	chunks = a.room.copied(chunks)
	chunks[last-1].Kind = mention.SourceChunk
	return chunks
}
