package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/mention"
)

// theatre is the state of which the article tells: of those that fit, the one that it
// has named so far twice as often as any other, else the one in which so much of it
// happens. Nil where there is none.
func (d *discourse) theatre(fit func(*entity.Entity) bool) *entity.Entity {
	count := map[string]int{}
	for _, n := range d.recent {
		for _, e := range n.entities {
			if e.Kind == ontology.Country && fit(e) {
				count[e.Key]++
			}
		}
	}
	if state := d.foremost(count); state != nil {
		return state
	}
	if state := d.foremost(d.scene); state != nil && fit(state) {
		return state
	}
	return nil
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

// sceneOf counts how often an article says of something that it is in a state, by its
// name or that of a place.
func (a *article) sceneOf() map[string]int {
	count := map[string]int{}
	for i := range a.in.Sentences {
		chunks := a.in.Sentences[i].Chunks
		for k := range chunks {
			switch c := &chunks[k]; c.Kind {
			case mention.PlaceChunk:
				if p := a.places[c.Place]; p != nil && p.Country != "" {
					count[p.Country]++
				}
			case mention.ActorChunk:
				if k > 0 && chunks[k-1].Kind == mention.PrepChunk && slices.Contains(a.pack.Settings.Inside, chunks[k-1].Value) {
					a.countState(c.Actor, count)
				}
			}
		}
	}
	return count
}

func (a *article) countState(p *mention.Phrase, count map[string]int) {
	if p.Person != "" || len(p.List) > 0 || p.Kind != mention.ByName && p.Kind != mention.ByAdjective {
		return
	}
	if e := a.resolver.Known(p.Actor); e != nil && e.Kind == ontology.Country {
		count[e.Key]++
	}
}
