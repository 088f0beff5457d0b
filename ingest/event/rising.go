package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ofRisen: the phrase is a word for those who rise against a state.
func ofRisen(p *mention.Phrase) bool {
	return p.Kind == mention.ByOrgan && p.Organ != nil && p.Organ.Movement()
}

// rising resolves "the rebels", of whom no word says where they rise: they are those of the
// place that the sentence names before, else of the state in which most of the article
// happens. The movement named last is meant where the tables know none by that word.
func (d *discourse) rising(p *mention.Phrase, chunk int) []*entity.Entity {
	last := one(d.before(d.recent, chunk, movements))
	state := d.stageOf(chunk)
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

// stageOf is the state in which happens what is told at a chunk.
func (d *discourse) stageOf(chunk int) *entity.Entity {
	if d.stage != "" && d.staged < chunk {
		return d.resolver.Known(d.stage)
	}
	if len(d.stages) > 0 {
		return d.foremost(d.stages)
	}
	return d.theatre(func(*entity.Entity) bool { return true })
}

// stands notes that chunk k is the place of what the sentence tells: it stands behind "in" or
// "where" goes on from it.
func (d *discourse) stands(chunks []mention.Chunk, k int) {
	in := k > 0 && chunks[k-1].Kind == mention.PrepChunk && slices.Contains(d.inside, chunks[k-1].Value)
	if k == 0 {
		d.stage = ""
	}
	if !in && !goesOnWhere(chunks, k) {
		return
	}
	state := ""
	switch c := &chunks[k]; {
	case c.Kind == mention.PlaceChunk && d.places[c.Place] != nil:
		state = d.places[c.Place].Country
	case c.Kind == mention.ActorChunk:
		if e := one(d.resolver.Resolve(c.Actor)); e != nil && e.Kind == ontology.Country {
			state = e.Key
		}
	}
	if state != "" {
		d.stages[state]++
		d.stage, d.staged = state, k
	}
}

// goesOnWhere: behind chunk k stands "where".
func goesOnWhere(chunks []mention.Chunk, k int) bool {
	k++
	if k < len(chunks) && chunks[k].Kind == mention.CommaChunk {
		k++
	}
	return k < len(chunks) && chunks[k].Kind == mention.RelChunk && chunks[k].Value == "place"
}

// ownRebels: nobody arms those who rise against him.
func ownRebels(r *Report, s *sides) {
	if r.Relation == "supports" || r.Relation == "aids" {
		s.target = slices.DeleteFunc(s.target, func(p Participant) bool { return movement(p.Entity) && sameSide(p.Entity, s.source) })
	}
}
