package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// duties reports Arabic «على X أن» and «على X» with a verbal noun behind what
// somebody says: X has to.
func (a *article) duties(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for _, c := range m.clauses {
		i := m.dutyAt(c)
		if i < 0 {
			continue
		}
		at := c.parts[i+1]
		fill := filler{role: lang.TargetRole, phrase: m.chunks[at].Actor, argument: argument{actor: m.chunks[at].Actor, chunk: at}}
		rd := &reading{node: &node{chunk: c.parts[i], clause: c}, frame: mustFrame, fills: []filler{fill}}
		base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.9})
		a.dutyToEnd(m, c, i, &base, fill)
		a.endOwn(m, m.dueVerb(c), &base, fill)
		a.demand(s, base, a.obligersOf(m, c), fill)
	}
}

// dutyAt is the part of a clause at which «على X» stands: the first where it has no
// verb, else one behind "and" or "then" with a pronoun: «انتهكت الاتفاق وعليها أن»;
// -1 where what follows is no duty.
func (m *matcher) dutyAt(c *clause) int {
	for i := 0; i+1 < len(c.parts); i++ {
		if i > 0 && c.verb < 0 && m.chunks[c.parts[i-1]].Kind != mention.ConjChunk {
			continue
		}
		prep, who := &m.chunks[c.parts[i]], &m.chunks[c.parts[i+1]]
		if prep.Kind != mention.PrepChunk || prep.Value != "على" || who.Kind != mention.ActorChunk {
			continue
		}
		if c.verb < 0 && m.opensAt(c, i) && m.dutyFollows(c, i) || i > 0 && who.Actor.Kind == mention.ByPronoun && m.owedBehind(c, i) {
			return i
		}
	}
	return -1
}

// dutyBeside: «، وعلى الصين أن» opens a clause beside the one at hand.
func (p *parser) dutyBeside(k int) {
	if c := p.cur; p.vso && c.verb >= 0 && k+3 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk && p.chunks[k+1].Value == "على" && p.chunks[k+2].Kind == mention.ActorChunk && p.chunks[k+3].Kind == mention.CompChunk {
		p.open(coordLink, c.parent).governor = c.governor
	}
}

// opensAt: the clause begins with its part i, with or without "and" before it.
func (m *matcher) opensAt(c *clause, i int) bool {
	return i == 0 || i == 1 && m.chunks[c.parts[0]].Kind == mention.ConjChunk
}

// dutyToEnd: «على واشنطن رفع عقوباتها»: what X has to do is end its measure.
func (a *article) dutyToEnd(m *matcher, c *clause, i int, r *Report, who filler) {
	next := m.dutyNoun(c, i)
	if next < 0 {
		return
	}
	n := m.byChunk[next]
	if n == nil || !hasOperator(n.lemma, lang.End) {
		return
	}
	measured := m.measureAt(n, 0)
	if measured == nil {
		return
	}
	r.Relation, r.CAMEO = "demands-end-of", "1054"
	if r.Measure = a.measure(m, measured); r.Measure == nil {
		if imposer := one(a.filler(who)); imposer != nil {
			r.Measure = a.measureOf(m, measured, imposer)
		}
	}
	if r.Measure != nil {
		r.About = r.Measure.Name
	}
}

// dutyNoun is the chunk behind «على X» at part i, adverbs aside; -1 for none.
func (m *matcher) dutyNoun(c *clause, i int) int {
	for _, k := range c.parts[i+2:] {
		if m.chunks[k].Kind != mention.SkipChunk && m.chunks[k].Kind != mention.DateChunk {
			return k
		}
	}
	return -1
}

// dutyFollows: a verbal noun or a clause stands behind the actor.
func (m *matcher) dutyFollows(c *clause, i int) bool {
	if k := m.dutyNoun(c, i); k >= 0 {
		next := &m.chunks[k]
		return next.Kind == mention.NounChunk || next.Kind == mention.WordChunk && !next.Def
	}
	return hasComplement(m.clauses, c)
}

// owedBehind: behind «وعليها» a clause or the verbal noun with its article is what is
// owed, no noun that only stands there: «وعليها ديون»; behind «فعليها» any is.
func (m *matcher) owedBehind(c *clause, i int) bool {
	and := &m.chunks[c.parts[i-1]]
	if and.Kind != mention.ConjChunk {
		return false
	}
	k := m.dutyNoun(c, i)
	if k < 0 {
		return hasComplement(m.clauses, c)
	}
	return strings.HasPrefix(and.Fold, "ف") && m.dutyFollows(c, i) || m.chunks[k].Kind == mention.NounChunk && m.chunks[k].Def
}

// dueVerb is the verb of the complement that tells what is due: «على X أن ينهي»; nil for
// none.
func (m *matcher) dueVerb(c *clause) *node {
	for _, below := range m.clauses {
		if below.link == compLink && below.parent == c && below.verb >= 0 {
			return m.byChunk[below.verb]
		}
	}
	return nil
}
