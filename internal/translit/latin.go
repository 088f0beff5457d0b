package translit

import (
	"regexp"
	"strings"
)

// change is one step of rewriting a word; steps follow each other.
type change struct {
	old *regexp.Regexp
	new string
}

func changes(pairs ...string) []change {
	var all []change
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, change{regexp.MustCompile(pairs[i]), pairs[i+1]})
	}
	return all
}

func rewriter(steps []change) func(string) string {
	return func(word string) string {
		for _, s := range steps {
			word = s.old.ReplaceAllString(word, s.new)
		}
		return word
	}
}

// ukrainian rewrites the English spelling of Ukrainian names, which are no
// Russian ones: Shmyhal is Chmyhal in French.
var ukrainian = map[string]func(string) string{
	"fr": rewriter(changes(
		"([a-z])(iy|ii)$", "${1}iï", "k(yi|yy|y)$", "ky", "yi$", "y",
		"shch", "chtch", "Shch", "Chtch", "ch([^t]|$)", "tch$1", "Ch([^t]|$)", "Tch$1", "tchtch", "chtch", "Tchtch", "Chtch",
		"sh", "ch", "Sh", "Ch", "zh", "j", "Zh", "J",
		"Yu", "Iou", "yu", "iou", "Ya", "Ia", "ya", "ia", "Ye", "Ie", "ye", "ie", "Yi", "Ï",
		"(^|[^oaieuOAIEU])u", "${1}ou", "^U", "Ou",
	)),
	"es": rewriter(changes(
		"(iy|yi|ii|ij)$", "i", "Kh", "J", "kh", "j", "([bcdfghjklmnpqrstvzBDGHKLMNPRSTV])y", "${1}i",
	)),
}

var frenchSounds = rewriter(changes(
	"sh", "ch", "Sh", "Ch", "oo", "ou", "(^|[^aeoqAEOQ])u([^e]|$)", "${1}ou${2}", "^U", "Ou", "ee", "i",
))

// arabicToFrench turns the English spelling of an Arabic or Persian name into
// French sounds: Farouk al-Charaa, Bachar, ben for bin.
func arabicToFrench(name string) string {
	return byWord(name, func(word string) string {
		switch word {
		case "bin":
			return "ben"
		case "al", "el", "Al", "El":
			return word
		}
		return frenchSounds(word)
	})
}

var spanishSounds = rewriter(changes(
	"ou|oo", "u", "ee", "i",
	"J", "Y", "j", "y", "K[Hh]", "J", "kh", "j", // the j of English first, then the new one
	"gh", "g", "Gh", "G", "dh", "d", "Dh", "D",
	"bb", "b", "cc", "c", "dd", "d", "ff", "f", "gg", "g", "kk", "k", "mm", "m", "nn", "n", "pp", "p", "qq", "q", "ss", "s", "tt", "t", "vv", "v", "zz", "z",
	"ah$", "a", "([bcdfghklmnpqrstvz])y$", "${1}i",
))

// arabicToSpanish turns it into Spanish sounds: Yamal, Jaled, no doubled
// consonants, and the article as a word.
func arabicToSpanish(name string) string {
	name = strings.NewReplacer("al-", "al ", "Al-", "Al ", "el-", "el ").Replace(name)
	return byWord(name, spanishSounds)
}
