package event

import "github.com/diplograph/diplograph/ingest/lang"

// endsOwn is whose measure an Arabic noun of ending ends: that of whom the verb above asks to end it
// («دعت غانا توغو إلى وقف قصف مالي»), else that of its subject («أعلنت توغو وقف قصف بنين»).
func (m *matcher) endsOwn(n *node) *argument {
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
