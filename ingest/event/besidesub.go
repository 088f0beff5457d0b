package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// besideSub is the clause above an Arabic one that opens with the word at k, which "and" joins to an earlier
// clause with the same word, however many hang below that one: «خطفت سفيرا عندما ... بعد أن أطلقت، وعندما».
// Nil for none.
func (p *parser) besideSub(k int) *clause {
	if !p.vso || p.kindBefore(k) != mention.ConjChunk {
		return nil
	}
	word := strings.TrimPrefix(p.chunks[k].Fold, "و")
	for c := p.cur; c != nil && c.link != mainLink; {
		if c.sub > 0 && c.parent != nil && strings.TrimPrefix(p.chunks[c.sub].Fold, "و") == word {
			return c.parent
		}
		if c.link == coordLink && c.sibling != nil {
			c = c.sibling
		} else {
			c = c.parent
		}
	}
	return nil
}
