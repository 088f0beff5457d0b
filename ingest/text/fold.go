package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form of s that dictionaries are keyed by: NFKC, lower case,
// without vowel marks, tatweel, bidi marks and Latin diacritics; the forms of
// alef, yeh, kaf and the seats of hamza are one each, digits are ASCII, quotes
// are `"` and "'", Arabic punctuation is its ASCII twin. It keeps spaces and
// word order; byte offsets of its result mean nothing in s.
func Fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s) // gives s itself where nothing changes
	}
	if folded, ok := foldPlainArabic(s); ok {
		return folded
	}
	if folded, ok := foldPlainLetters(s); ok {
		return folded
	}
	// Invisible marks go first: one between a letter and its hamza would keep
	// NFKC from joining the two, and a second Fold would find more to do. NFKC
	// itself brings more of them, out of presentation forms.
	s = strings.Map(dropInvisible, s)
	if !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		foldRune(&b, r)
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const tatweel = 'ـ'

func dropInvisible(r rune) rune {
	if r == tatweel || r >= 0xAD && unicode.Is(unicode.Cf, r) || isVowelMark(r) {
		return -1
	}
	return r
}

// isVowelMark reports harakat, Koranic marks and the superscript alef, but not
// the combining hamzas and madda, which NFKC joins to their letter.
func isVowelMark(r rune) bool {
	switch {
	case r < 0x0610 || r > 0x08FF:
		return false
	case r <= 0x061A, r >= 0x064B && r <= 0x0652, r >= 0x0656 && r <= 0x065F, r == 0x0670,
		r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E4, r == 0x06E7, r == 0x06E8, r >= 0x06EA && r <= 0x06ED,
		r >= 0x08D3 && r <= 0x08FF:
		return true
	}
	return false
}

func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		b.WriteByte(lowerASCII(byte(r)))
	case dropInvisible(r) < 0:
	case r >= 0x0600 && r <= 0x06FF:
		if folded := arabicFold[r-0x0600]; folded >= 0 {
			b.WriteRune(folded)
		}
	case unicode.Is(unicode.Mn, r) && unicode.Is(unicode.Inherited, r):
		// a combining accent that had no letter to join
	case unicode.IsLetter(r):
		foldLetter(b, unicode.ToLower(r))
	case unicode.Is(unicode.Nd, r):
		b.WriteByte('0' + digitValue(r))
	default:
		foldMark(b, r)
	}
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// foldPlainArabic folds what nearly all Arabic words are made of: ASCII and
// letters and marks of the Arabic block, which need no normalization as long as
// no hamza stands apart from its letter.
func foldPlainArabic(s string) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(lowerASCII(byte(r)))
		case r < 0x0600 || r > 0x06FF || r >= 0x0653 && r <= 0x0655 || r >= 0x0675 && r <= 0x0678:
			return "", false
		default:
			if folded := arabicFold[r-0x0600]; folded >= 0 {
				b.WriteRune(folded)
			}
		}
	}
	return b.String(), true
}

// foldPlainLetters folds what nearly all words in Latin and Cyrillic script are
// made of: ASCII, composed letters of Latin-1 and Latin Extended-A, and the
// letters of Russian. None of them changes under normalization, unless a mark
// follows, which is none of these.
func foldPlainLetters(s string) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(lowerASCII(byte(r)))
		case r >= 0x410 && r <= 0x42F:
			b.WriteRune(r + 0x20)
		case r >= 0x430 && r <= 0x44F:
			b.WriteRune(r)
		case r == 'ё' || r == 'Ё':
			b.WriteRune('е')
		case r >= firstLatin && r <= lastLatin && latinFold[r-firstLatin] != "":
			b.WriteString(latinFold[r-firstLatin])
		default:
			return "", false
		}
	}
	return b.String(), true
}

const firstLatin, lastLatin = 0xC0, 0x17F

// latinFold holds what the letters from À to ſ fold to, nothing for those that
// normalization changes and for × and ÷.
var latinFold = func() (table [lastLatin - firstLatin + 1]string) {
	for r := rune(firstLatin); r <= lastLatin; r++ {
		if !unicode.IsLetter(r) || !norm.NFKC.IsNormalString(string(r)) {
			continue
		}
		var b strings.Builder
		foldRune(&b, r)
		table[r-firstLatin] = b.String()
	}
	return table
}()

var arabicFold = func() (table [256]rune) {
	for i := range table {
		table[i] = foldArabic(rune(0x0600 + i))
	}
	return table
}()

// foldArabic gives the folded form of a rune of the Arabic block, -1 for one
// that goes.
func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ':
		return 'ا'
	case 'ى', 'ی', 'ې':
		return 'ي'
	case 'ک', 'ڪ':
		return 'ك'
	case 'ة', 'ۀ', 'ہ', 'ە', 'ۃ', 'ۂ', 'ھ':
		return 'ه'
	case 'ؤ', 'ئ':
		return 'ء' // شؤون is also written شئون, مسؤول مسئول
	case '،', '٬':
		return ','
	case '٫', '۔':
		return '.'
	case '؛':
		return ';'
	case '؟':
		return '?'
	case '٪':
		return '%'
	}
	if unicode.Is(unicode.Nd, r) {
		return rune('0' + digitValue(r))
	}
	if dropInvisible(r) < 0 || unicode.Is(unicode.Mn, r) {
		return -1 // also a hamza or madda that had no letter to join
	}
	return r
}

// undecomposed are letters of the Latin script that Unicode does not take
// apart.
var undecomposed = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ħ': "h", 'ŧ': "t", 'ə': "a",
}

func foldLetter(b *strings.Builder, r rune) {
	if r == 'ё' {
		r = 'е'
	}
	if !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Greek, r) {
		b.WriteRune(r) // й and ї are letters of their own, no и and і with a mark
		return
	}
	for _, d := range string(norm.NFD.AppendString(nil, string(r))) {
		if s, ok := undecomposed[d]; ok {
			b.WriteString(s)
		} else if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
}

// digitValue relies on Unicode's promise that decimal digits come in runs of
// ten from zero on.
func digitValue(r rune) byte {
	for _, r16 := range unicode.Nd.R16 {
		if rune(r16.Lo) <= r && r <= rune(r16.Hi) {
			return byte((r - rune(r16.Lo)) % 10)
		}
	}
	for _, r32 := range unicode.Nd.R32 {
		if rune(r32.Lo) <= r && r <= rune(r32.Hi) {
			return byte((r - rune(r32.Lo)) % 10)
		}
	}
	return 0
}

func foldMark(b *strings.Builder, r rune) {
	switch r {
	case '«', '»', '“', '”', '„', '‟', '‹', '›', '〝', '〞', '″', '「', '」':
		b.WriteByte('"')
	case '‘', '’', '‚', '‛', '′', 'ʼ':
		b.WriteByte('\'')
	case '‐', '‒', '−':
		b.WriteByte('-')
	case '–', '―':
		b.WriteRune('—')
	default:
		b.WriteRune(r)
	}
}
