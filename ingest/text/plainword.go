package text

import "unicode/utf8"

// plainWord adds the word at pos where it consists of letters of two bytes that fold by
// themselves and ends before a space or a mark that is in no word: nearly all words of
// Arabic and Russian. It gives pos where it does not; [scanner.word] reads any word.
func (sc *scanner) plainWord(pos int) int {
	end, same := pos, true
	for end < len(sc.doc) {
		r := twoBytes(sc.doc, end)
		if r == 0 || !classes[r].is(letterRune) {
			break
		}
		if plain[r] >= notPlain {
			return pos
		}
		same = same && plain[r] == uint16(r)
		end += 2
	}
	if end == pos || !sc.parts(end) {
		return pos
	}
	raw := sc.doc[pos:end]
	fold := raw
	if !same {
		fold = sc.folder.letters(raw)
	}
	sc.tokens = append(sc.tokens, Token{Start: pos, End: end, Raw: raw, Fold: fold, Upper: classes[twoBytes(raw, 0)].is(upperRune)})
	return end
}

// parts: what stands at pos, or the end of the text, is in no word.
func (sc *scanner) parts(pos int) bool {
	if pos == len(sc.doc) || sc.doc[pos] < utf8.RuneSelf {
		return sc.kindAt(pos) == 0
	}
	r := twoBytes(sc.doc, pos)
	return r != 0 && !classes[r].is(wordRune)
}

// letters folds a word of letters of two bytes that fold by themselves.
func (f *folder) letters(s string) string {
	f.makeRoom(len(s))
	from := f.b.Len()
	for i := 0; i < len(s); i += 2 {
		switch folded := plain[twoBytes(s, i)]; {
		case folded < utf8.RuneSelf:
			f.b.WriteByte(byte(folded))
		default:
			f.b.WriteByte(byte(0xC0 | folded>>6))
			f.b.WriteByte(byte(0x80 | folded&0x3F))
		}
	}
	return f.b.String()[from:]
}
