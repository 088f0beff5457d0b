package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// reference resolves "both sides", "the two ministers", "the latter".
func (d *discourse) reference(p *mention.Phrase, chunk int) []*entity.Entity {
	if len(p.Offices) > 0 && (mention.IsPair(p.Ref) || strings.HasPrefix(p.Ref, "list")) {
		if o := p.Offices[0].Office; o.Collective || o.Generic || o.Capacity == lang.MemberCapacity {
			return d.statesOf(d.reference(&mention.Phrase{Kind: mention.ByReference, Ref: p.Ref}, chunk)) // «مسؤولي البلدين»
		}
		return d.holdersOf(p.Offices[0].Office, p.Ref, chunk)
	}
	if id, ok := strings.CutPrefix(p.Ref, mention.ToldState); ok {
		return d.toldState(id, chunk)
	}
	switch p.Ref {
	case mention.OwnCountry, mention.OwnOrgan, mention.OwnForces, mention.TheirOffices:
		return d.ownReference(p, chunk)
	case mention.PairOfStates:
		return d.sameTwo(p, chunk)
	case mention.PairOfSides:
		return d.bothSides(chunk)
	case mention.Neighbour:
		return d.neighbour(chunk)
	case "pair.person", "pair.minister", "pair.president":
		return d.bothPersons(p, chunk)
	case mention.Ruler:
		return d.ruler(chunk)
	case "organ":
		if told := d.before(d.recent, chunk, organs); told != nil || p.Organ == nil {
			return told
		}
		return d.openingOrgan(p, chunk)
	case "movement":
		return d.movementTold(p, chunk)
	case "body", "bloc":
		return ofState(p, d.body(p, chunk))
	case "list.2", "list.3", "list.4", "list.5", "list.6", "list.7":
		size := int(p.Ref[len("list.")] - '0')
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if len(n.entities) != size || size == 2 && !d.feminineStates && d.sentence-n.sentence > 1 {
				return nil // "both" are two of whom the sentence before told
			}
			return n.entities
		})
	case "list":
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if len(n.entities) < 3 || d.sentence-n.sentence > 1 || !statesOnly(n.entities) {
				return nil
			}
			return n.entities
		})
	case "guest":
		return d.guestTold(p, chunk)
	case "host":
		return d.hostTold(p, chunk)
	case "hosts":
		return d.hostsTold()
	case "delegation":
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if !n.adjective && strings.HasSuffix(strings.TrimSuffix(n.head, "ا"), p.Word) {
				return n.entities
			}
			return nil
		})
	case mention.Region: // «دخلت قطاع غزة. وقصفت إسرائيل القطاع»
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if len(n.entities) != 1 || !strings.HasSuffix(n.head, p.Word) {
				return nil
			}
			return n.entities
		})
	case "latter.f":
		return d.before(d.recent, chunk, bodies)
	case "latter":
		if last := d.lastOfTwo(chunk); last != nil {
			return last
		}
		return d.before(d.recent, chunk, persons)
	case mention.SamePerson:
		return d.lastOf(persons, chunk)
	case mention.DescribedCountry:
		return d.lastOf(func(n named) []*entity.Entity {
			if n.sentence == d.sentence || len(n.entities) != 1 || n.adjective {
				return nil
			}
			if n.entities[0].Kind != ontology.Country {
				if e := n.entities[0]; d.feminineStates || e.Kind != ontology.Organization || n.organ == nil && !e.Has(ontology.OrganLabel) {
					return nil
				}
				return d.statesOf(n.entities) // "Chad's army beat them. The military government"
			}
			return n.entities
		}, chunk)
	case mention.Kingdom:
		return d.kingdom(chunk)
	case "country":
		if p.OfPron != "" { // «بلاده»: his country
			return d.hisCountry(p.OfPron, chunk)
		}
		if len(p.Among) > 0 {
			return d.countryAmong(p.Among, chunk)
		}
		return d.country(chunk)
	}
	return nil
}

// toldState is the state of that id, where it or somebody of it was named before the chunk.
func (d *discourse) toldState(id string, chunk int) []*entity.Entity {
	for i := len(d.recent) - 1; i >= 0; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence && n.chunk >= chunk {
			continue
		}
		for _, e := range n.entities {
			if e.Key != id && e.Country != id {
				continue
			}
			if state := d.resolver.Known(id); state != nil {
				return []*entity.Entity{state}
			}
		}
	}
	return nil
}

// neighbour is the other state of those two of which the article tells: "its southern
// neighbour" is not the one that "its" means.
func (d *discourse) neighbour(chunk int) []*entity.Entity {
	both := d.mainPair()
	if both == nil {
		both = d.statesOf(d.pairMembers())
	}
	own := d.statesOf(d.pronoun("3n", chunk))
	if len(both) != 2 || len(own) != 1 {
		return nil
	}
	for i, e := range both {
		if sameActor(e, own[0]) {
			return both[1-i : 2-i]
		}
	}
	return nil
}

// rebelsHere: a movement of one state, named in the sentence at hand.
func (d *discourse) rebelsHere(n named) []*entity.Entity {
	if n.sentence != d.sentence || len(n.entities) != 1 || d.feminineStates || n.entities[0].Country == "" {
		return nil
	}
	return movements(n)
}

// holdersOf resolves "the prime ministers of both countries": the two of whom the
// sentence tells, else those of whom the article does.
func (d *discourse) holdersOf(office *lang.Office, ref string, chunk int) []*entity.Entity {
	var here, holders []*entity.Entity
	for _, n := range d.recent {
		for _, state := range d.statesOf(n.entities) {
			if n.sentence == d.sentence && n.chunk < chunk && !slices.Contains(here, state) {
				here = append(here, state)
			}
		}
	}
	if !mention.IsPair(ref) || len(here) != 2 {
		here = d.statesOf(d.reference(&mention.Phrase{Kind: mention.ByReference, Ref: ref}, chunk))
	}
	for _, state := range here {
		if e := d.resolver.Holder(office.One(), state.Key); e != nil {
			holders = append(holders, e)
		}
	}
	return holders
}

// ruler resolves "the government": that of the state of which the article tells.
func (d *discourse) ruler(chunk int) []*entity.Entity {
	if state, times := d.scene(); times > 3 {
		return []*entity.Entity{state}
	}
	if own := d.rulerOfPair(chunk); own != nil {
		return own
	}
	if state := d.theatre(func(*entity.Entity) bool { return true }); state != nil {
		return []*entity.Entity{state}
	}
	return d.statesOf(d.before(d.recent, chunk, d.rebelsHere)) // "the Syrian opposition accused government forces"
}

// country resolves "the country": the last one named, else that of the last actor.
func (d *discourse) country(chunk int) []*entity.Entity {
	state := func(n named) []*entity.Entity {
		if last := n.entities[len(n.entities)-1]; last.Kind == ontology.Country {
			return []*entity.Entity{last}
		}
		return nil
	}
	if found := d.before(d.recent, chunk, state); found != nil {
		return found
	}
	return d.statesOf(d.lastOf(func(n named) []*entity.Entity {
		if len(n.entities) == 1 && n.entities[0].Country != "" {
			return n.entities
		}
		return nil
	}, chunk))
}

// kingdom resolves «المملكة»: the state of the sentence's subject or of who speaks, where
// it is called so, else the last named of those that are, by its name or by who acts for
// it, else the outlet's own.
func (d *discourse) kingdom(chunk int) []*entity.Entity {
	if his := d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if who := one(n.entities); n.sentence == d.sentence && who != nil && who.Kind == ontology.Person && d.kingdomOf(who) {
			return d.statesOf(n.entities)
		}
		return nil
	}); his != nil {
		return his
	}
	if who := one(d.speaker); who != nil && d.kingdomOf(who) {
		return d.statesOf(d.speaker)
	}
	for _, whoever := range []bool{false, true} {
		for i := len(d.recent) - 1; i >= 0; i-- {
			n := d.recent[i]
			if n.sentence == d.sentence && n.chunk >= chunk {
				continue
			}
			for _, e := range n.entities {
				if d.kingdomOf(e) && (whoever || e.Kind == ontology.Country) {
					return d.statesOf([]*entity.Entity{e})
				}
			}
		}
	}
	if home := d.resolver.Home(); slices.Contains(d.kingdoms, home) {
		return []*entity.Entity{d.resolver.Known(home)}
	}
	if only := d.resolver.Only(d.kingdoms); only != nil {
		return []*entity.Entity{only} // named later on
	}
	return nil
}

// kingdomOf: the actor's state is one that may be called just «المملكة», and is not that of
// who does it to it: «تضامن الأردن مع المملكة».
func (d *discourse) kingdomOf(e *entity.Entity) bool {
	return slices.Contains(d.kingdoms, e.Country) && !slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return x.Country == e.Country })
}

func (d *discourse) state(e *entity.Entity) *entity.Entity {
	if s := d.statesOf([]*entity.Entity{e}); len(s) == 1 {
		return s[0]
	}
	return nil
}

// known are the states and bodies of these ids.
func (d *discourse) known(ids []string) []*entity.Entity {
	var all []*entity.Entity
	for _, id := range ids {
		if e := d.resolver.Known(id); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// bareOffice resolves "the minister", "the president": the last person named
// in an office of that word, else in any office that ends in it.
func (d *discourse) bareOffice(p *mention.Phrase, chunk int) []*entity.Entity {
	o := p.Offices[0]
	if o.OfPron != "" {
		owner := d.ownerTold(&o, chunk)
		if len(owner) == 1 && mention.BodyTold(o.OfPron) {
			return d.resolver.Resolve(ofBody(p, owner[0]))
		}
		if len(owner) > 0 {
			if e := d.resolver.Holder(o.Office, owner[0].Key); e != nil {
				return []*entity.Entity{e}
			}
		}
		return nil
	}
	if d.ofPlainWord(p, chunk) {
		return nil
	}
	held := d.resolver.Held
	if o.Former {
		held = d.resolver.HeldBefore
	}
	fit := func(n named) []*entity.Entity {
		if len(n.entities) == 1 && held(n.entities[0], o.Office.Name) {
			return n.entities
		}
		return nil
	}
	if found := d.before(d.subjects, chunk, fit); found != nil {
		return found
	}
	for i := len(d.recent) - 1; i >= 0; i-- {
		if found := fit(d.recent[i]); found != nil {
			return found
		}
	}
	if o.Former {
		return nil
	}
	if e := d.resolver.OnlyHolder(o.Office.Name); e != nil {
		return []*entity.Entity{e}
	}
	if e := d.resolver.AtHome(o.Office); e != nil && o.Def {
		return []*entity.Entity{e}
	}
	return nil
}

// native is the last person named who is of the state whose adjective stands alone with an article
// in a Romance language: "La alemana alabó" is Ursula von der Leyen; nil where none was named.
func (d *discourse) native(p *mention.Phrase, chunk int) []*entity.Entity {
	if !d.nounFirst || p.Kind != mention.ByAdjective || p.Plural || p.First == p.Last {
		return nil
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if e := one(n.entities); e != nil && e.Kind == ontology.Person && e.Country == p.Actor {
			return n.entities
		}
		return nil
	})
}
