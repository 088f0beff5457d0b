package event

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// bothBefore are the two that a word like "both" means before the English pronoun at chunk k of
// the sentence at hand, where no list stands between: "has bases in both states and urged them".
func (a *article) bothBefore(k int) []*entity.Entity {
	if !a.pack.Settings.Analytic() {
		return nil
	}
	chunks := a.in.Sentences[a.talk.sentence].Chunks
	for i := min(k, len(chunks)) - 1; i >= 0; i-- {
		p := chunks[i].Actor
		if chunks[i].Kind != mention.ActorChunk || p == nil {
			continue
		}
		if len(p.List) > 0 {
			return nil
		}
		if p.Kind == mention.ByReference && strings.HasPrefix(p.Ref, "pair.") {
			if both := a.talk.phrase(p, i); len(both) == 2 {
				return both
			}
			return nil
		}
	}
	return nil
}
