package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// theySayers: in "Israeli forces said they had struck", "Kenyan officials say they will" the pronoun
// is the group that says so.
func (m *matcher) theySayers(c *clause, it *argument) *argument {
	if !m.analytic || c.link != compLink || c.parent == nil || it.actor == nil || it.actor.Person3 != "3p" {
		return nil
	}
	g := m.byChunk[c.governor]
	if g == nil || g.class != lang.Verb || g.clause != c.parent || g.chunk != g.clause.verb || g.clause.passive || !hasOperator(g.lemma, lang.Say) {
		return nil
	}
	for _, a := range g.after {
		if a.actor != nil {
			return nil // "told the rebels they had"
		}
	}
	sayer := m.subjectActor(g.clause)
	if sayer != nil && m.allStates(sayer.actor) {
		return sayer
	}
	if sayer == nil || sayer.actor.Kind == mention.ByPronoun || sayer.actor.Kind == mention.ByReference || sayer.actor.Person != "" || len(sayer.actor.List) > 0 || !m.many(sayer) {
		return nil
	}
	if sayer.actor.Kind == mention.ByName && sayer.actor.Word == "" && it.chunk < sayer.chunk {
		return nil // "they must stop, the United Nations said"
	}
	return sayer
}

// many: the English phrase means several people of one side: "Israeli forces", "Hamas officials".
func (m *matcher) many(a *argument) bool {
	tail := m.chunks[a.chunk].Tail
	if a.actor.Plural {
		return true
	}
	return strings.HasSuffix(tail, "s") && !strings.HasSuffix(tail, "ss") && (a.actor.Kind != mention.ByName || a.actor.Word != "" || m.kindOf != nil && m.kindOf(a.actor) == ontology.Organization)
}

// allStates: the phrase lists several states by name: "Mali and Niger".
func (m *matcher) allStates(p *mention.Phrase) bool {
	return m.kindOf != nil && len(p.List) > 1 && !slices.ContainsFunc(p.List, func(one *mention.Phrase) bool {
		return one.Kind != mention.ByName || m.kindOf(one) != ontology.Country
	})
}

// refersToStates: the English phrase stands for states listed before: "the three countries".
func (m *matcher) refersToStates(p *mention.Phrase) bool {
	return m.analytic && p != nil && p.Kind == mention.ByReference && (strings.HasPrefix(p.Ref, "list.") || p.Ref == "pair.country")
}
