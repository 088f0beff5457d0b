package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// endsOwn is whose measure an Arabic noun of ending ends: that of whom the verb above asks to end it
// («دعت غانا توغو إلى وقف قصف مالي»), else that of its subject («أعلنت توغو وقف قصف بنين»).
func (m *matcher) endsOwn(n *node) *argument {
	if m.analytic {
		return m.tellsOfEnd(n)
	}
	if !m.vso {
		return nil
	}
	by, role := n, lang.SourceRole
	if askedToEnd(n) {
		by, role = n.governor, lang.TargetRole
	}
	g := n.governor
	if by.matched == nil || g == nil || g.class != lang.Verb && !hasOperator(g.lemma, lang.Plan) && !hasOperator(g.lemma, lang.Light) || by != n && by.matched.frame.Relation != "demands-end-of" {
		return nil // «دعت غانا توغو إلى التدخل لوقف قصف مالي»
	}
	for i := range by.matched.fills {
		if f := &by.matched.fills[i]; f.role == role && f.argument.actor != nil {
			return &f.argument
		}
	}
	return nil
}

// tellsOfEnd is who ends a measure himself, as an English verb says that governs the noun of ending and
// may stand before a clause of what is done, too: "announced the lifting of sanctions on Chad", "agreed
// to the removal of", not "won the lifting of".
func (m *matcher) tellsOfEnd(n *node) *argument {
	g := n.governor
	if n.matched == nil || g == nil || g.class != lang.Verb || g.matched == nil || g.clause.verb != g.chunk || g.clause.passive {
		return nil
	}
	if op := g.matched.frame.Operator; op != lang.Light && op != lang.Plan || !slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool { return f.HasSlot("comp") || f.HasSlot("inf") }) {
		return nil
	}
	for i := range n.matched.fills {
		if f := &n.matched.fills[i]; f.role == lang.SourceRole && f.argument.actor != nil {
			return &f.argument
		}
	}
	return nil
}
