package text

// byteKind tells what a byte does to a word of plain ASCII letters and digits.
type byteKind uint8

// The kinds of bytes; one of none ends the word.
const (
	smallByte byteKind = 1 << iota // a small letter
	largeByte                      // a capital
	digitByte
	doubtByte // the word may go on behind it: apostrophe, full stop, all beyond ASCII
)

const (
	letterByte = smallByte | largeByte
	wordByte   = letterByte | digitByte
)

var byteKinds = func() (table [256]byteKind) {
	for i := range table {
		switch c := byte(i); {
		case 'a' <= c && c <= 'z':
			table[i] = smallByte
		case 'A' <= c && c <= 'Z':
			table[i] = largeByte
		case '0' <= c && c <= '9':
			table[i] = digitByte
		case c == '\'' || c == '.' || c >= 0x80:
			table[i] = doubtByte
		}
	}
	return table
}()

// kindAt gives the kind of the byte at pos, none at the end.
func (sc *scanner) kindAt(pos int) byteKind {
	if pos < len(sc.doc) {
		return byteKinds[sc.doc[pos]]
	}
	return 0
}

// shortWord adds the word at pos, which begins with an ASCII letter, and a
// possessive behind it, where a look at the bytes is enough: for nearly all words
// of English. It gives pos where it is not; [scanner.word] reads any word.
func (sc *scanner) shortWord(pos int) int {
	end, seen := pos, byteKind(0)
	for end < len(sc.doc) {
		kind := byteKinds[sc.doc[end]]
		if kind&wordByte == 0 {
			break
		}
		seen |= kind
		end++
	}
	owned := 0 // bytes of a possessive
	if sc.kindAt(end) == doubtByte {
		if owned = sc.possessive(end); owned == 0 && !sc.stops(pos, end) {
			return pos
		}
	}
	raw := sc.doc[pos:end]
	fold := raw
	if seen&largeByte != 0 {
		fold = sc.folder.lower(raw)
	}
	sc.tokens = append(sc.tokens, Token{Start: pos, End: end, Raw: raw, Fold: fold, Upper: byteKinds[raw[0]] == largeByte})
	if owned > 0 {
		sc.tokens = append(sc.tokens, Token{Start: end, End: end + owned, Raw: sc.doc[end : end+owned], Fold: "'s"})
	}
	return end + owned
}

// possessive gives the number of bytes of the "'s" at pos, 0 where there is none or
// the word may go on behind it.
func (sc *scanner) possessive(pos int) int {
	rest := sc.doc[pos:]
	mark := 0
	switch {
	case rest[0] == '\'':
		mark = 1
	case len(rest) > 2 && rest[:3] == "’":
		mark = 3
	}
	if mark == 0 || len(rest) == mark || rest[mark]|0x20 != 's' || sc.kindAt(pos+mark+1) != 0 {
		return 0
	}
	return mark + 1
}

// stops: the word from pos on ends before the mark at end.
func (sc *scanner) stops(pos, end int) bool {
	next := sc.kindAt(end + 1)
	switch sc.doc[end] {
	case '.':
		return end > pos+1 && next&(smallByte|doubtByte) == 0
	case '\'':
		return next&(letterByte|doubtByte) == 0
	}
	return false
}
