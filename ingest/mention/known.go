package mention

import (
	"hash/maphash"

	"github.com/diplograph/diplograph/ingest/text"
)

// known are the words that a matcher has met, by their letters as written. They are
// kept in two tables: when the young one is full, the old one is forgotten and they
// change places.
type known struct {
	seed       maphash.Seed
	young, old metWords
}

// mostWords is the number of words of a table.
const mostWords = 10_000

// find gives the word of a token, nil where it has not been met, and the hash under
// which it is kept.
func (k *known) find(t *text.Token) (w *word, hash uint64) {
	hash = maphash.String(k.seed, t.Raw)
	if w = k.young.find(t, hash); w != nil {
		return w, hash
	}
	if w = k.old.find(t, hash); w != nil {
		k.keep(w, hash)
	}
	return w, hash
}

// keep keeps a word that the young table does not have.
func (k *known) keep(w *word, hash uint64) {
	if k.young.n >= mostWords {
		k.old.clear()
		k.young, k.old = k.old, k.young
	}
	k.young.add(w, hash)
}

// metWords are words by hash: a table of open addressing.
type metWords struct {
	slots []metWord // a power of two, or none; free where word is nil
	n     int
}

type metWord struct {
	hash uint64
	word *word
}

func (m *metWords) find(t *text.Token, hash uint64) *word {
	if m.n == 0 {
		return nil
	}
	for i := hash; ; i++ {
		s := &m.slots[i&uint64(len(m.slots)-1)]
		if s.word == nil || s.hash == hash && s.word.is(t) {
			return s.word
		}
	}
}

func (m *metWords) add(w *word, hash uint64) {
	if 3*m.n >= 2*len(m.slots) {
		old := m.slots
		m.slots, m.n = make([]metWord, max(1024, 2*len(old))), 0
		for _, s := range old {
			if s.word != nil {
				m.add(s.word, s.hash)
			}
		}
	}
	i := hash
	for m.slots[i&uint64(len(m.slots)-1)].word != nil {
		i++
	}
	m.slots[i&uint64(len(m.slots)-1)] = metWord{hash, w}
	m.n++
}

func (m *metWords) clear() {
	clear(m.slots)
	m.n = 0
}
