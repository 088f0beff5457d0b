package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

func (d *discourse) pairMembers() []*entity.Entity {
	if d.pair[0] == nil {
		return nil
	}
	return []*entity.Entity{d.pair[0], d.pair[1]}
}

// reference resolves "both sides", "the two ministers", "the latter".
func (d *discourse) reference(p *mention.Phrase, chunk int) []*entity.Entity {
	if len(p.Offices) > 0 && (p.Ref == mention.PairOfStates || strings.HasPrefix(p.Ref, "list.")) {
		return d.holdersOf(p.Offices[0].Office, p.Ref, chunk)
	}
	switch p.Ref {
	case mention.OwnCountry:
		if p.OfPron == "3n" || p.OfPron == "3p" {
			return d.actingFor(d.nearest(p.OfPron, chunk))
		}
		return d.statesOf(d.pronoun(p.OfPron, chunk))
	case mention.OwnOrgan:
		return d.organsOf(p.Organ, d.ownersOf(p.OfPron, chunk))
	case mention.OwnForces:
		return d.forcesOf(d.pronoun(p.OfPron, chunk), p.OfPron, chunk)
	case mention.TheirOffices:
		return d.theirOffices(&p.Offices[0], chunk)
	case mention.PairOfStates:
		if main := d.mainPair(); main != nil && !d.feminineStates && d.noneDoes(main) {
			return main
		}
		if named := d.listedStates(chunk); named != nil && d.noneDoes(named) {
			return named
		}
		if named := d.statesOf(d.twoBefore(chunk)); len(named) == 2 && d.noneDoes(named) {
			return named
		}
		if states := d.statesOf(d.pairMembers()); len(states) == 2 && d.noneDoes(states) {
			return states
		}
		return d.lastStates(chunk)
	case mention.Neighbour:
		return d.neighbour(chunk)
	case "pair.person", "pair.minister", "pair.president":
		if two := d.twoHere(p, chunk); two != nil {
			return two
		}
		if m := d.pairMembers(); len(m) == 2 && d.fitsPair(p, m[0]) && d.fitsPair(p, m[1]) {
			return m
		}
		if d.couple[0] != nil && d.sentence-d.coupled <= 2 && !d.feminineStates {
			return d.couple[:]
		}
		if two := d.lastTwo(chunk, func(e *entity.Entity) *entity.Entity {
			if d.fitsPair(p, e) {
				return e
			}
			return nil
		}); two != nil || d.feminineStates {
			return two
		}
		return d.lastTwo(chunk, d.person)
	case mention.Ruler:
		if state, times := d.scene(); times > 3 {
			return []*entity.Entity{state}
		}
		if state := d.theatre(func(*entity.Entity) bool { return true }); state != nil {
			return []*entity.Entity{state}
		}
		return d.statesOf(d.before(d.recent, chunk, d.rebelsHere)) // "the Syrian opposition accused government forces"
	case "organ":
		return d.before(d.recent, chunk, organs)
	case "movement":
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if found := movements(n); len(p.Of) == 0 || found != nil && found[0].Country == p.Of[0] {
				return found
			}
			return nil
		})
	case "body", "bloc":
		return d.body(p, chunk)
	case "list.2", "list.3", "list.4", "list.5", "list.6", "list.7":
		size := int(p.Ref[len("list.")] - '0')
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if len(n.entities) == size {
				return n.entities
			}
			return nil
		})
	case "guest":
		return d.guestTold(chunk)
	case "host":
		return d.hostTold(chunk)
	case "delegation":
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if !n.adjective && strings.HasSuffix(strings.TrimSuffix(n.head, "ا"), p.Word) {
				return n.entities
			}
			return nil
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
			if n.sentence == d.sentence || len(n.entities) != 1 || n.adjective || n.entities[0].Kind != ontology.Country {
				return nil
			}
			return n.entities
		}, chunk)
	case mention.Kingdom:
		return d.kingdom(chunk)
	case "country":
		if p.OfPron != "" { // «بلاده»: his country
			if found := d.statesOf(d.own); len(found) == 1 {
				return found
			}
			if found := d.statesOf(d.hers(p.OfPron, chunk)); len(found) == 1 {
				return found
			}
			return d.statesOf(d.pronoun(p.OfPron, chunk))
		}
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
	return nil
}

// twoHere: "the two" by itself are the two states that its sentence lists before: "praised Kenya
// and Chad for the pact that the two signed".
func (d *discourse) twoHere(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.feminineStates || p.Ref != "pair.person" || len(p.Offices) > 0 || p.Last != p.First+1 {
		return nil
	}
	return d.twoNamed(chunk, func(x, y *entity.Entity) bool { return x.Kind == ontology.Country && y.Kind == ontology.Country })
}

// twoNamed are the two whom the sentence names side by side before a place, where they fit.
func (d *discourse) twoNamed(chunk int, fit func(x, y *entity.Entity) bool) []*entity.Entity {
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if n.sentence == d.sentence && len(n.entities) == 2 && fit(n.entities[0], n.entities[1]) {
			return n.entities
		}
		return nil
	})
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

// ownersOf are the states whose organ a pronoun tells: the masculine one that does what the
// sentence tells before, else those of whoever it stands for.
func (d *discourse) ownersOf(pron string, chunk int) []*entity.Entity {
	if pron == "3sm" {
		he := func(n named) []*entity.Entity {
			if n.sentence == d.sentence && len(n.entities) == 1 && slices.Contains(d.masculines, n.entities[0].Key) {
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

// rebelsHere: a movement of one state, named in the sentence at hand.
func (d *discourse) rebelsHere(n named) []*entity.Entity {
	if n.sentence != d.sentence || len(n.entities) != 1 || d.feminineStates || n.entities[0].Country == "" {
		return nil
	}
	return movements(n)
}

// listedStates: in «احترام خيار فنلندا والسويد رغم رفض أنقرة دعم البلدين» the two are
// those that the text lists side by side, unless an act of two others was told since.
func (d *discourse) listedStates(chunk int) []*entity.Entity {
	if !d.feminineStates {
		return nil
	}
	for i := len(d.recent) - 1; i >= 0 && d.sentence-d.recent[i].sentence <= reach; i-- {
		n := d.recent[i]
		if n.sentence < d.paired {
			return nil
		}
		if !n.ground && (n.sentence < d.sentence || n.chunk < chunk) && len(n.entities) == 2 && n.entities[0].Kind == ontology.Country && n.entities[1].Kind == ontology.Country {
			return n.entities
		}
	}
	return nil
}

// twoBefore are the two whom the English sentence lists before a place, not of one state: "invited
// the leaders of Chad and Niger after clashes in which both sides".
func (d *discourse) twoBefore(chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst {
		return nil
	}
	return d.twoNamed(chunk, func(x, y *entity.Entity) bool { return x.Country != y.Country && x.Country != "" && y.Country != "" })
}

// lastStates gives the two states named last besides whoever does it to them.
func (d *discourse) lastStates(chunk int) []*entity.Entity {
	doers := d.exclude
	d.exclude = nil
	defer func() { d.exclude = doers }()
	return d.lastTwo(chunk, func(e *entity.Entity) *entity.Entity {
		if slices.ContainsFunc(doers, func(x *entity.Entity) bool { return sameActor(e, x) }) {
			return nil
		}
		return d.state(e)
	})
}

// noneDoes: none of them is who does it to them: "Pyongyang accused the two countries".
func (d *discourse) noneDoes(all []*entity.Entity) bool {
	return !slices.ContainsFunc(all, func(e *entity.Entity) bool {
		return slices.ContainsFunc(d.exclude, func(x *entity.Entity) bool { return sameActor(e, x) })
	})
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
	if ref != mention.PairOfStates || len(here) != 2 {
		here = d.statesOf(d.reference(&mention.Phrase{Kind: mention.ByReference, Ref: ref}, chunk))
	}
	for _, state := range here {
		if e := d.resolver.Holder(office.One(), state.Key); e != nil {
			holders = append(holders, e)
		}
	}
	return holders
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

// hers: «بلادها» is the state of a person, not of a state that takes the same
// pronoun: of the last one who does something in the sentence.
func (d *discourse) hers(person string, chunk int) []*entity.Entity {
	if person != "3sf" || !d.feminineStates {
		return nil
	}
	return d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if n.sentence != d.sentence {
			return nil
		}
		return persons(n)
	})
}

func (d *discourse) state(e *entity.Entity) *entity.Entity {
	if s := d.statesOf([]*entity.Entity{e}); len(s) == 1 {
		return s[0]
	}
	return nil
}

// fitsPair: "the two ministers" are ministers, as far as their offices are known.
func (d *discourse) fitsPair(p *mention.Phrase, e *entity.Entity) bool {
	if e.Kind != ontology.Person {
		return false
	}
	minister := p.Ref == "pair.minister" || len(p.Offices) > 0 && strings.HasSuffix(p.Offices[0].Office.Name, "minister")
	if !minister || !d.feminineStates || e.Office == "" {
		return true
	}
	return strings.Contains(e.Office, "minister") || strings.Contains(e.Office, "secretary")
}

func (d *discourse) person(e *entity.Entity) *entity.Entity {
	if e.Kind == ontology.Person {
		return e
	}
	return nil
}

// lastTwo gives the two different actors named last.
func (d *discourse) lastTwo(chunk int, pick func(*entity.Entity) *entity.Entity) []*entity.Entity {
	var two []*entity.Entity
	d.before(d.recent, chunk, func(n named) []*entity.Entity {
		for i := len(n.entities) - 1; i >= 0; i-- {
			e := pick(n.entities[i])
			if e == nil || len(two) == 1 && (two[0].Key == e.Key || two[0].Country == e.Country) {
				continue
			}
			two = append(two, e)
			if len(two) == 2 {
				return two
			}
		}
		return nil
	})
	if len(two) < 2 {
		return nil
	}
	return []*entity.Entity{two[1], two[0]}
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
		owner := d.statesOf(d.pronoun(o.OfPron, chunk))
		if len(owner) > 0 {
			if e := d.resolver.Holder(o.Office, owner[0].Key); e != nil {
				return []*entity.Entity{e}
			}
		}
		return nil
	}
	fit := func(n named) []*entity.Entity {
		if len(n.entities) == 1 && d.resolver.Held(n.entities[0], o.Office.Name) {
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
	if e := d.resolver.OnlyHolder(o.Office.Name); e != nil {
		return []*entity.Entity{e}
	}
	if e := d.resolver.AtHome(o.Office); e != nil && o.Def {
		return []*entity.Entity{e}
	}
	return nil
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

// lastOfTwo: in "Chad and Niger are arming. The latter accused", "Chad warned Niger. The
// latter denied it" it is the second of those told of together in the sentence before.
func (d *discourse) lastOfTwo(chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst {
		return nil
	}
	if two := d.before(d.recent, chunk, func(n named) []*entity.Entity {
		if len(n.entities) == 2 && n.sentence >= d.sentence-1 {
			return n.entities
		}
		return nil
	}); two != nil {
		return two[1:]
	}
	if d.pair[1] != nil && d.paired == d.sentence-1 {
		return d.pair[1:]
	}
	return nil
}
