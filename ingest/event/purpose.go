package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// purposeDoer: a light noun of purpose that hangs on nothing is done by the subject of the
// clause, unless that does something to somebody, who may be the one: «سارعت كندا للتعبير
// عن دعمها», «أرسل الملك وفدا لتقديم التعازي».
func (m *matcher) purposeDoer(n *node) []argument {
	c := n.clause
	if !m.vso || !hasOperator(n.lemma, lang.Light) || c.verb < 0 || c.verb > n.chunk || c.passive || m.prepBefore(n.chunk) != "ل" || n.governor != nil && n.governor.chunk != c.verb {
		return nil
	}
	sub := m.subjectOf(c)
	if sub == nil || !sub.own || sub.arg == nil || sub.arg.actor == nil || sub.arg.chunk > n.chunk {
		return nil
	}
	if slices.ContainsFunc(m.byChunk[c.verb].after, func(o argument) bool { return o.actor != nil && o.chunk != sub.arg.chunk }) {
		return nil
	}
	for k := c.verb + 1; k < n.chunk; k++ {
		if p := &m.chunks[k]; p.Kind == mention.PrepChunk && slices.Contains(m.preps.Amid, p.Value) {
			return nil // «شن هجوما على بيرو بسبب دعوتها لفرض عقوبات»
		}
	}
	return []argument{*sub.arg}
}
