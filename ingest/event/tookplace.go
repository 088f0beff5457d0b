package event

import "github.com/diplograph/diplograph/ingest/mention"

// tookPlace: in the Arabic relative clause before the verb at k something took place, which has no other
// verb: «التي جرت بين روسيا وتركيا».
func (p *parser) tookPlace(k int) bool {
	for n := k - 1; p.vso && n >= 0 && p.chunks[n].Kind != mention.RelChunk; n-- {
		if p.chunks[n].Kind == mention.PassiveChunk && n < k-1 {
			return true
		}
	}
	return false
}
