package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// finite: the verb has a person of its own, so that its subject may lack: "acusó a".
func (m *matcher) finite(n *node) bool {
	switch m.chunks[n.chunk].Form {
	case mention.PresentForm:
		return true
	case mention.Participle:
		return n.chunk > 0 && n.clause.link != relLink && m.chunks[n.chunk-1].Kind == mention.AuxChunk // "ha acusado"
	}
	return false
}

// behindVerb: the actor right behind a verb without a subject before it is the
// subject: "dijo Lavrov", "condenó México el ataque", "visitó Lavrov a Castro". A
// state alone behind a verb that wants an object is that: "visitó China".
func (m *matcher) behindVerb(n *node) bool {
	if len(n.after) == 0 || n.after[0].actor == nil || n.after[0].actor.Kind == mention.ByAdjective || n.after[0].actor.Kind == mention.ByPronoun || !m.finite(n) && !n.clause.passive {
		return false
	}
	if len(n.after) > 1 || n.clause.passive || !m.wantsObject(n) || m.objectElsewhere(n) {
		return true
	}
	return m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}

// speaksBehind: behind what somebody said stand a comma, the verb and the speaker:
// "..., a averti le président russe".
func (m *matcher) speaksBehind(n *node) bool {
	if !m.nounFirst || n.clause.passive || len(n.after) != 1 || n.after[0].actor == nil || !states(n.lemma) && !hasOperator(n.lemma, lang.Say) {
		return false
	}
	k := n.chunk - 1
	for k >= 0 && (m.chunks[k].Kind == mention.AuxChunk || m.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	return k > 0 && (m.chunks[k].Kind == mention.CommaChunk || m.chunks[k].Kind == mention.QuoteChunk) && m.kindOf != nil && m.kindOf(n.after[0].actor) == ontology.Person
}

// aimedAt is the subject of a clause of purpose that has a verb with a person: not
// that of the clause above, but whoever is called upon there.
func (m *matcher) aimedAt(c *clause) *argument {
	if c.parent == nil {
		return nil
	}
	if g := m.byChunk[c.governor]; c.opener != "" {
		if g == nil || g.class != lang.Noun || len(m.doers(g)) == 0 {
			return nil
		}
		return g.calledUpon() // "la ayuda de Rusia a Malí para combatir"
	}
	for i := len(c.parent.parts) - 1; i >= 0; i-- {
		if n := m.byChunk[c.parent.parts[i]]; n != nil {
			if a := n.calledUpon(); a != nil {
				return a
			}
		}
	}
	return nil
}

// calledUpon is the actor behind the predicate's "to", nil for none.
func (n *node) calledUpon() *argument {
	for i := range n.preps {
		if a := &n.preps[i]; a.prep == "to" && a.actor != nil {
			return a
		}
	}
	return nil
}

// complementSubject is the subject of a complement whose verb names none: of what
// somebody says himself, of what he demands whoever is to do it.
func (m *matcher) complementSubject(c *clause) *argument {
	g := m.byChunk[c.governor]
	if g == nil || c.parent == nil || m.byChunk[c.verb] == nil || m.chunks[c.verb].Value == "1p" {
		return nil
	}
	if !hasOperator(g.lemma, lang.Say) || tells(g.lemma, "demands") {
		return m.controller(g)
	}
	if sub := m.subjectOf(c.parent); sub != nil {
		return sub.arg
	}
	return nil
}

// droppedObject: a passive leaves out whom it tells of: "es esperado en Riad".
func (m *matcher) droppedObject(n *node) bool {
	if !m.drops || !n.clause.passive || n.clause.verb != n.chunk || n.clause.link == relLink && !m.goesOnDropped(n.clause) || n.clause.link == partLink || n.chunk == 0 || m.chunks[n.chunk-1].Kind != mention.PassiveChunk {
		return false
	}
	sub := m.subjectOf(n.clause)
	return sub == nil || sub.arg == nil
}
