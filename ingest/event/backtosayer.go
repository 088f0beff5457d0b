package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// backToSayer: in «أكد أن بلاده ستشارك، وذلك خلال لقائه نظيره» a comma, "and that" and
// a preposition before a meeting or visit go on with whoever says so, not with what he
// says.
func (p *parser) backToSayer(k int) {
	if p.saysOn(k) {
		p.cur = p.cur.parent
		return
	}
	if !p.vso || k == 0 || k+3 >= len(p.chunks) || p.chunks[k-1].Kind != mention.CommaChunk || p.chunks[k+1].Kind != mention.DetChunk || p.chunks[k+1].Fold != p.chunks[k].Fold {
		return
	}
	at, noun := &p.chunks[k+2], &p.chunks[k+3]
	if at.Kind != mention.PrepChunk || !slices.Contains(p.preps.Occasion, at.Value) || noun.Kind != mention.NounChunk || !tellsOneOf(noun.Lemma, occasions) {
		return
	}
	for p.cur.link == compLink && p.cur.parent != nil && p.cur.governor == p.cur.parent.verb {
		p.cur = p.cur.parent
	}
}

// saysOn: a comma, "and" and a past that says, asks or voices something go on with the past that said what is told
// in the present or without a verb before: «قالت الوزيرة إن كينيا تدعم المتمردين، ودعت أوغندا إلى», «أكدت مصر أن كينيا
// حليفة، وأعربت عن دعمها لها».
func (p *parser) saysOn(k int) bool {
	c := p.cur
	if !p.vso || k == 0 || k+1 >= len(p.chunks) || p.chunks[k-1].Kind != mention.CommaChunk || c.link != compLink || c.parent == nil || c.parent.verb < 0 || c.verb >= 0 && c.governor != c.parent.verb {
		return false
	}
	next, above := &p.chunks[k+1], &p.chunks[c.parent.verb]
	if next.Kind != mention.VerbChunk || next.Form != mention.PastForm || next.Pron != "" || next.Value == "1p" || !p.says(k+1) && !states(next.Lemma) && !onlyLight(next.Lemma) {
		return false
	}
	return (c.verb < 0 || p.chunks[c.verb].Form == mention.PresentForm) && above.Form == mention.PastForm && p.says(c.parent.verb) && feminineForm(next) == feminineForm(above)
}

// onlyLight: all that the verb tells is that its subject does what a noun behind it tells: «أعرب».
func onlyLight(l *mention.Lemma) bool {
	return len(l.Frames) > 0 && !slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Operator != lang.Light })
}

// addsTo is the clause of whoever says what stands before the English gerund of speech at k
// behind a comma, which is his, too: "said Chad had closed the road, accusing it of". Nil
// where somebody within what is said speaks, calls or meets: "said Modi had phoned Xi, urging him".
func (p *parser) addsTo(k int) *clause {
	if !p.analytic || k < 3 || p.chunks[k].Form != mention.IngForm || p.chunks[k-1].Kind != mention.CommaChunk || !p.says(k) && !onlyStates(p.chunks[k].Lemma) && !p.callsOn(k) && !promising(p.chunks[k].Lemma) {
		return nil
	}
	for c := p.cur; c != nil && c.parent != nil; c = c.parent {
		if c.verb >= 0 && (p.says(c.verb) || onlyStates(p.chunks[c.verb].Lemma) || onlyTells(p.chunks[c.verb].Lemma, func(r ontology.Relation) bool { return occasions[r] })) {
			return nil
		}
		if c.link == compLink && p.toldIn(c.parent, c.governor) {
			return c.parent
		}
	}
	return nil
}

// promising: the verb promises what its subject is to do, or threatens with it: "pledging to help".
func promising(l *mention.Lemma) bool {
	return hasOperator(l, lang.Plan) && takes(l, "comp") && tells(l, "threatens")
}

// toldIn: the verb of a clause, or a noun of speech behind it, tells what the clause below it that
// hangs on the word at by says: "said that", "denied that", "voiced fears that".
func (p *parser) toldIn(above *clause, by int) bool {
	v := above.verb
	if v < 0 || by != v && (by < v || !p.says(by)) {
		return false
	}
	l := p.chunks[v].Lemma
	return p.says(v) || hasOperator(l, lang.Deny) || states(l) && takes(l, "comp")
}

// besideCharge is the clause of the English gerund that charges somebody with what the gerund
// before "and" tells, where the one at k behind it asks or warns: "accusing Togo of arming
// rebels and urging it to stop". Nil where there is none.
func (p *parser) besideCharge(k int) *clause {
	c := p.cur
	if !p.analytic || k < 4 || p.chunks[k].Form != mention.IngForm || p.chunks[k-1].Kind != mention.ConjChunk || c.link != partLink || c.verb < 1 || p.chunks[c.verb-1].Kind != mention.PrepChunk {
		return nil
	}
	above := c.parent
	if above == nil || above.verb < 0 || c.governor != above.verb || p.chunks[above.verb].Form != mention.IngForm || !onlyStates(p.chunks[above.verb].Lemma) || onlyStates(p.chunks[c.verb].Lemma) {
		return nil
	}
	if !p.callsOn(k) && !onlyTells(p.chunks[k].Lemma, func(r ontology.Relation) bool { return r == "demands" || r == "demands-end-of" || r == "warns" }) {
		return nil
	}
	return above
}

// callsOn: the word at k asks whoever stands behind "on": "calling on Togo".
func (p *parser) callsOn(k int) bool {
	return k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk && p.chunks[k+1].Value == "on" && tells(p.chunks[k].Lemma, "demands")
}
