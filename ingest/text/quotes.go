package text

// quoteDepth knows the quotations of a block: stretches between a pair of
// « », “ ” or (where their number is even) straight quotes.
type quoteDepth struct{ quoted []span }

func newQuoteDepth(block string) quoteDepth {
	var q quoteDepth
	closers := map[rune]rune{'«': '»', '“': '”', '„': '“'}
	straight := countStraight(block)%2 == 0
	open, closer := -1, rune(0)
	for i, r := range block {
		switch {
		case open >= 0 && r == closer:
			q.quoted = append(q.quoted, span{open, i + len(string(r))})
			open = -1
		case open >= 0:
		case r == '"' && straight:
			open, closer = i, '"'
		case closers[r] != 0:
			open, closer = i, closers[r]
		}
	}
	return q
}

func countStraight(block string) int {
	n := 0
	for i := 0; i < len(block); i++ {
		if block[i] == '"' {
			n++
		}
	}
	return n
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
