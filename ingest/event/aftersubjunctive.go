package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// afterSubjunctive is the clause with which an Arabic past behind "and" goes on: not with what somebody is
// to do, whose verb stands right behind «أن», but with who says so: «قال إن على كينيا أن تنسحب، واتهم أوغندا».
func (p *parser) afterSubjunctive(top *clause, k int) *clause {
	if p.chunks[k].Form != mention.PastForm || p.kindBefore(k) != mention.ConjChunk {
		return top
	}
	if word := strings.TrimPrefix(p.chunks[k].Fold, "و"); strings.HasPrefix(word, "ت") || strings.HasPrefix(word, "ي") {
		return top // «أن تسحب قواتها وتوقف هجماتها» may be a present
	}
	at := top
	for at.link == coordLink && at.sibling != nil {
		at = at.sibling
	}
	for at.link == compLink && at.parent != nil && at.verb > 0 && p.chunks[at.verb].Form == mention.PresentForm && p.chunks[at.verb-1].Kind == mention.CompChunk {
		at = at.parent
		for at.link == compLink && at.verb < 0 && at.parent != nil {
			at = at.parent
		}
		top = at
	}
	return top
}
