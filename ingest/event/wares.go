package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// wares gives the English noun of buying the state whose goods they are, where whoever buys them
// stands as possessor before it: "India's Russian oil imports", "its Iranian crude purchases". What
// is left of the phrase is whose they are.
func (s *syntax) wares(n *node, parts []int) []int {
	if n.class != lang.Noun || !buys(n.lemma) {
		return parts
	}
	for i := len(parts) - 1; i >= 0; i-- {
		switch ch := &s.chunks[parts[i]]; ch.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk:
			continue
		case mention.ActorChunk:
			if ch.Actor.Kind != mention.ByAdjective && ch.Actor.Kind != mention.ByName || ch.Actor.Person != "" || len(ch.Actor.List) > 0 || parts[i]+1 == n.chunk || !s.possessed(parts[i]-1) {
				return parts
			}
			n.preps = append(n.preps, argument{prep: "of", actor: ch.Actor, chunk: parts[i], fold: ch.Fold})
			return append(slices.Clone(parts[:i]), parts[i+1:]...)
		}
		return parts
	}
	return parts
}

// buys: the noun tells whose goods somebody buys.
func buys(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return f.Relation == "buys-from" && f.HasSlot("of") && f.HasSlot("subj")
	})
}

// possessed: a possessor stands at chunk k: "India's", "its". An adjective may stand behind it.
func (s *syntax) possessed(k int) bool {
	for k > 0 && (s.chunks[k].Kind == mention.WordChunk || s.chunks[k].Kind == mention.SkipChunk) {
		k--
	}
	return k >= 0 && (s.chunks[k].Kind == mention.PossessiveChunk || s.chunks[k].Kind == mention.DetChunk && s.chunks[k].Pron != "")
}
