package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// goBetweens lead to through whom two talk.
var goBetweens = map[string]bool{"through": true, "via": true}

// carried reports who carries the words of two that talk: "held indirect talks through Chad".
func (a *article) carried(s *mention.Sentence, m *matcher, rd *reading) {
	if !m.analytic || !meetings[rd.frame.Relation] || !hasRole(rd.frame, lang.PartyRole) {
		return
	}
	who := m.goBetween(rd.node)
	ctx := m.contextOf(rd)
	if who == nil || ctx.suppressed || ctx.status == ontology.Denied {
		return
	}
	carriers := a.participants(s, filledBy(lang.SourceRole, *who), Source)
	sides := a.sides(s, rd).party
	if len(carriers) != 1 || slices.ContainsFunc(sides, func(p Participant) bool { return sameSide(p.Entity, carriers) }) {
		return // "through its ambassador"
	}
	base := a.report(s, m, &reading{node: rd.node, frame: goBetweenFrame, fills: rd.fills}, ctx)
	a.between(base, carriers, asRole(sides, Target))
}

// goBetween is the state or man behind "through" in the clause of the node, nil for none.
func (m *matcher) goBetween(n *node) *argument {
	parts := n.clause.parts
	for i, k := range parts {
		if k <= n.chunk || i+1 >= len(parts) || parts[i+1] != k+1 || m.chunks[k].Kind != mention.PrepChunk || !goBetweens[m.chunks[k].Value] {
			continue
		}
		who := &m.chunks[k+1]
		if who.Kind != mention.ActorChunk || k+2 < len(m.chunks) && (m.chunks[k+2].Kind == mention.NounChunk || m.chunks[k+2].Kind == mention.WordChunk || m.chunks[k+2].Kind == mention.PossessiveChunk) {
			return nil // "through Omani mediation" is told by its noun, "through Chad's port" by nothing
		}
		return &argument{actor: who.Actor, chunk: k + 1, fold: who.Fold}
	}
	return nil
}

var goBetweenFrame = &lang.Frame{Name: "talk.through", Class: lang.Verb, Relation: "mediates", CAMEO: "045"}
