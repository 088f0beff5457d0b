package text

import (
	"slices"
	"testing"
)

// FuzzShortWord: no word that the short way takes is cut otherwise the long way.
func FuzzShortWord(f *testing.F) {
	f.Add("The U.S. and Russia's G20 ministers' talks: O'Brien’s 'visit' to reuters.com. CHINA’S 5th x's1 café isn't J.Smith a.")
	f.Fuzz(func(t *testing.T, doc string) {
		for pos := range len(doc) {
			if byteKinds[doc[pos]]&letterByte == 0 {
				continue
			}
			short, long := scanner{doc: doc}, scanner{doc: doc}
			end := short.shortWord(pos)
			if end == pos {
				continue
			}
			r, size := decode(doc, pos)
			if want := long.word(pos, size, classOf(r)); end != want || !slices.Equal(short.tokens, long.tokens) {
				t.Errorf("%q: byte %d: %v up to %d, the long way %v up to %d", doc, pos, short.tokens, end, long.tokens, want)
			}
		}
	})
}
