package event

import "github.com/diplograph/diplograph/ingest/mention"

// pastDescription: a relative pronoun joined by "and" takes up no actor inside a description before it
// but whom both describe: «الحزب الموالي لروسيا والذي هاجم», «القوات المدعومة من تشاد والتي». It is the
// last word of the noun before the adjective, -1 where no such description stands before k.
func (p *parser) pastDescription(antecedent, k int) int {
	if !p.vso || antecedent < 3 || k < 1 || p.chunks[k-1].Kind != mention.ConjChunk || p.chunks[antecedent].Kind != mention.ActorChunk || p.chunks[antecedent-1].Kind != mention.PrepChunk {
		return -1
	}
	noun, adj := &p.chunks[antecedent-3], &p.chunks[antecedent-2]
	if !adj.Def || adj.Kind != mention.AdjChunk && (adj.Kind != mention.WordChunk || !noun.Def && noun.Kind != mention.ActorChunk) {
		return -1
	}
	for i := len(p.cur.parts) - 1; i >= 0; i-- {
		if p.cur.parts[i] == antecedent-3 {
			return p.headOf(i)
		}
	}
	return -1
}
