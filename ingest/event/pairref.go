package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// bothStates resolves "both sides", "the two countries".
func (d *discourse) bothStates(chunk int) []*entity.Entity {
	if main := d.mainPair(); main != nil && !d.feminineStates && d.noneDoes(main) {
		return main
	}
	if named := d.listedStates(chunk); named != nil && d.noneDoes(named) {
		return named
	}
	if told := d.dualBefore; d.feminineStates && len(told.entities) == 2 && told.sentence >= d.paired && d.noneDoes(told.entities) {
		return told.entities // «أمل البلدان، بعد حرب شنتها روسيا على أوكرانيا. وتتهم تركيا البلدين»
	}
	if states := d.statesOf(d.pairMembers()); len(states) == 2 && d.noneDoes(states) {
		return states
	}
	if sides := d.stateAndBody(); sides != nil && d.noneDoes(sides) {
		return sides
	}
	return d.lastStates(chunk)
}

// sameTwo resolves "the two countries" and remembers whom they meant: an act of others that its sentence
// tells behind them changes nothing.
func (d *discourse) sameTwo(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.dual.sentence == d.sentence && d.dualAt == p.Start && d.paired == d.sentence && d.pairedAt > p.Start && len(d.dual.entities) == 2 && d.noneDoes(d.dual.entities) {
		return d.dual.entities
	}
	if d.dual.sentence < d.sentence {
		d.dualBefore = d.dual
	}
	d.dual, d.dualAt = named{sentence: d.sentence, entities: d.bothStates(chunk)}, p.Start
	return d.dual.entities
}

// stateAndBody: where an Arabic article has told of no two states together, "both sides" are the
// two of whom it told last, though one is a body of no state: «بين تونس والاتحاد الأوروبي».
func (d *discourse) stateAndBody() []*entity.Entity {
	if !d.feminineStates || len(d.pairs) > 0 || d.pair[0] == nil || d.sentence-d.paired > reach {
		return nil
	}
	var sides []*entity.Entity
	for _, e := range d.pair {
		if body(e) {
			sides = append(sides, e)
		} else {
			sides = append(sides, d.statesOf([]*entity.Entity{e})...)
		}
	}
	if len(sides) != 2 || sides[0].Kind == sides[1].Kind {
		return nil
	}
	return sides
}

// bothSides resolves "both sides", "the warring parties": the two states, but where the two
// listed or told of last are a movement and another, these.
func (d *discourse) bothSides(chunk int) []*entity.Entity {
	states := d.bothStates(chunk)
	told := func(n named) []*entity.Entity {
		if len(n.entities) != 2 || d.sentence-n.sentence > 2 || ofMovement(n.entities[0]) == ofMovement(n.entities[1]) {
			return nil
		}
		if sides := []*entity.Entity{d.sideOf(n.entities[0]), d.sideOf(n.entities[1])}; d.noneDoes(sides) && sidesOf(states, sides) {
			return sides
		}
		return nil
	}
	if sides := d.before(d.recent, chunk, told); sides != nil {
		return sides
	}
	if named := d.listedStates(chunk); named != nil && d.feminineStates && d.noneDoes(named) {
		return named // «خلاف بين غانا وتوغو بشأن منطقة اتفق عليها الطرفان»
	}
	if d.pair[0] != nil {
		if sides := told(named{entities: d.pair[:], sentence: d.paired}); sides != nil {
			return sides
		}
	}
	return states
}

// sidesOf: the sides are those of the states, as far as these are known.
func sidesOf(states, sides []*entity.Entity) bool {
	return len(states) < 2 || !slices.ContainsFunc(sides, func(e *entity.Entity) bool {
		return e.Country != "" && e.Country != states[0].Country && e.Country != states[1].Country
	})
}

// sideOf is the movement for which somebody stands, else his state.
func (d *discourse) sideOf(e *entity.Entity) *entity.Entity {
	if e.Movement != "" {
		if m := d.resolver.Known(e.Movement); m != nil {
			return m
		}
	}
	if s := d.state(e); s != nil && !movement(e) {
		return s
	}
	return e
}

// bothPersons resolves "the two ministers", "both men".
func (d *discourse) bothPersons(p *mention.Phrase, chunk int) []*entity.Entity {
	if two := d.twoHere(p, chunk); two != nil {
		return two
	}
	if two := d.listedPersons(p, chunk); two != nil {
		return two
	}
	if two := d.twoFoes(p); two != nil {
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
		return d.orPeers(p, two)
	}
	return d.lastTwo(chunk, d.person)
}

func (d *discourse) pairMembers() []*entity.Entity {
	if d.pair[0] == nil {
		return nil
	}
	return []*entity.Entity{d.pair[0], d.pair[1]}
}

// twoHere: "the two" by itself are the two states that its sentence lists before: "praised Kenya
// and Chad for the pact that the two signed".
func (d *discourse) twoHere(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.feminineStates || p.Ref != "pair.person" || len(p.Offices) > 0 || p.Last != p.First+1 {
		return nil
	}
	return d.twoNamed(chunk, func(x, y *entity.Entity) bool { return x.Kind == ontology.Country && y.Kind == ontology.Country })
}

// listedPersons: in "hosted Chad's premier and Niger's president. The two refused" they are those
// whom the English sentence before lists, not one of them with the host.
func (d *discourse) listedPersons(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst {
		return nil
	}
	var two []*entity.Entity
	for i := len(d.recent) - 1; i >= 0 && d.sentence-d.recent[i].sentence <= 1; i-- {
		n := &d.recent[i]
		if n.sentence == d.sentence && n.chunk >= chunk || len(n.entities) < 2 || !d.fitsPair(p, n.entities[0]) {
			continue
		}
		if two != nil || len(n.entities) > 2 || !d.fitsPair(p, n.entities[1]) {
			return nil
		}
		two = n.entities
	}
	return two
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

// listedStates: in «احترام خيار فنلندا والسويد رغم رفض أنقرة دعم البلدين», "invited the leaders of
// Chad and Niger after clashes in which both sides" the two are those that the text lists side
// by side, in English in the same sentence, unless an act of two others was told since.
func (d *discourse) listedStates(chunk int) []*entity.Entity {
	if !d.feminineStates {
		return d.statesOf(d.twoNamed(chunk, func(x, y *entity.Entity) bool {
			return !d.nounFirst && x.Country != y.Country && x.Country != "" && y.Country != ""
		}))
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

// fitsPair: "the two ministers" are ministers, as far as their offices are known.
func (d *discourse) fitsPair(p *mention.Phrase, e *entity.Entity) bool {
	if e.Kind != ontology.Person {
		return false
	}
	if p.Ref == "pair.president" && d.feminineStates && e.Office != "" && !strings.Contains(e.Office, "president") && !strings.Contains(e.Office, "speaker") {
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
