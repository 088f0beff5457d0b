package text

import (
	"slices"
	"testing"
)

// FuzzPlainWord: no word that the plain way takes is cut otherwise the long way.
func FuzzPlainWord(f *testing.F) {
	f.Add("وصل وزيرُ الخارجية أنس إلى «الدوحة»، أ.ف.ب الـ24 مـع 3٪ À État à ñu ʼn Москвы. Её́ не-ё Ёж'а иʼн ǅ")
	f.Fuzz(func(t *testing.T, doc string) {
		for pos := range len(doc) {
			plain, long := scanner{doc: doc}, scanner{doc: doc}
			end := plain.plainWord(pos)
			if end == pos {
				continue
			}
			r, size := decode(doc, pos)
			if want := long.word(pos, size, classOf(r)); end != want || !slices.Equal(plain.tokens, long.tokens) {
				t.Errorf("%q: byte %d: %v up to %d, the long way %v up to %d", doc, pos, plain.tokens, end, long.tokens, want)
			}
		}
	})
}
