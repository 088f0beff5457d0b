package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// neverAccepts: the English verb at hand says that somebody does not accept what was told before:
// "Chad will never accept the move".
func (m *matcher) neverAccepts(f *lang.Frame) bool {
	g := m.byChunk[m.filling]
	return m.analytic && f.Relation == "concedes-to" && g != nil && g.class == lang.Verb && g.clause.negated
}

// cannotBack: who cannot or will not accept or support what another proposes rejects it: "could not
// support Chad's plan".
func (m *matcher) cannotBack(rd *reading, r *Report) bool {
	c := rd.node.clause
	if rd.node.chunk != c.verb || c.modal != "possible" && c.modal != "planned" && !m.present(c) && !m.deniesPresent(c.verb) {
		return false
	}
	return rd.node.class == lang.Verb && (r.Relation == "supports" || r.Relation == "concedes-to") && slices.ContainsFunc(rd.fills, func(f filler) bool {
		return f.role == lang.TargetRole && (f.through || doneToIt(f))
	})
}

// deniesPresent: the word before the verb denies what is or is to come: "cannot", "won't".
func (m *matcher) deniesPresent(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-3; k-- {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.NegChunk:
			return m.chunks[verb].Form == mention.BaseForm && !strings.HasPrefix(ch.Fold, "did") && (k == 0 || m.chunks[k-1].Kind != mention.AuxChunk)
		case mention.SkipChunk:
		default:
			return false
		}
	}
	return false
}
