package ask

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/text"
)

// word is a word of a question.
type word struct {
	raw  string // as written
	fold string // for comparison
}

var (
	dayRange    = regexp.MustCompile(`^(\d{1,2})[-—](\d{1,2})$`)
	andNumber   = regexp.MustCompile(`^(و)(\d.*)$`)
	punctuation = `?!.,;:"()[]؟،؛«»“”„…`
)

// split takes a question apart: words without the punctuation around them,
// and a possessive 's as a word of its own.
func split(question string) []word {
	var words []word
	for _, raw := range strings.Fields(strings.Map(spaceOut, question)) {
		raw = strings.Trim(raw, punctuation)
		fold := strings.Trim(text.Fold(raw), punctuation)
		switch {
		case fold == "":
		case len(fold) > 2 && strings.HasSuffix(fold, "'s"):
			words = append(words, word{cutLast(raw, 2), strings.TrimSuffix(fold, "'s")}, word{"'s", "'s"})
		case len(fold) > 2 && strings.HasSuffix(fold, "s'"):
			words = append(words, word{cutLast(raw, 1), strings.TrimSuffix(fold, "'")}, word{"'s", "'s"})
		case dayRange.MatchString(fold):
			m := dayRange.FindStringSubmatch(fold)
			words = append(words, word{m[1], m[1]}, word{"-", "-"}, word{m[2], m[2]})
		case andNumber.MatchString(fold):
			m := andNumber.FindStringSubmatch(fold)
			words = append(words, word{m[1], m[1]}, word{m[2], m[2]})
		default:
			words = append(words, word{strings.Trim(raw, "'‘’"), strings.Trim(fold, "'")})
		}
	}
	return words
}

// spaceOut turns control characters, which a paste may bring, into spaces.
func spaceOut(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

func cutLast(s string, n int) string {
	for range n {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

func rawOf(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.raw
	}
	return strings.ReplaceAll(strings.Join(parts, " "), " 's", "'s")
}

func foldOf(words []word) []string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.fold
	}
	return parts
}

// cutPrefix takes a prefix that is written together with w off it: "ب" of
// "بالهند". The Arabic article loses its alef after "ل" and gets it back.
func cutPrefix(w word, prefix string) (word, bool) {
	rest, found := strings.CutPrefix(w.fold, prefix)
	if !found || rest == "" {
		return w, false
	}
	if prefix == "ل" && strings.HasPrefix(rest, "ل") {
		rest = "ا" + rest
		return word{rest, rest}, true
	}
	raw, found := strings.CutPrefix(w.raw, prefix)
	if !found {
		raw = rest
	}
	return word{raw, rest}, true
}
