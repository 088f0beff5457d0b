package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// despite links a noun behind "despite" with the last act told before it.
func (m *matcher) despite(all []*reading) {
	for _, r := range all {
		at := r.node.chunk
		if r.frame.Relation == "" || !m.behindDespite(at) {
			continue
		}
		for _, o := range all {
			if o.node.chunk < at && o.frame.Relation != "" && (r.despite == nil || o.node.chunk > r.despite.node.chunk) {
				r.despite = o
			}
		}
	}
}

func (m *matcher) behindDespite(k int) bool {
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		if c := &m.chunks[b]; c.Kind == mention.PrepChunk {
			return slices.Contains(m.preps.Despite, c.Value)
		}
	}
	return false
}

// despite: what goes on "despite US pressure" is done by whom the pressure is
// put on.
func (a *article) despite(rd *reading, out *sides) {
	if len(out.source) == 0 || len(out.target) > 0 || rd.despite == nil {
		return
	}
	for _, e := range a.who(rd.despite, lang.SourceRole) {
		f := rd.despite.fills[0]
		p := Participant{Entity: e, Role: Target}
		if f.phrase != nil {
			p.Start, p.End = f.phrase.Start, f.phrase.End
			p.Surface = a.in.Text[p.Start:p.End]
		}
		out.target = append(out.target, p)
	}
}
