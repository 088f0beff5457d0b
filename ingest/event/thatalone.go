package event

import "github.com/diplograph/diplograph/ingest/mention"

// thatAlone: the English "that" at k, between a preposition or a verb in quotation marks and a comma or
// the end, opens no clause but stands for what was told: "took issue with that, saying", "'We welcome
// that,' he said".
func (p *parser) thatAlone(k int) bool {
	if !p.analytic || k == 0 || p.chunks[k].Fold != "that" || p.chunks[k-1].Kind != mention.PrepChunk && !p.quotedAtEnd(k) {
		return false
	}
	if k+1 >= len(p.chunks) {
		return true
	}
	switch p.chunks[k+1].Kind {
	case mention.CommaChunk, mention.StopChunk, mention.ConjChunk, mention.SemicolonChunk:
		return true
	}
	return false
}

// quotedAtEnd: with the chunk at k, the object of a verb, a quotation ends.
func (p *parser) quotedAtEnd(k int) bool {
	if p.chunks[k-1].Kind != mention.VerbChunk || !takes(p.chunks[k-1].Lemma, "obj") {
		return false
	}
	end := k + 1
	if end < len(p.chunks) && p.chunks[end].Kind == mention.CommaChunk {
		end++
	}
	return end < len(p.chunks) && p.chunks[end].Kind == mention.QuoteChunk
}
