package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// listedOn is who is on a list that an English noun names with whoever keeps it, as a clause with "is" says: "the
// group has been on the EU's terror list since 2013".
func (m *matcher) listedOn(n *node, f *lang.Frame) []argument {
	c := n.clause
	if !m.analytic || f.Measure != ontology.Listing || f.Relation == "" || n.class != lang.Noun || c.verb >= 0 || c.negated {
		return nil
	}
	at := slices.IndexFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.PassiveChunk })
	if at < 1 || at+2 >= len(c.parts) {
		return nil
	}
	on := at + 1
	for on < len(c.parts) && m.chunks[c.parts[on]].Kind == mention.SkipChunk {
		on++
	}
	if on >= len(c.parts) || m.chunks[c.parts[on]].Kind != mention.PrepChunk || m.chunks[c.parts[on]].Value != "on" || n.chunk < c.parts[on] || n.chunk > c.parts[on]+5 {
		return nil
	}
	for k := c.parts[on] + 1; k < n.chunk; k++ {
		if kind := m.chunks[k].Kind; kind == mention.PrepChunk || kind == mention.CommaChunk {
			return nil
		}
	}
	if who := m.subjectActor(c); who != nil {
		return []argument{*who}
	}
	return nil
}
