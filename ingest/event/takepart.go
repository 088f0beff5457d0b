package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// takePart files an act that has doers of its own also of whoever takes part in it, in the
// manner of the verb that says so: "Britain joined the American strikes on", "Oslo may join
// Madrid in condemning".
func (a *article) takePart(s *mention.Sentence, m *matcher, rd *reading, base Report, own sides) {
	above := m.partTaken(rd)
	if above == nil || len(own.source) == 0 || rd.frame.Operator != lang.NoOperator {
		return
	}
	var others sides
	for _, f := range above.fills {
		if f.role != lang.PartyRole {
			continue
		}
		for _, p := range a.participants(s, f, Source) {
			if !slices.ContainsFunc(own.source, func(q Participant) bool { return q.Entity == p.Entity }) {
				others.source = append(others.source, p)
			}
		}
	}
	if len(others.source) == 0 {
		return
	}
	others.target = own.target
	ctx := m.contextOf(above)
	if ctx.suppressed {
		return
	}
	base.Status = ctx.status
	a.file(m, rd, ctx, base, others)
}

// partTaken is the light verb of taking part that governs the act, before it or before the
// preposition and gerund that name it: "joined strikes", "joined Madrid in condemning".
func (m *matcher) partTaken(rd *reading) *reading {
	n := rd.node
	g := n.governor
	if g == nil && n.class == lang.Verb && n.clause.verb == n.chunk && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.PrepChunk && n.clause.governor >= 0 {
		g = m.byChunk[n.clause.governor]
	}
	if g == nil || g.matched == nil || g.matched.frame.Operator != lang.Light {
		return nil
	}
	return g.matched
}

// takenIn: the verb of taking part holds the argument for one of its parties: «انضمت كندا
// إلى مدريد في إدانة» condemns nobody in Madrid.
func takenIn(rd *reading, a argument) bool {
	return slices.ContainsFunc(rd.fills, func(f filler) bool { return f.role == lang.PartyRole && f.argument.chunk == a.chunk })
}
