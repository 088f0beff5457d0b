package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// countryAmong resolves "the Gulf state": of the states with these ids that of which the sentence
// before tells as of its subject, else the last one named, else that of the last actor.
func (d *discourse) countryAmong(ids []string, chunk int) []*entity.Entity {
	of := func(n named, any bool) []*entity.Entity {
		for i := len(n.entities) - 1; i >= 0; i-- {
			e := n.entities[i]
			if !any && e.Kind != ontology.Country {
				continue
			}
			if s := d.state(e); s != nil && slices.Contains(ids, s.Key) && !slices.Contains(d.exclude, s) {
				return []*entity.Entity{s}
			}
		}
		return nil
	}
	if topic := d.before(d.subjects, chunk, func(n named) []*entity.Entity {
		if d.sentence-n.sentence > 1 || len(n.entities) != 1 {
			return nil
		}
		return of(n, false)
	}); topic != nil {
		return topic
	}
	if last := d.before(d.recent, chunk, func(n named) []*entity.Entity { return of(n, false) }); last != nil {
		return last
	}
	return d.before(d.recent, chunk, func(n named) []*entity.Entity { return of(n, true) })
}
