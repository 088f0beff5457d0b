package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// asksSide: the verb at v asks those whom a plain noun and "of" before the infinitive at k name:
// "urged the forces of Haftar to".
func (p *parser) asksSide(v, k int) bool {
	if !p.analytic || v < 0 || v+4 > k || p.chunks[k-1].Kind != mention.ActorChunk || p.chunks[k-2].Kind != mention.PrepChunk || p.chunks[k-2].Value != "of" {
		return false
	}
	return isSide(&p.chunks[k-3]) && k-3 <= v+3 && tells(p.chunks[v].Lemma, "demands") && takes(p.chunks[v].Lemma, "comp")
}

// sideAsked is whose people, named by a plain noun, an English verb asks to do what an
// infinitive tells: "urged the forces of Haftar to".
func (m *matcher) sideAsked(g *node) *argument {
	if !m.analytic || g.class != lang.Verb || !tells(g.lemma, "demands") {
		return nil
	}
	for _, a := range append(slices.Clone(g.after), m.prepositional(g, "on")...) {
		if a.owner != nil && a.chunk >= 0 && isSide(&m.chunks[a.chunk]) && !slices.Contains(m.others, m.chunks[a.chunk].Fold) {
			return &argument{actor: a.owner, chunk: a.chunk}
		}
	}
	return nil
}

// isSide: the noun tells of no act, and so names people: "the forces of".
func isSide(c *mention.Chunk) bool {
	return c.Kind == mention.NounChunk && len(c.Lemma.Frames) == 0
}
