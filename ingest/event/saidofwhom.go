package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// aboutQuoted is of whom or what the verb of saying says what the English clause quotes: `"This is
// unacceptable," Macron said of the tariffs`; nil for nothing.
func (m *matcher) aboutQuoted(c *clause) *argument {
	for depth := 0; m.analytic && c != nil && depth < 3; depth++ {
		g := m.byChunk[c.governor]
		if g == nil || g.class != lang.Verb || !hasOperator(g.lemma, lang.Say) {
			c = c.parent
			continue
		}
		if c.link != quoteLink && c.link != compLink {
			return nil
		}
		for _, prep := range []string{"of", "about"} {
			for _, a := range g.behind(prep) {
				if a.chunk <= g.chunk+5 && (a.actor != nil && a.actor.Kind != mention.ByPronoun || a.owner != nil || a.node != nil) {
					return &a
				}
			}
		}
		return nil
	}
	return nil
}

// quotedThing is the argument in place of an object that only points at it: `"We reject this," said
// Lavrov of the plan`.
func (m *matcher) quotedThing(n *node, all []argument) []argument {
	if !m.analytic || n.class != lang.Verb || n.clause.verb != n.chunk || n.clause.passive || n.chunk+1 >= len(m.chunks) || !takes(n.lemma, "obj") {
		return all
	}
	switch {
	case m.pointsAt(n.chunk+1) && (len(all) == 0 || len(all) == 1 && all[0].chunk == n.chunk+1 && all[0].actor == nil):
	case len(all) == 1 && all[0].actor != nil && all[0].actor.Kind == mention.ByPronoun && isThird(all[0].actor):
	default:
		return all
	}
	if a := m.aboutQuoted(n.clause); a != nil && a.chunk > n.chunk {
		return []argument{{actor: a.actor, owner: a.owner, node: a.node, chunk: a.chunk, fold: a.fold}}
	}
	return all
}

// pointsAt: the chunk is "this" or "that" with no noun behind it.
func (m *matcher) pointsAt(k int) bool {
	if c := &m.chunks[k]; c.Kind != mention.DetChunk && (c.Kind != mention.WordChunk || c.Fold != "that") {
		return false
	}
	if k+1 >= len(m.chunks) {
		return true
	}
	switch m.chunks[k+1].Kind {
	case mention.CommaChunk, mention.StopChunk, mention.QuoteChunk:
		return true
	}
	return false
}

// isThird: the pronoun stands for others than who speaks and who is spoken to.
func isThird(p *mention.Phrase) bool { return len(p.Person3) > 0 && p.Person3[0] == '3' }

// judgedQuoted reports that somebody judges whom or what he says something of: `"He is a great leader,"
// Trump said of Modi`, `"A disgrace," Lula said of the tariffs`.
func (a *article) judgedQuoted(s *mention.Sentence, m *matcher) {
	for _, c := range m.clauses {
		if c.link != quoteLink || c.verb >= 0 || c.negated || c.modal != "" || len(c.parts) == 0 {
			continue
		}
		from := c.parts[0] - 1
		if is := slices.IndexFunc(c.parts, m.isOrContracted); is >= 0 {
			from = c.parts[is]
			if what, who := m.whatDone(c); what >= 0 && who.actor.Kind == mention.ByPronoun {
				from = what // "what they are doing is a crime"
			} else if !m.pointsOnly(c.parts[:is]) {
				continue
			}
		}
		frame, about := verdicts[m.verdictBehind(from)], m.aboutQuoted(c)
		if frame == nil || about == nil {
			continue
		}
		m.filling = from
		slot := lang.Slot{Names: []string{"obj"}, Role: lang.TargetRole, Through: true}
		if fill, ok := m.accept(frame, slot, *about); ok {
			fill.argument = *about
			a.judgement(s, m, c, &node{chunk: c.parts[0], clause: c, class: lang.Adj}, frame, []filler{fill})
		}
	}
}

// isOrContracted: the chunk is an "is", or one written with its pronoun: "it's".
func (m *matcher) isOrContracted(k int) bool {
	c := &m.chunks[k]
	return c.Kind == mention.PassiveChunk || c.Kind == mention.AuxChunk && strings.HasPrefix(c.Fold, "'")
}

// quotedOf is who the pronoun means that is the subject of what is quoted, where it is said of him:
// `"It is starving them," Petro said of Israel`; nil for nobody.
func (m *matcher) quotedOf(c *clause, sub *argument) *argument {
	if c.link != quoteLink || sub.actor == nil || sub.actor.Kind != mention.ByPronoun || !isThird(sub.actor) {
		return nil
	}
	if about := m.aboutQuoted(c); about != nil && about.actor != nil {
		return about
	}
	return nil
}

// pointsOnly: the subject is no more than a pronoun or "this".
func (m *matcher) pointsOnly(parts []int) bool {
	return len(parts) <= 1 && !slices.ContainsFunc(parts, func(k int) bool {
		c := &m.chunks[k]
		return c.Kind != mention.DetChunk && (c.Kind != mention.ActorChunk || c.Actor.Kind != mention.ByPronoun || !isThird(c.Actor))
	})
}

// quotedDoer is who does what a quotation tells of "they" or "he" where the verb of saying says it of
// somebody, standing where the pronoun does: `"They killed our children," Zelensky said of the
// Russians`; nil for nobody.
func (m *matcher) quotedDoer(c *clause, sub *argument) *argument {
	about := m.quotedOf(c, sub)
	if about == nil {
		return nil
	}
	return &argument{actor: about.actor, chunk: sub.chunk, fold: sub.fold}
}
