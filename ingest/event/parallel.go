package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pronounOf is the pronoun written with an Arabic noun as its doer: of several nouns with the same one
// that "and" joins the first tells whose they are: «دعمها لحماس وهجومها على إسرائيل».
func (m *matcher) pronounOf(n *node) argument {
	at := n.chunk
	for m.vso && at > 1 && m.chunks[at-1].Kind == mention.ConjChunk && m.chunks[at-1].Value == "and" {
		first := m.owned(at-2, n.pron)
		if first < 0 {
			break
		}
		at = first
	}
	return argument{pron: n.pron, chunk: at}
}

// owned is the last noun of an act up to chunk k, in the phrases that no verb or new clause ends, with
// the pronoun; -1 where there is none.
func (m *matcher) owned(k int, pron string) int {
	for ; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.NounChunk:
			if n := m.byChunk[k]; c.Pron == pron && n != nil && n.class == lang.Noun {
				return k
			}
		case mention.VerbChunk, mention.CompChunk, mention.RelChunk, mention.SubChunk, mention.StopChunk, mention.SemicolonChunk, mention.ColonChunk, mention.QuoteChunk:
			return -1
		}
	}
	return -1
}
