package event

import "github.com/diplograph/diplograph/ingest/mention"

// thatAlone: the English "that" at k, between a preposition or a verb in quotation marks and a comma or
// the end, opens no clause but stands for what was told: "took issue with that, saying", "'We welcome
// that,' he said".
func (p *parser) thatAlone(k int) bool {
	if !p.analytic || k == 0 || p.chunks[k].Fold != "that" || p.chunks[k-1].Kind != mention.PrepChunk && (p.chunks[k-1].Kind != mention.VerbChunk || !takes(p.chunks[k-1].Lemma, "obj")) {
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
