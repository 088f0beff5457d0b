package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/ingest/lang"
)

// Breaks holds the words of a language that decide where a sentence ends: the
// table sentences.tsv of its pack.
type Breaks struct {
	never map[string]bool // "Mr.", "Gen.": a name follows
	maybe map[string]bool // "Inc.", "a.m.": ends a sentence before a word of start
	start map[string]bool // "The", "He": begins a sentence
}

// NewBreaks takes the lines of sentences.tsv; their class is one of never,
// maybe, start.
func NewBreaks(words []lang.FunctionWord) (*Breaks, error) {
	b := &Breaks{never: map[string]bool{}, maybe: map[string]bool{}, start: map[string]bool{}}
	classes := map[string]map[string]bool{"never": b.never, "maybe": b.maybe, "start": b.start}
	for _, w := range words {
		set, ok := classes[w.Class]
		if !ok {
			return nil, fmt.Errorf("reading sentences.tsv: unknown class %q of %q, want never, maybe or start", w.Class, w.Text)
		}
		set[foldAbbreviation(w.Text)] = true
	}
	return b, nil
}

func foldAbbreviation(word string) string { return strings.ReplaceAll(Fold(word), ".", "") }

// joins reports whether a full stop between before (without it) and after ends
// no sentence.
func (b *Breaks) joins(before, after string) bool {
	word := lastWord(before)
	if word == "" {
		return false
	}
	if isNumber(word) {
		return len(word) == len(strings.TrimSpace(before)) // "1. First point"
	}
	if utf8.RuneCountInString(word) == 1 {
		return !isNumber(lastWord(strings.TrimSuffix(before, word))) // «سنة 1446 هـ.» ends a sentence, "J." does not
	}
	key := foldAbbreviation(word)
	switch {
	case b == nil:
		return isInitials(word)
	case b.never[key]:
		return true
	case b.maybe[key], isInitials(word):
		next := Tokenize(firstWord(after))
		return len(next) == 0 || !b.start[next[0].Fold]
	}
	return false
}

// lastWord gives what follows the last space or opening mark.
func lastWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	from := len(s) - 40 // no abbreviation is longer, and a block may be a megabyte
	if from < 0 {
		from = 0
	}
	cut := strings.LastIndexFunc(s[from:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("([«“\"'/-", r) })
	if cut < 0 && from > 0 {
		return ""
	}
	if cut < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[from+cut:])
	return s[from+cut+size:]
}

// firstWord gives the word that s begins with, without quotes before it.
func firstWord(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		end = len(s)
	}
	return s[:end]
}

func isNumber(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}

// isInitials reports single letters with dots between them: "U.S", "a.m".
func isInitials(word string) bool {
	for rest, more := word, true; more; {
		var part string
		part, rest, more = strings.Cut(rest, ".")
		if r, size := utf8.DecodeRuneInString(part); size != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return strings.Contains(word, ".")
}
