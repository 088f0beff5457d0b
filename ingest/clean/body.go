package clean

import "cmp"

// readBody makes blocks of the lines below the frame. What pages put between
// paragraphs (captions, links to other articles, credits) is left out.
func (p *page) readBody(lines []line) {
	last := lastProse(lines)
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if len(p.body) > 0 && p.isOffer(l) && wordsOf(lines[i:]) < 200 {
			p.offered = true // what stands below belongs to the offer
			return
		}
		switch {
		case l.text == p.title, p.readMeta(l), p.isAside(l), p.opts.Words.button(l.text), isLink(l.text):
		case p.opts.Words.outlet(l.text):
			p.source = cmp.Or(p.source, l.text)
		case !l.isProse() && i+1 < len(lines) && lines[i+1].text == l.text:
			i++ // a caption stands twice: as text and under its picture
		case l.isHead() && i < last:
			p.body = append(p.body, piece{Subhead, l.text})
		default:
			p.body = append(p.body, piece{Paragraph, l.text})
		}
	}
}

func lastProse(lines []line) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if !lines[i].isHead() {
			return i
		}
	}
	return -1
}
