package event

import "github.com/diplograph/diplograph/ingest/mention"

// leaveLead: the comma at k ends the subordinate clause that leads an English sentence, with the
// infinitive or the complement that hangs on it, where a subject and its verb follow: "After Chad
// vowed to close the border, Togo expelled", "After failing to persuade Chad to sign, Togo expelled".
func (p *parser) leaveLead(k int) {
	if !p.analytic || !p.subjectAhead(k+1) {
		return
	}
	for c := p.cur; c.parent != nil; c = c.parent {
		switch c.link {
		case timeLink, causeLink, condLink, concessionLink, partLink:
			if c != p.cur && c.verb >= 0 && c.parent.verb < 0 && len(c.parent.parts) == 0 {
				p.cur = c.parent
				return
			}
		}
	}
}

// subjectAhead: from k on stands a subject and, before the next comma or behind an aside, its finite verb.
func (p *parser) subjectAhead(k int) bool {
	named := false
	for ; k < len(p.chunks); k++ {
		switch c := &p.chunks[k]; c.Kind {
		case mention.ActorChunk, mention.NounChunk, mention.WordChunk:
			named = true
		case mention.VerbChunk:
			if c.Form == mention.PresentForm || c.Form == mention.PastForm && !p.nextIs(k, "by") {
				return named
			}
			return false
		case mention.AuxChunk, mention.PassiveChunk, mention.ModalChunk:
			return named
		case mention.CommaChunk:
			end := p.asideEnd(k-2, k)
			if end == 0 {
				return false
			}
			k = end
		case mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk, mention.ColonChunk, mention.DashChunk,
			mention.SubChunk, mention.CompChunk, mention.RelChunk, mention.InfChunk:
			return false
		}
	}
	return false
}
