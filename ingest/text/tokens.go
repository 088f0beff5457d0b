package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts s into tokens; their spans count the bytes of s. Dictionaries
// cut their entries with it, so that they meet the tokens of articles.
func Tokenize(s string) []Token { return tokenize(s, 0, len(s)) }

// tokenize cuts doc[start:end] into tokens whose spans count the bytes of doc.
func tokenize(doc string, start, end int) []Token {
	sc := scanner{doc: doc[:end], tokens: make([]Token, 0, (end-start)/6+1)}
	for pos := start; pos < end; {
		r, size := utf8.DecodeRuneInString(sc.doc[pos:])
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.C, r) || unicode.Is(unicode.M, r) || r == tatweel:
			pos += size // a bidi mark or a lone vowel mark between words
		case unicode.Is(unicode.Nd, r):
			pos = sc.number(pos)
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			pos = sc.word(pos)
		default:
			pos = sc.mark(pos, r, size)
		}
	}
	return sc.tokens
}

type scanner struct {
	doc        string
	tokens     []Token
	openSingle bool // a single quote is open
}

func (sc *scanner) add(start, end int, kind TokenKind, fold string) int {
	raw := sc.doc[start:end]
	first, _ := utf8.DecodeRuneInString(raw)
	sc.tokens = append(sc.tokens, Token{Start: start, End: end, Raw: raw, Fold: fold, Kind: kind, Upper: unicode.IsUpper(first)})
	return end
}

// at gives the rune at pos, 0 at the end.
func (sc *scanner) at(pos int) (rune, int) {
	if pos >= len(sc.doc) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(sc.doc[pos:])
}

// word reads a word from pos: letters with their marks, an apostrophe between
// letters, dots of initials ("U.S.") and of addresses ("reuters.com").
func (sc *scanner) word(pos int) int {
	if end := sc.initials(pos); end > pos {
		return sc.add(pos, end, Word, strings.ReplaceAll(Fold(sc.doc[pos:end]), ".", ""))
	}
	first, _ := sc.at(pos)
	arabic := unicode.Is(unicode.Arabic, first)
	end := pos
	apostrophe := -1
	for {
		r, size := sc.at(end)
		switch {
		case size == 0:
			return sc.addWord(pos, end, apostrophe)
		case isWordRune(r, arabic):
			end += size
		case isApostrophe(r) && !arabic && sc.letterAt(end+size):
			apostrophe = end
			end += size
		case r == '.' && !arabic && sc.lowerAt(end+size):
			end += size
		default:
			return sc.addWord(pos, end, apostrophe)
		}
	}
}

func isWordRune(r rune, arabic bool) bool {
	if unicode.Is(unicode.Nd, r) {
		return !arabic // "G20" is a word, «الـ24» a word and a number
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.Cf, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func (sc *scanner) letterAt(pos int) bool {
	r, _ := sc.at(pos)
	return unicode.IsLetter(r)
}

func (sc *scanner) lowerAt(pos int) bool {
	r, _ := sc.at(pos)
	return unicode.IsLower(r)
}

// addWord adds the word and, apart from it, an English possessive "'s".
func (sc *scanner) addWord(start, end, apostrophe int) int {
	if apostrophe >= 0 {
		if tail := Fold(sc.doc[apostrophe:end]); tail == "'s" {
			sc.add(start, apostrophe, Word, Fold(sc.doc[start:apostrophe]))
			return sc.add(apostrophe, end, Word, tail)
		}
	}
	if trimmed := strings.TrimRightFunc(sc.doc[start:end], isTrailing); trimmed != "" {
		end = start + len(trimmed) // a bidi mark behind the word is none of it
	}
	return sc.add(start, end, Word, Fold(sc.doc[start:end]))
}

func isTrailing(r rune) bool { return unicode.Is(unicode.Cf, r) }

// initials gives the end of single letters with dots between them: "U.S.",
// "J.", «أ.ف.ب». A lone letter at the end of the text has a full stop.
func (sc *scanner) initials(pos int) int {
	end, letters := pos, 0
	for {
		r, size := sc.at(end)
		if !unicode.IsLetter(r) {
			break
		}
		dot, dotSize := sc.at(end + size)
		if dot != '.' {
			if letters > 0 && !isWordRune(dot, false) {
				return end + size // «أ.ف.ب», without the last dot
			}
			break
		}
		end += size + dotSize
		letters++
	}
	next, _ := sc.at(end)
	first, _ := sc.at(pos)
	switch {
	case letters > 0 && unicode.IsUpper(first) && unicode.IsUpper(next):
		return end // "J.Smith", «В.В.Путин»
	case letters == 0 || letters == 1 && (end >= len(sc.doc) || isWordRune(next, false)):
		return pos
	case isWordRune(next, false):
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
		if unicode.Is(unicode.Nd, r) {
			end += size
			continue
		}
		if !isNumberJoiner(r) || !sc.digitAt(end+size) {
			break
		}
		if r == '-' && hyphen < 0 {
			hyphen = end
		}
		end += size
	}
	if hyphen >= 0 && !numericDay.MatchString(Fold(sc.doc[pos:end])) {
		end = hyphen
	}
	for r, size := sc.at(end); size > 0 && unicode.IsLetter(r) && unicode.Is(unicode.Latin, r); r, size = sc.at(end) {
		end += size // "24th", "80s", "5G"
	}
	return sc.add(pos, end, Number, Fold(sc.doc[pos:end]))
}

func (sc *scanner) digitAt(pos int) bool {
	r, _ := sc.at(pos)
	return unicode.Is(unicode.Nd, r)
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
	return Fold(sc.doc[pos:end])
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
