package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// struckAt is the place in which a plain thing stands that is attacked.
func (m *matcher) struckAt(a argument, r ontology.Relation) string {
	if at := m.standsIn(a, r); at != nil && at.Kind == mention.PlaceChunk {
		return at.Place
	}
	return ""
}

// struckState is the state in which it stands, where an Arabic sentence names no more:
// «قصفت مواقع في مالي».
func (m *matcher) struckState(a argument, r ontology.Relation) *mention.Phrase {
	at := m.standsIn(a, r)
	if !m.vso || at == nil || at.Kind != mention.ActorChunk {
		return nil
	}
	if at.Actor.Kind == mention.ByAdjective {
		return at.Actor
	}
	return m.namedState(at.Actor)
}

// namedState is the phrase where it is the name of one state.
func (m *matcher) namedState(p *mention.Phrase) *mention.Phrase {
	if p == nil || p.Kind != mention.ByName || len(p.List) > 0 || m.kindOf != nil && m.kindOf(p) != ontology.Country {
		return nil
	}
	return p
}

// plainStruck: the argument is a plain thing of nobody that is attacked.
func (m *matcher) plainStruck(a argument, r ontology.Relation) bool {
	return (r == "attacks" || m.vso && r == "withdraws-from") && a.actor == nil && a.node == nil && a.owner == nil && a.chunk >= 0 && a.chunk < len(m.chunks) && m.chunks[a.chunk].Kind == mention.WordChunk
}

// standsIn is the chunk behind a plain thing that is attacked and "in", in Arabic also the
// place right behind it: «قصفت أحياء حلب».
func (m *matcher) standsIn(a argument, r ontology.Relation) *mention.Chunk {
	if !m.plainStruck(a, r) {
		return nil
	}
	k := a.chunk
	if m.vso && k+1 < len(m.chunks) && m.chunks[k+1].Kind == mention.PlaceChunk {
		return &m.chunks[k+1]
	}
	for k++; k+1 < len(m.chunks) && m.vso && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.ConjChunk && m.chunks[k+1].Kind == mention.WordChunk); k++ { // its adjectives, its name, the next
	}
	if k+1 >= len(m.chunks) || m.chunks[k].Kind != mention.PrepChunk || !slices.Contains(m.preps.Inside, m.chunks[k].Value) {
		return nil
	}
	k++
	if m.vso && k+1 < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk {
		k++ // «في جنوب لبنان», «في بلدة»
	}
	if at := m.calledOf(k); at >= 0 {
		k = at
	}
	return &m.chunks[k]
}

// calledOf is the adjective of a state behind the name of an Arabic place that begins
// at k, -1 where there is none: «في منطقة أديغيا الروسية».
func (m *matcher) calledOf(k int) int {
	if !m.vso || m.chunks[k].Kind != mention.WordChunk && m.chunks[k].Kind != mention.PlaceChunk {
		return -1
	}
	for k++; k < len(m.chunks) && m.chunks[k].Kind == mention.WordChunk; k++ {
	}
	if k < len(m.chunks) && m.chunks[k].Kind == mention.ActorChunk && m.chunks[k].Actor.Kind == mention.ByAdjective && m.chunks[k].Def && !m.chunks[k].Actor.Plural {
		return k
	}
	return -1
}
