package entity

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// Plain gives an office of a state or body under the name that others of its
// kind share: of "foreign affairs and expatriates" and the US Secretary of State
// it is foreign minister.
func (r *Resolver) Plain(o *lang.Office, of string) *lang.Office {
	if plain := r.offices[r.gaz.CanonicalOffice(o.Name, of)]; plain != nil {
		return plain
	}
	return o
}

// Peer gives the office in a state or body that matches the one which somebody holds elsewhere: the
// EU's high representative and Iran's foreign minister are counterparts, as those are who lead a state
// with a president and one that has none.
func (r *Resolver) Peer(o *lang.Office, holder *Entity, of string) *lang.Office {
	if lead := r.offices[r.gaz.Lead(of)]; lead != nil && holder != nil && r.gaz.Lead(holder.Country) == o.Name && r.byOffice[officeOf{o.Name, of}] == nil && len(r.gaz.Seat(o.Name, of)) == 0 {
		return lead
	}
	if a, ok := r.gaz.Actor(of); ok && a.Kind == ontology.Country && holder != nil {
		if peer := r.offices[r.gaz.OfficeInStates(o.Name, holder.ActsFor)]; peer != nil {
			return peer
		}
	}
	return r.Plain(o, of)
}

// Holder gives the unnamed holder of an office, or the person whom the article
// names in it: what "his Cuban counterpart" comes down to.
func (r *Resolver) Holder(o *lang.Office, of string) *Entity {
	if e := r.byOffice[officeOf{o.Name, of}]; e != nil {
		return e
	}
	return r.unnamed(o, of, false, false)
}
