package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// leaveTime: the comma at k ends an Arabic clause of time, or one that tells whose words these are, that a
// comma opened behind the verb above it, where what follows belongs to that verb: «أشاد الوزير، قبل أن
// يغادر، بالاتفاق», «أدانت قطر، وفق ما ذكرت الوكالة، القرار».
func (p *parser) leaveTime(k int) {
	if !p.vso {
		return
	}
	c := p.cur
	for c.link != timeLink && c.link != coordLink && c.link != mainLink && c.parent != nil {
		c = c.parent
	}
	above := p.toldAside(c)
	if c.link == timeLink && c.commaOpen && c.verb >= 0 && p.ofTimeOnly(c) {
		above = c.parent
	}
	if above != nil && (p.subjectOnly(above) && p.stillWants(above, c, k+1) || p.nounWants(above, c, k+1)) {
		p.cur = above
	}
}

// toldAside is the clause behind whose comma the one at hand opens that says no more than whose words these
// are, or that they were said: «، وفق ما ذكرت الوكالة», «، كما أفادت الوزارة»; nil for any other.
func (p *parser) toldAside(c *clause) *clause {
	b := c.verb - 1
	if c.link != coordLink || c.sibling == nil || b < 1 || p.chunks[b-1].Kind != mention.CommaChunk {
		return nil
	}
	if p.chunks[b].Kind == mention.SourceChunk || p.chunks[b].Kind == mention.ConjChunk && p.chunks[b].First == p.chunks[b].Last && p.chunks[b].End < p.chunks[c.verb].Start && p.says(c.verb) {
		return c.sibling
	}
	return nil
}

// ofTimeOnly: the word that opens the clause tells a time, not a contrast or a place, and its verb does
// not wait for what somebody says.
func (p *parser) ofTimeOnly(c *clause) bool {
	return c.sub > 0 && p.chunks[c.sub].Value == "time" && !hasOperator(p.chunks[c.verb].Lemma, lang.Say)
}

// subjectOnly: of what the verb of the clause takes there is so far nobody but one actor, before or behind it,
// or nobody where the clause may go without.
func (p *parser) subjectOnly(c *clause) bool {
	before, behind := 0, 0
	for _, k := range c.parts {
		switch kind := p.chunks[k].Kind; {
		case k < c.verb && kind == mention.ActorChunk:
			before = 1
		case k <= c.verb || c.verb < 0:
		case kind == mention.ActorChunk:
			behind++
		case kind != mention.CommaChunk && kind != mention.DateChunk && kind != mention.SkipChunk && kind != mention.SourceChunk && kind != mention.ConjChunk:
			return false
		}
	}
	return behind == 1 || behind == 0 && (before == 1 || c.pron || c.link == coordLink || c.link == partLink)
}

// stillWants: at k stands what the verb of the clause above still wants and that of the one at hand does
// not: a complement, the object or a preposition.
func (p *parser) stillWants(c, aside *clause, k int) bool {
	if c.verb < 0 || k+1 >= len(p.chunks) {
		return false
	}
	above, own := p.chunks[c.verb].Lemma, p.chunks[aside.verb].Lemma
	switch next := &p.chunks[k]; next.Kind {
	case mention.CompChunk:
		return takes(above, "comp")
	case mention.PrepChunk:
		return p.takenAbove(above, own, k)
	case mention.ActorChunk:
		return takes(above, "obj") && !p.finiteAt(k+1)
	case mention.NounChunk, mention.DetChunk, mention.PlaceChunk:
		return takes(above, "obj")
	}
	return false
}

// nounWants: at k stands the preposition that the last noun of the clause above takes and the verb of the
// one at hand does not: «أجرى مباحثات، وفق ما ذكرت الوكالة، مع نظيره».
func (p *parser) nounWants(c, aside *clause, k int) bool {
	if k >= len(p.chunks) {
		return false
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		if n := &p.chunks[c.parts[i]]; n.Kind == mention.NounChunk {
			return p.takenAbove(n.Lemma, p.chunks[aside.verb].Lemma, k)
		}
	}
	return false
}
