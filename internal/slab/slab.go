// Package slab gives room for many small values that are all done with at the same
// time, as those made of one article are. It knows nothing of what they are.
package slab

import "unsafe"

// Slab gives room for values of one type. What it gave holds until it is cleared;
// then the same room is given again, which spares the collector. Its zero value is
// ready. Several goroutines must not use it at once.
type Slab[T any] struct {
	blocks [][]T // of one size
	block  int   // the one at hand
	used   int   // values of it
}

// blockBytes is the size of a block, and most the number of blocks that are kept when
// the slab is cleared: a monstrous article shall not hold its memory for ever.
const (
	blockBytes = 1 << 16
	most       = 16
)

// size is the number of values of a block.
func (s *Slab[T]) size() int {
	var one T
	return blockBytes / int(unsafe.Sizeof(one))
}

// Take gives n zero values, whose capacity is n as well.
func (s *Slab[T]) Take(n int) []T {
	size := s.size()
	if n > size {
		return make([]T, n)
	}
	if s.used+n > size {
		s.block, s.used = s.block+1, 0
	}
	if s.block == len(s.blocks) {
		s.blocks = append(s.blocks, make([]T, size))
	}
	first := s.used
	s.used += n
	return s.blocks[s.block][first:s.used:s.used]
}

// New gives one zero value.
func (s *Slab[T]) New() *T { return &s.Take(1)[0] }

// Clear takes back all that the slab gave and makes it zero.
func (s *Slab[T]) Clear() {
	if len(s.blocks) == 0 {
		return
	}
	for _, full := range s.blocks[:s.block] {
		clear(full)
	}
	clear(s.blocks[s.block][:s.used])
	s.blocks = s.blocks[:min(len(s.blocks), most)]
	s.block, s.used = 0, 0
}
