package load

import (
	"slices"
	"sort"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// actor adds an entity to the document and returns its key. The day is that
// of the report: an office without a name is another actor on another day.
func (b *builder) actor(e *entity.Entity, day ontology.Date) string {
	key := e.Key
	if e.Unnamed {
		key = graph.UnnamedKey(e.Office, e.OfficeOf, day)
	}
	if at, here := b.known[key]; here {
		b.addNames(at, e.Names)
		return key
	}
	if e.Gazetteer {
		return b.gazetteerActor(key)
	}
	a := graph.Actor{
		Key: key, Kind: e.Kind, Labels: sorted(e.Labels), Name: e.Name, NameAr: e.NameAr, Names: sorted(e.Names),
		Country: e.Country, Unnamed: e.Unnamed, Wikidata: e.Wikidata, FormerKeys: b.gaz.FormerKeys(key),
	}
	if e.Unnamed {
		a.Office = e.Office
	}
	if merged := b.gaz.MergedNames(key); len(merged) > 0 {
		a.Name, a.Names = merged[0], sorted(append(merged, a.Names...))
	}
	b.add(a)
	return key
}

func (b *builder) add(a graph.Actor) {
	b.known[a.Key] = len(b.doc.Actors)
	b.doc.Actors = append(b.doc.Actors, a)
}

// addNames keeps a name that another mention of the same actor has.
func (b *builder) addNames(at int, names []string) {
	a := &b.doc.Actors[at]
	if !a.Gazetteer {
		a.Names = sorted(append(a.Names, names...))
	}
}

// body adds the state or body for which an act counts. One that nobody knows
// is left out: the act then counts for nobody.
func (b *builder) body(key string) string {
	if key == "" {
		return ""
	}
	if _, here := b.known[key]; here {
		return key
	}
	return b.gazetteerActor(key)
}

// gazetteerActor adds an actor with all that the gazetteer knows of it, so
// that it is the same from every article.
func (b *builder) gazetteerActor(id string) string {
	known, ok := b.gaz.Actor(id)
	if !ok {
		return ""
	}
	a := graph.Actor{
		Key: id, Kind: known.Kind, Labels: sorted(known.Labels), Name: known.Name, NameAr: b.gaz.CommonName(id, "ar"),
		Country: known.Country, Wikidata: known.Wikidata, Gazetteer: true, FormerKeys: b.gaz.FormerKeys(id),
	}
	if known.Kind == ontology.Country {
		a.Country = "" // it belongs to no other one
	}
	for _, n := range b.gaz.NamesOf(id) {
		a.Names = append(a.Names, n.Text)
	}
	a.Names = sorted(a.Names)
	b.add(a)
	return id
}

// sorted is a copy without doubles.
func sorted(names []string) []string {
	out := slices.Clone(names)
	sort.Strings(out)
	return slices.Compact(out)
}
