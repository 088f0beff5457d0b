package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// notesFight remembers who uses force against whom, though they are of one state and no act between them is
// kept: between them a truce is brokered later.
func (d *discourse) notesFight(r *Report, x, y *entity.Entity) {
	if r.Relation == "attacks" && r.Status == ontology.Occurred && x.Kind != ontology.Person && y.Kind != ontology.Person && x.Key != y.Key {
		d.foes, d.fought = [2]*entity.Entity{x, y}, d.sentence
	}
}

// twoFoes: "the two" by itself are the two that fought last, where no act between two people was told since:
// "The army clashed with the rebels. Qatar brokered a truce between the two". Where the two are of different
// states, these are meant.
func (d *discourse) twoFoes(p *mention.Phrase) []*entity.Entity {
	if d.feminineStates || d.nounFirst || p.Ref != "pair.person" || len(p.Offices) > 0 || p.Last != p.First+1 || d.foes[0] == nil {
		return nil
	}
	if d.sentence-d.fought > 2 || d.couple[0] != nil && d.coupled >= d.fought {
		return nil
	}
	two := []*entity.Entity{d.foes[0], d.foes[1]}
	if x, y := d.sideOf(two[0]), d.sideOf(two[1]); x.Country != y.Country {
		two = []*entity.Entity{x, y}
	}
	if !d.noneDoes(two) {
		return nil
	}
	return two
}
