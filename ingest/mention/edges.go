package mention

import "math/bits"

// edges is the trie of a lexicon: from a node and a word to the node behind. It
// is a table of open addressing, which texts ask once a word or more.
type edges struct {
	slots []edge // a power of two; free where to is 0
	used  int
	shift uint
}

type edge struct{ at, word, to int32 }

// wordBits has a bit for each of some words, which others may share: most words that
// lead nowhere from a node are told by it without a look at the table.
type wordBits uint32

func bitOf(word int32) wordBits { return 1 << (word & 31) }

// get gives the node behind a node and a word, 0 for none.
func (e *edges) get(at, word int32) int32 {
	for k := e.home(at, word); ; k++ {
		s := &e.slots[k&uint64(len(e.slots)-1)]
		if s.to == 0 || s.at == at && s.word == word {
			return s.to
		}
	}
}

// put adds an edge that is not there.
func (e *edges) put(at, word, to int32) {
	if 3*e.used >= 2*len(e.slots) {
		e.grow(2 * len(e.slots))
	}
	e.used++
	e.place(edge{at, word, to})
}

func (e *edges) place(s edge) {
	k := e.home(s.at, s.word)
	for e.slots[k&uint64(len(e.slots)-1)].to != 0 {
		k++
	}
	e.slots[k&uint64(len(e.slots)-1)] = s
}

// home is the slot from which an edge is looked for: the upper bits of its
// product with 2^64 divided by the golden ratio.
func (e *edges) home(at, word int32) uint64 {
	return (uint64(uint32(at))<<32 | uint64(uint32(word))) * 0x9E3779B97F4A7C15 >> e.shift
}

// grow makes so many slots, a power of two.
func (e *edges) grow(slots int) {
	old := e.slots
	e.slots, e.shift = make([]edge, slots), uint(64-bits.TrailingZeros(uint(slots)))
	for _, s := range old {
		if s.to != 0 {
			e.place(s)
		}
	}
}
