package mention

import (
	"hash/maphash"
	"math/bits"
)

// vocabulary numbers the words of a lexicon from 1 on. It is a table of open
// addressing: a word that is not there, as what is left of most words when something
// is cut off, costs one look at it.
type vocabulary struct {
	seed  maphash.Seed
	slots []numbered // a power of two; free where id is 0
	words []string   // by number
	shift uint
}

// numbered is the number of a word with the upper half of its hash.
type numbered struct {
	hash uint32
	id   int32
}

// newVocabulary makes room for so many words, a power of two.
func newVocabulary(words int) vocabulary {
	v := vocabulary{seed: maphash.MakeSeed(), words: make([]string, 1, words)}
	v.grow(2 * words)
	return v
}

// get gives the number of a word, 0 for none.
func (v *vocabulary) get(word string) int32 {
	id, _ := v.find(word)
	return id
}

// find gives the number of a word, 0 for none, and its hash.
func (v *vocabulary) find(word string) (id int32, hash uint32) {
	hash = uint32(maphash.String(v.seed, word) >> 32)
	for k := hash >> v.shift; ; k++ {
		s := &v.slots[k&uint32(len(v.slots)-1)]
		if s.id == 0 || s.hash == hash && v.words[s.id] == word {
			return s.id, hash
		}
	}
}

// add numbers a word that is not there.
func (v *vocabulary) add(word string, hash uint32) int32 {
	if 3*len(v.words) >= 2*len(v.slots) {
		v.grow(2 * len(v.slots))
	}
	id := int32(len(v.words))
	v.words = append(v.words, word)
	v.place(numbered{hash, id})
	return id
}

func (v *vocabulary) place(s numbered) {
	k := s.hash >> v.shift
	for v.slots[k&uint32(len(v.slots)-1)].id != 0 {
		k++
	}
	v.slots[k&uint32(len(v.slots)-1)] = s
}

// grow makes so many slots, a power of two.
func (v *vocabulary) grow(slots int) {
	old := v.slots
	v.slots, v.shift = make([]numbered, slots), uint(32-bits.TrailingZeros(uint(slots)))
	for _, s := range old {
		if s.id != 0 {
			v.place(s)
		}
	}
}
