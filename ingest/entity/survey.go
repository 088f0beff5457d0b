package entity

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// survey files the offices of everybody named. A named counterpart holds the
// office that was named last before him.
func (r *Resolver) survey(sentences []mention.Sentence) {
	var last *lang.Office
	for s := range sentences {
		for c := range sentences[s].Chunks {
			if p := sentences[s].Chunks[c].Actor; p != nil {
				last = r.surveyPhrase(p, last)
			}
		}
	}
}

// Only is the one of the states that the article names, or of which it names people,
// wherever it does; nil where there is none or more than one.
func (r *Resolver) Only(states []string) *Entity {
	only := ""
	for _, id := range states {
		if !r.states[id] {
			continue
		}
		if only != "" {
			return nil
		}
		only = id
	}
	if only == "" {
		return nil
	}
	return r.Known(only)
}

// Against is the one alliance of a folded word in its name that was formed against
// somebody whom the article names: "the coalition" where it tells of the Houthis. Nil
// where there is none or more than one.
func (r *Resolver) Against(word string) *Entity {
	var only *Entity
	for _, id := range r.against {
		if e := r.known(id); e != nil && e.NamedWith(word) {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

func (r *Resolver) surveyPhrase(p *mention.Phrase, last *lang.Office) *lang.Office {
	if a, ok := r.gaz.Actor(cmp.Or(p.Person, p.Actor)); ok {
		r.states[a.Country] = true
		for _, id := range r.gaz.Against(a.ID) {
			if !slices.Contains(r.against, id) {
				r.against = append(r.against, id)
			}
		}
	}
	for _, m := range p.List {
		last = r.surveyPhrase(m, last)
	}
	if p.Ruler != nil {
		last = r.surveyPhrase(p.Ruler, last)
	}
	if p.Name == "" && p.Person == "" {
		if len(p.Offices) > 0 {
			last = p.Offices[0].Office
		}
		return last
	}
	e := r.person(p)
	if e == nil {
		return last
	}
	if !slices.Contains(r.named, e) {
		r.named = append(r.named, e)
	}
	if p.Kind == mention.ByCounterpart && len(p.Of) > 0 {
		if last == nil {
			last = r.offices[e.Office]
		}
		if last != nil {
			last = r.Plain(last, p.Of[0])
		}
		r.Adopt(e, last, p.Of[0], p.Start, p.End)
		return last
	}
	for _, o := range p.Offices {
		if o.Former || o.Designate || o.Office.Number != lang.Singular {
			continue
		}
		for _, of := range o.Of {
			if !o.Part { // who heads a part of a state does not lead it
				r.holds(o.Office, of, e)
			}
		}
		if len(o.Of) == 0 && e.Country != "" && r.inTables(e, o.Office.Name, e.Country) {
			r.holds(o.Office, e.Country, e)
		}
	}
	if len(p.Offices) > 0 {
		return p.Offices[0].Office
	}
	r.holdsByTables(e)
	if o := r.offices[e.Office]; o != nil {
		if e.Country != "" {
			r.holds(o, e.Country, e)
		}
		return o
	}
	return last
}

func (r *Resolver) holds(o *lang.Office, of string, e *Entity) {
	for _, o := range []*lang.Office{o, r.lead(o, of), r.Plain(o, of)} {
		if o == nil {
			continue
		}
		if key := (officeOf{o.Name, of}); r.byOffice[key] == nil {
			r.byOffice[key] = e
		}
	}
}

// lead is the office that somebody at the head of a state or body holds, where
// his title says no more than that and is no office of its own there: the IAEA
// chief is its director general. Else nil.
func (r *Resolver) lead(o *lang.Office, of string) *lang.Office {
	if !o.Leads || o.Number != lang.Singular || len(r.gaz.Seat(o.Name, of)) > 0 {
		return nil
	}
	return r.offices[r.gaz.Lead(of)]
}
