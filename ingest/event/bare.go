package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// letDo gives the verb that takes an infinitive without "to" where one stands at k behind the
// actor at prev: "let Turkey buy the jets", "watched Russia invade Georgia", "let two Danes
// leave". -1 for none.
func (p *parser) letDo(k, prev int) int {
	if p.chunks[k].Form != mention.BaseForm || prev != k-1 || p.chunks[prev].Kind != mention.ActorChunk {
		return -1
	}
	b := p.before(prev)
	for b >= 0 && b > prev-3 && (p.chunks[b].Kind == mention.WordChunk || p.chunks[b].Kind == mention.DetChunk) {
		b = p.before(b)
	}
	if b >= 0 && p.chunks[b].Kind == mention.VerbChunk && takes(p.chunks[b].Lemma, "bare") {
		return b
	}
	return -1
}

// toldOf: a headline leaves out the "is" of what somebody says of the actor at prev:
// "Mali says Algeria arming rebels".
func (p *parser) toldOf(c *clause, k, prev int) bool {
	if p.of.NounFirst() || p.passive || p.chunks[k].Form != mention.IngForm || prev < 1 || p.chunks[prev].Kind != mention.ActorChunk || c.verb < 0 || p.before(prev) != c.verb {
		return false
	}
	return p.says(c.verb) && p.chunks[c.verb].Form == mention.PresentForm && !takes(p.chunks[c.verb].Lemma, "obj")
}

// saidOfThat: the verb at k is that of what somebody says of the antecedent of the
// relative clause at hand: "an attack which Kyiv says was carried out by".
func (p *parser) saidOfThat(c *clause, k int) bool {
	return !p.vso && !p.of.NounFirst() && c.link == relLink && c.antecedent >= 0 && c.verb >= 0 && p.before(k) == c.verb && p.says(c.verb) && p.modalBefore(k)
}

// imperative: the clause before the verb that reports it begins with what somebody is
// told to do: "Open the border, Chad tells Niger".
func (m *matcher) imperative(c *clause, told *node) bool {
	if !m.analytic || c.link != compLink && c.link != quoteLink || c.verb < 0 || c.verb > told.chunk || c.modal != "" || told.class != lang.Verb {
		return false
	}
	for _, k := range c.parts {
		switch m.chunks[k].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.AuxChunk:
		default:
			return k == c.verb && m.chunks[k].Form == mention.BaseForm
		}
	}
	return false
}

// wished: the English clause is in the subjunctive: what it tells is wanted of one
// actor, "insisted that Chad open the border".
func (m *matcher) wished(c *clause) bool {
	if !m.analytic || c.link != compLink || c.verb < 1 || c.modal != "" || m.chunks[c.verb].Form != mention.BaseForm {
		return false
	}
	sub := m.subjectOf(c)
	return sub != nil && sub.own && sub.arg != nil && sub.arg.chunk == c.verb-1 && sub.arg.actor != nil && sub.arg.actor.Kind != mention.ByPronoun && !sub.arg.actor.Plural && len(sub.arg.actor.List) == 0
}

// bareIn: a headline drops "were" before "in" and a use of force: "Three Turkish soldiers
// killed in PKK attack". A number opens the phrase of those who suffer it.
func (p *parser) bareIn(c *clause, k int) bool {
	if c.link != mainLink && c.link != compLink || !p.harmedIn(k) || !usesForceOn(p.chunks[k].Lemma) || !p.counted(k) {
		return false
	}
	for n := k + 2; n < len(p.chunks) && n < k+8; n++ {
		switch ch := &p.chunks[n]; ch.Kind {
		case mention.NounChunk:
			return tells(ch.Lemma, "attacks")
		case mention.PlaceChunk, mention.ActorChunk, mention.WordChunk, mention.DetChunk, mention.CompoundChunk, mention.PossessiveChunk, mention.SkipChunk:
		default:
			return false
		}
	}
	return false
}

// counted: in front of the verb at k stands, behind a plain word that may be a number, the
// head of its subject, and nothing else.
func (p *parser) counted(k int) bool {
	at := k - 1
	if at > 0 && (p.chunks[at].Kind == mention.ActorChunk || p.chunks[at].Kind == mention.WordChunk) {
		at--
	}
	return at >= 0 && at < k-1 && p.chunks[at].Kind == mention.WordChunk && (at == 0 || p.chunks[at-1].Kind != mention.ActorChunk && p.chunks[at-1].Kind != mention.DetChunk)
}

// bareBy: a headline drops "were": "Two sailors killed in Odesa by Russian fire".
func (p *parser) bareBy(c *clause, k int) bool {
	if !p.analytic || c.link != mainLink || p.chunks[k].Form != mention.PastForm || !takes(p.chunks[k].Lemma, "obj") || len(c.parts) < 2 || k+2 >= len(p.chunks) || p.chunks[k+1].Kind != mention.PrepChunk {
		return false
	}
	for n := k + 1; n+1 < len(p.chunks) && n < k+8; n++ {
		switch ch := &p.chunks[n]; ch.Kind {
		case mention.PrepChunk:
			if ch.Value == "by" {
				return p.chunks[n+1].Kind != mention.VerbChunk && p.chunks[n+1].Kind != mention.DateChunk
			}
		case mention.PlaceChunk, mention.ActorChunk, mention.WordChunk, mention.DetChunk, mention.DateChunk:
		default:
			return false
		}
	}
	return false
}

// bareParticiple: a headline drops "is": "Egypt-Turkey summit postponed".
func (p *parser) bareParticiple(c *clause, k int) bool {
	l := p.chunks[k].Lemma
	if p.vso || p.chunks[k].Form != mention.PastForm || p.kindBefore(k) != mention.NounChunk && !p.setFor(k) || c.link != mainLink || !hasOperator(l, lang.Fail) && !hasOperator(l, lang.Plan) {
		return false
	}
	if k+1 >= len(p.chunks) {
		return true
	}
	switch p.chunks[k+1].Kind {
	case mention.StopChunk, mention.PrepChunk, mention.DateChunk, mention.SubChunk, mention.CommaChunk:
		return true
	}
	return false
}

// setFor: the English verb at k tells for which day is planned what a noun in front of it names,
// behind which those who take part may stand: "Talks between Kenya and Uganda set for Monday".
func (p *parser) setFor(k int) bool {
	if !p.analytic || k < 2 || k+2 >= len(p.chunks) || p.chunks[k+1].Fold != "for" || p.chunks[k+2].Kind != mention.DateChunk {
		return false
	}
	return p.chunks[k-1].Kind == mention.ActorChunk && p.chunks[k-2].Kind == mention.PrepChunk && p.kindBefore(k-2) == mention.NounChunk
}
