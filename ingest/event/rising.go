package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ofRisen: the phrase is a word for those who rise against a state, or who hold some of its
// ground: "opposition-held".
func ofRisen(p *mention.Phrase) bool {
	return p.Kind == mention.ByOrgan && p.Organ != nil && (p.Organ.Movement() || p.Held)
}

// rising resolves "the rebels", of whom no word says where they rise: they are those of the
// place that the sentence names before, else of the state in which most of the article
// happens. The movement named last is meant where the tables know none by that word.
func (d *discourse) rising(p *mention.Phrase, chunk int) []*entity.Entity {
	last := one(d.before(d.recent, chunk, movements))
	state := d.heldStage(p, chunk)
	if state == nil {
		state = d.stageOf(chunk)
	}
	if state == nil {
		if last == nil {
			return nil
		}
		return []*entity.Entity{last}
	}
	e := d.resolver.Known(mention.OrganID(p.Organ.Pattern, state.Key))
	if e == nil || !e.Gazetteer && last != nil && (last.Country == "" || last.Country == state.Key) {
		e = last
	}
	if e == nil {
		return nil
	}
	return []*entity.Entity{e}
}

// oppositionHere is the opposition with a name of its own in the state where most of the article happens.
func (d *discourse) oppositionHere(o *lang.Organ, chunk int) *entity.Entity {
	state := d.stageOf(chunk)
	if state == nil {
		return nil
	}
	if of := d.resolver.OrganAt(o.Pattern, state.Key); of != nil && of.Gazetteer {
		return of
	}
	return nil
}

// opposition resolves «المعارضة», of whom no word says in which state it is: the only one that the article
// named before, else that of the state where it happens.
func (d *discourse) opposition(o *lang.Organ, chunk int) []*entity.Entity {
	only, several := d.organsTold(o, chunk)
	if only == nil && !several {
		only = d.oppositionHere(o, chunk)
	}
	if only == nil {
		return nil
	}
	return []*entity.Entity{only}
}

// organTold is the one organ of a kind that an Arabic article has named: «قصف الجيش الإسرائيلي. واستهدف الجيش».
func (d *discourse) organTold(o *lang.Organ, chunk int) *entity.Entity {
	only, _ := d.organsTold(o, chunk)
	return only
}

// organsTold is the one organ of a kind that was named before the chunk; several is true where there were two.
func (d *discourse) organsTold(o *lang.Organ, chunk int) (only *entity.Entity, several bool) {
	for _, n := range d.recent {
		e := one(n.entities)
		if e == nil || e.Kind != ontology.Organization || e.Country == "" || n.sentence == d.sentence && n.chunk >= chunk {
			continue
		}
		if of := d.resolver.OrganAt(o.Pattern, e.Country); of == nil || of.Key != e.Key {
			continue
		}
		if only != nil && only.Key != e.Key {
			return nil, true
		}
		only = e
	}
	return only, false
}

// heldStage is the state of the place that those hold: "the rebel-held town of Douma".
func (d *discourse) heldStage(p *mention.Phrase, chunk int) *entity.Entity {
	for _, s := range d.stages {
		if s.sentence == d.sentence && s.chunk >= chunk-2 && s.chunk <= chunk+4 && p.Held {
			return d.resolver.Known(s.state)
		}
	}
	return nil
}

// ownRebels: nobody arms those who rise against him.
func ownRebels(r *Report, s *sides) {
	if r.Relation == "supports" || r.Relation == "aids" {
		s.target = slices.DeleteFunc(s.target, func(p Participant) bool { return movement(p.Entity) && sameSide(p.Entity, s.source) })
	}
}
