package entity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Resolver resolves the phrases of one article.
type Resolver struct {
	gaz      *gazetteer.Gazetteer
	lang     string
	articles bool          // the language has a word for the article
	day      ontology.Date // of publication, may be empty
	people   []mention.Introduction
	// byOffice finds the person whom the article names in an office of a state.
	byOffice map[officeOf]*Entity
	byLocal  map[int]*Entity
	byID     map[string]*Entity
	organs   map[string]string             // organ pattern -> state last named with it
	labels   func(pattern string) []string // of an organ
	offices  map[string]*lang.Office
	named    []*Entity // every person named, in reading order
	unnameds []*Entity // every office told of without a name, in reading order
	home     string    // state of the outlet's own officials, named without it
	titled   string    // of these the state of those only whom an honorific opens
	kingdom  string    // state that is called just «المملكة», as far as the whole article tells
	told     map[*mention.Phrase][]*Entity
	mates    map[int]string  // people introduced without a state -> that of those listed with them
	states   map[string]bool // states named, and those of the people and bodies named
	against  []string        // alliances formed against those named
	titleEnd int             // byte at which the headlines end
}

type officeOf struct{ office, of string }

// NewResolver reads all phrases of an article once, so that an office is known
// by its holder wherever in the article he is named.
func NewResolver(gaz *gazetteer.Gazetteer, pack *lang.Pack, published ontology.Date, sentences []mention.Sentence, people []mention.Introduction) *Resolver {
	r := &Resolver{
		gaz: gaz, lang: pack.Code, articles: pack.Settings.Articles, day: published, people: people, labels: pack.OrganLabels, offices: pack.OfficeByName(),
		byOffice: map[officeOf]*Entity{}, byLocal: map[int]*Entity{}, byID: map[string]*Entity{}, organs: map[string]string{}, states: map[string]bool{}, titleEnd: endOfTitle(sentences),
	}
	r.home, r.kingdom = r.homeState(sentences, pack.Settings.Kingdoms)
	r.mates = r.listMates(sentences)
	r.survey(sentences)
	return r
}

// Resolve gives the entities of a phrase: one, the members of a list, or none
// where the phrase is a reference or names nobody in particular.
func (r *Resolver) Resolve(p *mention.Phrase) []*Entity {
	if len(p.List) > 0 {
		var all []*Entity
		for _, m := range p.List {
			all = append(all, r.Resolve(m)...)
		}
		return all
	}
	var e *Entity
	switch p.Kind {
	case mention.ByName, mention.ByAdjective:
		if p.Person != "" {
			e = r.person(p)
		} else {
			e = r.known(p.Actor)
		}
	case mention.ByNewName:
		e = r.person(p)
	case mention.ByOrgan:
		e = r.organ(p)
	case mention.ByOffice:
		e = r.office(p)
	case mention.ByCounterpart:
		if p.Name != "" {
			e = r.person(p)
		}
	}
	if e == nil {
		return nil
	}
	return e.alone()
}

// Tell notes whom the discourse takes a phrase for that does not say so itself.
func (r *Resolver) Tell(p *mention.Phrase, who []*Entity) {
	if len(who) == 0 {
		return
	}
	if r.told == nil {
		r.told = map[*mention.Phrase][]*Entity{}
	}
	r.told[p] = who
}

// Known gives the entity of a key: a gazetteer id or an organ's.
func (r *Resolver) Known(key string) *Entity {
	if pattern, state, ok := mention.SplitOrganID(key); ok {
		return r.organOf(pattern, state)
	}
	return r.known(key)
}

func (r *Resolver) known(id string) *Entity {
	if e := r.byID[id]; e != nil {
		return e
	}
	a, ok := r.gaz.Actor(id)
	if !ok {
		return nil
	}
	names, arabic := r.gaz.Callings(id)
	e := &Entity{
		Key: a.ID, Kind: a.Kind, Name: a.Name, NameAr: arabic, Names: names, Labels: a.Labels,
		Country: a.Country, ActsFor: a.ActsFor, Gazetteer: true, Wikidata: a.Wikidata,
	}
	if a.Kind == ontology.Country {
		e.Country, e.ActsFor = a.ID, a.ID
	}
	r.byID[id] = e
	return e
}

// organ resolves "the foreign ministry" with its state, or with that of the
// last organ of its kind.
func (r *Resolver) organ(p *mention.Phrase) *Entity {
	if p.Organ == nil {
		return nil
	}
	if len(p.Of) == 0 {
		state := r.organs[p.Organ.Pattern]
		if state == "" {
			return nil
		}
		return r.organOf(p.Organ.Pattern, state)
	}
	return r.organOf(p.Organ.Pattern, p.Of[0])
}

// Bygone tells whether they are one person, of a state that was no more in 2000: "a statue of Lenin". What he does is
// told, but later sentences do not go on with him.
func (r *Resolver) Bygone(all []*Entity) bool {
	if len(all) != 1 || all[0].Kind != ontology.Person || !all[0].Gazetteer {
		return false
	}
	a, ok := r.gaz.Actor(all[0].Country)
	return ok && a.Until != "" && a.Until < "2000"
}

// OrganAt gives the organ of a state, nil where there is no such state. A guess of
// the discourse, it is not remembered as the organ named last.
func (r *Resolver) OrganAt(pattern, state string) *Entity {
	last := r.organs[pattern]
	defer func() { r.organs[pattern] = last }()
	return r.organOf(pattern, state)
}

func (r *Resolver) organOf(pattern, of string) *Entity {
	key := mention.OrganID(pattern, of)
	if e := r.byID[key]; e != nil {
		r.organs[pattern] = of
		return e
	}
	body := r.known(of)
	if body == nil {
		return nil
	}
	r.organs[pattern] = of
	if id, ok := r.gaz.StateOrgan(pattern, of); ok {
		if e := r.known(id); e != nil {
			r.byID[key] = e
			return e
		}
	}
	own := "o." + slug(strings.TrimSuffix(fmt.Sprintf(pattern, ""), " of ")) + "." + of
	if to := r.gaz.Current(own); to != own {
		if e := r.known(to); e != nil { // the user says that the tables have it
			r.byID[key] = e
			return e
		}
	}
	labels := r.labels(pattern)
	if !slices.Contains(labels, ontology.OrganLabel) && body.Kind != ontology.Country {
		if body.Has(ontology.MovementLabel) {
			return body // "the Houthi rebels"
		}
		return nil // "EU opposition" is that of the EU to something
	}
	name := fmt.Sprintf(pattern, r.withArticle(body))
	e := &Entity{
		Key: own, Kind: ontology.Organization, Name: name,
		Names: []string{name}, Labels: labels, Country: body.Country,
	}
	if e.Has(ontology.OrganLabel) {
		e.ActsFor = body.Key // the rebels of a state act for themselves
	}
	r.byID[key], r.byID[own] = e, e
	return e
}

// office resolves an office without a name: to the person whom the article
// names in it, else to the office itself.
func (r *Resolver) office(p *mention.Phrase) *Entity {
	o := officeAsked(p)
	if len(o.Of) == 0 && o.Kingdom && r.kingdom != o.Host {
		o.Of = r.kingdomOf()
	}
	if len(o.Of) == 0 {
		return nil
	}
	if o.Part {
		return r.Known(o.Of[0]) // as its officials are
	}
	if o.Sole && !o.Designate && (o.Def || !r.articles || !o.Office.Generic) {
		if lead := r.lead(o.Office, o.Of[0]); lead != nil {
			o.Office, o.Def = lead, true
		}
	}
	if !o.Former && !o.Designate {
		if e := r.holderOf(o); e != nil {
			return e
		}
	}
	if e := r.personOf(o); e != nil {
		return e
	}
	if e := r.envoyNamed(o); e != nil {
		return e
	}
	return r.unnamed(o.Office, o.Of[0], o.Former, o.Designate && !o.Acting)
}

// officeAsked is the office of a phrase that says of which state it is, else
// the last one.
func officeAsked(p *mention.Phrase) mention.Office {
	o := p.Offices[len(p.Offices)-1]
	for _, have := range p.Offices {
		if len(have.Of) > 0 {
			o = have
		}
	}
	return o
}

// personOf finds whom "the Tunisian minister" or "the Iranian official" means:
// the one person of that state whom the article names in such an office.
func (r *Resolver) personOf(o mention.Office) *Entity {
	if o.Former || o.Designate || o.Any || !o.Def && r.articles {
		return nil
	}
	var found *Entity
	for _, e := range r.named {
		shown := (e.Country == o.Of[0] || e.OfficeOf == o.Of[0]) && (o.Office.Generic || r.Held(e, o.Office.Name) || o.Office.Highest && r.highest(e))
		if !shown && !r.inTables(e, o.Office.Name, o.Of[0]) { // "Antonio Guterres ... The UN chief"
			continue
		}
		if found != nil && found != e {
			if !o.Office.Leads || r.highest(found) == r.highest(e) {
				return r.chiefOf(o)
			}
			if r.highest(found) {
				continue // the Chinese leader is the president, not his minister
			}
		}
		found = e
	}
	if found == nil && !o.Office.Generic {
		return r.unnamedHolder(o)
	}
	return found
}

// chiefOf finds whom "the Russian minister" means where the article names others of his state: the one
// who is shown as a minister of some matter, no deputy of one. Nil where there are several or none.
func (r *Resolver) chiefOf(o mention.Office) *Entity {
	var found *Entity
	for _, e := range r.named {
		if e.Kind != ontology.Person || e.Country != o.Of[0] || !slices.ContainsFunc(e.HoldsOffices, func(h Holding) bool {
			return !h.Former && h.Of == o.Of[0] && calledBy(h.Office, o.Office.Name)
		}) {
			continue
		}
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

// unnamedHolder: "the Tunisian minister" is the Tunisian foreign minister whom
// the article told of without his name, where it is one only.
func (r *Resolver) unnamedHolder(o mention.Office) *Entity {
	var found *Entity
	for _, e := range r.unnameds {
		if e.OfficeOf != o.Of[0] || e.Office == o.Office.Name || !endsInWord(e.Office, o.Office.Name) || strings.HasPrefix(e.Office, "former ") {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	return found
}

// unnamed is the holder of an office whom nobody names. A spokesperson without
// a name is whoever he speaks for.
func (r *Resolver) unnamed(o *lang.Office, of string, former, designate bool) *Entity {
	body := r.Known(of)
	if body == nil {
		return nil
	}
	if o.Capacity == lang.SpokesCapacity && !former {
		if pattern := o.Voice; pattern != "" && body.Kind == ontology.Country {
			return r.organOf(pattern, of)
		}
		return body
	}
	title := o.Name
	if former {
		title = "former " + title
	} else if designate {
		title += "-designate"
	}
	key := "unnamed|" + title + "|" + of
	if e := r.byID[key]; e != nil {
		return e
	}
	name := title + " of " + r.withArticle(body)
	e := &Entity{
		Key: Key("u.", title, of), Kind: ontology.Person, Name: name, Names: []string{name}, Country: body.Country,
		Office: title, Unnamed: true, OfficeOf: of, ActsFor: actsFor(o, body, former || designate), Movement: movementOf(body),
	}
	r.byID[key] = e
	r.unnameds = append(r.unnameds, e)
	return e
}

// withArticle writes "the United States", "the International Committee".
func (r *Resolver) withArticle(e *Entity) string {
	if e.Kind == ontology.Organization && strings.Contains(e.Name, " ") || r.gaz.Definite(e.Key) {
		return "the " + e.Name
	}
	return e.Name
}

// actsFor: for whom the holder of an office acts. An act counts for a state
// when its foreign-facing officials do it, for a body when its head does.
func actsFor(o *lang.Office, body *Entity, former bool) string {
	if former {
		return ""
	}
	switch o.Capacity {
	case lang.StateCapacity, lang.SpokesCapacity, lang.MilitaryCapacity, lang.BodyCapacity:
		if body.Kind == ontology.Organization {
			return body.ActsFor // nobody, for a movement
		}
		return body.Key
	}
	return ""
}
