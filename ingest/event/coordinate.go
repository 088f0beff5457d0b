package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// verbBeside is the verb joined right behind n, whose object is that of both:
// "condemned and rejected the plan".
func (m *matcher) verbBeside(n *node) *node {
	if m.vso || m.cased || n.class != lang.Verb || len(n.after) > 0 || n.clause.passive {
		return nil
	}
	joined := false
	for k := n.chunk + 1; k < len(m.chunks); k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.ConjChunk:
			joined = true
		case mention.SkipChunk:
		case mention.VerbChunk:
			next := m.byChunk[k]
			if !joined || next == nil || next.clause.sibling != n.clause && !(m.analytic && c.Form == mention.IngForm && next.clause.parent == n.clause) || next.clause.passive || m.chunks[n.chunk].Form != c.Form {
				return nil
			}
			return next
		default:
			return nil
		}
	}
	return nil
}

// furtherAct: «تعهدت بفرض عقوبات على روسيا ومواصلة دعم أوكرانيا»: the Arabic noun of action behind "and"
// stands beside the one that the verb governs, not beside what the preposition before it leads to.
func (s *syntax) furtherAct(c *clause, g group, a argument) bool {
	v := s.byChunk[c.verb]
	if !s.vso || v == nil || a.node == nil || a.node.class != lang.Noun || a.node.governor != nil || a.node.chunk != g.parts[0] || s.chunks[a.node.chunk-1].Kind != mention.ConjChunk {
		return false
	}
	for i := range v.preps {
		first := &v.preps[i]
		if first.node == nil || first.node.governor != v || first.node.chunk > a.node.chunk || !actBehind(v.lemma, first.prep) {
			continue
		}
		if g.prep != first.prep && !hasOperator(a.node.lemma, lang.Light) {
			continue
		}
		a.prep, a.node.governor, a.node.beside = first.prep, v, first.node
		v.preps = append(v.preps, a)
		return true
	}
	return false
}

// actBehind: one meaning of the verb plans, begins or may do what stands behind the preposition.
func actBehind(l *mention.Lemma, prep string) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator != lang.Say && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Role == lang.ActRole && slices.Contains(s.Names, prep) })
	})
}

// opening is the clause whose opening word the English clause behind "and" shares: "although it bombed
// Chad and shelled Mali", "if Chad attacks Mali or Togo leaves". Any other clause is its own.
func (m *matcher) opening(c *clause) *clause {
	for m.analytic && c.link == coordLink && len(c.parts) > 0 {
		and := c.parts[0] - 1
		if and < 1 || m.chunks[and].Kind != mention.ConjChunk {
			break
		}
		if c.sibling != nil && c.sibling.parent == c.parent {
			c = c.sibling
			continue
		}
		above := slices.IndexFunc(m.clauses, func(o *clause) bool { return len(o.parts) > 0 && o.parts[len(o.parts)-1] == and })
		if c.sibling != nil || above < 0 || m.clauses[above] == c || m.chunks[and-1].Kind == mention.CommaChunk {
			break
		}
		c = m.clauses[above]
	}
	return c
}
