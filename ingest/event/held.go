package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// occupant is who holds what the words of a phrase stand before: "rebel-held Daraya".
func (s *syntax) occupant(parts []int) *mention.Phrase {
	for _, k := range parts {
		if ch := &s.chunks[k]; ch.Kind == mention.CompoundChunk && ch.Value == "possess" {
			return ch.Actor
		}
	}
	return nil
}

// possessorBefore: an actor whose all of it is stands before: "Yemen's rebel-held capital".
func (s *syntax) possessorBefore(parts []int) bool {
	n := len(parts)
	return n > 1 && s.chunks[parts[n-1]].Kind == mention.PossessiveChunk && s.chunks[parts[n-2]].Kind == mention.ActorChunk
}

// heldBy is whom an attack on a place hits that its state does not hold: a movement that
// is named, any other where the state itself attacks.
func (a *article) heldBy(s *mention.Sentence, f filler, target []Participant, source []Participant) []Participant {
	p := f.argument.held
	if p == nil || f.place == "" && !f.through || p.Kind != mention.ByName && len(apartFrom(target, source)) > 0 {
		return target
	}
	return a.participants(s, filler{role: lang.TargetRole, phrase: p, argument: f.argument}, Target)
}
