package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ownReference resolves what is somebody's own: "his country", "its army", «قواته», "their leaders".
func (d *discourse) ownReference(p *mention.Phrase, chunk int) []*entity.Entity {
	switch p.Ref {
	case mention.OwnCountry:
		if found := d.statesOf(d.own); len(found) == 1 {
			return found
		}
		if p.OfPron == "3n" || p.OfPron == "3p" {
			return d.actingFor(d.nearest(p.OfPron, chunk))
		}
		return d.statesOf(d.pronoun(p.OfPron, chunk))
	case mention.OwnOrgan:
		return d.organsOf(p.Organ, d.ownersOf(p.OfPron, chunk))
	case mention.OwnForces:
		return d.forcesOf(d.commander(p.OfPron, chunk), p.OfPron, chunk)
	case mention.TheirOffices:
		return d.theirOffices(&p.Offices[0], chunk)
	}
	return nil
}

// hisCountry resolves «بلاده».
func (d *discourse) hisCountry(pron string, chunk int) []*entity.Entity {
	if found := d.statesOf(d.own); len(found) == 1 && !d.notHis(pron) {
		return found
	}
	if found := d.statesOf(d.hers(pron, chunk)); len(found) == 1 {
		return found
	}
	return d.statesOf(d.pronoun(pron, chunk))
}

// notHis: an Arabic "his" is not of a feminine state that does it: «قال الوزير إن كينيا هاجمت بلاده».
func (d *discourse) notHis(pron string) bool {
	e := one(d.own)
	return d.feminineStates && pron == "3sm" && e != nil && e.Kind == ontology.Country && !d.masculineState(e)
}

// ownersOf are the states whose organ a pronoun tells: the masculine one that does what the
// sentence tells before, else those of whoever it stands for.
func (d *discourse) ownersOf(pron string, chunk int) []*entity.Entity {
	if pron == mention.Kingdom {
		return d.kingdom(chunk) // «سفارة المملكة»
	}
	if pron == "3sm" {
		he := func(n named) []*entity.Entity {
			if n.sentence == d.sentence && len(n.entities) == 1 && d.masculineState(n.entities[0]) {
				return n.entities
			}
			return nil
		}
		if state := d.before(d.subjects, chunk, he); state != nil {
			return state
		}
	}
	return d.statesOf(d.pronoun(pron, chunk))
}

// organsOf are the organs of a kind that the states have.
func (d *discourse) organsOf(o *lang.Organ, states []*entity.Entity) []*entity.Entity {
	var all []*entity.Entity
	for _, state := range states {
		if e := d.resolver.OrganAt(o.Pattern, state.Key); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// commander is whoever has the forces that an Arabic pronoun tells: the masculine subject before it in the
// sentence, a state or body as well as a man, «قال حزب الله إن مقاتليه», else whoever it stands for.
func (d *discourse) commander(pron string, chunk int) []*entity.Entity {
	if pron == "3sm" && d.feminineStates {
		if it := d.before(d.subjects, chunk, func(n named) []*entity.Entity {
			if he := d.men(n); n.sentence == d.sentence && he != nil {
				return he
			}
			return d.masculineHere(n)
		}); it != nil {
			return it
		}
	}
	return d.pronoun(pron, chunk)
}

// forcesOf are those who have the forces of whoever a pronoun means: the movement for which a
// man speaks, else his state, the state of an organ, for several the movement named last.
func (d *discourse) forcesOf(who []*entity.Entity, pron string, chunk int) []*entity.Entity {
	if len(who) == 0 && pron == "3p" {
		return d.before(d.recent, chunk, movements)
	}
	if len(who) != 1 {
		return who
	}
	switch e := who[0]; {
	case e.Kind == ontology.Person && e.Movement != "":
		return d.known([]string{e.Movement})
	case e.Kind == ontology.Person, slices.Contains(e.Labels, "Organ"):
		return d.statesOf(who)
	}
	return who
}

// actingFor are the bodies and movements among them, of all others their states: whose
// "its officials" are.
func (d *discourse) actingFor(who []*entity.Entity) []*entity.Entity {
	var all []*entity.Entity
	for _, e := range who {
		if e.Kind == ontology.Organization && !slices.Contains(e.Labels, "Organ") {
			all = append(all, e)
		} else if s := d.state(e); s != nil {
			all = append(all, s)
		}
	}
	return all
}

// theirOffices resolves "their leaders", "its ministers": those of each of several states,
// of one the state.
func (d *discourse) theirOffices(o *mention.Office, chunk int) []*entity.Entity {
	states := d.statesOf(d.nearest(o.OfPron, chunk))
	if len(states) < 2 || o.Office.Collective {
		return states
	}
	var all []*entity.Entity
	for _, s := range states {
		if e := d.resolver.Holder(o.Office.One(), s.Key); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// hers: «بلادها» is the state of a person, not of a state that takes the same
// pronoun: of the last one who does something in the sentence.
func (d *discourse) hers(person string, chunk int) []*entity.Entity {
	if person != "3sf" || !d.feminineStates {
		return nil
	}
	here := false
	return d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if here = here || n.sentence == d.sentence; n.sentence < d.sentence && (here || n.sentence < d.sentence-1 || n.man) {
			return nil
		}
		return persons(n) // «التقت الوزيرة نظيرها. وأعربت عن دعم بلادها»
	})
}
