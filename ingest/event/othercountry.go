package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// theCountry: the English filler is "the country", which somebody does not mean himself: in "eased
// curbs on the country" it is another's.
func (a *article) theCountry(f filler) bool {
	return a.pack.Settings.Analytic() && f.phrase != nil && f.phrase.Ref == "country"
}

// otherCountry is the state named last before a place that is not that of the one given, who
// does something to "the country", else that of the last actor of another: "met the president of
// Chad and promised that French curbs on the country would go".
func (d *discourse) otherCountry(than *entity.Entity, among []string, chunk int) []*entity.Entity {
	if len(among) > 0 {
		rest := slices.DeleteFunc(slices.Clone(among), func(id string) bool { return id == than.Country })
		return d.countryAmong(rest, chunk)
	}
	found := d.before(d.recent, chunk, func(n named) []*entity.Entity {
		last := n.entities[len(n.entities)-1]
		if last.Kind != ontology.Country || last.Country == than.Country {
			return nil
		}
		return []*entity.Entity{last}
	})
	if found != nil {
		return found
	}
	return d.statesOf(d.lastOf(func(n named) []*entity.Entity {
		if one := n.entities[0]; len(n.entities) != 1 || one.Country == "" || one.Country == than.Country {
			return nil
		}
		return n.entities
	}, chunk))
}

// hostRuled is the state to which an envoy is sent, whose "government" he speaks of: "the
// Chadian ambassador in Oslo accused the government".
func (a *article) hostRuled(rd *reading, target filler) *entity.Entity {
	if !a.pack.Settings.Analytic() || target.phrase == nil || target.phrase.Ref != mention.Ruler {
		return nil
	}
	for _, f := range rd.fills {
		if f.role == lang.SourceRole && f.phrase != nil && len(f.phrase.Offices) > 0 && f.phrase.Offices[0].Host != "" {
			return a.resolver.Known(f.phrase.Offices[0].Host)
		}
	}
	return nil
}
