package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pronoun resolves by person and number: the last fitting subject, else the
// last fitting actor.
func (d *discourse) pronoun(person string, chunk int) []*entity.Entity {
	if agrees := d.agreeing(person); agrees != nil {
		if person == anyOne || len(d.exclude) > 0 {
			return d.lastOf(agrees, chunk)
		}
		return d.agreed(agrees, chunk)
	}
	switch person {
	case "3sm", "dropped":
		if other := d.otherOfPair(); person == "3sm" && other != nil {
			return other
		}
		if found := d.lastOf(d.men, chunk); found != nil {
			return found
		}
		return d.reachedBack(person)
	case "3sf", "3n":
		if person == "3n" {
			if spoken := d.spokenFor(chunk); spoken != nil {
				return spoken
			}
		}
		if person == "3sf" && !d.feminineStates {
			return d.she(chunk)
		}
		if found := d.lastOf(bodies, chunk); found != nil || person == "3n" {
			return found
		}
		if found := d.lastOf(persons, chunk); found != nil {
			return found
		}
		return d.reachedBack(person)
	case "3d":
		if two := d.before(d.subjects, chunk, func(n named) []*entity.Entity {
			if n.sentence == d.sentence && len(n.entities) == 2 && !slices.Contains(d.exclude, n.entities[0]) {
				return n.entities
			}
			return nil
		}); two != nil {
			return two // «بدأ البلدان قطيعة مع حيادهما»
		}
		if two := d.twoNamed(chunk, func(x, y *entity.Entity) bool {
			return x.Kind == y.Kind && x.Kind != ontology.Organization && !slices.Contains(d.exclude, x)
		}); two != nil {
			return two // «انضمام فنلندا والسويد في ظل مشاركتهما»
		}
		return d.pairMembers()
	case "3p":
		if d.crowded(chunk) {
			return nil
		}
		many := func(n named) []*entity.Entity {
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
		if !d.feminineStates && d.sentence-d.paired <= 2 && !d.toldSince() {
			return d.pairMembers()
		}
		return d.reachedBack(person)
	case speakerPron, "1s":
		return d.speaker
	case "1p":
		return d.statesOf(d.speaker)
	case "country":
		return d.statesOf(d.lastOf(bodies, chunk))
	}
	return nil
}

// fighters: in "the Houthis said they had" the movement that is the subject before
// is meant.
func (d *discourse) fighters(chunk int) []*entity.Entity {
	if d.feminineStates {
		return nil
	}
	for i := len(d.subjects) - 1; i >= 0 && d.subjects[i].sentence == d.sentence; i-- {
		if s := d.subjects[i]; s.chunk < chunk && len(s.entities) == 1 {
			if movement(s.entities[0]) {
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
		case s.sentence == d.sentence-1 && s.people:
			return s.entities
		default:
			return nil
		}
	}
	return nil
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

// spokenFor: "it" in what a spokesperson says is the state or body that he speaks
// for.
func (d *discourse) spokenFor(chunk int) []*entity.Entity {
	for i := len(d.recent) - 1; i >= 0 && d.recent[i].sentence == d.sentence; i-- {
		n := d.recent[i]
		if n.chunk >= chunk {
			continue
		}
		if len(n.entities) != 1 {
			return nil
		}
		for _, h := range n.entities[0].HoldsOffices {
			if !h.Spokes {
				continue
			}
			if states := d.statesOf(n.entities); len(states) == 1 {
				return states
			}
			if body := d.resolver.Known(h.Of); body != nil {
				return []*entity.Entity{body}
			}
		}
		return nil
	}
	return nil
}

// otherOfPair: in «اتصل الرئيس بنظيره. وشكره» the pronoun is the other of the two
// that the sentence before told of.
func (d *discourse) otherOfPair() []*entity.Entity {
	if !d.feminineStates {
		return nil
	}
	if other := d.otherTold(); other != nil && other.Kind == ontology.Person {
		return []*entity.Entity{other}
	}
	return nil
}

// him resolves the masculine object of an Arabic verb: a body that is nearer in the
// sentence than any man («شاركت في التحالف ودعمته»), else like other pronouns.
func (d *discourse) him(chunks []mention.Chunk, chunk int) []*entity.Entity {
	if other := d.otherOfPair(); other != nil {
		return other
	}
	for k := chunk - 1; k >= 0; k-- {
		p := chunks[k].Actor
		if p == nil || byAdjective(p) || p.Kind == mention.ByPronoun {
			continue
		}
		found := one(d.phrase(p, k))
		switch {
		case found == nil:
		case found.Kind == ontology.Country || found.Kind == ontology.Organization && !masculineHead(&chunks[k]):
			continue // a "she"
		case found.Kind == ontology.Organization && !slices.Contains(d.exclude, found):
			return []*entity.Entity{found}
		}
		break
	}
	return d.pronoun("3sm", chunk)
}

// nearest resolves a possessive to the nearest fitting actor of the sentence:
// "accused Iran of its attack". Failing that it is a pronoun like others.
func (d *discourse) nearest(person string, chunk int) []*entity.Entity {
	fit, agrees := d.men, d.agreeing(person)
	switch {
	case agrees != nil:
		fit = agrees
	case person == "3sf" || person == "3n":
		fit = bodies
	}
	if person == "3sf" && !d.feminineStates && agrees == nil {
		return d.she(chunk)
	}
	if person == "3sm" || person == "3sf" || person == "3n" || agrees != nil {
		at := -1
		here := func(n named) []*entity.Entity {
			if n.sentence != d.sentence {
				return nil
			}
			if found := fit(n); found != nil {
				at = max(at, n.chunk)
				return found
			}
			return nil
		}
		found := d.before(d.recent, chunk, here)
		if named := at; !d.feminineStates {
			// "the alliance said its raids": who is named by a reference only
			if subject := d.before(d.subjects, chunk, here); subject != nil && at > named {
				return subject
			}
		}
		if found != nil {
			return found
		}
	}
	return d.pronoun(person, chunk)
}

func (d *discourse) lastOf(fit func(named) []*entity.Entity, chunk int) []*entity.Entity {
	if len(d.exclude) > 0 && d.object {
		if found := d.before(d.recent, chunk, fit); found != nil {
			return found // "wrote to Putin asking him"
		}
	}
	if found := d.before(d.subjects, chunk, fit); found != nil {
		return found
	}
	if found := d.before(d.recent, chunk, fit); found != nil || !d.over {
		return found
	}
	return d.justTold(fit)
}

// dropped resolves the subject that an Arabic verb leaves out: the last one. A
// feminine verb means no man and a plural one no one person or state, and whom
// else they may mean is a guess.
func (d *discourse) dropped(a *argument) []*entity.Entity {
	man := false
	last := d.before(d.subjects, a.chunk, func(n named) []*entity.Entity {
		man = n.man
		return n.entities
	})
	if a.both && len(last) != 2 {
		if d.joint[0] == nil || d.sentence-d.joined > 1 {
			return d.twoNamed(a.chunk, func(x, _ *entity.Entity) bool { return x.Kind == ontology.Person }) // «جمع الملك الرئيسين ووقعا»
		}
		return d.joint[:] // «التقى الوزير نظيره واتفقا»
	}
	if a.she && man || a.they && len(last) == 1 && last[0].Kind != ontology.Organization {
		return nil
	}
	return last
}

// after walks the actors named behind a place of the sentence at hand.
func (d *discourse) after(chunk int, fit func(named) []*entity.Entity) {
	for _, n := range d.recent {
		if n.sentence == d.sentence && n.chunk > chunk && fit(n) != nil {
			return
		}
	}
}

// eachOther is the reference of "each other": to all who do it.
const eachOther = "each.other"

// undergoes: the pronoun is the subject that suffers the act: "he has been backed
// by", "it suffered an attack by". What force hits may as well be a place.
func (a *article) undergoes(rd *reading, f filler) bool {
	if a.pack.Settings.VerbFirst || f.argument.chunk >= rd.node.chunk {
		return false
	}
	g := rd.node.governor
	return rd.frame.Relation != "attacks" || rd.node.class == lang.Noun && (g == nil || !g.clause.passive)
}
