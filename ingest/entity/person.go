package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// person resolves a named person: known to the gazetteer, or only to the
// article.
func (r *Resolver) person(p *mention.Phrase) *Entity {
	var e *Entity
	switch {
	case p.Person != "":
		if r.unborn(p) {
			return nil
		}
		e = r.knownPerson(p.Person)
	case p.Local > 0:
		e = r.localPerson(p.Local - 1)
	}
	if e == nil {
		return nil
	}
	for _, o := range p.Offices {
		r.giveOffice(e, o)
	}
	if len(p.Of) > 0 && (e.Country == "" || p.Kind == mention.ByCounterpart) {
		r.setHome(e, p.Of[0])
	}
	return e
}

// unborn: a bare surname of somebody who held no office yet on the day of the
// article is another's.
func (r *Resolver) unborn(p *mention.Phrase) bool {
	if r.day == "" || len(p.Offices) > 0 || p.Name == "" || strings.Contains(p.Name, " ") || r.byID[p.Person] != nil {
		return false
	}
	tenures := r.gaz.Tenures(p.Person)
	for _, t := range tenures {
		if t.Started(r.day) {
			return false
		}
	}
	return len(tenures) > 0
}

func (r *Resolver) knownPerson(id string) *Entity {
	if e := r.byID[id]; e != nil {
		return e
	}
	e := r.known(id)
	if e == nil {
		return nil
	}
	if t, ok := r.tenure(id); ok {
		if body := r.Known(t.Body); body != nil {
			e.Country = body.Country
			if !t.Ended(r.day) {
				e.Movement = movementOf(body)
				e.Office = t.Office
				if r.gaz.Capacity(t.Office).Lifts() { // a senator speaks for no state
					e.ActsFor = forWhom(body)
				}
			}
		}
	}
	return e
}

// tenure is the office in which news of the day speak of a person: the one
// held then, else the last one begun before.
func (r *Resolver) tenure(id string) (gazetteer.Tenure, bool) {
	for held := range r.gaz.Offices(id, r.day) {
		return held, true
	}
	var last gazetteer.Tenure
	found := false
	for _, t := range r.gaz.Tenures(id) {
		if r.day != "" && !t.Started(r.day) && found {
			continue
		}
		if !found || t.Since > last.Since {
			last, found = t, true
		}
	}
	return last, found
}

// movementOf is the key of a body that is a movement: it acts for no state, though
// it belongs to one.
func movementOf(body *Entity) string {
	if body.Has(ontology.MovementLabel) {
		return body.Key
	}
	return ""
}

func forWhom(body *Entity) string {
	if body.Kind == ontology.Country {
		return body.Key
	}
	return body.ActsFor
}

func (r *Resolver) localPerson(n int) *Entity {
	if e := r.byLocal[n]; e != nil {
		return e
	}
	if n >= len(r.people) {
		return nil
	}
	in := r.people[n]
	e := &Entity{Kind: ontology.Person, Name: in.Name, Names: []string{in.Name}}
	if r.lang == "ar" {
		e.NameAr = in.Name
	}
	r.byLocal[n] = e
	if len(in.Of) == 0 {
		e.Country = r.mates[n]
	}
	for _, o := range in.Offices {
		r.giveOffice(e, o)
	}
	if e.Country == "" && len(in.Of) > 0 {
		r.setHome(e, in.Of[0])
	}
	if known := r.gaz.Resembling(in.Name, e.Country); len(known) == 1 {
		return r.otherSpelling(n, known[0].ID)
	}
	if id := cmp.Or(r.speltAlike(in, e), r.incumbent(in)); id != "" {
		return r.otherSpelling(n, id)
	}
	e.Key = r.gaz.Current(Key("p.", Spelling(in.Name), cmp.Or(e.Country, e.ActsFor)))
	if _, merged := r.gaz.Actor(e.Key); merged {
		return r.otherSpelling(n, e.Key) // the user has found out who that is
	}
	return e
}

// speltAlike finds the one known person whose full name is spelled like that of
// somebody of whom the text gives no state: "Mahmud Ahmadinejad".
func (r *Resolver) speltAlike(in mention.Introduction, e *Entity) string {
	if e.Country != "" || len(in.Of) > 0 {
		return ""
	}
	spelled, id := Spelling(in.Name), ""
	for _, a := range r.gaz.ResemblingAnywhere(in.Name) {
		for _, n := range r.gaz.NamesOf(a.ID) {
			if Spelling(n.Text) != spelled {
				continue
			}
			if id != "" && id != a.ID {
				return ""
			}
			id = a.ID
		}
	}
	return id
}

// otherSpelling: an introduced name that the gazetteer writes otherwise.
func (r *Resolver) otherSpelling(n int, id string) *Entity {
	e := r.knownPerson(id)
	r.byLocal[n] = e
	for _, o := range r.people[n].Offices {
		r.giveOffice(e, o)
	}
	return e
}

func (r *Resolver) setHome(e *Entity, of string) {
	if body := r.Known(of); body != nil {
		e.Country = body.Country
		if e.ActsFor == "" && body.Kind == ontology.Country && e.Office != "" {
			e.ActsFor = body.Key
		}
	}
}

// voiceOfTold: for whom he speaks a pronoun tells, which may be a body: "its spokesman, X".
func voiceOfTold(o *mention.Office) bool {
	return o.OfPron != "" && o.Office.Capacity == lang.SpokesCapacity
}

// giveOffice notes an office that the text gives to a person.
func (r *Resolver) giveOffice(e *Entity, o mention.Office) {
	of := ""
	if len(o.Of) > 0 {
		of = o.Of[0]
	}
	if of == "" && mention.OfTold(o.OfPron) {
		return // whose it is only the discourse tells
	}
	if of == "" && o.OfPron == "" {
		of = r.heldAt(e, o.Office)
	}
	if of == "" && o.Kingdom && r.kingdom != o.Host {
		of = r.kingdom
	}
	if of == "" && voiceOfTold(&o) && slices.ContainsFunc(e.HoldsOffices, func(h Holding) bool { return h.Spokes }) {
		return // for whom he speaks was told
	}
	if of == "" && o.OfPron != "" && slices.ContainsFunc(e.HoldsOffices, func(h Holding) bool { return h.Office == o.Office.Name && h.Of != "" && h.Of != e.Country }) {
		return // in which movement he holds it was told
	}
	if of == "" && e.Country != "" && o.Office.Capacity != lang.PersonCapacity && !o.Unknown && !(voiceOfTold(&o) && !e.Gazetteer) {
		of = e.Country
	}
	if of == "" && !e.Gazetteer && o.OfPron == "" && !o.Unknown && o.Office.Capacity != lang.PersonCapacity && o.Office.Capacity != lang.BodyCapacity {
		of = r.home
		if o.Titled {
			of = cmp.Or(of, r.titled)
		}
	}
	if pattern := o.Office.Voice; pattern != "" && of != "" {
		of = mention.OrganID(pattern, of)
	}
	h := Holding{
		Office: o.Office.Name, Of: of, Spokes: o.Office.Capacity == lang.SpokesCapacity,
		Former: o.Former || o.Designate, Private: o.Office.Private, Start: o.Start, End: o.End, Implied: len(o.Of) == 0 && o.OfPron == "",
	}
	for i := range e.HoldsOffices {
		have := &e.HoldsOffices[i]
		if have.Office == h.Office && have.Of == h.Of && have.Former == h.Former {
			if have.Implied && !h.Implied {
				*have = h
			}
			return
		}
	}
	e.HoldsOffices = append(e.HoldsOffices, h)
	body := r.Known(of)
	if body == nil {
		return
	}
	if e.Country == "" {
		e.Country = body.Country
	}
	if h.Former {
		return
	}
	e.Movement = cmp.Or(e.Movement, movementOf(body))
	if e.Office == "" || !e.Gazetteer && e.ActsFor == "" {
		e.Office = h.Office
	}
	if e.ActsFor == "" {
		e.ActsFor = actsFor(o.Office, body, false)
	}
}

// heldAt is the state or body in which a known person holds an office of the name
// when news of the day speak of him; the "head" of no state is that of his body.
func (r *Resolver) heldAt(e *Entity, office *lang.Office) string {
	if !e.Gazetteer {
		return ""
	}
	t, ok := r.tenure(e.Key)
	if !ok {
		return ""
	}
	if t.Office == office.Name {
		return t.Body
	}
	if body := r.Known(t.Body); office.Leads && office.Number == lang.Singular && body != nil && body.Kind == ontology.Organization && !body.Has(ontology.OrganLabel) {
		return t.Body
	}
	return ""
}

// Adopt gives a person the office of a counterpart: "his Cuban counterpart
// Bruno Rodríguez" holds in Cuba what the other holds.
func (r *Resolver) Adopt(e *Entity, o *lang.Office, of string, start, end int) {
	if o == nil {
		r.setHome(e, of)
		return
	}
	r.giveOffice(e, mention.Office{Office: o, Of: []string{of}, Start: start, End: end})
	r.holds(o, of, e)
}

// Held reports whether a person is shown in an office of this word: "the
// minister" is a foreign minister named before.
func (r *Resolver) Held(e *Entity, office string) bool {
	if e.Kind != ontology.Person {
		return false
	}
	if calledBy(e.Office, office) {
		return true
	}
	for _, h := range e.HoldsOffices {
		if !h.Former && calledBy(h.Office, office) {
			return true
		}
	}
	return r.inTables(e, office, "")
}

// HeldBefore reports whether the text says that a person once held an office of this word.
func (r *Resolver) HeldBefore(e *Entity, office string) bool {
	return e.Kind == ontology.Person && slices.ContainsFunc(e.HoldsOffices, func(h Holding) bool { return h.Former && calledBy(h.Office, office) })
}

// calledBy: whoever holds the office may be called by the word alone: no vice president is "the
// president", no prime or first deputy minister "the minister".
func calledBy(have, word string) bool {
	if have == "emir" && word == "prince" {
		return true // one word in Arabic
	}
	if !endsInWord(have, word) {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.TrimSuffix(have, word)), func(rank string) bool {
		return rank == "vice" || rank == "deputy" || rank == "prime"
	})
}

// highest: somebody holds an office above all others of his state on the day of the news: he
// is its head of state.
func (r *Resolver) highest(e *Entity) bool {
	if o := r.offices[e.Office]; o != nil && o.Crowned {
		return true
	}
	if !e.Gazetteer || r.day == "" {
		return false
	}
	for t := range r.gaz.Offices(e.Key, r.day) {
		if o := r.offices[t.Office]; o != nil && o.Crowned {
			return true
		}
	}
	return false
}

// inTables: the tables know that somebody holds the office on the day of the news, of the body
// where one is given.
func (r *Resolver) inTables(e *Entity, office, body string) bool {
	if !e.Gazetteer || r.day == "" {
		return false
	}
	for t := range r.gaz.Offices(e.Key, r.day) {
		if t.Office == r.gaz.CanonicalOffice(office, t.Body) && (body == "" || t.Body == body) {
			return true // the secretary of state of the USA is its foreign minister
		}
	}
	return false
}

// OnlyHolder is the one person of the article who is shown in an office of
// this word, nil where there are several or none.
func (r *Resolver) OnlyHolder(office string) *Entity {
	var found *Entity
	for _, e := range r.named {
		if !r.Held(e, office) {
			continue
		}
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

// Home is the id of the outlet's own state, empty where the article does not tell.
func (r *Resolver) Home() string { return r.home }

// AtHome is the holder of an office of the outlet's own state.
func (r *Resolver) AtHome(o *lang.Office) *Entity {
	if r.home == "" || o.Capacity == lang.BodyCapacity || o.Capacity == lang.PersonCapacity {
		return nil
	}
	return r.Holder(o, r.home)
}

func endsInWord(have, word string) bool {
	return have != "" && (have == word || strings.HasSuffix(have, " "+word))
}

// OfficeNamed finds the pack's office of an English name, nil where none is.
func (r *Resolver) OfficeNamed(name string) *lang.Office { return r.offices[name] }
