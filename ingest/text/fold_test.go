package text

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestFoldPlainLetters: the short way through Fold gives what the long one
// does, for every letter that it takes.
func TestFoldPlainLetters(t *testing.T) {
	for r := rune(0x80); r < 0x500; r++ {
		short, ok := foldPlainLetters(string(r))
		if !ok {
			continue
		}
		var long strings.Builder
		for _, x := range norm.NFKC.String(string(r)) {
			foldRune(&long, x)
		}
		if short != long.String() {
			t.Errorf("%q folds to %q the short way, to %q the long one", r, short, long.String())
		}
	}
	for word, want := range map[string]string{"Лавров": "лавров", "Пётр": "петр", "Péter Szijjártó": "peter szijjarto", "Łukasz": "lukasz", "İstanbul": "istanbul"} {
		if got := Fold(word); got != want {
			t.Errorf("Fold(%q) is %q, want %q", word, got, want)
		}
	}
}
