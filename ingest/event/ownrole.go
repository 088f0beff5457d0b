package event

import "github.com/diplograph/diplograph/ingest/mention"

// pastRole passes from the preposition at k, right before a gerund, the noun of somebody's
// own on which that hangs, back to the preposition before it: "thanked Chad for its role in
// freeing" is "thanked Chad for freeing". Else it gives k.
func (m *matcher) pastRole(k int) int {
	if !m.analytic || k < 4 || m.chunks[k].Kind != mention.PrepChunk {
		return k
	}
	n := k - 1
	for ; n > 2; n-- {
		if kind := m.chunks[n].Kind; kind != mention.WordChunk && kind != mention.NounChunk && kind != mention.AdjChunk {
			break
		}
	}
	if n == k-1 || m.chunks[n].Kind != mention.DetChunk || m.chunks[n].Pron == "" || m.chunks[n-1].Kind != mention.PrepChunk || m.chunks[n-2].Kind != mention.ActorChunk {
		return k
	}
	return n - 1
}
