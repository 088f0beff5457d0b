package event

import (
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
			return c.Value == despitePrep[m.vso]
		}
	}
	return false
}

// despitePrep is the canonical preposition of concession by word order.
var despitePrep = map[bool]string{true: "رغم", false: "despite"}
