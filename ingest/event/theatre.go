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
	if state, _ := d.scene(); state != nil && fit(state) {
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

// stage is a place at which the article says that something is.
type stage struct {
	sentence, chunk int
	state           string // key of the state in which that is
	inside          bool   // behind "in" or before "where", not just named
}

// stages are those of an article in reading order: places by their names, states where
// something is said to be inside them.
func (a *article) stages() []stage {
	var all []stage
	for i := range a.in.Sentences {
		chunks := a.in.Sentences[i].Chunks
		for k := range chunks {
			inside := k > 0 && chunks[k-1].Kind == mention.PrepChunk && slices.Contains(a.pack.Settings.Inside, chunks[k-1].Value) || goesOnWhere(chunks, k)
			if inside && usesItsForce(chunks, k) {
				continue
			}
			if state := a.stateAt(&chunks[k], inside); state != "" {
				all = append(all, stage{i, k, state, inside})
			}
		}
	}
	return all
}

// stateAt is the key of the state in which a place is, or of one inside which something is;
// "" for none.
func (a *article) stateAt(c *mention.Chunk, inside bool) string {
	if c.Kind == mention.PlaceChunk {
		if p := a.places[c.Place]; p != nil {
			return p.Country
		}
		return ""
	}
	p := c.Actor
	if !inside || c.Kind != mention.ActorChunk || p.Person != "" || len(p.List) > 0 || p.Kind != mention.ByName && p.Kind != mention.ByAdjective {
		return ""
	}
	if e := a.resolver.Known(p.Actor); e != nil && e.Kind == ontology.Country {
		return e.Key
	}
	return ""
}

// usesItsForce: the adjective at chunk k tells whose a use of force is, not where anything is:
// "killed in an Israeli strike".
func usesItsForce(chunks []mention.Chunk, k int) bool {
	if k+1 >= len(chunks) || chunks[k].Kind != mention.ActorChunk || chunks[k].Actor.Kind != mention.ByAdjective {
		return false
	}
	next := &chunks[k+1]
	return next.Kind == mention.NounChunk && usesForceOn(next.Lemma)
}

// goesOnWhere: behind chunk k stands "where".
func goesOnWhere(chunks []mention.Chunk, k int) bool {
	k++
	if k < len(chunks) && chunks[k].Kind == mention.CommaChunk {
		k++
	}
	return k < len(chunks) && chunks[k].Kind == mention.RelChunk && chunks[k].Value == "place"
}

// scene is the state in which so much of the article happens, nil where there is none, and
// how often it is said to.
func (d *discourse) scene() (*entity.Entity, int) {
	count := map[string]int{}
	for _, s := range d.stages {
		count[s.state]++
	}
	state := d.foremost(count)
	if state == nil {
		return nil, 0
	}
	return state, count[state.Key]
}

// stageOf is the state in which happens what is told at a chunk: the last inside which the
// sentence says before it that something is, else the one of which the article says so most
// up to here, else its theatre.
func (d *discourse) stageOf(chunk int) *entity.Entity {
	count := map[string]int{}
	for i := len(d.stages) - 1; i >= 0; i-- {
		s := d.stages[i]
		if !s.inside || s.sentence > d.sentence {
			continue
		}
		if s.sentence == d.sentence && s.chunk < chunk {
			return d.resolver.Known(s.state)
		}
		count[s.state]++
	}
	if len(count) > 0 {
		return d.foremost(count)
	}
	return d.theatre(func(*entity.Entity) bool { return true })
}
