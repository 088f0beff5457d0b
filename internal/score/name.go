package score

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// small are words that tell no two names apart.
var small = map[string]bool{
	"the": true, "of": true, "and": true, "al": true, "el": true, "for": true, "de": true, "la": true,
	"bin": true, "ibn": true, "ben": true, "abd": true, "mr": true, "ms": true,
}

var letters = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا", "ى", "ي", "ة", "ه", "ک", "ك", "ی", "ي")

// words folds a name to its comparable words: no case, marks, articles or
// variants of Arabic letters.
func words(name string) []string {
	name = norm.NFKD.String(strings.ReplaceAll(name, "ı", "i"))
	name = letters.Replace(withoutMarks(cases.Fold().String(name)))
	var out []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !wordRune(r) }) {
		w = withoutArticle(w)
		if !small[w] && len([]rune(w)) > 1 {
			out = append(out, w)
		}
	}
	return out
}

func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		const tatweel = 'ـ'
		if r == tatweel || combining(r) {
			return -1
		}
		return r
	}, s)
}

func combining(r rune) bool {
	return r > unicode.MaxASCII && norm.NFKD.PropertiesString(string(r)).CCC() != 0
}

func wordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r)
}

// withoutArticle drops the Arabic article, also behind a proclitic, where at
// least three letters are left.
func withoutArticle(w string) string {
	runes := []rune(w)
	if runes[0] < 0x600 || runes[0] > 0x6ff {
		return w
	}
	for _, prefix := range []string{"ال", "وال", "فال", "بال", "كال", "لال", "لل"} {
		if rest, found := strings.CutPrefix(w, prefix); found && len([]rune(rest)) >= 3 {
			return rest
		}
	}
	return w
}

// sameName reports whether the words of the shorter name all stand in the
// longer one, a letter more or less forgiven in long words.
func sameName(a, b string) bool {
	return sameWords(words(a), words(b))
}

func sameWords(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y string) bool { return sameWord(x, y) }) {
			return false
		}
	}
	return true
}

func sameWord(x, y string) bool {
	if x == y {
		return true
	}
	p, q := []rune(x), []rune(y)
	if len(p) <= 4 || len(q) <= 4 || !slices.Equal(p[:4], q[:4]) {
		return false
	}
	if d := len(p) - len(q); d < -2 || d > 2 {
		return false
	}
	return close(p, q)
}

// close reports whether at most one letter is inserted, dropped or replaced.
func close(p, q []rune) bool {
	i := 0
	for i < len(p) && i < len(q) && p[i] == q[i] {
		i++
	}
	return slices.Equal(from(p, i+1), from(q, i+1)) ||
		slices.Equal(from(p, i), from(q, i+1)) ||
		slices.Equal(from(p, i+1), from(q, i))
}

func from(s []rune, i int) []rune {
	return s[min(i, len(s)):]
}
