package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// leaveTime: the comma at k ends an Arabic clause of time that a comma opened behind the verb above
// it, where what follows belongs to that verb: «أشاد الوزير، قبل أن يغادر، بالاتفاق», «قال الوزير، بعد
// أن عاد، إن».
func (p *parser) leaveTime(k int) {
	if !p.vso {
		return
	}
	c := p.cur
	for c.link != timeLink && c.link != mainLink && c.parent != nil {
		c = c.parent
	}
	if c.link == timeLink && c.commaOpen && c.verb >= 0 && p.ofTimeOnly(c) && p.subjectOnly(c.parent) && p.stillWants(c, k+1) {
		p.cur = c.parent
	}
}

// ofTimeOnly: the word that opens the clause tells a time, not a contrast or a place, and its verb does
// not wait for what somebody says.
func (p *parser) ofTimeOnly(c *clause) bool {
	return c.sub > 0 && p.chunks[c.sub].Value == "time" && !hasOperator(p.chunks[c.verb].Lemma, lang.Say)
}

// subjectOnly: behind the verb of the clause stands so far nobody but one actor.
func (p *parser) subjectOnly(c *clause) bool {
	actors := 0
	for _, k := range c.parts {
		switch kind := p.chunks[k].Kind; {
		case k <= c.verb || c.verb < 0:
		case kind == mention.ActorChunk:
			actors++
		case kind != mention.CommaChunk && kind != mention.DateChunk && kind != mention.SkipChunk:
			return false
		}
	}
	return actors == 1
}

// stillWants: at k stands what the verb above the clause of time still wants and the clause's own
// does not: a complement, the object or a preposition.
func (p *parser) stillWants(c *clause, k int) bool {
	if k+1 >= len(p.chunks) {
		return false
	}
	above, own := p.chunks[c.parent.verb].Lemma, p.chunks[c.verb].Lemma
	switch next := &p.chunks[k]; next.Kind {
	case mention.CompChunk:
		return takes(above, "comp")
	case mention.PrepChunk:
		return takes(above, next.Value) && (own == nil || !takes(own, next.Value))
	case mention.ActorChunk:
		return takes(above, "obj") && !p.finiteAt(k+1)
	}
	return false
}
