package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// deterred: "will retaliate if Poland closes the border", "threatened to leave if
// Israel struck": who is to be kept from what the condition tells is threatened.
func (a *article) deterred(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if m.vso || rd.frame.Relation != "threatens" || rd.node.class != lang.Verb {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != condLink || c.parent == nil || c.passive || c.parent != rd.node.clause && c.parent.governor != rd.node.chunk {
			continue
		}
		who := m.subjectActor(c)
		if who == nil || who.actor.Kind == mention.ByPronoun {
			continue
		}
		all := a.participants(s, filler{phrase: who.actor, argument: *who}, Target)
		return apartFrom(all, source)
	}
	return nil
}
