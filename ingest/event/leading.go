package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// hasOwnObject: behind the actor at k stands a verb that has its object behind it, so that no
// noun before the actor can be that: "at the talks Kenya accused Ghana", not "in an attack
// Israel blamed on Iran".
func (s *syntax) hasOwnObject(k int) bool {
	if !s.verbNext(k) {
		return false
	}
	for n := k + 1; n+1 < len(s.chunks); n++ {
		if s.chunks[n].Kind != mention.VerbChunk {
			continue
		}
		switch s.chunks[n+1].Kind {
		case mention.ActorChunk, mention.DetChunk, mention.PossessiveChunk, mention.CompChunk:
			return true
		}
		return false
	}
	return false
}

// takesBehind: the group opens the sentence with its preposition, and behind the actor at k stands
// a verb that has no object but whom a preposition right behind it names: "in a statement Kenya
// called on Ghana", not "in the war Israel waged on Gaza".
func (s *syntax) takesBehind(g group, k int) bool {
	if g.parts[0] != 1 || !s.verbNext(k) {
		return false
	}
	n := k + 1
	for n+2 < len(s.chunks) && s.chunks[n].Kind != mention.VerbChunk {
		n++
	}
	if n+2 >= len(s.chunks) || s.chunks[n+2].Kind != mention.ActorChunk {
		return false
	}
	prep := s.chunks[n+1].Value
	if s.chunks[n+1].Kind == mention.InfChunk {
		prep = "to"
	}
	return slices.ContainsFunc(s.chunks[n].Lemma.Frames, func(f *lang.Frame) bool { return f.HasSlot(prep) && !f.HasSlot("obj") })
}

// subjectBehindDay gives the clause above, which opens with a preposition, the subject that stands
// between the day in a clause below and the English verb at k: "In a statement issued on Monday
// Kenya condemned".
func (p *parser) subjectBehindDay(c *clause, k int) {
	at := p.before(k)
	if !p.analytic || at < 1 || p.chunks[at].Kind != mention.ActorChunk || p.chunks[at-1].Kind != mention.DateChunk || c.parts[len(c.parts)-1] != at {
		return
	}
	if above := c.parent.parts; len(above) == 0 || p.chunks[above[0]].Kind != mention.PrepChunk {
		return
	}
	p.unpart(c, at)
	c.parent.parts = append(c.parent.parts, at)
}
