package event

// dash: an Arabic dash with a space before it alone opens an aside, the next one with a
// space behind it closes that, with all clauses that it holds: «أبلغت النرويج بيرو -خلال
// محادثات جرت أمس- أنها».
func (p *parser) dash(k int) {
	if p.vso && k > 0 && k+1 < len(p.chunks) {
		before, behind := p.chunks[k-1].End < p.chunks[k].Start, p.chunks[k].End < p.chunks[k+1].Start
		switch {
		case before && !behind:
			p.dashed = p.cur
		case behind && p.dashed != nil:
			p.cur, p.dashed = p.dashed, nil
		}
	}
	p.noun(k)
}
