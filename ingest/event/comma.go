package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
)

// comma closes what a comma opened, and a subordinate clause that leads the
// sentence.
func (p *parser) comma(k int) {
	c := p.cur
	if c.around != nil && (c.verb < 0 || p.cased) {
		p.cur = c.around
		p.cur.parts = append(p.cur.parts, k)
		return
	}
	if explained(p.chunks, k) && p.analytic {
		c.parts = append(c.parts, k)
		return
	}
	if p.relativeGoesOn(c, k) {
		c.parts = append(c.parts, k)
		return
	}
	switch c.link {
	case relLink, partLink:
		if c.parent != nil && (p.resumes(c, k) || p.closesAside(c) || p.oneOfMany(c)) {
			p.cur = c.parent
			break
		}
		if c.parent != nil && (c.commaOpen || c.parent.verb < 0 || !p.vso && p.leadingParticiple(c.parent) && (c.link == relLink || !p.gerundAt(k+1))) && (c.verb >= 0 || !p.vso && p.predicated(p.cur)) {
			p.forgetIs(c)
			p.cur = c.parent
		}
	}
	switch c = p.cur; c.link {
	case timeLink, causeLink, condLink, concessionLink, purposeLink:
		if c.parent != nil && c.parent.verb < 0 && (c.verb >= 0 || !p.vso && !p.of.NounFirst() && p.predicated(c)) {
			p.cur = c.parent
		}
	}
	p.leaveTime(k)
	p.leaveRelatives(k)
	p.leaveRelative(k)
	p.leaveLeading()
	p.leaveLead(k)
	p.cur.parts = append(p.cur.parts, k)
}

// closesAside: the Arabic relative clause ends a phrase that stands between two
// commas behind the verb above it: «اتهم الوزير، في بيان أصدره أمس، السودان».
func (p *parser) closesAside(c *clause) bool {
	k := c.antecedent
	if !p.vso || c.link != relLink || c.verb < 0 || k < 2 || c.parent.verb < 0 || c.parent.verb >= k {
		return false
	}
	if p.chunks[k].Kind == mention.SourceChunk {
		return p.chunks[k-1].Kind == mention.CommaChunk // «أكدت تونس، وفق بيان أصدرته الخارجية، تضامنها»
	}
	return p.chunks[k-1].Kind == mention.PrepChunk && p.chunks[k-2].Kind == mention.CommaChunk
}

// oneOfMany: the Arabic clause says between two commas of what kind whoever stands before it is, without a
// verb: «تجتمع النرويج، وهي من كبار المنتجين، بأعضاء المنظمة».
func (p *parser) oneOfMany(c *clause) bool {
	if !p.vso || c.link != relLink || c.verb >= 0 || len(c.parts) == 0 || c.parts[0] < 3 {
		return false
	}
	rel := c.parts[0] - 1
	return p.chunks[rel].Kind == mention.RelChunk && p.chunks[rel].First < p.chunks[rel].Last && p.chunks[rel-1].Kind == mention.ConjChunk && p.chunks[rel-2].Kind == mention.CommaChunk
}

// leaveRelatives: the comma at k ends several relative clauses of one actor: "Brazil, which
// holds the chair and whose ties have soured, rejected".
func (p *parser) leaveRelatives(k int) {
	top := p.cur
	if !p.analytic || top.link != relLink || top.parent == nil || top.parent.link != relLink || !p.finiteAt(k+1) {
		return
	}
	for top.parent != nil && top.parent.link == relLink {
		top = top.parent
	}
	if top.parent != nil && top.parent.verb < 0 {
		p.cur = top.parent
	}
}

// leaveRelative: a comma ends the relative clause that a comma opened, with all
// that hangs on it: "Orban, who has refused to arm Ukraine, accused", «إيران، التي وصفتها
// بأكبر راعية للإرهاب، تزود».
func (p *parser) leaveRelative(k int) {
	c := p.cur
	for c.link != relLink && c.link != mainLink && c.parent != nil {
		c = c.parent
	}
	told := c.verb >= 0 || p.analytic && p.predicated(c) && p.finiteAt(k+1) // "Rubio, who is in Lima to discuss trade, thanked"
	if c.link == relLink && (c != p.cur || p.analytic && c.verb < 0) && c.commaOpen && told && c.parent != nil && c.parent.verb < 0 {
		p.forgetIs(c)
		p.cur = c.parent
	}
}

// forgetIs: the "is" of the English relative clause that ends without a verb makes no passive of the verb
// behind it: "Deby, who is ill, met".
func (p *parser) forgetIs(c *clause) {
	if p.analytic && c.link == relLink && c.verb < 0 {
		p.negated, p.modal, p.passive = false, "", false
	}
}

// leaveLeading: a comma ends the subordinate clause that leads a sentence, with
// all that hangs on it: "Si X apoya a Y para lograr Z, la reunión".
func (p *parser) leaveLeading() {
	if !p.of.NounFirst() {
		return
	}
	for c := p.cur; c.parent != nil; c = c.parent {
		if p.leadingParticiple(c.parent) {
			p.cur = c.parent // "Accusé par Alger d'armer des rebelles, le Maroc"
			return
		}
		switch c.link {
		case timeLink, causeLink, condLink, concessionLink, purposeLink, partLink:
			if c.verb >= 0 && c.parent.verb < 0 && len(c.parent.parts) == 0 {
				p.cur = c.parent
				return
			}
		}
	}
}

// resumes: behind the comma comes "and" with a preposition that the verb above
// the relative clause takes and its own does not: «طالب بإنهاء الحصار الذي
// تفرضه، وبشطب».
func (p *parser) resumes(c *clause, k int) bool {
	if k+2 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ConjChunk || c.verb < 0 || c.parent.verb < 0 {
		return false
	}
	return p.takenAbove(p.chunks[c.parent.verb].Lemma, p.chunks[c.verb].Lemma, k+2)
}

// takenAbove: at k stands a preposition that the word above a clause takes and the clause's own verb does not.
func (p *parser) takenAbove(above, own *mention.Lemma, k int) bool {
	prep := &p.chunks[k]
	return prep.Kind == mention.PrepChunk && above != nil && takes(above, prep.Value) && (own == nil || !takes(own, prep.Value))
}

// listGoesOn: behind the semicolon stand "and", the preposition of the list before it
// and an actor, and no verb: "con X; Y, directora de Z; y con W, presidente de V."
func (p *parser) listGoesOn(k int) bool {
	if !p.of.NounFirst() || p.chunks[k].Kind != mention.SemicolonChunk || k+3 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ConjChunk || p.chunks[k+2].Kind != mention.PrepChunk || p.chunks[k+3].Kind != mention.ActorChunk {
		return false
	}
	return p.noVerbTill(k+4, mention.SemicolonChunk)
}

// gerundAt: at k stands a verb in -ing.
func (p *parser) gerundAt(k int) bool {
	return k < len(p.chunks) && p.chunks[k].Kind == mention.VerbChunk && p.chunks[k].Form == mention.IngForm
}

// headlineGoesOn: behind the semicolon at k an English headline goes on with a verb in the present
// as the one before, of the same subject: "Chad recalls its envoy; accuses Niger of theft".
func (p *parser) headlineGoesOn(k int) bool {
	if !p.analytic || p.chunks[k].Kind != mention.SemicolonChunk || k+1 >= len(p.chunks) || len(p.quotes) > 0 || p.cur.link != mainLink || p.cur.verb < 0 {
		return false
	}
	next := &p.chunks[k+1]
	return next.Kind == mention.VerbChunk && next.Form == mention.PresentForm && p.chunks[p.cur.verb].Form == mention.PresentForm
}

// nextInHeadline: the present at k stands right behind the only comma or semicolon behind the verb
// of the clause, which is in the present, too, and has an object: "Ghana announces truce, frees two
// Danes".
func (p *parser) nextInHeadline(c *clause, k int) bool {
	if !p.analytic || c.link != mainLink || k < c.verb+3 || p.chunks[k].Form != mention.PresentForm || p.chunks[c.verb].Form != mention.PresentForm || !takes(p.chunks[c.verb].Lemma, "obj") {
		return false
	}
	for n := c.verb + 1; n < k-1; n++ {
		if p.chunks[n].Kind == mention.CommaChunk {
			return false
		}
	}
	return p.chunks[k-1].Kind == mention.CommaChunk || p.chunks[k-1].Kind == mention.SemicolonChunk
}
