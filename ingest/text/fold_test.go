package text

import (
	"strings"
	"testing"
	"unicode"
)

// TestFoldPlain: the short way through Fold gives what the long one does, for
// every rune that it takes.
func TestFoldPlain(t *testing.T) {
	for r := range rune(tabled) {
		var short strings.Builder
		if !foldPlain(&short, string(r)) {
			continue
		}
		if long := foldAny(string(r)); short.String() != long {
			t.Errorf("%q folds to %q the short way, to %q the long one", r, short.String(), long)
		}
	}
	for word, want := range map[string]string{"Лавров": "лавров", "Пётр": "петр", "Péter Szijjártó": "peter szijjarto", "Łukasz": "lukasz", "İstanbul": "istanbul"} {
		if got := Fold(word); got != want {
			t.Errorf("Fold(%q) is %q, want %q", word, got, want)
		}
	}
}

// TestClasses: the table of runes says what package unicode does.
func TestClasses(t *testing.T) {
	for r := range rune(2 * tabled) {
		for name, c := range map[string][2]bool{
			"letter": {classOf(r).is(letterRune), unicode.IsLetter(r)}, "number": {classOf(r).is(numberRune), unicode.IsNumber(r)},
			"digit": {classOf(r).is(digitRune), unicode.IsDigit(r)}, "mark": {classOf(r).is(markRune), unicode.IsMark(r)},
			"space": {classOf(r).is(spaceRune), unicode.IsSpace(r)}, "upper": {classOf(r).is(upperRune), unicode.IsUpper(r)},
			"lower": {classOf(r).is(lowerRune), unicode.IsLower(r)}, "control": {classOf(r).is(controlRune), unicode.Is(unicode.C, r)},
		} {
			if c[0] != c[1] {
				t.Errorf("%U: %s is %v, want %v", r, name, c[0], c[1])
			}
		}
	}
}

// FuzzFoldPlain: no word that the short way takes folds otherwise the long way.
func FuzzFoldPlain(f *testing.F) {
	f.Add("الأُمَم «Łukasz» ß–Пётр’s")
	f.Fuzz(func(t *testing.T, s string) {
		if short, long := Fold(s), foldAny(s); short != long {
			t.Errorf("Fold(%q) = %q, the long way %q", s, short, long)
		}
	})
}

// FuzzFoldsTo: the short way finds what folding and comparing do.
func FuzzFoldsTo(f *testing.F) {
	f.Add("الأُمَم", "الامم")
	f.Add("الأُمَم", "الام")
	f.Add("Straße", "strasse")
	f.Add("Пётр", "петры")
	f.Fuzz(func(t *testing.T, s, other string) {
		fold := Fold(s)
		if !FoldsTo(s, fold) {
			t.Errorf("%q does not fold to %q", s, fold)
		}
		if got := FoldsTo(s, other); got != (fold == other) {
			t.Errorf("FoldsTo(%q, %q) is %v, Fold gives %q", s, other, got, fold)
		}
	})
}
