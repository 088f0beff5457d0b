package gazetteer

import (
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/diplograph/diplograph/ingest/text"
)

// Skeleton is the consonants of a name in one alphabet for all scripts: a key
// under which the spellings of one name meet, سيرغي and سيرجي, Zelensky and
// Зеленский. Sounds that transliterations confuse are one letter (g, j, k, q;
// b, p; f, v, w; s, sh, ch; h, kh), vowels and h are left out except at the start of
// a word, and so are the article and doubled letters. Different names may share a
// skeleton; [SameName] decides.
//
// The language (ISO 639-1) matters where a letter sounds otherwise: the j of
// Spanish is a kh.
func Skeleton(lang, name string) string {
	words := nameWords(name)
	keys := make([]string, 0, len(words))
	for _, w := range words {
		if key := skeletonOf(lang, w); key != "" {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, " ")
}

// nameWords folds a name and cuts it into words, without articles.
func nameWords(name string) []string {
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool {
		return r == ' ' || r == '-' || r == '.' || r == ',' || r == '"'
	})
	kept := words[:0]
	for _, w := range words {
		w = strings.ReplaceAll(w, "'", "")
		if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) > 4 {
			w = rest
		}
		if w != "" && w != "al" && w != "el" {
			kept = append(kept, w)
		}
	}
	return kept
}

func skeletonOf(lang, word string) string {
	latin := toLatin(word)
	if strings.HasSuffix(latin, "ij") {
		latin = latin[:len(latin)-1] // Zelenskij
	}
	latin = digraphs.Replace(latin)
	if lang == "es" {
		latin = strings.ReplaceAll(latin, "j", "h")
	}
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(latin); i++ {
		c := sound(latin, i)
		if c == 0 || c == last {
			if c == 0 {
				last = 0
			}
			continue
		}
		b.WriteByte(c)
		last = c
	}
	return b.String()
}

// digraphs are letters that stand for one sound together.
var digraphs = strings.NewReplacer(
	"tsch", "s", "tch", "s", "sch", "s", "sh", "s", "ch", "s", "zh", "k", "dj", "k", "dzh", "k",
	"kh", "h", "gh", "k", "ph", "f", "th", "t", "dh", "d", "ts", "s", "ck", "k", "qu", "k", "x", "ks", "ou", "u",
)

// sound gives the letter of the skeleton for byte i of a word in Latin letters,
// 0 for none.
func sound(word string, i int) byte {
	switch c := word[i]; c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		if i == 0 {
			return 'a'
		}
		return 0
	case 'h':
		if i == 0 {
			return 'h'
		}
		return 0
	case 'c':
		if i+1 < len(word) && strings.IndexByte("eiy", word[i+1]) >= 0 {
			return 's'
		}
		return 'k'
	case 'g', 'j', 'k', 'q':
		return 'k'
	case 'b', 'p':
		return 'b'
	case 'f', 'v', 'w':
		return 'f'
	case 'd', 'l', 'm', 'n', 'r', 's', 't', 'z':
		return c
	}
	return 0
}

// toLatin writes a folded word in Latin letters, roughly; what it does not
// know it leaves out.
func toLatin(word string) string {
	var b strings.Builder
	first := true
	for _, r := range strings.ReplaceAll(word, "تش", "ش") {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case r == 'و' && first:
			b.WriteByte('w')
		default:
			b.WriteString(letters[r])
		}
		first = false
	}
	return b.String()
}

var letters = map[rune]string{
	'ا': "a", 'ب': "b", 'پ': "b", 'ت': "t", 'ث': "t", 'ج': "k", 'چ': "k", 'ح': "h", 'خ': "h", 'د': "d", 'ذ': "d", 'ر': "r", 'ز': "z",
	'ژ': "k", 'س': "s", 'ش': "s", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "k", 'ف': "f", 'ڤ': "f", 'ق': "k", 'ك': "k",
	'گ': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'و': "u", 'ي': "i", 'ء': "a",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m",
	'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "sh",
	'ы': "y", 'э': "e", 'ю': "u", 'я': "a", 'і': "i", 'ї': "i", 'є': "e", 'ґ': "g",
}

// SameName reports whether two full names may be spellings of one: first and
// last words agree, and every word of the shorter one is in the longer one, in
// order. In one script the spellings must also be near each other: Ali is not
// Ola. Where both name a father, it is the same father: Faisal bin Bandar bin
// Abdulaziz is not Faisal bin Abdulaziz. A name of one word is the same only as
// another of one word.
func SameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	switch {
	case len(x) == 0 || len(x) == 1 && len(y) > 1:
		return false
	case !sameWord(x[0], y[0]) || !sameWord(x[len(x)-1], y[len(y)-1]):
		return false
	}
	if f, g := father(x), father(y); f != "" && g != "" && !sameWord(f, g) {
		return false
	}
	at := 0
	for _, w := range x {
		for at < len(y) && !sameWord(w, y[at]) {
			at++
		}
		if at == len(y) {
			return false
		}
		at++
	}
	return true
}

// father is the word behind the first "bin".
func father(words []string) string {
	for i, w := range words[:len(words)-1] {
		switch w {
		case "بن", "ابن", "bin", "ben", "ibn", "bint", "بنت":
			return words[i+1]
		}
	}
	return ""
}

func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	key := skeletonOf("", a)
	if key == "" || key != skeletonOf("", b) {
		return false
	}
	if script(a) != script(b) {
		return len(key) > 1
	}
	return fewChanges(a, b)
}

// fewChanges: of two words or names in one script most letters agree; of two in
// different ones nothing is known.
func fewChanges(a, b string) bool {
	longest := max(len([]rune(a)), len([]rune(b)))
	return script(a) != script(b) || levenshtein.ComputeDistance(a, b) <= longest*45/100
}

// latin is the script of Latin letters.
const latin = 1

// script tells the script of a word by its first letter.
func script(word string) int {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return 0
	case r < 0x250:
		return latin
	case r >= 0x400 && r < 0x530:
		return 2
	case r >= 0x600 && r < 0x780:
		return 3
	}
	return 4
}
