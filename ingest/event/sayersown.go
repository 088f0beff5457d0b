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
	if !m.analytic || n.class != lang.Noun || c.link != compLink || c.verb >= 0 && (m.chunks[c.verb].Kind != mention.VerbChunk || c.passive) || !f.HasSlot("with") {
		return nil
	}
	if c.verb < 0 && (!m.goesOnNow(c) || !m.leadsClause(n)) {
		return nil
	}
	if t, _ := ontology.Lookup(f.Relation); !t.Symmetric {
		return nil
	}
	sub, said := m.subjectOf(c), m.byChunk[c.governor]
	if c.verb >= 0 && (sub == nil || sub.arg == nil || sub.arg.node != n) || said == nil || said.class != lang.Verb || !hasOperator(said.lemma, lang.Say) {
		return nil
	}
	if by := m.subjectActor(said.clause); by != nil && by.actor != nil {
		return []argument{*by}
	}
	return nil
}

// goesOnNow: the clause ends in an "is" and a word that says that something goes on: "were under way".
func (m *matcher) goesOnNow(c *clause) bool {
	if len(c.parts) < 3 {
		return false
	}
	last := &m.chunks[c.parts[len(c.parts)-1]]
	if last.Kind != mention.WordChunk || last.Value != "ongoing" {
		return false
	}
	is := len(c.parts) - 2
	for is > 0 && m.chunks[c.parts[is]].Kind == mention.SkipChunk {
		is--
	}
	return m.chunks[c.parts[is]].Kind == mention.PassiveChunk && !c.negated && c.modal == ""
}

// leadsClause: nothing but plain words and nouns stands before the noun in its clause: "trade talks".
func (m *matcher) leadsClause(n *node) bool {
	for _, k := range n.clause.parts {
		if k == n.chunk {
			return true
		}
		switch m.chunks[k].Kind {
		case mention.NounChunk, mention.WordChunk, mention.DetChunk, mention.AdjChunk:
		default:
			return false
		}
	}
	return false
}
