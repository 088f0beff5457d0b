package mention

import "github.com/diplograph/diplograph/ingest/lang"

// leadersOffice makes one actor of somebody known and of who holds an office under him, whom no name
// follows: "Modi's foreign minister", "Putin's spokesman". He holds it for the leader's state.
func (j *joiner) leadersOffice(out []Chunk) []Chunk {
	for k := 0; j.r.lexicon.grammar.placed && k+2 < len(out); k++ {
		c, n := &out[k], &out[k+2]
		if c.Kind != ActorChunk || c.Actor.Person == "" || len(c.Actor.List) > 0 || out[k+1].Kind != PossessiveChunk || n.Kind != ActorChunk || !heldUnder(n.Actor) {
			continue
		}
		if k > 0 && (out[k-1].Kind == ActorChunk || out[k-1].Kind == CommaChunk && k > 1 && out[k-2].Kind == ActorChunk) {
			continue // "Ann Lee, Macron's envoy, met"
		}
		state := j.servedLast(c.Actor.Person)
		if state == "" {
			continue
		}
		held := *n
		actor := *n.Actor
		actor.Offices = append([]Office(nil), actor.Offices...)
		for i := range actor.Offices {
			actor.Offices[i].Of = []string{state}
		}
		if len(c.Actor.Offices) > 0 {
			actor.Ruler = c.Actor // "US President Donald Trump's envoy" tells his office, too
		}
		actor.First, actor.Start = c.Actor.First, c.Actor.Start
		held.Actor, held.First, held.Start, held.Fold = &actor, c.First, c.Start, c.Fold
		out = append(append(out[:k:k], held), out[k+3:]...)
	}
	return out
}

// heldUnder: the phrase is one office of a state that no name, state or body goes with.
func heldUnder(p *Phrase) bool {
	if p.Kind != ByOffice || p.Person != "" || p.Name != "" || len(p.List) > 0 || len(p.Offices) != 1 {
		return false
	}
	o := p.Offices[0]
	if len(o.Of) > 0 || o.OfPron != "" || o.Former || o.Designate || o.Office.Crowned || o.Office.Private || o.Office.Number != lang.Singular {
		return false
	}
	switch o.Office.Capacity {
	case lang.StateCapacity, lang.MilitaryCapacity, lang.SpokesCapacity, lang.MemberCapacity:
		return true
	}
	return false
}

// servedLast is the state for which the person holds the last of the offices that we know of him:
// none for Guterres, who holds it for a body.
func (j *joiner) servedLast(person string) string {
	held := j.r.lexicon.Gaz.Tenures(person)
	leader, ok := j.r.lexicon.Gaz.Actor(person)
	if !ok || len(held) == 0 || held[len(held)-1].Body != leader.Country {
		return ""
	}
	return leader.Country
}
