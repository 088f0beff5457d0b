package slab_test

import (
	"testing"

	"github.com/diplograph/diplograph/internal/slab"
)

// TestSlab proves that what is given is zero, apart from all else that was given, and
// given again once the slab is cleared.
func TestSlab(t *testing.T) {
	var s slab.Slab[int]
	for round := range 3 {
		var all [][]int
		for n := 0; n < 10_000; n += 37 { // many blocks, and pieces larger than one
			piece := s.Take(n)
			if len(piece) != n || cap(piece) != n {
				t.Fatalf("round %d: got %d values with a capacity of %d, want %d", round, len(piece), cap(piece), n)
			}
			for i, v := range piece {
				if v != 0 {
					t.Fatalf("round %d: value %d of %d is %d, want 0", round, i, n, v)
				}
				piece[i] = n
			}
			all = append(all, piece)
		}
		for _, piece := range all {
			for _, v := range piece {
				if v != len(piece) {
					t.Fatalf("round %d: a value of the piece of %d became %d", round, len(piece), v)
				}
			}
		}
		s.Clear()
	}
	got := testing.AllocsPerRun(10, func() {
		s.Take(100)
		s.New()
		s.Clear()
	})
	if got > 0 {
		t.Errorf("a cleared slab allocates %v times, want none", got)
	}
}
