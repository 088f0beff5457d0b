package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// sayersOwn: the English talks, cooperation or the like with somebody of which somebody says that it
// goes on are his own: "Damascus said talks with Israel were under way".
func (m *matcher) sayersOwn(n *node, f *lang.Frame) []argument {
	c := n.clause
	if !m.analytic || n.class != lang.Noun || c.link != compLink || c.verb < 0 || m.chunks[c.verb].Kind != mention.VerbChunk || c.passive || !f.HasSlot("with") {
		return nil
	}
	if t, _ := ontology.Lookup(f.Relation); !t.Symmetric {
		return nil
	}
	sub, said := m.subjectOf(c), m.byChunk[c.governor]
	if sub == nil || sub.arg == nil || sub.arg.node != n || said == nil || said.class != lang.Verb || !hasOperator(said.lemma, lang.Say) {
		return nil
	}
	if by := m.subjectActor(said.clause); by != nil && by.actor != nil {
		return []argument{*by}
	}
	return nil
}
