package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// standIns are those with whom a list goes on behind somebody for whom its first stands
// in: «حضر الوزير ممثلا عن الرئيس، والأمير ممثلا عن الملك».
func (m *matcher) standIns(slot lang.Slot, first argument) []filler {
	var all []filler
	for k := first.chunk + 1; k+3 < len(m.chunks); k++ {
		if m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != mention.OnBehalf || m.chunks[k+1].Kind != mention.ActorChunk {
			break
		}
		joined := false
		for k += 2; k < len(m.chunks) && (m.chunks[k].Kind == mention.CommaChunk || m.chunks[k].Kind == mention.ConjChunk); k++ {
			joined = joined || m.chunks[k].Kind == mention.ConjChunk
		}
		if !joined || k >= len(m.chunks) || m.chunks[k].Kind != mention.ActorChunk {
			break
		}
		next := argument{actor: m.chunks[k].Actor, chunk: k, fold: m.chunks[k].Fold}
		all = append(all, filler{role: slot.Role, phrase: next.actor, argument: next, more: true})
	}
	return all
}

// hisWord: in a Romance language what somebody judges or answers is a word or a stance of another:
// "tachó de injustas sus palabras". His own defends nobody.
func (m *matcher) hisWord(f *lang.Frame, a argument) bool {
	return statement[f.Relation] && f.Relation != "supports" && a.chunk >= 0 && a.fold != "" && m.chunks[a.chunk].Value == "stance"
}
