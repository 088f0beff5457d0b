package text

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts s into tokens; their spans count the bytes of s. Dictionaries
// cut their entries with it, so that they meet the tokens of articles.
func Tokenize(s string) []Token {
	sc := scanner{folder: newFolder(len(s))}
	return sc.tokenize(s, 0, len(s))
}

// Cutter cuts many short texts one after the other, such as the entries of a
// dictionary. It is for one goroutine at a time.
type Cutter struct {
	sc   scanner
	room []Token // for the tokens of any text

	letters []byte
}

// NewCutter makes a cutter.
func NewCutter() *Cutter {
	return &Cutter{sc: scanner{folder: newFolder(4096)}, room: make([]Token, 64)}
}

// AppendFolds appends the folds of the tokens of s.
func AppendFolds(folds []string, s string) []string {
	c := Cutter{sc: scanner{folder: newFolder(len(s))}}
	return c.AppendFolds(folds, s)
}

// AppendFolds appends the folds of the tokens of s.
func (c *Cutter) AppendFolds(folds []string, s string) []string {
	c.sc.tokens, c.sc.room = nil, c.room
	tokens := c.sc.tokenize(s, 0, len(s))
	folds = slices.Grow(folds, len(tokens))
	for i := range tokens {
		if tokens[i].Fold != "" {
			folds = append(folds, tokens[i].Fold)
		}
	}
	return folds
}

// Letters gives the fold of s where s is one word of letters that fold by themselves,
// nil where that is s itself. It holds until the next.
func (c *Cutter) Letters(s string) (fold []byte, ok bool) {
	same := true
	c.letters = c.letters[:0]
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		if !classOf(r).is(letterRune) || uint32(r) >= tabled || plain[r] >= notPlain {
			return nil, false
		}
		folded := rune(plain[r])
		if same && folded != r {
			same, c.letters = false, append(c.letters, s[:i]...)
		}
		if !same {
			c.letters = utf8.AppendRune(c.letters, folded)
		}
		i += size
	}
	if same {
		return nil, len(s) > 0
	}
	return c.letters, true
}

// scanner cuts stretches of one text into tokens.
type scanner struct {
	folder     folder
	room       []Token // for the tokens to come
	shared     *Room   // where more of it is, nil for none
	doc        string  // up to the end of the stretch
	tokens     []Token
	openSingle bool // a single quote is open
}

// tokenize cuts doc[start:end] into tokens whose spans count the bytes of doc.
func (sc *scanner) tokenize(doc string, start, end int) []Token {
	sc.doc, sc.openSingle = doc[:end], false
	sc.tokens = sc.makeRoom(end-start, len(doc)-start)
	for pos := start; pos < end; {
		if c := sc.doc[pos]; c == ' ' {
			pos++
			continue
		} else if byteKinds[c]&letterByte != 0 {
			if next := sc.shortWord(pos); next > pos {
				pos = next
				continue
			}
		} else if c >= utf8.RuneSelf {
			if next := sc.plainWord(pos); next > pos {
				pos = next
				continue
			}
		}
		r, size := decode(sc.doc, pos)
		switch class := classOf(r); {
		case class.is(spaceRune|controlRune|markRune) || r == tatweel:
			pos += size // a bidi mark or a lone vowel mark between words
		case class.is(digitRune):
			pos = sc.number(pos)
		case class.is(letterRune | numberRune):
			pos = sc.word(pos, size, class)
		default:
			pos = sc.mark(pos, r, size)
		}
	}
	return slices.Clip(sc.tokens)
}

// makeRoom gives room for the tokens of some bytes: what lies ready for those of the
// rest of the text, which is rest bytes long.
func (sc *scanner) makeRoom(bytes, rest int) []Token {
	if sc.tokens != nil {
		sc.room = sc.tokens[len(sc.tokens):cap(sc.tokens)]
	}
	each := 5 // bytes of a token with the space behind it
	if rest > 0 && sc.doc[len(sc.doc)-bytes] >= utf8.RuneSelf {
		each = 10 // letters of two bytes
	}
	if n := bytes/each + 1; len(sc.room) < n {
		n = max(n, min(rest/each, 1000))
		if sc.shared == nil {
			sc.room = make([]Token, n)
		} else {
			sc.room = sc.shared.tokens.Take(n)
		}
	}
	return sc.room[:0]
}

func (sc *scanner) add(start, end int, kind TokenKind, fold string) int {
	first, _ := decode(sc.doc, start)
	sc.tokens = append(sc.tokens, Token{Start: start, End: end, Raw: sc.doc[start:end], Fold: fold, Kind: kind, Upper: classOf(first).is(upperRune)})
	return end
}

// at gives the rune at pos, 0 at the end.
func (sc *scanner) at(pos int) (rune, int) {
	if pos < len(sc.doc) {
		return decode(sc.doc, pos)
	}
	return 0, 0
}

// isAt reports whether the rune at pos has one of the properties.
func (sc *scanner) isAt(pos int, properties runeClass) bool {
	r, size := sc.at(pos)
	return size > 0 && classOf(r).is(properties)
}

// word reads a word from pos, whose first rune is given: letters with their
// marks, an apostrophe between letters, dots of initials ("U.S.") and of
// addresses ("reuters.com").
func (sc *scanner) word(pos, size int, first runeClass) int {
	if pos+size < len(sc.doc) && sc.doc[pos+size] == '.' {
		if end := sc.initials(pos); end > pos {
			return sc.add(pos, end, Word, strings.ReplaceAll(sc.folder.fold(sc.doc[pos:end]), ".", ""))
		}
	}
	arabic := first.is(arabicRune)
	apostrophe, seen := -1, runeClass(0)
	for end := pos; ; {
		r, size := sc.at(end)
		class := classOf(r)
		switch {
		case size == 0:
			return sc.addWord(pos, end, apostrophe, seen)
		case class.is(wordRune) && !(arabic && class.is(digitRune)): // "G20" is a word, «الـ24» a word and a number
			seen |= class
			end += size
		case isApostrophe(r) && !arabic && sc.isAt(end+size, letterRune):
			apostrophe = end
			end += size
		case r == '.' && !arabic && sc.isAt(end+size, lowerRune):
			end += size
		default:
			return sc.addWord(pos, end, apostrophe, seen)
		}
	}
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// addWord adds the word and, apart from it, an English possessive "'s". seen is
// what its runes are.
func (sc *scanner) addWord(start, end, apostrophe int, seen runeClass) int {
	if apostrophe >= 0 {
		if tail := sc.folder.fold(sc.doc[apostrophe:end]); tail == "'s" {
			sc.add(start, apostrophe, Word, sc.folder.fold(sc.doc[start:apostrophe]))
			return sc.add(apostrophe, end, Word, tail)
		}
	}
	if seen.is(formatRune) {
		if trimmed := strings.TrimRightFunc(sc.doc[start:end], isTrailing); trimmed != "" {
			end = start + len(trimmed) // a bidi mark behind the word is none of it
		}
	}
	return sc.add(start, end, Word, sc.folder.fold(sc.doc[start:end]))
}

func isTrailing(r rune) bool { return classOf(r).is(formatRune) }

// initials gives the end of single letters with dots between them: "U.S.",
// "J.", «أ.ف.ب». A lone letter at the end of the text has a full stop.
func (sc *scanner) initials(pos int) int {
	end, letters := pos, 0
	for {
		r, size := sc.at(end)
		if !classOf(r).is(letterRune) {
			break
		}
		dot, dotSize := sc.at(end + size)
		if dot != '.' {
			if letters > 0 && !classOf(dot).is(wordRune) {
				return end + size // «أ.ف.ب», without the last dot
			}
			break
		}
		end += size + dotSize
		letters++
	}
	inWord := sc.isAt(end, wordRune)
	switch {
	case letters > 0 && sc.isAt(pos, upperRune) && sc.isAt(end, upperRune):
		return end // "J.Smith", «В.В.Путин»
	case letters == 0 || letters == 1 && (end >= len(sc.doc) || inWord):
		return pos
	case inWord:
		return pos // "U.S.led" and the like: no shape that is known
	}
	return end
}

var numericDay = regexp.MustCompile(`^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})$`)

// number reads a number from pos: "24/9/2025", "1,000", "2025-09-25", "24th",
// "٣٫٥". Whatever else a hyphen joins ("3-5") is divided at it.
func (sc *scanner) number(pos int) int {
	end, hyphen := pos, -1
	for {
		r, size := sc.at(end)
		if classOf(r).is(digitRune) {
			end += size
			continue
		}
		if !isNumberJoiner(r) || !sc.isAt(end+size, digitRune) {
			break
		}
		if r == '-' && hyphen < 0 {
			hyphen = end
		}
		end += size
	}
	if hyphen >= 0 && !numericDay.MatchString(sc.folder.fold(sc.doc[pos:end])) {
		end = hyphen
	}
	for r, size := sc.at(end); size > 0 && classOf(r)&(letterRune|latinRune) == letterRune|latinRune; r, size = sc.at(end) {
		end += size // "24th", "80s", "5G"
	}
	return sc.add(pos, end, Number, sc.folder.fold(sc.doc[pos:end]))
}

func isNumberJoiner(r rune) bool {
	return r == '.' || r == ',' || r == '/' || r == ':' || r == '-' || r == '٫' || r == '٬'
}

// mark adds a mark of punctuation. The quote after a plural ("the ministers'
// meeting") is a possessive unless a single quote is open.
func (sc *scanner) mark(pos int, r rune, size int) int {
	end := pos + size
	if r == '.' || r == '-' {
		for next, _ := sc.at(end); next == r; next, _ = sc.at(end) {
			end++
		}
	}
	fold := sc.foldPunct(pos, end, r)
	if fold != "'" {
		return sc.add(pos, end, Punct, fold)
	}
	if !sc.openSingle && sc.closesPlural(pos, end) {
		return sc.add(pos, end, Word, "'s")
	}
	sc.openSingle = !sc.openSingle
	return sc.add(pos, end, Punct, `"`)
}

func (sc *scanner) foldPunct(pos, end int, r rune) string {
	switch {
	case r == '-' && end-pos > 1:
		return "—"
	case r == '–' && pos > 0 && end < len(sc.doc) && sc.tight(pos, end):
		return "-" // "Moscow–Beijing talks"
	}
	return sc.folder.fold(sc.doc[pos:end])
}

// tight reports letters or digits on both sides.
func (sc *scanner) tight(pos, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(sc.doc[:pos])
	after, _ := sc.at(end)
	return (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

func (sc *scanner) closesPlural(pos, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(sc.doc[:pos])
	after, _ := sc.at(end)
	return (before == 's' || before == 'S') && unicode.IsSpace(after)
}
