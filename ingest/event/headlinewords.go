package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// restored gives English headlines the words that they leave out: who says it behind a dash or a
// colon at the end ("Truce Holds in Gaza - Kremlin", "'Chad must leave': Togo"), and "is" behind the
// subject ("Chad open to talks with Togo", "Togo says Chad behind raid").
func (r *Reader) restored(sentences []mention.Sentence) []mention.Sentence {
	if !r.pack.Settings.Analytic() {
		return sentences
	}
	sentences = slices.Clone(sentences)
	for i := range sentences {
		if s := &sentences[i]; s.Kind != text.Body {
			s.Chunks = withIs(credited(slices.Clone(s.Chunks)))
		}
	}
	return sentences
}

// withIs adds the "is" that a headline leaves out.
func withIs(chunks []mention.Chunk) []mention.Chunk {
	for k := 0; k+1 < len(chunks); k++ {
		c := &chunks[k]
		says := saysInHeadline(c) && chunks[k+1].Kind == mention.AdjChunk && leansOn(chunks, k+1)
		if !says && !dropsIs(chunks, k) {
			continue
		}
		if says {
			c.Kind = mention.SkipChunk // "Chad says ready for talks"
		}
		is := mention.Chunk{Kind: mention.PassiveChunk, First: c.Last, Last: c.Last, Start: c.End, End: c.End}
		chunks = slices.Insert(chunks, k+1, is)
	}
	return chunks
}

// saysInHeadline: the chunk is a verb of saying in the present.
func saysInHeadline(c *mention.Chunk) bool {
	return c.Kind == mention.VerbChunk && c.Form == mention.PresentForm && hasOperator(c.Lemma, lang.Say)
}

// dropsIs: the actor at k is the subject of a clause whose "is" a headline leaves out before an
// adjective, "behind", a place with an infinitive or a judgement.
func dropsIs(chunks []mention.Chunk, k int) bool {
	if judgedBefore(chunks, k) {
		return true
	}
	who := chunks[k].Actor
	if chunks[k].Kind != mention.ActorChunk || who.Kind == mention.ByAdjective || k > 0 && !opensClause(&chunks[k-1]) {
		return false
	}
	if k+2 >= len(chunks) {
		return false
	}
	switch next := &chunks[k+1]; next.Kind {
	case mention.AdjChunk:
		return leansOn(chunks, k+1)
	case mention.PrepChunk:
		inPlace := next.Value == "in" && namesPlace(&chunks[k+2]) && k+4 < len(chunks) && chunks[k+3].Kind == mention.InfChunk && chunks[k+4].Kind == mention.VerbChunk
		return (next.Value == "behind" || inPlace) && !finiteBehind(chunks, k+2)
	case mention.DetChunk:
		return !next.Def && judgesBehind(chunks, k+2) && !finiteBehind(chunks, k+2)
	}
	return false
}

// judgedBefore: the phrase that ends at k, which names somebody, is judged by the one word that ends the
// clause behind it: "Chad raid illegal, Togo says", "Togo says Chadian offer unacceptable".
func judgedBefore(chunks []mention.Chunk, k int) bool {
	v := &chunks[k+1]
	if verdicts[v.Value] == nil || v.Start > chunks[k].End+1 /* in quotes: see judgedInHeadline */ || v.Kind != mention.WordChunk && v.Kind != mention.AdjChunk || k+2 < len(chunks) && chunks[k+2].Kind != mention.CommaChunk && chunks[k+2].Kind != mention.StopChunk {
		return false
	}
	named := false
	for ; k >= 0 && !opensClause(&chunks[k]); k-- {
		switch c := &chunks[k]; c.Kind {
		case mention.ActorChunk:
			named = true
		case mention.NounChunk, mention.WordChunk, mention.PrepChunk, mention.PossessiveChunk, mention.DetChunk:
		default:
			return false
		}
	}
	return named
}

// opensClause: a subject may stand behind the chunk.
func opensClause(c *mention.Chunk) bool {
	switch c.Kind {
	case mention.ColonChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.CompChunk:
		return true
	}
	return saysInHeadline(c)
}

// leansOn: behind the adjective at k, which has a meaning, stands what its subject is ready for.
func leansOn(chunks []mention.Chunk, k int) bool {
	if k+1 >= len(chunks) || len(chunks[k].Lemma.Frames) == 0 || chunks[k+1].Kind != mention.InfChunk && chunks[k+1].Kind != mention.PrepChunk {
		return false
	}
	return !finiteBehind(chunks, k+1)
}

// judgesBehind: the phrase at k is a judgement.
func judgesBehind(chunks []mention.Chunk, k int) bool {
	for ; k < len(chunks); k++ {
		switch c := &chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk, mention.QuoteChunk:
			if verdicts[c.Value] != nil {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// finiteBehind: from k on the clause has a verb of its own.
func finiteBehind(chunks []mention.Chunk, k int) bool {
	for ; k < len(chunks); k++ {
		switch c := &chunks[k]; c.Kind {
		case mention.VerbChunk:
			if (c.Form == mention.PastForm || c.Form == mention.PresentForm) && chunks[k-1].Kind != mention.InfChunk {
				return true
			}
		case mention.AuxChunk, mention.PassiveChunk, mention.ModalChunk:
			return true
		case mention.CommaChunk, mention.StopChunk, mention.SemicolonChunk, mention.ColonChunk, mention.DashChunk, mention.SubChunk, mention.RelChunk:
			return false
		}
	}
	return false
}
