package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/mention"
)

// othersWar: whoever wants a war somewhere to end, or talks about how, does not wage it, unless he
// refuses to end it or his own side is where it is: "discussed ways to end the war in Gaza", "spoke
// about ending the war in Gaza".
func (m *matcher) othersWar(g, n *node) bool {
	above := m.byChunk[g.clause.governor]
	if !m.analytic || g.clause.link != infLink && !m.asMatter(g) || above == nil || tells(above.lemma, "rejects") {
		return false
	}
	places := m.prepositional(n, "in")
	for _, a := range m.ender(g) {
		for _, side := range each(a.actor) {
			if len(places) > 0 && places[0].actor != nil && slices.Contains(append(side.Of, side.Actor), places[0].actor.Actor) {
				return false // "the Russian and Ukrainian delegations tried to end the war in Ukraine"
			}
		}
	}
	return true
}

// asMatter: the participle is what talks are about: "talked about ending the war".
func (m *matcher) asMatter(n *node) bool {
	return n.clause.verb == n.chunk && m.chunks[n.chunk].Form == mention.IngForm && slices.Contains(m.preps.Matter, m.prepBefore(n.chunk))
}
