package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// theatre is the state of which the article tells so far: of those that fit, the one
// that it names twice as often as any other. Nil where there is none.
func (d *discourse) theatre(fit func(*entity.Entity) bool) *entity.Entity {
	count := map[string]int{}
	for _, n := range d.recent {
		for _, e := range n.entities {
			if e.Kind == ontology.Country && fit(e) {
				count[e.Key]++
			}
		}
	}
	return d.foremost(count)
}

// foremost is the state that is counted twice as often as any other, nil where there is none.
func (d *discourse) foremost(count map[string]int) *entity.Entity {
	best, second := "", 0
	for state, n := range count {
		switch {
		case n > count[best]:
			second, best = count[best], state
		case n > second:
			second = n
		}
	}
	if count[best] < 2 || count[best] < 2*second {
		return nil
	}
	return d.resolver.Known(best)
}
