package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// discourse remembers who was named in the article so far.
type discourse struct {
	chunks   []mention.Chunk // of the sentence
	resolver *entity.Resolver
	// feminineStates: the language says "she" of a state.
	feminineStates bool
	women          map[string]bool // folded first names of women
	hosts          hosting
	kingdoms       []string         // states that may be called just "the Kingdom"
	dateline       string           // state of the capital where the report was written, as the sentence says
	behindLine     int              // chunk behind a dateline with a colon
	recent         []named          // in reading order
	subjects       []named          // subjects of clauses, in reading order
	speaker        []*entity.Entity // of the last attribution
	spoke          int              // sentence in which he spoke last
	pair           [2]*entity.Entity
	pairs          map[statePair]int // of states told of together
	paired         int               // sentence in which the pair was told of
	pairedAt       int               // the byte at which the act of the pair stands
	joint          [2]*entity.Entity // the last two of whom something was told that they did together
	joined         int               // the sentence of that
	told           named             // whom the masculine object of the last verb that had one meant
	dual           named             // whom "the two countries" meant last
	dualAt         int               // the byte at which they stood
	dualBefore     named             // the same, in a sentence before that one
	couple         [2]*entity.Entity // the last two people of whom an act was told
	coupled        int               // the sentence of that
	foes           [2]*entity.Entity // the last two of whom one used force against the other
	fought         int               // the sentence of that
	peers          [2]*entity.Entity // the last two holders of the same office who did something together
	sentence       int
	day            ontology.Date     // the last day on which something happened
	crowd          named             // the last subject that is several, but nobody we know: "residents"
	force          named             // who does the acts of force that are the last such subject: "Russian strikes"
	unknown        int               // the last sentence with a subject that is nobody we know
	nounFirst      bool              // pronouns before a verb reach back: "l'a accusé"
	genders        map[string]gender // of articles and titles
	of             map[string]gender // of persons and bodies, as the article told so far
	masculines     []string
	listed         *named           // member of the list being resolved, before the one at hand
	own            []*entity.Entity // subject of the clause at hand, named before its verb's complements
	where          map[string]int   // how often a state was named as a place
	stages         []stage          // of the whole article
	venue          *argument        // where the article's first gathering is
	opens          *mention.Chunk   // the date of that gathering, nil where none is told
	exclude        []*entity.Entity // whom the pronoun at hand cannot mean: who does it to him
	object         bool             // the pronoun at hand is an object behind its verb
	meant          meant            // whom the last pronoun with others excluded meant
	over           bool             // it may mean somebody of the sentence before
	mainly         bool             // the act at hand is what the sentence tells first
	toStates       bool             // it is done to states or people, not to things
	other          []*entity.Entity // to whom the act at hand is done: no pronoun of its doer means them
}

// meant is whom a pronoun means that stands for somebody to whom something is done.
type meant struct {
	phrase *mention.Phrase
	who    []*entity.Entity
}

// named is an actor at a place of the article.
type named struct {
	sentence, chunk int
	entities        []*entity.Entity
	office          *lang.Office
	organ           *lang.Organ // of a state, by its name
	adjective       bool        // named by an adjective only: no pronoun means it
	man             bool        // a subject with a masculine title: no feminine verb means him
	ground          bool        // behind "in": where something happens
	people          bool        // several of one side: «الأمريكيون», of a subject "Hamas officials"
	reported        bool        // a subject of what somebody says
	host            bool        // an Arabic subject who receives whom a pronoun means
	head            string      // the first word of the name, folded
	she             bool        // the word that heads the name is feminine in Arabic, or a subject is a state that is
	gender          gender
}

// enter files the actors of a sentence in reading order.
func (d *discourse) enter(index int, s *mention.Sentence) {
	chunks := s.Chunks
	d.chunks = chunks
	d.recent, d.subjects = lastTold(d.recent), lastTold(d.subjects)
	d.sentence, d.dateline, d.behindLine = index, s.Dateline, 0
	if len(chunks) > 2 && chunks[1].Kind == mention.ColonChunk && chunks[0].Actor != nil && chunks[0].Actor.Seat {
		d.dateline, d.behindLine = chunks[0].Actor.Actor, 2 // "SEOUL: The foreign ministry"
	}
	for k := range chunks {
		p := chunks[k].Actor
		if p == nil {
			continue
		}
		entities := d.resolver.Resolve(p)
		d.ofTold(p, entities, k)
		d.ofPossessor(chunks, k, entities)
		d.ofApposed(chunks, k, entities)
		if len(entities) == 0 && p.Kind == mention.ByCounterpart && !d.feminineStates && !d.nounFirst {
			entities = d.counterpart(p, k) // "hosted his Cuban counterpart after threatening him"
		}
		if d.bareCabinet(p) {
			entities = d.cabinet(p, k)
			d.resolver.Tell(p, entities)
		}
		if len(entities) > 0 && !d.resolver.Bygone(entities) {
			if len(entities) == 2 {
				d.together(entities[0], entities[1])
			}
			d.recent = append(d.recent, named{
				sentence: index, chunk: k, entities: entities, office: officeOf(p), organ: p.Organ,
				adjective: byAdjective(p) || chunks[k].Kind == mention.CompoundChunk, people: citizens(&chunks[k]), gender: d.genderOf(&chunks[k], entities),
				head: chunks[k].Fold, she: feminine(headWord(chunks[k].Fold)), ground: k > 0 && chunks[k-1].Kind == mention.PrepChunk && chunks[k-1].Value == "في",
			})
		}
	}
}

// memory is how many namings are looked back over at least. News articles hold fewer; without a
// limit a text of many thousand sentences would be read over and over.
const memory = 1 << 10

// lastTold forgets what was named long ago.
func lastTold(all []named) []named {
	if len(all) < 2*memory {
		return all
	}
	return slices.Delete(all, 0, len(all)-memory)
}

// citizens: several of a state, by its adjective: «الأمريكيون», «الروس».
func citizens(c *mention.Chunk) bool {
	return c.Actor.Kind == mention.ByAdjective && (c.Actor.Plural || nisbaPlural(c.Fold))
}

// masculineHead: the word that heads the name of a body is masculine.
func masculineHead(c *mention.Chunk) bool {
	return !strings.HasSuffix(c.Fold, "ه") && !strings.HasSuffix(c.Fold, "ات")
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
	return p.Through
}

// subjectBefore are whom the sentence before is about: its last subject, that of a main clause if
// it has one.
func (d *discourse) subjectBefore() []*entity.Entity {
	for i := len(d.subjects) - 1; i >= 0; i-- {
		switch s := &d.subjects[i]; d.sentence - s.sentence {
		case 0:
		case 1:
			return s.entities
		default:
			return nil
		}
	}
	return nil
}

// subjectHere is the one subject that the sentence at hand has before a place.
func (d *discourse) subjectHere(chunk int) []*entity.Entity {
	var found []*entity.Entity
	for _, s := range d.subjects {
		if s.sentence != d.sentence || s.chunk >= chunk {
			continue
		}
		if found != nil {
			return nil
		}
		found = s.entities
	}
	return found
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
			if n.sentence != d.sentence && (!d.nounFirst || d.sentence-n.sentence > 1) {
				return nil
			}
			if !slices.ContainsFunc(n.entities, func(e *entity.Entity) bool { return !slices.Contains(d.exclude, e) }) {
				continue
			}
		}
		if len(d.other) > 0 && len(n.entities) == 1 && slices.Contains(d.other, n.entities[0]) {
			continue
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
			if calledMember(m) {
				continue // «تركيا، العضو في الحلف»
			}
			found := d.phrase(m, chunk)
			all = append(all, found...)
			d.listed = &named{sentence: d.sentence, chunk: chunk, entities: found, office: officeOf(m), organ: m.Organ}
		}
		d.listed = nil
		return all
	}
	switch p.Kind {
	case mention.ByPronoun:
		if len(d.exclude) == 0 && d.meant.phrase == p {
			return d.meant.who // "asked him to stop buying": he buys who is asked
		}
		found := d.pronoun(p.Person3, chunk)
		if len(d.exclude) > 0 && len(found) > 0 {
			d.meant = meant{p, found}
		}
		return found
	case mention.ByReference:
		if p.Actor != "" {
			return d.resolver.Resolve(p)
		}
		return d.reference(p, chunk)
	case mention.ByCounterpart:
		return d.counterpart(p, chunk)
	}
	if who := d.native(p, chunk); who != nil {
		return who
	}
	if found := d.resolver.Resolve(p); len(found) > 0 {
		return found
	}
	switch {
	case p.Kind == mention.ByOrgan && p.OfPron != "":
		return d.ownOrgan(p, chunk)
	case p.Kind == mention.ByOffice:
		return d.bareOffice(p, chunk)
	case ofRisen(p):
		return d.rising(p, chunk)
	case p.Kind == mention.ByOrgan && d.feminineStates && p.Organ != nil && len(p.Organ.Labels) == 0:
		return d.opposition(p.Organ, chunk)
	case p.Kind == mention.ByOrgan && d.feminineStates && p.Organ != nil && len(p.Of) == 0:
		if told := d.organTold(p.Organ, chunk); told != nil {
			return []*entity.Entity{told}
		}
	case p.Kind == mention.ByOrgan:
		return d.openingOrgan(p, chunk)
	}
	return nil
}

// tell notes whom the offices and counterparts of a sentence mean that do not
// say so by themselves, for whoever asks the resolver later.
func (d *discourse) tell(chunks []mention.Chunk) {
	d.own, d.exclude, d.other = nil, nil, nil
	for k := range chunks {
		if p := chunks[k].Actor; p != nil {
			d.tellPhrase(p, k)
		}
	}
}

func (d *discourse) tellPhrase(p *mention.Phrase, chunk int) {
	for _, m := range p.List {
		d.tellPhrase(m, chunk)
		if d.listed = nil; m.Organ != nil {
			d.listed = &named{sentence: d.sentence, chunk: chunk, entities: d.resolver.Resolve(m), organ: m.Organ}
		}
	}
	d.listed = nil
	switch {
	case len(p.List) > 0 || p.Name != "":
	case p.Kind == mention.ByOrgan && p.OfPron != "" && len(d.resolver.Resolve(p)) == 0:
		d.resolver.Tell(p, d.ownOrgan(p, chunk))
	case p.Kind == mention.ByOrgan && len(p.Of) == 0 && !d.feminineStates && !ofRisen(p) && len(d.resolver.Resolve(p)) == 0:
		d.resolver.Tell(p, d.bareOrgan(p, chunk))
	case ofRisen(p) && len(d.resolver.Resolve(p)) == 0, p.Kind == mention.ByCounterpart || p.Kind == mention.ByReference && len(p.Offices) > 0,
		p.Kind == mention.ByOffice && p.Offices[0].OfPron != "" && len(d.resolver.Resolve(p)) == 0:
		d.resolver.Tell(p, d.phrase(p, chunk))
	case p.Kind == mention.ByOffice && p.Offices[0].Def && len(d.resolver.Resolve(p)) == 0:
		if e := one(d.phrase(p, chunk)); e != nil && !e.Unnamed {
			d.resolver.Tell(p, []*entity.Entity{e})
		}
	}
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

// organs: "the ministry" is the one of a state that is named last, not an organ
// of an international body like the General Assembly, nor an embassy or army.
func organs(n named) []*entity.Entity {
	if len(n.entities) != 1 || n.entities[0].Country == "" || !slices.Contains(n.entities[0].Labels, "Organ") {
		return nil
	}
	if e := n.entities[0]; !e.Gazetteer && !strings.HasPrefix(e.Key, "o.ministry") {
		return nil
	}
	return n.entities
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
