package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// askedWhom: before an infinitive the one behind whom a relative clause stands, where it names its own
// subject and its verb tells somebody to act: in "met Deby, whom he urged to stop" Deby is to stop.
func (m *matcher) askedWhom(g *node) *argument {
	c := g.clause
	if !m.analytic || c.link != relLink || c.antecedent < 0 || c.passive || g.chunk != c.verb || len(g.before) == 0 || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return nil
	}
	if m.whose(c) || !tells(g.lemma, "pressures") && !slices.ContainsFunc(g.lemma.Frames, func(f *lang.Frame) bool {
		return f.HasSlot("obj") && (f.HasSlot("comp") || f.HasSlot("inf"))
	}) {
		return nil
	}
	whom := m.antecedent(c)
	return &whom
}
