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
	var f folder
	return f.fold(s)
}

// FoldsTo reports whether fold is the form that [Fold] gives to s. Mostly the first
// letter tells that it is not.
func FoldsTo(s, fold string) bool {
	if s != "" && fold != "" && firstDiffers(s, fold) {
		return false
	}
	rest := fold
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		i += size
		switch {
		case uint32(r) >= tabled || plain[r] >= notPlain && plain[r] != dropped:
			return Fold(s) == fold
		case plain[r] == dropped:
			continue
		case rest == "":
			return false
		}
		next, wide := decode(rest, 0)
		if next != rune(plain[r]) {
			return false
		}
		rest = rest[wide:]
	}
	return rest == ""
}

// firstDiffers: the fold of the first letter of s is of two bytes and another than that of
// fold. Neither is empty.
func firstDiffers(s, fold string) bool {
	r := twoBytes(s, 0)
	return r != 0 && plain[r] >= utf8.RuneSelf && plain[r] < 0x800 && rune(plain[r]) != twoBytes(fold, 0)
}

// folder folds the words of a text one after the other. What it writes lies in
// few buffers, one behind the other; a word that folding leaves as it is needs
// no room there.
type folder struct {
	b    strings.Builder
	room int // bytes of a new buffer
}

// newFolder makes a folder for so many bytes of text.
func newFolder(bytes int) folder { return folder{room: min(bytes, 4096)} }

func (f *folder) fold(s string) string {
	same := samePrefix(s)
	if same == len(s) {
		return s
	}
	f.makeRoom(len(s))
	from := f.b.Len()
	f.b.WriteString(s[:same])
	if !foldPlain(&f.b, s[same:]) {
		return foldAny(s)
	}
	return f.b.String()[from:]
}

// makeRoom makes room for so many bytes.
func (f *folder) makeRoom(bytes int) {
	if f.b.Cap()-f.b.Len() < bytes {
		f.b.Reset() // the words before keep the old buffer
		f.b.Grow(max(bytes, f.room))
	}
}

// lower folds a word of ASCII.
func (f *folder) lower(s string) string {
	f.makeRoom(len(s))
	from := f.b.Len()
	for i := 0; i < len(s); i++ {
		f.b.WriteByte(lowerASCII(s[i]))
	}
	return f.b.String()[from:]
}

// samePrefix is the number of bytes with which s begins that folding leaves.
func samePrefix(s string) int {
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		if uint32(r) >= tabled || plain[r] != uint16(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// decode gives the rune at byte i.
func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return decodeLong(s, i)
}

// decodeLong reads by itself what has two bytes.
func decodeLong(s string, i int) (rune, int) {
	if r := twoBytes(s, i); r != 0 {
		return r, 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// twoBytes gives the rune at byte i where it has two bytes, as the letters of most
// alphabets have, else 0. It is so small that it goes into its callers, which read
// every letter of an article.
func twoBytes(s string, i int) rune {
	if c := s[i]; c >= 0xC2 && c < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F)
	}
	return 0
}

// foldPlain folds what nearly all words are made of: runes that fold by
// themselves, whatever stands beside them. It gives up at any other.
func foldPlain(b *strings.Builder, s string) bool {
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		if uint32(r) >= tabled {
			return false
		}
		i += size
		switch folded := plain[r]; {
		case folded == notPlain:
			return false
		case folded == dropped:
		case folded >= firstSeveral:
			b.WriteString(several[folded-firstSeveral])
		case folded < utf8.RuneSelf:
			b.WriteByte(byte(folded))
		default:
			b.WriteRune(rune(folded))
		}
	}
	return true
}

// What plain holds beside the folded rune: surrogates, which are no runes.
const (
	notPlain     = 0xD800 // needs normalization, or may grow together with its neighbour
	dropped      = 0xD801
	firstSeveral = 0xD810 // and the numbers behind it: an entry of several
)

var (
	// plain holds what each rune of the table folds to by itself.
	plain [tabled]uint16
	// several holds what becomes more than one letter: "ß", "æ".
	several []string
)

func init() {
	for r := range rune(tabled) {
		plain[r] = foldAlone(r)
	}
}

// foldAlone gives the entry of a rune in plain: of ASCII, of the composed
// letters of Latin-1 and Latin Extended-A, of the letters of Russian, of the
// Arabic block without the hamzas that stand apart from their letter, of quotes
// and dashes, and of invisible marks. None of them changes under normalization.
func foldAlone(r rune) uint16 {
	switch {
	case r < utf8.RuneSelf:
		return uint16(lowerASCII(byte(r)))
	case classes[r].is(formatRune):
		return dropped
	case r >= 0x0600 && r <= 0x06FF:
		return foldAloneArabic(r)
	case r >= 0xC0 && r <= 0x17F && (!unicode.IsLetter(r) || !norm.NFKC.IsNormalString(string(r))):
		return notPlain // × and ÷, and ligatures
	case r >= 0xC0 && r <= 0x17F, r >= 0x410 && r <= 0x44F, r == 'ё', r == 'Ё', strings.ContainsRune("«»“”„‘’–—", r):
	default:
		return notPlain
	}
	var b strings.Builder
	foldRune(&b, r)
	if folded, size := utf8.DecodeRuneInString(b.String()); size == b.Len() {
		return uint16(folded)
	}
	several = append(several, b.String())
	return firstSeveral + uint16(len(several)) - 1
}

func foldAloneArabic(r rune) uint16 {
	if r >= 0x0653 && r <= 0x0655 || r >= 0x0675 && r <= 0x0678 {
		return notPlain
	}
	if folded := arabicFold[r-0x0600]; folded >= 0 {
		return uint16(folded)
	}
	return dropped
}

// foldAny folds whatever there is.
func foldAny(s string) string {
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
