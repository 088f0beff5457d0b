package text

import (
	"slices"
	"strings"
)

// quoteDepth knows the quotations of a block: stretches between a pair of
// « », “ ” or (where their number is even) straight quotes.
type quoteDepth struct{ quoted []span }

func newQuoteDepth(block string) quoteDepth {
	var q quoteDepth
	if !slices.ContainsFunc(opening, func(mark string) bool { return strings.Contains(block, mark) }) {
		return q
	}
	straight := strings.Count(block, `"`)%2 == 0
	open, closer := -1, rune(0)
	for i := 0; i < len(block); i++ {
		if c := block[i]; c != '"' && c != "«"[0] && c != "“"[0] {
			continue // the first byte of none of the quotes
		}
		r, size := decode(block, i)
		switch {
		case open >= 0 && r == closer:
			q.quoted = append(q.quoted, span{open, i + size})
			open = -1
		case open >= 0:
		case r == '"' && straight:
			open, closer = i, '"'
		case closerOf(r) != 0:
			open, closer = i, closerOf(r)
		}
	}
	return q
}

// opening are the marks that open quotations.
var opening = []string{`"`, "«", "“", "„"}

// closerOf gives the mark that ends what r opens, 0 where r opens nothing.
func closerOf(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '“':
		return '”'
	case '„':
		return '“'
	}
	return 0
}

// closing gives the end of the quotation that is open at pos.
func (q quoteDepth) closing(pos int) (int, bool) {
	low, high := 0, len(q.quoted)
	for low < high {
		mid := (low + high) / 2
		switch s := q.quoted[mid]; {
		case pos <= s.start:
			high = mid
		case pos >= s.end:
			low = mid + 1
		default:
			return s.end, true
		}
	}
	return 0, false
}
