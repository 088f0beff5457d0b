package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// discourse remembers who was named in the article so far.
type discourse struct {
	resolver *entity.Resolver
	// feminineStates: the language says "she" of a state.
	feminineStates bool
	recent         []named          // in reading order
	subjects       []named          // subjects of clauses, in reading order
	speaker        []*entity.Entity // of the last attribution
	pair           [2]*entity.Entity
	pairs          map[statePair]int // of states told of together
	paired         int               // sentence in which the pair was told of
	sentence       int
	day            ontology.Date    // the last day on which something happened
	listed         *named           // member of the list being resolved, before the one at hand
	exclude        []*entity.Entity // whom the pronoun at hand cannot mean: who does it to him
}

// named is an actor at a place of the article.
type named struct {
	sentence, chunk int
	entities        []*entity.Entity
	office          *lang.Office
	adjective       bool // named by an adjective only: no pronoun means it
}

// enter files the actors of a sentence in reading order.
func (d *discourse) enter(index int, chunks []mention.Chunk) {
	d.sentence = index
	for k := range chunks {
		p := chunks[k].Actor
		if p == nil {
			continue
		}
		if entities := d.resolver.Resolve(p); len(entities) > 0 {
			if len(entities) == 2 {
				d.together(entities[0], entities[1])
			}
			d.recent = append(d.recent, named{index, k, entities, officeOf(p), byAdjective(p)})
		}
	}
}

func byAdjective(p *mention.Phrase) bool {
	if len(p.List) > 0 {
		return byAdjective(p.List[0])
	}
	return p.Kind == mention.ByAdjective
}

func officeOf(p *mention.Phrase) *lang.Office {
	if len(p.List) > 0 {
		return officeOf(p.List[0])
	}
	if len(p.Offices) > 0 {
		return p.Offices[0].Office
	}
	return nil
}

// before walks named actors from the one nearest before a place backwards.
func (d *discourse) before(list []named, chunk int, fit func(named) []*entity.Entity) []*entity.Entity {
	for i := len(list) - 1; i >= 0; i-- {
		n := list[i]
		if n.sentence == d.sentence && n.chunk >= chunk {
			continue
		}
		if d.sentence-n.sentence > reach {
			return nil
		}
		if len(d.exclude) > 0 {
			if n.sentence != d.sentence {
				return nil
			}
			if len(n.entities) == 1 && slices.Contains(d.exclude, n.entities[0]) {
				continue
			}
		}
		if found := fit(n); found != nil {
			return found
		}
	}
	return nil
}

// reach is the number of sentences over which a pronoun looks back.
const reach = 6

// phrase resolves an actor phrase, references included.
func (d *discourse) phrase(p *mention.Phrase, chunk int) []*entity.Entity {
	if len(p.List) > 0 {
		var all []*entity.Entity
		for _, m := range p.List {
			found := d.phrase(m, chunk)
			all = append(all, found...)
			d.listed = &named{sentence: d.sentence, chunk: chunk, entities: found, office: officeOf(m)}
		}
		d.listed = nil
		return all
	}
	switch p.Kind {
	case mention.ByPronoun:
		return d.pronoun(p.Person3, chunk)
	case mention.ByReference:
		if len(p.List) > 0 || p.Actor != "" {
			return d.resolver.Resolve(p)
		}
		return d.reference(p, chunk)
	case mention.ByCounterpart:
		return d.counterpart(p, chunk)
	}
	if found := d.resolver.Resolve(p); len(found) > 0 {
		return found
	}
	if p.Kind == mention.ByOffice {
		return d.bareOffice(p, chunk)
	}
	return nil
}

func persons(n named) []*entity.Entity {
	if !n.adjective && len(n.entities) == 1 && n.entities[0].Kind == ontology.Person {
		return n.entities
	}
	return nil
}

func bodies(n named) []*entity.Entity {
	if !n.adjective && len(n.entities) == 1 && n.entities[0].Kind != ontology.Person {
		return n.entities
	}
	return nil
}

// movements: "the group", "the rebels": the movement named last.
func movements(n named) []*entity.Entity {
	if last := n.entities[len(n.entities)-1]; movement(last) {
		return []*entity.Entity{last}
	}
	return nil
}

// body: "the agency", "the alliance": the body named last whose name has the
// word in it.
func (d *discourse) body(p *mention.Phrase, chunk int) []*entity.Entity {
	if named := d.namedBody(p, chunk); named != nil || !p.AnyBody {
		return named
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		e := n.entities[len(n.entities)-1]
		if e.Kind != ontology.Organization || e.Country != "" {
			return nil
		}
		return []*entity.Entity{e}
	})
}

func (d *discourse) namedBody(p *mention.Phrase, chunk int) []*entity.Entity {
	return d.before(d.recent, chunk, func(n named) []*entity.Entity {
		e := n.entities[len(n.entities)-1]
		if e.Kind != ontology.Organization || !e.NamedWith(p.Word) {
			return nil
		}
		return []*entity.Entity{e}
	})
}

// organs: "the ministry" is the one of a state that is named last, not an organ
// of an international body like the General Assembly.
func organs(n named) []*entity.Entity {
	if len(n.entities) == 1 && n.entities[0].Country != "" && slices.Contains(n.entities[0].Labels, "Organ") {
		return n.entities
	}
	return nil
}

// pronoun resolves by person and number: the last fitting subject, else the
// last fitting actor.
func (d *discourse) pronoun(person string, chunk int) []*entity.Entity {
	switch person {
	case "3sm", "dropped":
		return d.lastOf(persons, chunk)
	case "3sf", "3n":
		if person == "3sf" && !d.feminineStates {
			return d.lastOf(persons, chunk)
		}
		if found := d.lastOf(bodies, chunk); found != nil {
			return found
		}
		return d.lastOf(persons, chunk)
	case "3d":
		return d.pairMembers()
	case "3p":
		many := func(n named) []*entity.Entity {
			if len(n.entities) > 1 {
				return n.entities
			}
			return nil
		}
		if found := d.before(d.recent, chunk, many); found != nil {
			return found
		}
		if !d.feminineStates && d.sentence-d.paired <= 2 {
			return d.pairMembers()
		}
		return nil
	case speakerPron:
		return d.speaker
	case "1p":
		return d.statesOf(d.speaker)
	case "country":
		return d.statesOf(d.lastOf(bodies, chunk))
	}
	return nil
}

// nearest resolves a possessive to the nearest fitting actor of the sentence:
// "accused Iran of its attack". Failing that it is a pronoun like others.
func (d *discourse) nearest(person string, chunk int) []*entity.Entity {
	fit := persons
	if person == "3sf" || person == "3n" {
		fit = bodies
	}
	if person == "3sm" || person == "3sf" || person == "3n" {
		here := func(n named) []*entity.Entity {
			if n.sentence != d.sentence {
				return nil
			}
			return fit(n)
		}
		if found := d.before(d.recent, chunk, here); found != nil {
			return found
		}
	}
	return d.pronoun(person, chunk)
}

func (d *discourse) lastOf(fit func(named) []*entity.Entity, chunk int) []*entity.Entity {
	if found := d.before(d.subjects, chunk, fit); found != nil {
		return found
	}
	return d.before(d.recent, chunk, fit)
}

// dropped resolves the subject that an Arabic verb leaves out: the last one.
func (d *discourse) dropped(chunk int) []*entity.Entity {
	any := func(n named) []*entity.Entity { return n.entities }
	return d.before(d.subjects, chunk, any)
}

func (d *discourse) statesOf(entities []*entity.Entity) []*entity.Entity {
	var states []*entity.Entity
	for _, e := range entities {
		if e.Kind == ontology.Country {
			states = append(states, e)
		} else if e.Country != "" {
			if s := d.resolver.Known(e.Country); s != nil {
				states = append(states, s)
			}
		}
	}
	return states
}

func (d *discourse) pairMembers() []*entity.Entity {
	if d.pair[0] == nil {
		return nil
	}
	return []*entity.Entity{d.pair[0], d.pair[1]}
}

// reference resolves "both sides", "the two ministers", "the latter".
func (d *discourse) reference(p *mention.Phrase, chunk int) []*entity.Entity {
	switch p.Ref {
	case mention.OwnCountry:
		return d.statesOf(d.pronoun(p.OfPron, chunk))
	case "pair.country":
		if main := d.mainPair(); main != nil && !d.feminineStates {
			return main
		}
		if states := d.statesOf(d.pairMembers()); len(states) == 2 {
			return states
		}
		return d.lastTwo(chunk, d.state)
	case "pair.person", "pair.minister", "pair.president":
		if m := d.pairMembers(); len(m) == 2 && m[0].Kind == ontology.Person && m[1].Kind == ontology.Person {
			return m
		}
		return d.lastTwo(chunk, d.person)
	case "organ":
		return d.before(d.recent, chunk, organs)
	case "movement":
		return d.before(d.recent, chunk, movements)
	case "body", "bloc":
		return d.body(p, chunk)
	case "list.3", "list.4", "list.5", "list.6", "list.7":
		size := int(p.Ref[len("list.")] - '0')
		return d.before(d.recent, chunk, func(n named) []*entity.Entity {
			if len(n.entities) == size {
				return n.entities
			}
			return nil
		})
	case "latter":
		return d.before(d.recent, chunk, persons)
	case "country":
		if p.OfPron != "" { // «بلاده»: his country
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

func (d *discourse) state(e *entity.Entity) *entity.Entity {
	if s := d.statesOf([]*entity.Entity{e}); len(s) == 1 {
		return s[0]
	}
	return nil
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

// counterpart resolves "his Cuban counterpart": the holder of the same office
// in that state.
func (d *discourse) counterpart(p *mention.Phrase, chunk int) []*entity.Entity {
	office, holder := d.officeBefore(chunk)
	if p.Name != "" {
		found := d.resolver.Resolve(p)
		for _, e := range found {
			if e.Office == "" && holder != nil {
				e.Office = holder.Office
			}
			if len(p.Of) > 0 {
				d.resolver.Adopt(e, office, p.Of[0], p.Start, p.End)
			}
		}
		return found
	}
	if office == nil || len(p.Of) == 0 {
		return nil
	}
	if abroad := d.resolver.OfficeNamed("foreign minister"); office.Name == "secretary of state" && abroad != nil {
		office = abroad // the counterpart of the US Secretary of State
	}
	var all []*entity.Entity
	for _, of := range p.Of {
		if e := d.resolver.Holder(office, of); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// officeBefore finds the office that a counterpart shares: the one in which
// the nearest person before it was named, else in which he is known.
func (d *discourse) officeBefore(chunk int) (*lang.Office, *entity.Entity) {
	var office *lang.Office
	var holder *entity.Entity
	fit := func(n named) []*entity.Entity {
		if !oneOffice(n.entities) {
			return nil
		}
		holder = n.entities[0]
		if office = n.office; office == nil || len(n.entities) > 1 {
			office = d.resolver.OfficeNamed(holder.Office)
		}
		if office != nil {
			return n.entities
		}
		return nil
	}
	if d.listed != nil && fit(*d.listed) != nil {
		return office, holder // "the minister and his Somali counterpart"
	}
	if d.before(d.recent, chunk, fit) == nil || !d.namedBefore(chunk) {
		d.after(chunk, fit) // "Speaking after talks with his counterpart, X said"
	}
	return office, holder
}

// oneOffice: one person, or several who hold the same office: "the foreign
// ministers of Egypt and Jordan met their Iraqi counterpart".
func oneOffice(all []*entity.Entity) bool {
	for _, e := range all {
		if e.Kind != ontology.Person || len(all) > 1 && (e.Office == "" || e.Office != all[0].Office) {
			return false
		}
	}
	return len(all) > 0
}

// namedBefore: somebody is named in the sentence at hand before a place.
func (d *discourse) namedBefore(chunk int) bool {
	for _, n := range d.recent {
		if n.sentence == d.sentence && n.chunk < chunk {
			return true
		}
	}
	return false
}

// after walks the actors named behind a place of the sentence at hand.
func (d *discourse) after(chunk int, fit func(named) []*entity.Entity) {
	for _, n := range d.recent {
		if n.sentence == d.sentence && n.chunk > chunk && fit(n) != nil {
			return
		}
	}
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
