package text

import (
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// sameBoundaries holds the boundaries that are found near full stops against
// those that UAX 29 finds by reading every rune.
func sameBoundaries(t *testing.T, flat string) {
	t.Helper()
	at := 0
	for it := sentences.FromString(flat); it.Next(); {
		if got := boundary(flat, at); got != it.End() {
			t.Fatalf("%q: the sentence from byte %d ends at byte %d, want %d", flat, at, got, it.End())
		}
		at = it.End()
	}
}

func TestBoundary(t *testing.T) {
	for r := rune(' '); r < 0x3100; r++ {
		if c := classOf(r); !c.is(controlRune) && string(r) == flatten(string(r)) {
			sameBoundaries(t, "Он A"+string(r)+" B"+string(r)+"C. d"+string(r)+". E")
		}
	}
}

func FuzzBoundary(f *testing.F) {
	f.Add("J. D. Vance met «him». Why?! he asked (3.5 times). قال الوزير؟ نعم. U.S. and etc.) And")
	f.Fuzz(func(t *testing.T, s string) { sameBoundaries(t, flatten(s)) })
}
