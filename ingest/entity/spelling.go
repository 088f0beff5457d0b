package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/text"
)

// Spelling is the form of a person's name from which the key of somebody is
// made whom no table knows: the same for Лавров, Lavrov and Lawrow, for Sergey,
// Sergei, Serguei and Сергей, for Hassan and Hasan. Words keep their vowels, so
// that Ali and Ola stay two. Arabic, which writes no short vowels, keeps its
// own letters: حسن may be Hassan or Husn, and a wrong guess would make one man
// of two.
func Spelling(name string) string {
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	out := words[:0]
	for _, w := range words {
		if w = spellWord(w); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

func spellWord(word string) string {
	if first, _ := utf8.DecodeRuneInString(word); unicode.Is(unicode.Arabic, first) {
		return word
	}
	return undouble(spellings.Replace(fromCyrillic(word)))
}

// spellings brings the ways in which Latin letters write one sound to one of
// them: those of English, French, Spanish, German and Polish news.
var spellings = strings.NewReplacer(
	"shch", "s", "tsch", "c", "tch", "c", "sch", "s", "sh", "s", "ch", "c", "cz", "c", "sz", "s",
	"zh", "j", "dj", "j", "kh", "h", "ph", "f", "th", "t", "ck", "k", "x", "ks", "qu", "k", "q", "k",
	"gue", "ge", "gui", "gi", "ou", "u", "oo", "u", "ee", "i", "yy", "i", "iy", "i", "yi", "i", "ij", "i", "y", "i", "w", "v", "ts", "c", "tz", "c",
)

// undouble drops a letter that repeats the one before.
func undouble(word string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range word {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

func fromCyrillic(word string) string {
	var b strings.Builder
	for _, r := range word {
		if latin, ok := romanized[r]; ok {
			b.WriteString(latin)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var romanized = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m",
	'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch",
	'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", 'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g",
}
