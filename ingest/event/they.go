package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// they resolves a plural: the movement or group that is the subject, several named together, else
// the two of whom the text tells.
func (d *discourse) they(chunk int) []*entity.Entity {
	if d.crowded(chunk) {
		return nil
	}
	many := func(n named) []*entity.Entity {
		if d.feminineStates && statesOnly(n.entities) && !n.people {
			return nil // «زار بريطانيا وفرنسا. وعليهم أن»: states are «ها» or «هما»
		}
		if len(n.entities) > 1 && !(n.adjective && d.feminineStates) || n.people && n.sentence == d.sentence && d.feminineStates {
			return n.entities
		}
		return nil
	}
	if found := d.fighters(chunk); found != nil {
		return found
	}
	if found := d.theyBefore(chunk); found != nil {
		return found
	}
	if found := d.before(d.recent, chunk, many); found != nil {
		return found
	}
	if d.over {
		if found := d.justTold(func(n named) []*entity.Entity {
			if found := many(n); found != nil {
				return found
			}
			return movements(n)
		}); found != nil {
			return found
		}
	}
	if whom := d.peopleTold(chunk); whom != nil {
		return whom
	}
	if !d.feminineStates && d.sentence-d.paired <= 2 && !d.toldSince() {
		return d.pairMembers()
	}
	return d.reachedBack("3p")
}

// peopleTold: in "said the Sudanese were suffering and voiced support for them" an object pronoun is
// the people of a state whom the sentence named last, rather than the two of whom the text tells.
func (d *discourse) peopleTold(chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst || !d.object {
		return nil
	}
	for _, all := range [][]named{d.recent, d.subjects} {
		for i := len(all) - 1; i >= 0 && all[i].sentence == d.sentence; i-- {
			if n := all[i]; n.chunk < chunk && n.people && len(n.entities) == 1 {
				return n.entities
			}
		}
	}
	return nil
}

// statesOnly: they are several states.
func statesOnly(all []*entity.Entity) bool {
	return len(all) > 1 && !slices.ContainsFunc(all, func(e *entity.Entity) bool { return e.Kind != ontology.Country })
}

// fighters: in "the Houthis said they had", "US troops were stoned as they left" the movement or
// the people of a state that are the subject before are meant.
func (d *discourse) fighters(chunk int) []*entity.Entity {
	if d.feminineStates {
		return nil
	}
	for i := len(d.subjects) - 1; i >= 0 && d.subjects[i].sentence == d.sentence; i-- {
		if s := d.subjects[i]; s.chunk < chunk && len(s.entities) == 1 {
			if movement(s.entities[0]) || s.people {
				return s.entities
			}
			return nil
		}
	}
	return nil
}

// theyBefore: in "Hamas officials left Doha. They met" it is the last subject of the sentence
// before, where nobody is named since and nothing was told that two did together.
func (d *discourse) theyBefore(chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst || d.joined == d.sentence-1 && d.joint[0] != nil {
		return nil
	}
	for i := len(d.subjects) - 1; i >= 0; i-- {
		switch s := d.subjects[i]; {
		case s.sentence == d.sentence && s.chunk >= chunk:
		case d.object && s.sentence == d.sentence && d.forceBefore():
			// "Chadian strikes went on. Niger condemned them"
		case d.forceSince(s):
			return d.force.entities
		case s.sentence == d.sentence-1 && len(s.entities) == 1 && s.entities[0].Kind == ontology.Person && !s.people:
			// "The Americans cheat," he said. "They lie."
		case s.sentence == d.sentence-1 && s.people:
			return s.entities
		default:
			return nil
		}
	}
	if d.forceBefore() {
		return d.force.entities
	}
	return nil
}

// noteForce notes whose force the plural is that is a subject: "Russian strikes killed ten".
func (a *article) noteForce(m *matcher, sub *argument) {
	n := sub.node
	if !m.analytic || n == nil || n.class != lang.Noun || !usesForceOn(n.lemma) || !strings.HasSuffix(m.chunks[n.chunk].Tail, "s") {
		return
	}
	rd := n.matched
	if rd == nil {
		rd = m.frame(n)
	}
	if rd == nil {
		return
	}
	if who := a.who(rd, lang.SourceRole); len(who) == 1 {
		a.talk.force = named{sentence: a.talk.sentence, chunk: sub.chunk, entities: who}
	}
}

// isForce: the subject is a "they" that means acts of force: "Russian strikes went on. They must stop".
func (a *article) isForce(sub *subject) bool {
	if sub == nil || sub.arg == nil || sub.arg.actor == nil || sub.arg.actor.Person3 != "3p" || !a.talk.forceBefore() {
		return false
	}
	return slices.Equal(a.talk.they(sub.arg.chunk), a.talk.force.entities)
}

// forceBefore: acts of force were a subject of the sentence before.
func (d *discourse) forceBefore() bool {
	return len(d.force.entities) > 0 && d.force.sentence == d.sentence-1
}

// forceSince: acts of force were a subject of the sentence before, later than s.
func (d *discourse) forceSince(s named) bool {
	f := &d.force
	return d.forceBefore() && (s.sentence < f.sentence || s.sentence == f.sentence && s.chunk < f.chunk)
}

// toldSince: the sentence before tells of somebody alone who is none of the pair.
func (d *discourse) toldSince() bool {
	for i := len(d.subjects) - 1; i >= 0 && d.subjects[i].sentence >= d.sentence-1; i-- {
		if s := d.subjects[i]; s.sentence == d.sentence-1 && len(s.entities) == 1 && d.pair[0] != nil {
			return !sameActor(s.entities[0], d.pair[0]) && !sameActor(s.entities[0], d.pair[1])
		}
	}
	return false
}

// otherThanSpeaker: "they" in a quotation is nobody who says so himself.
func (d *discourse) otherThanSpeaker(all []*entity.Entity) []*entity.Entity {
	if len(d.speaker) != 1 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(e *entity.Entity) bool { return e == d.speaker[0] })
}

// others notes a subject that is several, but no actor: "residents", "analysts".
func (d *discourse) others(m *matcher, a *argument) {
	if d.feminineStates || a.owner != nil || a.chunk < 0 || a.chunk <= d.crowd.chunk && d.crowd.sentence == d.sentence {
		return
	}
	c := &m.chunks[a.chunk]
	d.unknown = d.sentence
	if plain := c.Kind == mention.WordChunk || c.Kind == mention.NounChunk && (len(c.Lemma.Frames) == 0 || someone(c)); plain && strings.HasSuffix(c.Fold, "s") && !strings.HasSuffix(c.Fold, "ss") {
		d.crowd = named{sentence: d.sentence, chunk: a.chunk}
	}
}

// crowded: the subject before a place is the crowd noted last.
func (d *discourse) crowded(chunk int) bool {
	c := d.crowd
	if c.chunk == 0 && c.sentence == 0 || d.sentence-c.sentence > 1 || c.sentence == d.sentence && c.chunk >= chunk {
		return false
	}
	return d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if n.sentence > c.sentence || n.sentence == c.sentence && n.chunk > c.chunk {
			return n.entities
		}
		return nil
	}) == nil
}
