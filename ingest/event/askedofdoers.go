package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// askedOfDoers reports demands that name nobody but him who is to do what they are about: «طالبت
// فرنسا بانسحاب إيران من سوريا», «دعا إلى رحيل الأسد».
func (a *article) askedOfDoers(s *mention.Sentence, m *matcher) {
	if !m.vso {
		return
	}
	for _, n := range m.nodes {
		if n.clause.negated || n.clause.passive || n.pron != "" && n.class == lang.Verb || n.matched != nil && n.matched.frame.Relation != "" {
			continue
		}
		frame := demandFrame(n.lemma)
		if frame == nil {
			continue
		}
		doer := m.askedDoer(n)
		if doer == nil {
			continue
		}
		source, known := m.askerOf(n, frame)
		if !known {
			continue
		}
		rd := &reading{node: n, frame: frame, fills: []filler{source}}
		base := a.report(s, m, rd, m.contextOf(rd))
		if base.Status == ontology.Denied {
			continue
		}
		a.between(base, a.participants(s, source, Source), a.participants(s, filledBy(lang.TargetRole, *doer), Target))
	}
}

// demandFrame is the meaning of a word that asks somebody for what stands behind a preposition; nil
// for none.
func demandFrame(l *mention.Lemma) *lang.Frame {
	for _, f := range l.Frames {
		if f.Relation == "demands" && hasRole(f, lang.SourceRole) && hasRole(f, lang.ActRole) {
			return f
		}
	}
	return nil
}

// askedDoer is who does what is asked for by a noun that has a doer and no object; nil for none.
func (m *matcher) askedDoer(n *node) *argument {
	for _, arg := range n.preps {
		if arg.node == nil || arg.prep != "ب" && arg.prep != "إلى" && arg.prep != "على" || !actsAlone(arg.node.lemma) {
			continue
		}
		genitives := m.genitives(arg.node)
		if i := slices.IndexFunc(genitives, func(g argument) bool { return g.actor != nil && g.actor.Kind != mention.ByPronoun }); i >= 0 {
			return &genitives[i]
		}
	}
	return nil
}

// askerOf is who asks: whom the frame has as its source, else whom the verb leaves out.
func (m *matcher) askerOf(n *node, frame *lang.Frame) (filler, bool) {
	if n.class == lang.Verb {
		return m.doerFill(n)
	}
	for _, who := range m.candidates(n, frame, "subj", map[int]bool{}) {
		if who.actor != nil {
			return filledBy(lang.SourceRole, who), true
		}
	}
	return filler{}, false
}
