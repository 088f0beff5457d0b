package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// author: in "issued a statement accusing Iran", "in a statement that accused Iran" who issued
// it accuses.
func (m *matcher) author(n *node, of *argument) *argument {
	past := m.analytic && m.chunks[n.chunk].Form == mention.PastForm && !n.clause.passive
	if m.vso || of.node == nil || m.chunks[n.chunk].Form != mention.IngForm && !m.cased && !past || !(states(n.lemma) && hasOperator(of.node.lemma, lang.Say)) && !m.decreesIn(n, of.node) {
		return nil
	}
	if owners := m.doers(of.node); len(owners) > 0 {
		return &owners[0]
	}
	if g := of.node.governor; g != nil && g.class == lang.Verb && !g.clause.passive && !rejectsIt(g, of.node) {
		if sub := m.subjectOf(g.clause); sub != nil {
			return sub.arg
		}
	}
	return nil
}

// rejectsIt: the verb says that its subject does not issue the document: "vetoed a resolution that
// condemned Iran", "voted against", "abstained on".
func rejectsIt(g, doc *node) bool {
	if prep := prepOf(g, doc); prep != "" {
		return prep == "against" || prep == "on" || prep == "from"
	}
	return tells(g.lemma, "rejects") && !hasOperator(g.lemma, lang.Light)
}

// decreesIn: the English participle tells what the decree or order does behind which it stands:
// "signed a decree imposing sanctions on Chad".
func (m *matcher) decreesIn(n, doc *node) bool {
	if !m.analytic || m.chunks[n.chunk].Form != mention.IngForm || doc.class != lang.Noun || !hasOperator(doc.lemma, lang.Plan) && !hasOperator(doc.lemma, lang.Say) {
		return false
	}
	return hasOperator(n.lemma, lang.Light) || hasOperator(n.lemma, lang.End) || tells(n.lemma, "sanctions")
}
