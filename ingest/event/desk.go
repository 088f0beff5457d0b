package event

import (
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/internal/slab"
)

// desk is the memory in which the sentences of one article are taken apart. Nothing of
// it is left in what was read, so that the next article is read in the same.
type desk struct {
	chunks    slab.Slab[mention.Chunk]
	clauses   slab.Slab[clause]
	parts     slab.Slab[int]
	nodes     slab.Slab[node]
	listed    slab.Slab[*node]
	arguments slab.Slab[argument]
}

// copied gives chunks anew, to be rewritten.
func (d *desk) copied(chunks []mention.Chunk) []mention.Chunk {
	own := d.chunks.Take(len(chunks))
	copy(own, chunks)
	return own
}

// clear clears the desk for the next article.
func (d *desk) clear() {
	d.chunks.Clear()
	d.clauses.Clear()
	d.parts.Clear()
	d.nodes.Clear()
	d.listed.Clear()
	d.arguments.Clear()
}

// takeDesk gives a desk at which nobody reads.
func (r *Reader) takeDesk() *desk {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := len(r.idle)
	if n == 0 {
		return &desk{}
	}
	d := r.idle[n-1]
	r.idle = r.idle[:n-1]
	return d
}

// leaveDesk clears a desk and gives it back.
func (r *Reader) leaveDesk(d *desk) {
	d.clear()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.idle = append(r.idle, d)
}
