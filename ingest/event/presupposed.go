package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// presupposed: the English noun of a deed with its doer and an article or possessive is what an infinitive
// or a condition speaks of, which is so whoever only wants to speak of it: "tried to justify his country's attack on Chad",
// "hopes to discuss the Chadian invasion". What the infinitive brings about, ends or keeps away is not.
func (m *matcher) presupposed(n *node, c *clause, r *reading) bool {
	if !m.analytic || c.link != infLink && c.link != condLink || n.class != lang.Noun || n.clause != c || !usesForce(r.frame) || c.negated || c.modal != "" {
		return false
	}
	g := n.governor
	if g == nil || g.chunk != c.verb || n.chunk < g.chunk || prepOf(g, n) != "" || operates(g.lemma) && !((c.link == condLink || c.parent != nil && c.parent.link == condLink) && hasOperator(g.lemma, lang.Undergo)) || len(m.doers(n)) == 0 {
		return false
	}
	return n.pron != "" || slices.ContainsFunc(m.chunks[g.chunk+1:n.chunk], func(ch mention.Chunk) bool {
		return ch.Kind == mention.PossessiveChunk || (ch.Kind == mention.DetChunk || ch.Kind == mention.ActorChunk) && ch.Value == mention.DefiniteValue
	})
}

// amidIt: the Arabic noun is what goes on all the while, whatever is asked, denied or feared of the rest:
// «لا يمكن للمجلس أن يبقى صامتا في ظل العدوان».
func (m *matcher) amidIt(n *node) bool {
	if !m.vso || n.class != lang.Noun {
		return false
	}
	for g, below := n.governor, n; g != nil; g, below = g.governor, g {
		if prep := prepOf(g, below); slices.Contains(m.preps.Amid, prep) && !slices.Contains(m.preps.Occasion, prep) {
			return g.chunk == n.clause.verb
		}
	}
	return false
}

// operates: some meaning of the verb tells what becomes of the act that is its object.
func operates(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Operator != lang.Say && f.Operator != lang.Wrong && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return (s.Role == lang.ActRole || s.Role == lang.MeasureRole) && slices.Contains(s.Names, "obj")
		})
	})
}
