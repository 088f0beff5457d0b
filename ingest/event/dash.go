package event

import "github.com/diplograph/diplograph/ingest/mention"

// dash: an Arabic dash with a space before it alone opens an aside, the next one with a
// space behind it closes that, with all clauses that it holds: «أبلغت النرويج بيرو -خلال
// محادثات جرت أمس- أنها». So do two with spaces on both sides behind a verb.
func (p *parser) dash(k int) {
	if p.vso && k > 0 && k+1 < len(p.chunks) {
		before, behind := p.chunks[k-1].End < p.chunks[k].Start, p.chunks[k].End < p.chunks[k+1].Start
		switch {
		case before && !behind:
			p.dashed = p.cur
		case behind && p.dashed != nil:
			p.cur, p.dashed = p.dashed, nil
		case before && behind && p.cur.verb >= 0 && p.dashBehind(k):
			p.dashed = p.cur
		}
	}
	p.noun(k)
}

// dashBehind: behind chunk k another dash follows in the sentence before it stops.
func (p *parser) dashBehind(k int) bool {
	for k++; k < len(p.chunks); k++ {
		switch p.chunks[k].Kind {
		case mention.DashChunk:
			return true
		case mention.StopChunk, mention.SemicolonChunk, mention.ColonChunk, mention.CompChunk:
			return false
		}
	}
	return false
}
