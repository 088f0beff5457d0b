package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/internal/slab"
)

// Room is memory in which the sentences of an article are taken apart. It is used again
// for another when nothing of the first is needed any more but its reports. Its zero
// value is ready.
type Room struct {
	chunks    slab.Slab[mention.Chunk]
	clauses   slab.Slab[clause]
	linked    slab.Slab[*clause]
	parts     slab.Slab[int]
	nodes     slab.Slab[node]
	listed    slab.Slab[*node]
	arguments slab.Slab[argument]
	sentences slab.Slab[syntax]
	matchers  slab.Slab[matcher]
	found     slab.Slab[subjectFound]
	readings  slab.Slab[reading]
	fillers   slab.Slab[filler]
}

// copied gives chunks anew, to be rewritten.
func (r *Room) copied(chunks []mention.Chunk) []mention.Chunk {
	own := r.chunks.Take(len(chunks))
	copy(own, chunks)
	return own
}

// only gives one argument as a list.
func (r *Room) only(a *argument) []argument {
	all := r.arguments.Take(1)
	all[0] = *a
	return all
}

// Clear takes back what lies in the room.
func (r *Room) Clear() {
	r.chunks.Clear()
	r.clauses.Clear()
	r.linked.Clear()
	r.parts.Clear()
	r.nodes.Clear()
	r.listed.Clear()
	r.arguments.Clear()
	r.sentences.Clear()
	r.matchers.Clear()
	r.found.Clear()
	r.readings.Clear()
	r.fillers.Clear()
}
